// What a connection to a database can do, wherever the database is.

export type Value = null | string | number | bigint;

export interface Rows {
  rows: Record<string, unknown>[];
  changed: number;
}

/** An open write transaction. Exactly one of `commit` and `rollback` ends it. */
export interface WriteTransaction {
  run(sql: string, values: Value[]): Promise<Rows>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

/** One connection. Its errors have the engine's own `code`: `SQLITE_BUSY`, `SQLITE_CONSTRAINT_UNIQUE`. */
export interface Engine {
  run(sql: string, values: Value[]): Promise<Rows>;
  /** Begins to write at once, or fails as busy. Nothing else may run here until it has ended. */
  begin(): Promise<WriteTransaction>;
  /** Starts anew with what comes next. */
  reopen(): Promise<void>;
  close(): void;
}

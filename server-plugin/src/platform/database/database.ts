// The database as slices see it: a handle that reads, and one way to begin a transaction.
import { AsyncLocalStorage } from "node:async_hooks";
import type { Clock } from "../clock.js";
import { type Handle, handleOn } from "./dialect.js";
import { openLibsql } from "./libsql.js";
import { migrate } from "./migrate.js";

/** What slices read through. It has no insert, update or delete, and the engine refuses them besides. */
export type ReadDatabase = Pick<Handle, "selectFrom" | "fn" | "getExecutor" | "ask">;

/** What slices write through, inside `transaction()` only. */
export type Transaction = Handle & {
  /** Says that this user's rows in the users list must be made anew before COMMIT. */
  touch(userId: number): void;
  /** Runs when the transaction has been kept, and only then. */
  afterCommit(work: () => void): void;
};

type Refresh = (tx: Transaction, userIds: number[]) => Promise<void>;

export interface Database {
  db: ReadDatabase;
  /** Runs `work` in one write transaction: all of it is kept, or, when it throws, none. Not to be nested. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Registers what makes touched users' rows anew. */
  refreshWith(refresh: Refresh): void;
  close(): Promise<void>;
}

/** Opens the database and brings its tables up to date. */
export async function openDatabase(
  location: { url: string; authToken?: string | undefined },
  now: Clock,
): Promise<Database> {
  const connections = await openLibsql(location);
  const reading: ReadDatabase = handleOn(connections.read);
  const inside = new AsyncLocalStorage<{ open: boolean }>();
  let refresh: Refresh = async () => {};

  async function transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    // The queue would wait for itself for ever.
    if (inside.getStore()?.open) throw new Error("Transactions cannot be nested: pass tx on instead.");
    const here = { open: true };
    // What was started inside and runs later is not inside any more.
    const { result, kept } = await inside
      .run(here, () => attempt(work))
      .finally(() => {
        here.open = false;
      });
    for (const after of kept) after();
    return result;
  }

  async function attempt<T>(work: (tx: Transaction) => Promise<T>) {
    const { run, commit, rollback } = await connections.begin();
    const touched = new Set<number>();
    const kept: (() => void)[] = [];
    const tx: Transaction = Object.assign(handleOn(run), {
      touch: (userId: number) => void touched.add(userId),
      afterCommit: (after: () => void) => void kept.push(after),
    });
    try {
      const result = await work(tx);
      if (touched.size > 0) await refresh(tx, [...touched]);
      await commit();
      return { result, kept };
    } catch (error) {
      // What went wrong first is what is told.
      await rollback().catch(() => {});
      throw error;
    }
  }

  try {
    await migrate({ db: reading, transaction }, now);
  } catch (error) {
    connections.close();
    throw error;
  }
  return {
    db: reading,
    transaction,
    refreshWith(one) {
      refresh = one;
    },
    async close() {
      await transaction(async () => {}).catch(() => {}); // lets the queue run dry
      connections.close();
      // Else every promise of the process would go on carrying it along.
      inside.disable();
    },
  };
}

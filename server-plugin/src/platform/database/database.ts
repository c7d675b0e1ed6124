// The database as slices see it: a handle that reads, and one way to begin a transaction.
import { AsyncLocalStorage } from "node:async_hooks";
import { Kysely, type Transaction as KyselyTransaction } from "kysely";
import type { Clock } from "../clock.js";
import { readingDialect, writingDialect } from "./dialect.js";
import { openLibsql } from "./libsql.js";
import { migrate } from "./migrate.js";
import type { Tables } from "./tables.js";

/** What slices read through. It has no insert, update or delete, and the engine refuses them besides. */
export type ReadDatabase = Pick<Kysely<Tables>, "selectFrom" | "fn" | "getExecutor">;

/** What slices write through, inside `transaction()` only. */
export type Transaction = KyselyTransaction<Tables> & {
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
  const reading = new Kysely<Tables>({ dialect: readingDialect(connections) });
  const writing = new Kysely<Tables>({ dialect: writingDialect(connections) });
  const inside = new AsyncLocalStorage<{ open: boolean }>();
  let refresh: Refresh = async () => {};

  async function transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    // The queue would wait for itself for ever.
    if (inside.getStore()?.open) throw new Error("Transactions cannot be nested: pass tx on instead.");
    const kept: (() => void)[] = [];
    const here = { open: true };
    const running = inside.run(here, () =>
      writing.transaction().execute(async (bare) => {
        const touched = new Set<number>();
        const tx = Object.assign(bare, {
          touch: (userId: number) => void touched.add(userId),
          afterCommit: (after: () => void) => void kept.push(after),
        });
        const done = await work(tx);
        if (touched.size > 0) await refresh(tx, [...touched]);
        return done;
      }),
    );
    // What was started inside and runs later is not inside any more.
    const result = await running.finally(() => {
      here.open = false;
    });
    for (const after of kept) after();
    return result;
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
    },
  };
}

// Two connections: one that only reads, one that writes a transaction at a time, and healing after BUSY.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { giveWay } from "../give-way.js";
import { Refusal } from "../refusals.js";
import type { Rows, Value, WriteTransaction } from "./engine.js";
import { openFile } from "./file-engine.js";
import { openRemote } from "./remote-engine.js";
import { type Release, writeQueue } from "./write-queue.js";

export interface Connections {
  read(sql: string, values: Value[]): Promise<Rows>;
  begin(): Promise<WriteTransaction>;
  close(): void;
}

// In KiB, for each of the two connections. The usual 2 MiB do not hold the upper pages of the indexes of a million members.
const cacheSize = "PRAGMA cache_size = -32768";

// A busy wait freezes the event loop, so it is kept short and the retries are ours.
const busyWait = 5;
const patience = 10_000;

/**
 * Opens `file:…`, `:memory:` or `libsql://…`. `:memory:` is a temporary file that is erased on close: two connections
 * cannot share a database in memory, and one connection cannot read while a transaction is open on it.
 */
export async function openLibsql(location: { url: string; authToken?: string | undefined }): Promise<Connections> {
  const folder = location.url === ":memory:" ? mkdtempSync(join(tmpdir(), "user-manager-")) : null;
  const url = folder === null ? location.url : `file:${join(folder, "users.db")}`;
  const local = url.startsWith("file:");
  const open = (pragmas: string[]) => (local ? openFile(url, { busyWait, pragmas }) : openRemote({ ...location, url }));
  const synchronous = `PRAGMA synchronous = ${folder === null ? "FULL" : "OFF"}`;
  const writer = open([synchronous, "PRAGMA foreign_keys = ON", cacheSize]);
  const reader = open(["PRAGMA query_only = ON", cacheSize]);
  const queue = writeQueue();

  if (local) {
    await withPatience(
      () => writer.run("PRAGMA journal_mode = WAL", []),
      () => writer.reopen(),
    );
  }

  return {
    read: (sql, values) =>
      withPatience(
        () => reader.run(sql, values),
        () => reader.reopen(),
      ),

    async begin() {
      const release = await queue.enter();
      await giveWay();
      try {
        const transaction = await withPatience(
          () => writer.begin(),
          () => writer.reopen(),
        );
        return wrap(transaction, release, () => writer.reopen());
      } catch (error) {
        release();
        throw error;
      }
    },

    close() {
      writer.close();
      reader.close();
      if (folder !== null) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * After one SQLITE_BUSY a connection acknowledges writes that it never commits, unless it is opened anew at once
 * (https://github.com/tursodatabase/libsql-client-ts/issues/352; may go when that is fixed). So is one whose transaction could
 * not be ended.
 */
function wrap(transaction: WriteTransaction, release: Release, heal: () => Promise<void>): WriteTransaction {
  let isIll = false;
  let ended = false;
  const end = async (how: () => Promise<void>) => {
    // A COMMIT that failed has rolled back, and by then the next writer may have begun.
    if (ended) return;
    ended = true;
    try {
      await how();
    } catch (error) {
      isIll = true;
      throw error;
    } finally {
      try {
        if (isIll) await heal();
      } finally {
        release();
      }
    }
  };
  return {
    async run(sql, values) {
      if (ended) throw new Error("The transaction is over.");
      try {
        return await transaction.run(sql, values);
      } catch (error) {
        isIll ||= isBusy(error);
        throw error;
      }
    },
    commit: () => end(() => transaction.commit()),
    rollback: () => end(() => transaction.rollback()),
  };
}

/** Tries until the database is free, healing after each BUSY; gives up with `busy` after ten seconds. */
async function withPatience<T>(attempt: () => Promise<T>, heal: () => Promise<void>): Promise<T> {
  const until = performance.now() + patience;
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusy(error)) throw error;
      await heal().catch((failure) => {
        if (!isBusy(failure)) throw failure;
      });
      if (performance.now() > until) throw new Refusal("busy", { retryAfter: 1 });
      await new Promise((resolve) => setTimeout(resolve, 1 + Math.random() * Math.min(50, 4 * tries)));
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY");
}

// Records which statements reach the database while something happens.
import { Sqlite3Client, Sqlite3Transaction } from "@libsql/client/sqlite3";
import { vi } from "vitest";

/** The statements' texts, in order, without their values. */
export async function recordStatements(work: () => Promise<unknown>): Promise<string[]> {
  const texts: string[] = [];
  const spies = [Sqlite3Client, Sqlite3Transaction].map(({ prototype }) => {
    const execute = prototype.execute as (statement: { sql: string }) => Promise<unknown>;
    return vi.spyOn(prototype, "execute").mockImplementation(function (this: unknown, statement: unknown) {
      texts.push((statement as { sql: string }).sql);
      return execute.call(this, statement as { sql: string }) as never;
    });
  });
  try {
    await work();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return texts;
}

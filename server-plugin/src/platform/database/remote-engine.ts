// The door to @libsql/client, for a database on a libSQL server.
import { createClient } from "@libsql/client";
import type { Engine, Rows } from "./engine.js";

/** One connection at a time to the server of a `libsql:`, `http:` or `ws:` URL. */
export function openRemote(location: { url: string; authToken?: string | undefined }): Engine {
  const { url, authToken } = location;
  const client = createClient({ url, concurrency: 1, ...(authToken && { authToken }) });
  return {
    run: async (sql, args) => toRows(await client.execute({ sql, args })),
    async begin() {
      const transaction = await client.transaction("write");
      return {
        run: async (sql, args) => toRows(await transaction.execute({ sql, args })),
        // Closing rolls back what could not be committed.
        commit: () => transaction.commit().finally(() => transaction.close()),
        rollback: () => transaction.rollback().finally(() => transaction.close()),
      };
    },
    reopen: async () => client.reconnect(),
    close: () => client.close(),
  };
}

function toRows(result: { rows: unknown[]; rowsAffected: number }): Rows {
  return { rows: result.rows as Record<string, unknown>[], changed: result.rowsAffected };
}

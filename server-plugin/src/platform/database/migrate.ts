// Brings the tables up to date at start: numbered migrations, each in a transaction of its own.
import { sql } from "kysely";
import type { Clock } from "../clock.js";
import type { Database } from "./database.js";
import { foundation } from "./migrations/0001-foundation.js";
import { mailAndLockout } from "./migrations/0002-mail-and-lockout.js";
import { acts } from "./migrations/0003-acts.js";
import { profilesAndActivity } from "./migrations/0004-profiles-and-activity.js";
import { signInToTrust } from "./migrations/0005-sign-in-to-trust.js";

export interface Migration {
  name: string;
  /** One statement each: the engine runs only the first of several. */
  statements: string[];
}

/** In order; a migration that has been released is never changed. */
const migrations: Migration[] = [foundation, mailAndLockout, acts, profilesAndActivity, signInToTrust];

/** Runs what is missing. Throws when the database was made by a newer version of the plugin. */
export async function migrate(database: Pick<Database, "db" | "transaction">, now: Clock): Promise<void> {
  await database.transaction(async (tx) => {
    await sql`create table if not exists um_migrations (number integer primary key, name text not null, at integer not null)`.execute(
      tx,
    );
  });
  for (const [index, migration] of migrations.entries()) {
    const number = index + 1;
    await database.transaction(async (tx) => {
      const { last } = await tx
        .selectFrom("um_migrations")
        .select((eb) => eb.fn.coalesce(eb.fn.max("number"), eb.lit(0)).as("last"))
        .executeTakeFirstOrThrow();
      if (last > migrations.length) {
        throw new Error(
          `This database is at version ${last} and this plugin knows ${migrations.length}: it was used by a newer one. Update @user-manager/server-plugin.`,
        );
      }
      if (last >= number) return;
      for (const statement of migration.statements) await sql.raw(statement).execute(tx);
      await tx.insertInto("um_migrations").values({ number, name: migration.name, at: now() }).execute();
    });
  }
}

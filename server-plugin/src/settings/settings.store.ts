// Reads and writes the table of settings.
import type { Insertable, Selectable } from "kysely";
import type { ReadDatabase, Transaction } from "../platform/database/database.js";
import type { Tables } from "../platform/database/tables.js";

export type StoredSettings = Selectable<Tables["um_settings"]>;

/** Undefined for an organization that has chosen nothing. */
export async function findSettings(db: ReadDatabase, organizationId: number): Promise<StoredSettings | undefined> {
  return db.selectFrom("um_settings").selectAll().where("organization_id", "=", organizationId).executeTakeFirst();
}

/** In the place of whatever was chosen before. */
export async function storeSettings(tx: Transaction, row: Insertable<Tables["um_settings"]>): Promise<void> {
  const { organization_id, ...values } = row;
  await tx
    .insertInto("um_settings")
    .values({ organization_id, ...values })
    .onConflict((conflict) => conflict.column("organization_id").doUpdateSet(values))
    .execute();
}

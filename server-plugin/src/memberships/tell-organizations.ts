// Records an event in every organization of a person: what happens to the person concerns each of them.
import { type AuditEvent, recordEvent } from "../audit/record-event.js";
import type { Context } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { findOrganizationIds } from "./memberships.store.js";

export async function tellOrganizations(
  context: Context,
  tx: Transaction,
  event: Omit<AuditEvent, "organizationId"> & { target: NonNullable<AuditEvent["target"]> },
): Promise<void> {
  for (const organizationId of await findOrganizationIds(tx, event.target.userId)) {
    await recordEvent(context, tx, { ...event, organizationId });
  }
}

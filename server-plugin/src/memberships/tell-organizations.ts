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
  const ids = await findOrganizationIds(tx, event.target.userId);
  // From where somebody acts who belongs to several is for none of them to know.
  const told = ids.length > 1 ? { ...context, address: null } : context;
  for (const organizationId of ids) await recordEvent(told, tx, { ...event, organizationId });
}

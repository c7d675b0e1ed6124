// Writes the audit's table; nothing in it is ever changed.
import type { Selectable } from "kysely";
import type { ReadDatabase, Transaction } from "../platform/database/database.js";
import { prepare } from "../platform/database/prepare.js";
import type { Tables } from "../platform/database/tables.js";

type Event = Omit<Selectable<Tables["um_audit"]>, "id">;

export async function insertEvents(tx: Transaction, events: Event[]): Promise<void> {
  const [event] = events;
  if (event !== undefined && events.length === 1) await inserted(tx, event);
  else await tx.insertInto("um_audit").values(events).execute();
}

// Most of what is done is one event.
const inserted = prepare<Event, never, Transaction>((tx, place) =>
  tx
    .insertInto("um_audit")
    .values({
      public_id: place("public_id"),
      at: place("at"),
      kind: place("kind"),
      organization_id: place("organization_id"),
      actor_id: place("actor_id"),
      actor_public_id: place("actor_public_id"),
      actor_name: place("actor_name"),
      target_id: place("target_id"),
      target_public_id: place("target_public_id"),
      target_name: place("target_name"),
      before: place("before"),
      after: place("after"),
      address: place("address"),
      request_id: place("request_id"),
    })
    .compile(),
);

/** The latest event of these kinds that was done to a person in an organization. */
export async function findLatestEvent(
  db: ReadDatabase,
  of: { organizationId: number; targetId: number; kinds: string[]; since: number },
) {
  return db
    .selectFrom("um_audit")
    .select(["at", "actor_id", "actor_name"])
    .where("organization_id", "=", of.organizationId)
    .where("target_id", "=", of.targetId)
    .where("kind", "in", of.kinds)
    .where("at", ">=", of.since)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** How many events of a kind there were in an organization after `since`, up to `until`, to one person where one is said; at most `most`. */
export async function countEvents(
  db: ReadDatabase,
  of: { organizationId: number; targetId?: number; kind: string; since: number; until: number },
  most: number,
): Promise<number> {
  let query = db
    .selectFrom("um_audit")
    .select("id")
    .where("organization_id", "=", of.organizationId)
    .where("kind", "=", of.kind)
    .where("at", ">", of.since)
    .where("at", "<=", of.until)
    .limit(most);
  if (of.targetId !== undefined) query = query.where("target_id", "=", of.targetId);
  return (await query.execute()).length;
}

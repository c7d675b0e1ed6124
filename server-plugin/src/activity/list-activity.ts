// Answers the activity list: what was done in an organization, by whom, to whom and when, a page at a time.
import { type ToldEvent, toldEvent } from "../audit/told-event.js";
import { type Cursor, readCursor, writeCursor } from "../directory/cursor.js";
import type { MemberContext } from "../platform/context.js";
import { Refusal } from "../platform/refusals.js";
import type { ActivityFilter, ActivityQuery } from "./activity.schema.js";
import { type AuditRow, type EventFilter, findPerson, type Place, stretchQuery } from "./activity.store.js";
import { kindsIn } from "./event-groups.js";

/** Somebody as they were called then. */
export interface ActivityPerson {
  /** The person's id; null in events of an earlier version of the plugin whose person was gone by then. */
  id: string | null;
  fullName: string;
  /** The caller. */
  self: boolean;
}

export interface ActivityEvent extends ToldEvent {
  /** Null for what comes by itself, and for whoever was not signed in. */
  actor: ActivityPerson | null;
  /** Whom it was done to. */
  target: ActivityPerson | null;
}

export interface ActivityPage {
  events: ActivityEvent[];
  /** Cursors: `next` leads to older events, `previous` to newer ones; null at the ends. */
  next: string | null;
  previous: string | null;
}

/** Newest first. Throws `invalid_input` with the field `person`, `to` or `cursor` where these make no sense together. */
export async function listActivity(context: MemberContext, query: ActivityQuery): Promise<ActivityPage> {
  const { cursor: text, limit, ...asked } = query;
  const filter = await filterOf(context, asked);
  const question = JSON.stringify(["activity", context.standing.publicId, asked]);
  const cursor = text === undefined ? null : readCursor(question, text);
  const backwards = cursor?.way === "previous";
  const after = cursor === null ? null : placeOf(cursor);
  const way = backwards ? "newer" : "older";
  const found = await stretchQuery(context.db, { filter, way, after, limit: limit + 1 }).execute();
  const more = found.length > limit;
  const rows = found.slice(0, limit);
  if (backwards) rows.reverse();
  const cursorAt = (which: Cursor["way"], row: AuditRow | undefined) =>
    row === undefined
      ? null
      : writeCursor(question, { way: which, place: { group: null, key: String(row.at), id: row.id } });
  return {
    events: rows.map((row) => toEvent(row, context)),
    next: backwards || more ? cursorAt("next", rows.at(-1)) : null,
    previous: (backwards ? more : cursor !== null) ? cursorAt("previous", rows.at(0)) : null,
  };
}

function placeOf({ place }: Cursor): Place {
  const at = /^\d{1,16}$/.test(place.key) ? Number(place.key) : Number.NaN;
  if (!Number.isSafeInteger(at)) throw new Refusal("invalid_input", { fields: { cursor: "invalid" } });
  return { at, id: place.id };
}

/** Throws `invalid_input` for a person who is nobody here, and for an end before the beginning. */
export async function filterOf(
  { db, standing }: MemberContext,
  { from, kind, person, to }: ActivityFilter,
): Promise<EventFilter> {
  if (from !== undefined && to !== undefined && to < from) {
    throw new Refusal("invalid_input", { fields: { to: "invalid" } });
  }
  const { organizationId } = standing;
  const userId = person === undefined ? undefined : await findPerson(db, organizationId, person);
  if (userId === null) throw new Refusal("invalid_input", { fields: { person: "unknown" } });
  return { organizationId, userId, kinds: kind === undefined ? undefined : kindsIn(kind), from, to };
}

export function toEvent(row: AuditRow, { actor }: MemberContext): ActivityEvent {
  const person = (userId: number | null, id: string | null, fullName: string | null): ActivityPerson | null =>
    userId === null ? null : { id, fullName: fullName ?? "", self: userId === actor.userId };
  return {
    ...toldEvent(row),
    actor: person(row.actor_id, row.actor_public_id, row.actor_name),
    target: person(row.target_id, row.target_public_id, row.target_name),
  };
}

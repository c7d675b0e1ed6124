// Hundreds of events of every kind, many at the same moment, and what a question about them must answer.
import type { EventFilter } from "../../server-plugin/src/activity/activity.store.js";
import { eventKinds } from "../../server-plugin/src/activity/event-groups.js";
import type { Person } from "../../server-plugin/src/audit/person.js";
import { recordEvent } from "../../server-plugin/src/audit/record-event.js";
import type { Plugin } from "./plugin.js";

/** The same numbers each time. */
function dice(seed: number) {
  let state = seed;
  return (sides: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

export async function personNamed({ context }: Plugin, email: string): Promise<Person> {
  const user = await context.db.selectFrom("um_users").selectAll().where("email", "=", email).executeTakeFirstOrThrow();
  return { userId: user.id, publicId: user.public_id, fullName: user.full_name };
}

/** Writes `count` events into the organizations in turn, up to five at one moment, as verbs would. */
export async function writeEvents(
  { context }: Plugin,
  events: { organizationIds: number[]; people: Person[]; count: number; from: number; until: number },
): Promise<void> {
  const roll = dice(7);
  const { count, from, organizationIds, people, until } = events;
  const anybody = () => people[roll(people.length + 1)];
  await context.transaction(async (tx) => {
    for (let index = 0; index < count; index++) {
      const at = from + Math.floor(((until - from) * Math.floor(index / 5)) / Math.ceil(count / 5));
      const [actor, target, kind] = [anybody(), anybody(), eventKinds[roll(eventKinds.length)]];
      if (kind === undefined) throw new Error("There are no kinds.");
      await recordEvent({ ...context, now: () => at, actor: null, address: "192.0.2.7" }, tx, {
        kind,
        organizationId: organizationIds[index % organizationIds.length] ?? null,
        ...(actor !== undefined && { actor }),
        ...(target !== undefined && { target }),
        after: { index },
      });
    }
  });
}

/** By reading every row there is: the ids of the events that this is about, newest first. */
export async function bruteForce(
  { context }: Plugin,
  { from, kinds, organizationId, to, userId }: EventFilter,
): Promise<string[]> {
  const rows = await context.db.selectFrom("um_audit").selectAll().execute();
  return rows
    .filter((row) => row.organization_id === organizationId)
    .filter((row) => userId === undefined || row.actor_id === userId || row.target_id === userId)
    .filter((row) => kinds === undefined || kinds.includes(row.kind))
    .filter(({ at }) => (from === undefined || at >= from) && (to === undefined || at < to))
    .sort((one, other) => other.at - one.at || other.id - one.id)
    .map((row) => row.public_id);
}

// What an event's sentence is made of: names as they stand in it, and the few values that belong in it.
import type { ActivityEvent, ActivityPerson } from "../server.js";
import type { EventWords, Named, Told } from "../words/en.events.js";

export function factsOf(event: ActivityEvent, words: EventWords): Told {
  const { actor, target, profile } = event;
  const [before, after] = [event.before ?? {}, event.after ?? {}];
  const person = (known: ActivityPerson | null): Named | null =>
    known && { text: known.fullName || words.nameless, look: "person", id: known.id, self: known.self };
  const other = (text: unknown, look: Named["look"]): Named | null =>
    typeof text === "string" && text !== "" ? { text, look, id: null, self: false } : null;
  return {
    actor: person(actor),
    target: person(target),
    own: isSame(actor, target),
    profile: other(profile?.name, "profile"),
    as: other(after.profile, "plain"),
    email: other(after.email ?? before.email, "address"),
    name: other(after.name, "profile"),
    members: number(after.members),
    codes: number(after.recoveryCodes ?? after.left),
    sessions: number(after.sessions),
    required: typeof after.required === "boolean" ? after.required : null,
    before: texts(before),
    after: texts(after),
  };
}

const number = (value: unknown): number | null => (typeof value === "number" ? value : null);

function isSame(actor: ActivityPerson | null, target: ActivityPerson | null): boolean {
  if (actor === null || target === null) return false;
  return (actor.self && target.self) || (actor.id !== null && actor.id === target.id);
}

const texts = (values: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === "string"));

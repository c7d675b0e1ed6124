// What an event changed, field by field: what was there before and what is there now, in words.
import type { ActivityEvent, EventKind } from "../server.js";
import type { EventWords } from "../words/en.events.js";
import { lookUp } from "./look-up.js";

export interface Change {
  label: string;
  /** Empty where there was nothing, or where it does not matter. */
  before: string;
  after: string;
  /** An e-mail address breaks before its @. */
  isAddress: boolean;
}

/** Fields in the order in which they are shown; others follow. */
const order = [
  "fullName",
  "name",
  "email",
  "profile",
  "status",
  "description",
  "permissions",
  "gained",
  "lost",
  "reason",
  "minimumLength",
  "words",
  "twoFactorRequired",
  "securityQuestions",
  "idleMinutes",
  "absoluteMinutes",
];

/** What the sentence says already. */
const saidAlready: Partial<Record<string, readonly string[]>> = {
  "session.ended_by_owner": ["sessions"],
  "user.created": ["fullName", "profile", "firstSignIn"],
  "user.locked": ["reason"],
  "user.deleted": ["fullName"],
  "membership.created": ["profile"],
  "membership.removed": ["fullName"],
  "membership.two_factor_required": ["required"],
  "two_factor.switched_on": ["recoveryCodes"],
  "recovery_code.used": ["left"],
  "reset.asked": ["link"],
  "link.withdrawn": ["link"],
  "letter.resent": ["letter"],
  "join.asked": ["email", "profile"],
  "join.withdrawn": ["email"],
  "join.put_away": ["email"],
  "join.lapsed": ["email"],
  "profile.created": ["name"],
  "profile.changed": ["members"],
  "profile.deleted": ["profile", "members"],
  "organization.created": ["name"],
} satisfies Partial<Record<EventKind, readonly string[]>>;

/** Fields that are called otherwise in one kind of event. */
const calledThere: Partial<Record<string, Record<string, string>>> = {
  "user.unlocked": { reason: "lock" },
  "profile.created": { gained: "permits" },
  "profile.deleted": { permissions: "permitted" },
} satisfies Partial<Record<EventKind, Record<string, string>>>;

const permissionFields = ["permissions", "gained", "lost"];

/** `labelOf` names a permission as the person knows it. */
export function changesOf(event: ActivityEvent, words: EventWords, labelOf: (name: string) => string): Change[] {
  const [before, after] = [event.before ?? {}, event.after ?? {}];
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const shown = fields.filter(
    (field) => !isSaid(event.kind, field, lookUp(after, field) ?? lookUp(before, field), words),
  );
  const place = (field: string) => (order.includes(field) ? order.indexOf(field) : order.length);
  shown.sort((one, other) => place(one) - place(other));
  return shown.flatMap((field) => {
    const text = (value: unknown) => inWords(field, value, words, labelOf);
    const [was, is] = [text(lookUp(before, field)), text(lookUp(after, field))];
    if (was === "" && is === "") return [];
    const name = lookUp(lookUp(calledThere, event.kind) ?? {}, field) ?? field;
    const change = { label: lookUp(words.fields, name) ?? readable(name), isAddress: field === "email" };
    // What was lost is told with what came after, but it is gone.
    if (field === "lost") return [{ ...change, before: is || was, after: "" }];
    const isEmptied = was !== "" && is === "" && Object.hasOwn(after, field);
    return [{ ...change, before: was, after: isEmptied ? words.empty : is }];
  });
}

/** A code that the sentence has no words for is shown below it after all. */
function isSaid(kind: string, field: string, value: unknown, words: EventWords): boolean {
  if (!lookUp(saidAlready, kind)?.includes(field)) return false;
  const codes = lookUp(words.values, field);
  return codes === undefined || lookUp(codes, String(value)) !== undefined;
}

function inWords(field: string, value: unknown, words: EventWords, labelOf: (name: string) => string): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "string") {
    return permissionFields.includes(field)
      ? labelOf(value)
      : (lookUp(lookUp(words.values, field) ?? {}, value) ?? value);
  }
  if (typeof value === "number") return lookUp(words.numbers, field)?.(value) ?? String(value);
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (Array.isArray(value)) {
    return value
      .map((each) => inWords(field, each, words, labelOf))
      .filter((each) => each !== "")
      .join(", ");
  }
  if (typeof value !== "object") return String(value);
  const parts = Object.entries(value).map(([name, each]) => {
    const text = inWords(name, each, words, labelOf);
    return text === "" ? "" : `${lookUp(words.fields, name) ?? readable(name)}: ${text}`;
  });
  return parts.filter((part) => part !== "").join(", ");
}

/** "phoneNumber" and "phone_number" as "Phone number" */
function readable(name: string): string {
  const spaced = name.replace(/[_.]+/g, " ").replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
  const [first = "", rest = ""] = [spaced.charAt(0), spaced.slice(1)];
  return first.toLocaleUpperCase() + rest.toLocaleLowerCase();
}

// The users list as the rules say it should be: kept beside the real one, and asked by looking at everybody.
import type { MemberStatus } from "../../../../server-plugin/src/platform/database/tables.js";
import { foldText } from "../../../../server-plugin/src/platform/fold-text.js";

const day = 24 * 3_600_000;

export interface Someone {
  userId: number;
  fullName: string;
  /** As it was typed. */
  email: string;
  activated: boolean;
  verified: boolean;
  locked: "strikes" | "dormant" | null;
  /** When they fall asleep; null while they have never set up their sign-in. */
  dormantAt: number | null;
}

export interface Place {
  /** Public id, and the number by which those of the same name are ordered. */
  id: string;
  number: number;
  organization: string;
  person: Someone;
  /** Public id. */
  profile: string;
  deactivated: boolean;
  enteredAt: number | null;
  /** When they were reviewed, or else added. */
  lookedAtAt: number;
}

export interface HeldProfile {
  id: string;
  name: string;
  builtIn: boolean;
}

/** As the query of the route has it. */
export interface Question {
  search: string;
  letter?: string;
  profile?: string;
  status?: MemberStatus;
  attention?: string;
  sort: "name" | "email" | "profile" | "status";
  direction: "asc" | "desc";
  limit: number;
}

/** Where somebody stands, or stood, in the list that a question has for its answer. */
export interface Standing {
  group: string | null;
  key: string;
  number: number;
}

export interface DirectoryModel {
  now: number;
  places: Place[];
  /** By organization. */
  profiles: Map<string, HeldProfile[]>;
}

const statuses: MemberStatus[] = ["active", "invited", "locked", "deactivated"];

// Folding and writing out the same few hundred names for each of thousands of questions would be most of the work.
function remembered<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    const known = made.get(text) ?? make(text);
    made.set(text, known);
    return known;
  };
}
export const fold = remembered(foldText);
const bytes = remembered((text) => Buffer.from(text, "utf8"));

/** As the database compares: by the bytes of UTF-8. */
const compare = (one: string, other: string) => (one === other ? 0 : Buffer.compare(bytes(one), bytes(other)));

export function letterOf({ fullName }: Someone): string {
  const [first = ""] = fold(fullName);
  return /\p{L}/u.test(first) ? first : "#";
}

export function statusOf({ deactivated, person }: Place): MemberStatus {
  if (deactivated) return "deactivated";
  if (person.locked !== null) return "locked";
  return person.activated ? "active" : "invited";
}

/** Whoever has slept for six months is locked, whoever looks. */
export function settleDormancy({ now, places }: DirectoryModel): void {
  for (const { person } of places) {
    if (person.locked === null && person.dormantAt !== null && person.dormantAt < now) person.locked = "dormant";
  }
}

export const isElsewhere = ({ places }: DirectoryModel, { organization, person }: Place) =>
  places.some((other) => other.person === person && other.organization !== organization);

function needsAttention(model: DirectoryModel, place: Place, what: string): boolean {
  const { now } = model;
  if (what === "never_signed_in") return place.enteredAt === null;
  if (what === "not_reviewed") return place.lookedAtAt < now - 90 * day;
  const { dormantAt, locked } = place.person;
  const soon = dormantAt !== null && dormantAt >= now && dormantAt <= now + 30 * day;
  return soon && locked === null && !isElsewhere(model, place);
}

export function standingOf({ sort }: Question, place: Place): Standing {
  const groups = { name: null, email: null, profile: place.profile, status: statusOf(place) };
  const { email, fullName } = place.person;
  return { group: groups[sort], key: fold(sort === "email" ? email : fullName), number: place.number };
}

/** In the order in which profiles are shown. */
export function listedProfiles({ profiles }: DirectoryModel, organization: string): HeldProfile[] {
  return [...(profiles.get(organization) ?? [])].sort((one, other) => compare(fold(one.name), fold(other.name)));
}

/** Groups in the order of the direction, and those of a group always by name upwards. */
export function orderOf(model: DirectoryModel, organization: string, { sort, direction }: Question) {
  const groups: (string | null)[] = {
    name: () => [null],
    email: () => [null],
    status: () => statuses,
    profile: () => listedProfiles(model, organization).map(({ id }) => id),
  }[sort]();
  const rank = new Map(groups.map((group, index) => [group, index]));
  const sign = direction === "desc" ? -1 : 1;
  const within = sort === "profile" || sort === "status" ? 1 : sign;
  return (one: Standing, other: Standing): number =>
    sign * ((rank.get(one.group) ?? -1) - (rank.get(other.group) ?? -1)) ||
    within * (compare(one.key, other.key) || one.number - other.number);
}

/**
 * Everybody whom the question finds, in order, and how many there are under each letter; whom the filters leave to look at, and
 * whether any had to be looked at.
 */
export function bruteForce(model: DirectoryModel, organization: string, question: Question) {
  const words = foldText(question.search)
    .split(" ")
    .filter((word) => word !== "");
  const { attention, letter, profile, status } = question;
  const candidates = model.places.filter(
    (place) =>
      place.organization === organization &&
      (profile === undefined || place.profile === profile) &&
      (status === undefined || statusOf(place) === status),
  );
  const found = candidates.filter((place) => {
    const { email, fullName } = place.person;
    return (
      words.every((word) => fold(fullName).includes(word) || fold(email).includes(word)) &&
      (attention === undefined || needsAttention(model, place, attention))
    );
  });
  const letters = countLetters(found);
  const order = orderOf(model, organization, question);
  const members = found
    .filter(({ person }) => letter === undefined || letterOf(person) === letter)
    .map((place) => ({ place, standing: standingOf(question, place) }))
    .sort((one, other) => order(one.standing, other.standing))
    .map(({ place }) => place);
  const isFound = words.length > 0 || attention !== undefined;
  return { members, letters, kept: countLetters(candidates), candidates: candidates.length, isFound };
}

function countLetters(places: Place[]): Record<string, number> {
  const letters: Record<string, number> = {};
  for (const { person } of places) letters[letterOf(person)] = (letters[letterOf(person)] ?? 0) + 1;
  return letters;
}

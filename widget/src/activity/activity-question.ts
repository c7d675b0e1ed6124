// The question that the Activity tab answers: person, kind, time and page, which hold together and survive a reload.
import { keep, readKept } from "../kit/kept.js";
import { momentsOf } from "./time-span.js";

export const spans = ["", "today", "7d", "30d", "12m", "between"] as const;
export type Span = (typeof spans)[number];
export const limits = [25, 50, 100] as const;

export interface ActivityQuestion {
  /** A person's id: whoever did it, or whom it was done to. */
  person: string;
  /** As the filter shows them. */
  personName: string;
  /** A kind of event, or a group of them. */
  kind: string;
  time: Span;
  /** The days of "between", such as "2026-11-22"; empty where that side is open. */
  from: string;
  to: string;
  limit: number;
  /** Of the page that is shown; empty for the newest. It belongs to everything above. */
  cursor: string;
}

export const firstQuestion: ActivityQuestion = {
  person: "",
  personName: "",
  kind: "",
  time: "",
  from: "",
  to: "",
  limit: 50,
  cursor: "",
};

export const unnarrowed: Partial<ActivityQuestion> = {
  person: "",
  personName: "",
  kind: "",
  time: "",
  from: "",
  to: "",
};

/** Another question begins at its newest page, unless the change is about the page. */
export function changed(question: ActivityQuestion, change: Partial<ActivityQuestion>): ActivityQuestion {
  return { ...question, cursor: "", ...change };
}

/** "Between" narrows nothing as long as no day is given. */
export const narrowsTime = ({ time, from, to }: ActivityQuestion): boolean =>
  time === "between" ? from !== "" || to !== "" : time !== "";

/** Which of the filters are in force. */
export function filtersOf(question: ActivityQuestion): ("time" | "kind" | "person")[] {
  return (["time", "kind", "person"] as const).filter((each) =>
    each === "time" ? narrowsTime(question) : question[each] !== "",
  );
}

/** What narrows list and file alike, as the server wants it: nothing that is empty. */
export function toFilters(question: ActivityQuestion): Record<string, string> {
  const { person, kind } = question;
  return { ...(person && { person }), ...(kind && { kind }), ...momentsOf(question) };
}

export function toQuery(question: ActivityQuestion): Record<string, string> {
  const { cursor, limit } = question;
  return { ...toFilters(question), limit: String(limit), ...(cursor && { cursor }) };
}

const keyOf = (server: string, organization: string) => `user-manager:${server}:${organization}:activity`;

export function recall(server: string, organization: string): ActivityQuestion {
  const stored = readKept(keyOf(server, organization));
  return isPart(stored) ? { ...firstQuestion, ...stored } : firstQuestion;
}

export const remember = (server: string, organization: string, question: ActivityQuestion): void =>
  keep(keyOf(server, organization), question);

/** Tells a tab that is there already that what is remembered is another question now. */
export const remembered = new EventTarget();

/**
 * Makes the Activity tab tell of one person, and of nothing else: to be called before the tab is chosen, which reads the
 * remembered question as it opens. A tab that is open hears `um-activity-person` and reads it then.
 */
export function showOnly(server: string, organization: string, person: { id: string; fullName: string }): void {
  const { limit } = recall(server, organization);
  remember(server, organization, { ...firstQuestion, limit, person: person.id, personName: person.fullName });
  remembered.dispatchEvent(new Event("um-activity-person"));
}

function isPart(stored: unknown): stored is Partial<ActivityQuestion> {
  if (typeof stored !== "object" || stored === null) return false;
  const { limit, time } = stored as Record<string, unknown>;
  if (![undefined, ...spans].includes(time as Span) || ![undefined, ...limits].includes(limit as 50)) return false;
  return Object.entries(stored).every(
    ([name, value]) => name in firstQuestion && typeof value === typeof firstQuestion[name as keyof ActivityQuestion],
  );
}

// The question that the users list answers: search, letter, filters, sort and page, which hold together and survive a reload.
import { keep, readKept } from "../kit/kept.js";

export type Sort = "name" | "email" | "profile" | "status";
export const statuses = ["active", "invited", "locked", "deactivated"] as const;

export interface Question {
  search: string;
  letter: string;
  profile: string;
  status: string;
  /** Whom to look at when access is reviewed. */
  attention: string;
  sort: Sort;
  direction: "asc" | "desc";
  limit: number;
  /** Of the page that is shown; empty for the first. It belongs to everything above. */
  cursor: string;
  /** How many rows stand before this page. */
  start: number;
}

export const firstQuestion: Question = {
  search: "",
  letter: "",
  profile: "",
  status: "",
  attention: "",
  sort: "name",
  direction: "asc",
  limit: 50,
  cursor: "",
  start: 0,
};

/** Another question begins at its first page, unless the change is about the page. */
export function changed(question: Question, change: Partial<Question>): Question {
  return { ...question, cursor: "", start: 0, ...change };
}

export const unnarrowed = { search: "", letter: "", profile: "", status: "", attention: "" };

/** By how much the list is narrowed. */
export const narrowings = (question: Question): number =>
  (Object.keys(unnarrowed) as (keyof typeof unnarrowed)[]).filter((part) => question[part]).length;

/** As the server wants it: nothing that is empty. */
export function toQuery({ start: _start, ...question }: Question): Record<string, string> {
  const filled = Object.entries(question).filter(([, value]) => value !== "");
  return Object.fromEntries(filled.map(([name, value]) => [name, String(value)]));
}

const keyOf = (server: string, organization: string) => `user-manager:${server}:${organization}:users`;

export function recall(server: string, organization: string): Question {
  const stored = readKept(keyOf(server, organization));
  return isPart(stored) ? { ...firstQuestion, ...stored } : firstQuestion;
}

export const remember = (server: string, organization: string, question: Question): void =>
  keep(keyOf(server, organization), question);

function isPart(stored: unknown): stored is Partial<Question> {
  if (typeof stored !== "object" || stored === null) return false;
  return Object.entries(stored).every(
    ([name, value]) => name in firstQuestion && typeof value === typeof firstQuestion[name as keyof Question],
  );
}

// Keeps what is typed about profiles, and which one is looked at, in this browser tab: nothing is lost by going elsewhere.
import { keep, readKept } from "../kit/kept.js";
import type { Draft, Stale } from "./profile-draft.js";

/** Of profiles that have no id yet. */
const newPrefix = "new-";

export interface KeptDraft {
  id: string;
  draft: Draft;
  /** What was saved when it was typed; null for a profile that does not exist yet. */
  base: (Draft & { etag: string }) | null;
  /** Somebody else changed the profile meanwhile, and this was not saved since. */
  stale?: Stale | undefined;
  /** Permissions that a copy does not have because the caller may not give them. */
  left?: readonly string[];
  /** It was sent, and no answer came: perhaps it is saved already. */
  unanswered?: boolean;
}

interface Kept {
  chosen: string;
  drafts: readonly KeptDraft[];
}

export const isNew = (id: string): boolean => id.startsWith(newPrefix);
export const newId = (): string => newPrefix + crypto.randomUUID();

export class KeptDrafts {
  readonly #key: string;
  #kept: Kept;

  constructor(server: string, organization: string) {
    this.#key = `user-manager:${server}:${organization}:profiles`;
    const stored = readKept(this.#key);
    this.#kept = isKept(stored) ? stored : { chosen: "", drafts: [] };
  }

  get all(): readonly KeptDraft[] {
    return this.#kept.drafts;
  }

  get chosen(): string {
    return this.#kept.chosen;
  }

  choose(chosen: string): void {
    this.#keep({ ...this.#kept, chosen });
  }

  of(id: string): KeptDraft | undefined {
    return this.all.find((each) => each.id === id);
  }

  /** In the place where it stood, or at the end. */
  put(kept: KeptDraft): void {
    const drafts = this.of(kept.id) ? this.all.map((each) => (each.id === kept.id ? kept : each)) : [...this.all, kept];
    this.#keep({ ...this.#kept, drafts });
  }

  drop(id: string): void {
    this.#keep({ ...this.#kept, drafts: this.all.filter((each) => each.id !== id) });
  }

  #keep(kept: Kept): void {
    this.#kept = kept;
    keep(this.#key, kept);
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const isDraft = (value: unknown): boolean =>
  isObject(value) &&
  typeof value.name === "string" &&
  typeof value.description === "string" &&
  typeof value.twoFactorRequired === "boolean" &&
  Array.isArray(value.permissions) &&
  value.permissions.every((each) => typeof each === "string");

function isKept(stored: unknown): stored is Kept {
  if (!isObject(stored) || typeof stored.chosen !== "string" || !Array.isArray(stored.drafts)) return false;
  return stored.drafts.every(
    (each) =>
      isObject(each) &&
      typeof each.id === "string" &&
      isDraft(each.draft) &&
      (each.base === null || (isDraft(each.base) && isObject(each.base) && typeof each.base.etag === "string")),
  );
}

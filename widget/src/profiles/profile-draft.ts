// What is typed about a profile: how it differs from what is saved, and how it lives on when that has changed meanwhile.
import type { ProfileSummary } from "../server.js";

export interface Draft {
  name: string;
  description: string;
  permissions: readonly string[];
  /** Whoever holds it must use two-factor authentication. */
  twoFactorRequired: boolean;
}

export type DraftField = keyof Draft;

/** In the order in which they stand, so that the focus goes to the first that needs something. */
export const draftFields: readonly DraftField[] = ["name", "description", "twoFactorRequired", "permissions"];

export interface Shift {
  gained: readonly string[];
  lost: readonly string[];
}

/** What somebody else changed meanwhile: texts from old to new, and what the profile permits more and less. */
export interface Stale extends Shift {
  by: string | null;
  texts: readonly { field: "name" | "description"; before: string; after: string }[];
  /** As it is now, where that became different. */
  twoFactorRequired?: boolean | undefined;
}

export const emptyDraft: Draft = { name: "", description: "", permissions: [], twoFactorRequired: false };

export const draftOf = ({ name, description, permissions, twoFactorRequired }: ProfileSummary): Draft => ({
  name,
  description,
  permissions,
  twoFactorRequired,
});

export function shiftBetween(before: readonly string[], after: readonly string[]): Shift {
  return {
    gained: after.filter((permission) => !before.includes(permission)),
    lost: before.filter((permission) => !after.includes(permission)),
  };
}

const differs = ({ gained, lost }: Shift): boolean => gained.length + lost.length > 0;

/** Only what was changed, and by more than blanks around it. */
export function changeBetween(base: Draft, draft: Draft): { -readonly [Field in DraftField]?: Draft[Field] } {
  const texts = (["name", "description"] as const).filter((field) => draft[field].trim() !== base[field]);
  return {
    ...Object.fromEntries(texts.map((field) => [field, draft[field].trim()])),
    ...(differs(shiftBetween(base.permissions, draft.permissions)) && { permissions: draft.permissions }),
    ...(draft.twoFactorRequired !== base.twoFactorRequired && { twoFactorRequired: draft.twoFactorRequired }),
  };
}

export const isChanged = (base: Draft, draft: Draft): boolean => Object.keys(changeBetween(base, draft)).length > 0;

/** To the letter: blanks that are only on their way to a word count too. */
export const isSame = (base: Draft, draft: Draft): boolean =>
  draft.name === base.name &&
  draft.description === base.description &&
  draft.twoFactorRequired === base.twoFactorRequired &&
  !differs(shiftBetween(base.permissions, draft.permissions));

/** What was typed stays, each permission for itself; what was left alone becomes what it is now. */
export function rebased(draft: Draft, base: Draft, fresh: Draft): Draft {
  const { gained, lost } = shiftBetween(base.permissions, draft.permissions);
  const pick = (field: "name" | "description") => (draft[field].trim() === base[field] ? fresh[field] : draft[field]);
  return {
    name: pick("name"),
    description: pick("description"),
    twoFactorRequired:
      draft.twoFactorRequired === base.twoFactorRequired ? fresh.twoFactorRequired : draft.twoFactorRequired,
    permissions: [...new Set([...fresh.permissions, ...gained])].filter((permission) => !lost.includes(permission)),
  };
}

/** What became different, or undefined when nothing did that a person would see. */
export function staleBetween(base: Draft, fresh: Draft, by: string | null): Stale | undefined {
  const shift = shiftBetween(base.permissions, fresh.permissions);
  const texts = (["name", "description"] as const)
    .filter((field) => base[field] !== fresh[field])
    .map((field) => ({ field, before: base[field], after: fresh[field] }));
  const isOther = base.twoFactorRequired !== fresh.twoFactorRequired;
  const twoFactorRequired = isOther ? fresh.twoFactorRequired : undefined;
  return isOther || texts.length > 0 || differs(shift) ? { by, texts, twoFactorRequired, ...shift } : undefined;
}

/** As a new profile of its own: without what the caller may not give. */
export function copyOf(from: Draft, name: string, held: ReadonlySet<string>): { draft: Draft; left: string[] } {
  return {
    draft: { ...from, name, permissions: from.permissions.filter((permission) => held.has(permission)) },
    left: from.permissions.filter((permission) => !held.has(permission)),
  };
}

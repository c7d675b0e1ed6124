// What the editor is about: a profile as it is saved and as it is typed, a new one, or one that was deleted meanwhile.
import type { ProfileAct, ProfileSummary, ProfilesAnswer } from "../server.js";
import { isNew, type KeptDraft } from "./kept-drafts.js";
import { type ListedPermission, ownPermissions } from "./permission-words.js";
import { type Draft, draftOf, emptyDraft, isChanged, type Shift, shiftBetween } from "./profile-draft.js";

export interface Subject {
  id: string;
  kind: "saved" | "new" | "gone";
  /** Absent unless it is saved. */
  profile: ProfileSummary | undefined;
  kept: KeptDraft | undefined;
  /** As it is saved. */
  base: Draft;
  draft: Draft;
  /** There is something to save. */
  changed: boolean;
  /** For the people who hold it: nobody holds what is not there. */
  shift: Shift;
  may: readonly ProfileAct[];
}

const acts = ["rename", "describe", "permissions", "two_factor"] as const;

export function subjectOf(
  id: string,
  profiles: readonly ProfileSummary[],
  kept: KeptDraft | undefined,
  mayCreate: boolean,
): Subject | undefined {
  const profile = profiles.find((each) => each.id === id);
  if (profile) {
    const base = draftOf(profile);
    const draft = kept?.draft ?? base;
    const shift = shiftBetween(base.permissions, draft.permissions);
    return { id, kind: "saved", profile, kept, base, draft, changed: isChanged(base, draft), shift, may: profile.may };
  }
  if (!kept) return undefined;
  const base = kept.base ?? emptyDraft;
  return {
    id,
    kind: isNew(id) ? "new" : "gone",
    profile,
    kept,
    base,
    draft: kept.draft,
    changed: true,
    shift: { gained: [], lost: [] },
    may: mayCreate ? acts : [],
  };
}

/** Whether two-factor becomes required of whoever holds it, or is no longer; undefined where that stays. */
export const twoFactorChange = ({ base, draft }: Subject): boolean | undefined =>
  draft.twoFactorRequired === base.twoFactorRequired ? undefined : draft.twoFactorRequired;

/** Anything at all can be changed. */
export const mayEdit = ({ may }: Subject): boolean => acts.some((act) => may.includes(act));

/** Profiles can be created and kept here, as far as is known by now. */
export const mayKeepProfiles = (capabilities: readonly string[], { permissions }: ProfilesAnswer): boolean =>
  capabilities.includes("profiles.edit") && permissions.some(({ name, held }) => name === "profiles.manage" && held);

export type Reason = "administrator" | "lookOnly" | "own" | "stronger";

/** Why what it permits, or all of it, cannot be changed. */
export function whyFixed({ profile, may }: Subject, mayKeep: boolean): Reason | undefined {
  if (!profile) return mayKeep ? undefined : "lookOnly";
  if (profile.builtIn === "administrator") return "administrator";
  if (!mayKeep) return "lookOnly";
  if (!profile.assignable) return "stronger";
  if (may.includes("permissions")) return undefined;
  return profile.own ? "own" : "lookOnly";
}

/** Why this one permission cannot be changed although others can. Taking away is always possible. */
export function whyNot(
  { draft, profile }: Subject,
  { held, name }: ListedPermission,
): "memberOwn" | "notHeld" | undefined {
  if (draft.permissions.includes(name)) return undefined;
  if (profile?.builtIn === "member" && ownPermissions.includes(name)) return "memberOwn";
  return held ? undefined : "notHeld";
}

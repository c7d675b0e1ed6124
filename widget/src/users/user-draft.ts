// What is typed about a user: how it differs from what is saved, and how it lives on when that has changed meanwhile.
import type { Member, MemberDetails } from "../server.js";
import type { ActWords } from "../words/en.acts.js";
import type { Change } from "./member-calls.js";

export interface Draft {
  fullName: string;
  email: string;
  profile: string;
  twoFactorRequired: boolean;
}

export type DraftField = keyof Draft;

const textFields = ["fullName", "email", "profile"] as const;

/** In the order in which they stand, so that the focus goes to the first that needs something. */
export const draftFields: readonly DraftField[] = [...textFields, "twoFactorRequired"];

export const draftOf = ({ fullName, email, profile, twoFactor }: Member): Draft => ({
  fullName,
  email,
  profile: profile.id,
  twoFactorRequired: twoFactor.requiredBy.includes("user"),
});

/** Only what was changed, and by more than blanks around it. */
export function changeBetween(base: Draft, draft: Draft): Change {
  const changed = textFields.filter((name) => draft[name].trim() !== base[name]);
  return {
    ...Object.fromEntries(changed.map((name) => [name, draft[name].trim()])),
    ...(draft.twoFactorRequired !== base.twoFactorRequired && { twoFactorRequired: draft.twoFactorRequired }),
  };
}

/** What was typed stays; what was left alone becomes what it is now. */
export function rebased(draft: Draft, base: Draft, fresh: Draft): Draft {
  const untouched = draftFields.filter((name) => draft[name] === base[name]);
  return { ...draft, ...Object.fromEntries(untouched.map((name) => [name, fresh[name]])) };
}

/** Whether all of a change is so already, or asked for: its answer was lost on the way. */
export function hasArrived(change: Change, { pending, ...member }: MemberDetails): boolean {
  const now = draftOf(member);
  const asked = pending.filter(({ purpose }) => purpose === "change_email").map(({ email }) => email);
  return draftFields.every((name) => {
    const wanted = change[name];
    return wanted === undefined || wanted === now[name] || (name === "email" && asked.includes(String(wanted)));
  });
}

/** What became different: which field, from what, to what. */
export interface Difference {
  field: DraftField | "twoFactor" | "status";
  before: string;
  after: string;
}

export function differencesBetween(before: Member, after: Member, { twoFactor, users }: ActWords): Difference[] {
  const said = (member: Member): Record<Difference["field"], string> => ({
    fullName: member.fullName,
    email: member.email,
    profile: member.profile.name,
    twoFactorRequired: draftOf(member).twoFactorRequired ? twoFactor.required : twoFactor.notRequired,
    twoFactor: member.twoFactor.on ? twoFactor.on : twoFactor.off,
    status: users.statuses[member.status] ?? member.status,
  });
  const [old, fresh] = [said(before), said(after)];
  return ([...draftFields, "twoFactor", "status"] as const)
    .filter((field) => old[field] !== fresh[field])
    .map((field) => ({ field, before: old[field], after: fresh[field] }));
}

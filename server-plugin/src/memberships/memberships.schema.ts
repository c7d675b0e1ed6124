// What acting on members takes. Names, addresses and passwords are judged by the verbs, so that all are told at once.
import * as z from "zod";
import { LinkSecret } from "../confirmations/confirmations.schema.js";
import { PublicId, SecurityAnswers, TypedPassword } from "../platform/http/fields.schema.js";
import { pendingPurposes } from "./list-pending-links.js";

const typed = z.string().max(1_024);

export const NewMember = z.strictObject({
  fullName: typed,
  email: typed,
  profile: typed,
  /** Absent: they get a link by which they choose their own. */
  password: typed.optional(),
  twoFactorRequired: z.boolean().default(false),
});
export type NewMember = z.output<typeof NewMember>;

export const MemberChange = z
  .strictObject({ fullName: typed, email: typed, profile: typed, twoFactorRequired: z.boolean() })
  .partial();
export type MemberChange = z.output<typeof MemberChange>;

export const Review = z.strictObject({ note: z.string().max(1_024).default("") });

export const OneLetter = z.strictObject({ organization: PublicId, letter: PublicId });

export const OneJoinRequest = z.strictObject({ organization: PublicId, joinRequest: PublicId });

export const Activation = z.strictObject({
  secret: LinkSecret,
  password: TypedPassword,
  answers: SecurityAnswers.optional(),
});

/** Confirming by a mailed link; the password where the address is unverified. */
export const LinkConfirmation = z.strictObject({ secret: LinkSecret, password: TypedPassword.optional() });

export const OnePendingLink = z.strictObject({
  organization: PublicId,
  member: PublicId,
  purpose: z.enum(pendingPurposes),
});

export const OneMember = z.strictObject({ organization: PublicId, member: PublicId });
export type OneMember = z.output<typeof OneMember>;

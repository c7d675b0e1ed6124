// What keeping profiles takes. Names and permissions are judged by the verbs, so that all are told at once.
import * as z from "zod";
import { PublicId } from "../platform/http/fields.schema.js";

const typed = z.string().max(1_024);
// More than any host declares; a body that is longer is none.
const permissions = z.array(z.string().max(200)).max(1_000);

export const NewProfile = z.strictObject({
  name: typed,
  description: typed.optional(),
  permissions,
  twoFactorRequired: z.boolean().default(false),
});
export type NewProfile = z.output<typeof NewProfile>;

export const ProfileChange = z
  .strictObject({ name: typed, description: typed, permissions, twoFactorRequired: z.boolean() })
  .partial();
export type ProfileChange = z.output<typeof ProfileChange>;

export const OneProfile = z.strictObject({ organization: PublicId, profile: PublicId });

/** The profile that holders of a deleted one get. */
export const Retiring = z.strictObject({ moveTo: PublicId.optional() });

// What acting on members takes. Names, addresses and passwords are judged by the verbs, so that all are told at once.
import * as z from "zod";
import { PublicId } from "../platform/http/fields.schema.js";

const typed = z.string().max(1_024);

export const NewMember = z.strictObject({
  fullName: typed,
  email: typed,
  profile: typed,
  password: typed,
});
export type NewMember = z.output<typeof NewMember>;

export const OneMember = z.strictObject({ organization: PublicId, member: PublicId });

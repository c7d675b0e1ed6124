// The question that the users list is asked.
import * as z from "zod";
import { attentions } from "../memberships/attention.js";
import { memberStatuses } from "../memberships/member-status.js";
import { foldText } from "../platform/fold-text.js";
import { Limit, PublicId, plainText } from "../platform/http/fields.schema.js";

const Letter = plainText(8)
  .transform(foldText)
  .refine((letter) => [...letter].length === 1);

export const MembersQuery = z.strictObject({
  /** Words that must all stand somewhere in the name or the address. */
  search: plainText(200).default(""),
  /** The first letter of the folded name, or `#` for all that is no letter. */
  letter: Letter.optional(),
  profile: PublicId.optional(),
  status: z.enum(memberStatuses).optional(),
  /** Who should be looked at: not reviewed for 90 days, never signed in here, or to be locked as dormant within 30 days. */
  attention: z.enum(attentions).optional(),
  sort: z.enum(["name", "email", "profile", "status"]).default("name"),
  direction: z.enum(["asc", "desc"]).default("asc"),
  /** Up to a name of 200 characters, each of which may fold into eighteen. */
  cursor: plainText(16_000).optional(),
  limit: Limit.default(50),
});
export type MembersQuery = z.output<typeof MembersQuery>;

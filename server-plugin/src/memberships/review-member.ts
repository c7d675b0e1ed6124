// Notes that somebody has looked at a member's access and found that it should stay.
import { personOf } from "../audit/person.js";
import { recordEvent } from "../audit/record-event.js";
import type { MemberContext } from "../platform/context.js";
import { Refusal } from "../platform/refusals.js";
import { hasForbiddenCharacters } from "../platform/text.js";
import { findTarget } from "./find-target.js";
import { setReviewed } from "./memberships.store.js";
import { type Member, readMember } from "./read-members.js";

const longestNote = 500;

/**
 * Of the member as the reviewer saw them, also of one who may do more than the reviewer: nothing is given and nothing taken.
 * Throws `own_membership`, `invalid_input` with the field `note`, and what `findTarget` throws.
 */
export async function reviewMember(
  context: MemberContext,
  input: { member: string; version: string; note: string },
): Promise<{ member: Member }> {
  const note = input.note.normalize("NFC").trim();
  if (note.length > longestNote) throw new Refusal("invalid_input", { fields: { note: "too_long" } });
  if (hasForbiddenCharacters(note.replaceAll("\n", " "))) {
    throw new Refusal("invalid_input", { fields: { note: "invalid_characters" } });
  }
  return context.transaction(async (tx) => {
    const { member, version } = input;
    const target = await findTarget(context, tx, { member, version, permission: "users.review", anyReach: true });
    const { membership, profile, standing, user } = target;
    if (user.id === context.actor.userId) throw new Refusal("own_membership");
    await setReviewed(tx, membership.id, { at: context.now(), by: context.actor.userId, note });
    await recordEvent(context, tx, {
      kind: "membership.reviewed",
      organizationId: standing.organizationId,
      target: personOf(user),
      after: { profile: profile.name, ...(note !== "" && { note }) },
    });
    return { member: await readMember(context, tx, membership.id) };
  });
}

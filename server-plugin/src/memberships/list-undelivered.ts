// Lists letters that were given up, so that an administrator can do something about it.
import { findStillOpen } from "../confirmations/confirmations.store.js";
import type { LetterKind } from "../mail/letters.js";
import type { LetterPayload } from "../mail/queue-letter.js";
import { toIso } from "../platform/clock.js";
import type { MemberContext } from "../platform/context.js";
import type { ReadDatabase } from "../platform/database/database.js";
import type { OwnPermission } from "../platform/permissions.js";
import { findUndelivered } from "./undelivered.store.js";

export interface UndeliveredLetter {
  id: string;
  kind: LetterKind;
  /** Without a name for somebody who was asked to join: it is theirs to tell. */
  to: { name: string | null; address: string };
  attempts: number;
  /** What the mail server said last. */
  error: string | null;
  /** ISO 8601. */
  givenUpAt: string | null;
  /** The member, or the join request, that it is about. */
  member: string | null;
  joinRequest: string | null;
  /** Whether the caller may send it again. */
  mayResend: boolean;
}

/** Whoever may do what a letter tells of may send it again. */
const resentBy = {
  activate: "users.create",
  welcome: "users.create",
  join: "users.create",
  reset: "users.reset",
  password_changed: "users.reset",
  unlock: "users.unlock",
  unlocked: "users.unlock",
  locked: "users.unlock",
  dormant_soon: "users.unlock",
  ask_administrator: "users.unlock",
  change_email: "users.update",
  email_changed: "users.update",
  new_device: "users.reset",
  two_factor_on: "users.reset",
  two_factor_replaced: "users.reset",
  two_factor_off: "users.reset",
  recovery_code_used: "users.reset",
  recovery_codes_renewed: "users.reset",
  security_questions_changed: "users.reset",
} as const satisfies Record<LetterKind, OwnPermission>;

/** Not to an address that is theirs no more, and no welcome to somebody who has long come in. */
function isOfUse(letter: { kind: string; to_address: string; email: string; activated_at: number | null }): boolean {
  if (letter.kind === "welcome" && letter.activated_at !== null) return false;
  return letter.to_address === letter.email || ["change_email", "email_changed"].includes(letter.kind);
}

/** The newest first; of one member, or those of one id, where that is said. A letter of no use any more is not in it, such as one whose link works no more. */
export async function listUndelivered(
  { now, standing }: MemberContext,
  db: ReadDatabase,
  which: { letter?: string; userId?: number } = {},
): Promise<UndeliveredLetter[]> {
  const rows = await findUndelivered(db, standing.organizationId, which);
  const letters = rows.map((row) => ({ ...row, link: (JSON.parse(row.payload) as LetterPayload).link?.publicId }));
  const links = letters.flatMap(({ link }) => link ?? []);
  const open = await findStillOpen(db, links, now());
  return letters
    .filter(({ link }) => link === undefined || open.has(link))
    .filter(isOfUse)
    .map((row) => {
      const kind = row.kind as LetterKind;
      return {
        id: row.public_id,
        kind,
        to: { name: row.member === null ? null : row.to_name, address: row.to_address },
        attempts: row.attempts,
        error: row.last_error,
        givenUpAt: toIso(row.settled_at),
        member: row.member,
        joinRequest: row.join_request,
        mayResend: standing.permissions.has(resentBy[kind]),
      };
    });
}

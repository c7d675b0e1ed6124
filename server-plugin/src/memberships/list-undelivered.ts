// Lists letters that were given up, so that an administrator can do something about it.
import { toIso } from "../platform/clock.js";
import type { MemberContext } from "../platform/context.js";
import { findUndelivered } from "./memberships.store.js";

export interface UndeliveredLetter {
  id: string;
  kind: string;
  /** Without a name for somebody who was asked to join: it is theirs to tell. */
  to: { name: string | null; address: string };
  attempts: number;
  /** What the mail server said last. */
  error: string | null;
  /** ISO 8601. */
  givenUpAt: string | null;
}

/** The newest hundred. */
export async function listUndelivered({ db, standing }: MemberContext): Promise<{ letters: UndeliveredLetter[] }> {
  const rows = await findUndelivered(db, standing.organizationId);
  return {
    letters: rows.map((row) => ({
      id: row.public_id,
      kind: row.kind,
      to: { name: row.kind === "join" ? null : row.to_name, address: row.to_address },
      attempts: row.attempts,
      error: row.last_error,
      givenUpAt: toIso(row.settled_at),
    })),
  };
}

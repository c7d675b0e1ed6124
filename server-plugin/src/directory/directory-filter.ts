// Which members, as a condition over the list's rows.
import { type RawBuilder, type SqlBool, sql } from "kysely";
import { type Attention, needsAttention } from "../memberships/attention.js";
import type { MemberStatus, Tables } from "../platform/database/tables.js";

/** What is absent does not narrow. */
export interface Filter {
  organizationId: number;
  letter?: string | undefined;
  profileId?: number | undefined;
  status?: MemberStatus | undefined;
  attention?: { what: Attention; now: number } | undefined;
  /** Folded words. */
  words: string[];
}

/** A stretch of the list in the order of one key. */
export interface Stretch {
  filter: Filter;
  key: "name_key" | "email_key";
  direction: "asc" | "desc";
  after: { key: string; id: number } | null;
  limit: number;
}

export type ListedRow = Pick<Tables["um_directory"], "membership_id" | "name_key" | "email_key">;

/** The words and the attention have no index of the list's own: each row is looked at. */
export function matches(filter: Filter): RawBuilder<SqlBool> {
  const conditions = [sql`um_directory.organization_id = ${filter.organizationId}`];
  if (filter.status !== undefined) conditions.push(sql`um_directory.status = ${filter.status}`);
  if (filter.profileId !== undefined) conditions.push(sql`um_directory.profile_id = ${filter.profileId}`);
  if (filter.letter !== undefined) conditions.push(sql`um_directory.letter = ${filter.letter}`);
  for (const word of filter.words) {
    conditions.push(sql`(instr(um_directory.name_key, ${word}) > 0 or instr(um_directory.email_key, ${word}) > 0)`);
  }
  if (filter.attention !== undefined) conditions.push(needsAttention(filter.attention.what, filter.attention.now));
  return sql.join<SqlBool>(conditions, sql` and `);
}

/** The names of one letter as a range, so that an index by name under a status or a profile finds their beginning. */
export function inLetter({ filter: { letter }, key }: Stretch): RawBuilder<SqlBool> {
  if (letter === undefined || letter === "#" || key !== "name_key") return sql<SqlBool>`true`;
  const next = (letter.codePointAt(0) ?? 0) + 1;
  // No text holds half a surrogate pair, and no letter is the last character of all.
  const end = String.fromCodePoint(next === 0xd800 ? 0xe000 : Math.min(next, 0x10ffff));
  return sql<SqlBool>`um_directory.name_key >= ${letter} and um_directory.name_key < ${end}`;
}

/** Only what lies behind a place, in the direction of the stretch. */
export function behind({ key, direction, after }: Stretch): RawBuilder<SqlBool> {
  if (after === null) return sql`true`;
  const beyond = direction === "asc" ? sql`>` : sql`<`;
  return sql`(${sql.ref(`um_directory.${key}`)}, um_directory.membership_id) ${beyond} (${after.key}, ${after.id})`;
}

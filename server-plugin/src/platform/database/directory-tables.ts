// The tables of the users list: made of the others, and read in their place.
import type { MemberStatus } from "./tables.js";

export interface Directory {
  membership_id: number;
  user_id: number;
  organization_id: number;
  name_key: string;
  email_key: string;
  letter: string;
  profile_id: number;
  status: MemberStatus;
  /** The place among the organization's names, above 0 and below 2^40, with room between two. */
  label: number;
}

/** FTS5 without its text. */
export interface DirectorySearch {
  /** `organization_id << 40 | label`; too large for a JavaScript number, so it stays in SQL. */
  rowid: number;
  grams: string;
}

export interface DirectoryLetters extends Omit<DirectoryCounts, "status"> {
  /** "" is any, and so is the profile 0. Never both are said. */
  status: MemberStatus | "";
}

export interface DirectoryCounts {
  organization_id: number;
  status: MemberStatus;
  profile_id: number;
  letter: string;
  members: number;
}

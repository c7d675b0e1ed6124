// Answers the users list: search, letter, filters and sort together, a page at a time, with totals.
import { type Member, readMembers } from "../memberships/read-members.js";
import { settleLocks } from "../memberships/settle-locks.js";
import type { MemberContext } from "../platform/context.js";
import { foldText } from "../platform/fold-text.js";
import { Refusal } from "../platform/refusals.js";
import { findProfiles } from "../profiles/profiles.store.js";
import { type Cursor, type Place, readCursor, writeCursor } from "./cursor.js";
import type { MembersQuery } from "./directory.schema.js";
import type { Filter } from "./directory-filter.js";
import { type LetterCount, planMembers } from "./plan-members.js";
import { walk } from "./walk.js";

export interface MembersPage {
  members: Member[];
  total: number;
  /** True when there are more than `total`. */
  totalIsCapped: boolean;
  /** Under the search and the filters, whichever letter is chosen. */
  letters: LetterCount[];
  /** Cursors; null at the ends. */
  next: string | null;
  previous: string | null;
}

/** Throws `invalid_input` with the field `cursor` or `profile` when these belong to something else. */
export async function listMembers(context: MemberContext, query: MembersQuery): Promise<MembersPage> {
  const { db, standing } = context;
  await settleLocks(context);
  const isProfileAsked = query.profile !== undefined || query.sort === "profile";
  const profiles = isProfileAsked ? await findProfiles(db, standing.organizationId) : [];
  const profileId = profiles.find(({ public_id }) => public_id === query.profile)?.id;
  if (query.profile !== undefined && profileId === undefined) {
    throw new Refusal("invalid_input", { fields: { profile: "unknown" } });
  }
  const words = foldText(query.search)
    .split(" ")
    .filter((word) => word !== "");
  const filter: Filter = {
    organizationId: standing.organizationId,
    letter: query.letter,
    profileId,
    status: query.status,
    words,
    attention: query.attention && { what: query.attention, now: context.now() },
  };

  const { cursor: _, ...question } = query;
  const asked = JSON.stringify([standing.publicId, words, { ...question, search: undefined }]);
  const cursor = query.cursor === undefined ? null : readCursor(asked, query.cursor);
  const { letters, total, totalIsCapped, read } = await planMembers(db, filter);
  const { places, more } = await walk(read, query, filter, profiles, cursor);
  const members = await readMembers(
    context,
    db,
    places.map(({ id }) => id),
  );
  return { members, total, totalIsCapped, letters, ...neighbours(asked, places, more, cursor) };
}

function neighbours(asked: string, places: Place[], more: boolean, cursor: Cursor | null) {
  const backwards = cursor?.way === "previous";
  const cursorAt = (way: Cursor["way"], place: Place | undefined): string | null => {
    const at = place ?? cursor?.place;
    return at === undefined ? null : writeCursor(asked, { way, place: at });
  };
  const hasNext = backwards || more;
  const hasPrevious = backwards ? more : cursor !== null;
  return {
    next: hasNext ? cursorAt("next", places.at(-1)) : null,
    previous: hasPrevious ? cursorAt("previous", places.at(0)) : null,
  };
}

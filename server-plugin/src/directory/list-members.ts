// Answers the users list: search, letter, filters and sort together, a page at a time, with totals.
import { type Member, readMembers } from "../memberships/read-members.js";
import { settleLocks } from "../memberships/settle-locks.js";
import type { MemberContext } from "../platform/context.js";
import { foldText } from "../platform/fold-text.js";
import { Refusal } from "../platform/refusals.js";
import { findProfiles } from "../profiles/profiles.store.js";
import { type Cursor, type Place, readCursor, writeCursor } from "./cursor.js";
import type { MembersQuery } from "./directory.schema.js";
import { countFound, countKept, type Filter } from "./directory.store.js";
import { walk } from "./walk.js";

export interface LetterCount {
  /** Lower case, or `#`. */
  letter: string;
  count: number;
}

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
  const profiles = (await findProfiles(db, standing.organizationId)).map(({ id, public_id }) => ({
    id,
    publicId: public_id,
  }));
  const profileId = profiles.find(({ publicId }) => publicId === query.profile)?.id;
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
  const { places, more } = await walk(db, query, filter, profiles, cursor);
  const members = await readMembers(
    context,
    db,
    places.map(({ id }) => id),
  );
  const letters = await countLetters(context, filter);
  return { members, ...totalOf(letters, query.letter), letters, ...neighbours(asked, places, more, cursor) };
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

async function countLetters({ db }: MemberContext, filter: Filter): Promise<LetterCount[]> {
  const { letter: _, ...unlettered } = filter;
  const isKept = filter.words.length === 0 && filter.attention === undefined;
  const counts = isKept ? await countKept(db, unlettered) : await countFound(db, unlettered);
  return counts
    .map(({ letter, count }) => ({ letter, count }))
    .sort((one, other) => rank(one.letter) - rank(other.letter) || (one.letter < other.letter ? -1 : 1));
}

// The Latin letters first, then other scripts, then everything that is no letter.
function rank(letter: string): number {
  if (letter === "#") return 2;
  return /^[a-z]$/.test(letter) ? 0 : 1;
}

function totalOf(letters: LetterCount[], chosen: string | undefined): { total: number; totalIsCapped: boolean } {
  const counted = letters.filter(({ letter }) => chosen === undefined || letter === chosen);
  return { total: counted.reduce((sum, { count }) => sum + count, 0), totalIsCapped: false };
}

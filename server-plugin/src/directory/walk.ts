// Walks the list from a place, forwards or backwards, through its groups.
import { memberStatuses } from "../memberships/member-status.js";
import { Refusal } from "../platform/refusals.js";
import type { Cursor, Place } from "./cursor.js";
import type { MembersQuery } from "./directory.schema.js";
import type { Filter, ListedRow, Stretch } from "./directory-filter.js";

/**
 * Sorted by profile or status, the list falls into one group a value, in the order in which the values are shown, each
 * group by name: renaming a profile then touches no member. Sorted by name or address it is one group.
 */
interface Group {
  name: string | null;
  narrows: Partial<Filter>;
}

function groupsOf(
  { sort, direction }: MembersQuery,
  filter: Filter,
  profiles: { id: number; public_id: string }[],
): Group[] {
  const groups: Group[] = [];
  if (sort === "status") {
    for (const status of memberStatuses) groups.push({ name: status, narrows: { status } });
  } else if (sort === "profile") {
    for (const { id, public_id } of profiles) groups.push({ name: public_id, narrows: { profileId: id } });
  } else {
    return [{ name: null, narrows: {} }];
  }
  if (direction === "desc") groups.reverse();
  return groups.filter(({ narrows }) => isCompatible(filter, narrows));
}

function isCompatible(filter: Filter, { status, profileId }: Partial<Filter>): boolean {
  const sameStatus = status === undefined || filter.status === undefined || filter.status === status;
  const sameProfile = profileId === undefined || filter.profileId === undefined || filter.profileId === profileId;
  return sameStatus && sameProfile;
}

/** Up to `query.limit` places in the order of the list, and whether there are more the way that was walked. */
export async function walk(
  read: (stretch: Stretch) => Promise<ListedRow[]>,
  query: MembersQuery,
  filter: Filter,
  profiles: { id: number; public_id: string }[],
  cursor: Cursor | null,
): Promise<{ places: Place[]; more: boolean }> {
  const backwards = cursor?.way === "previous";
  const grouped = query.sort === "status" || query.sort === "profile";
  const key = query.sort === "email" ? "email_key" : "name_key";
  const descending = (query.direction === "desc" && !grouped) !== backwards;
  const groups = groupsOf(query, filter, profiles);
  if (backwards) groups.reverse();

  const first = cursor === null ? 0 : groups.findIndex(({ name }) => name === cursor.place.group);
  // The group of the cursor may be gone by now: a deleted profile.
  if (first < 0) throw new Refusal("invalid_input", { fields: { cursor: "invalid" } });

  const places: Place[] = [];
  for (const [index, group] of groups.slice(first).entries()) {
    const rows = await read({
      filter: { ...filter, ...group.narrows },
      key,
      direction: descending ? "desc" : "asc",
      after: index === 0 && cursor !== null ? cursor.place : null,
      limit: query.limit + 1 - places.length,
    });
    for (const row of rows) places.push({ group: group.name, key: row[key], id: row.membership_id });
    if (places.length > query.limit) break;
  }
  const more = places.length > query.limit;
  const page = places.slice(0, query.limit);
  return { places: backwards ? page.reverse() : page, more };
}

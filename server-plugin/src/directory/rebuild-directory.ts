// Makes the list's own tables anew from the tables they are made of, and says what differed.
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Context } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { type DirectoryRow, putRows } from "./directory.store.js";
import { labelsBetween } from "./labels.js";
import { withLabels } from "./place-rows.js";
import {
  countLeftOver,
  countOrganization,
  emptyOrganization,
  findEveryOrganization,
  findInNameOrder,
  findPublicIds,
  findSearchedAmiss,
  findUserIdsAfter,
  setCounts,
  setSums,
} from "./rebuild.store.js";
import { refreshSome } from "./refresh-directory.js";

/**
 * What was wrong: a member was not in the list; was in it as they are no more; somebody was in it who is no member; stood at
 * another place among the names; was not found by exactly their name and address.
 */
export type Defect = "missing" | "stale" | "left_over" | "misplaced" | "unsearchable";

export interface RebuiltDirectory {
  /** How many rows there are now, of all organizations. */
  members: number;
  /** The first thousand rows that were wrong; `member` is null for what is none. */
  differed: { organization: string; member: string | null; what: Defect }[];
  /** How many rows were wrong. */
  wrong: number;
  /** How many totals were wrong. */
  counts: number;
}

const rowsAtATime = 500;
const mostTold = 1_000;

/**
 * Some hundred rows a transaction, so that others can write meanwhile; an organization whose places are wrong in one. A
 * million members take some minutes.
 */
export async function rebuildDirectory(context: Context): Promise<RebuiltDirectory> {
  const result: RebuiltDirectory = { members: 0, differed: [], wrong: 0, counts: 0 };
  const tell = async (tx: Transaction, found: Found[]) => {
    result.wrong += found.length;
    const room = found.slice(0, mostTold - result.differed.length);
    if (room.length > 0) result.differed.push(...(await withPublicIds(tx, room)));
  };
  const organizations = await findEveryOrganization(context.db);
  // The totals first: what follows adds to them and takes from them.
  for (const id of organizations) {
    result.counts += await context.transaction((tx) => countAnew(tx, id));
  }
  await compareRows(context, tell);
  for (const id of organizations) {
    if (!(await areInPlace(context, id, tell))) await context.transaction((tx) => placeAnew(tx, id));
    result.members += (await countOrganization(context.db, id)).reduce((sum, { members }) => sum + members, 0);
  }
  return result;
}

interface Found {
  organizationId: number;
  membershipId: number | null;
  what: Defect;
}
type Tell = (tx: Transaction, found: Found[]) => Promise<void>;

/** Every user's rows against the tables they are made of. */
async function compareRows({ db, transaction }: Context, tell: Tell): Promise<void> {
  for (let last = 0; ; ) {
    const userIds = await findUserIdsAfter(db, last, rowsAtATime);
    const end = userIds.at(-1);
    if (end === undefined) return;
    last = end;
    await transaction(async (tx) => {
      const differences = await refreshSome(tx, userIds);
      const found = differences.flatMap(({ was, is }): Found[] => {
        const row = is ?? was;
        if (row === undefined) return [];
        const what = was === undefined ? "missing" : is === undefined ? "left_over" : "stale";
        return [{ organizationId: row.organization_id, membershipId: row.membership_id, what }];
      });
      await tell(tx, found);
    });
    await nextTurn();
  }
}

/** Whether the places of an organization are in name order, and the search knows each member there and nobody else. */
async function areInPlace({ transaction }: Context, organizationId: number, tell: Tell): Promise<boolean> {
  let wrong = 0;
  for (let last: DirectoryRow | undefined; ; ) {
    const rows = await transaction(async (tx) => {
      // The last one is read again: others may have moved it meanwhile.
      const some = await findInNameOrder(tx, organizationId, last, rowsAtATime);
      const fresh = some.filter(({ membership_id }) => membership_id !== last?.membership_id);
      const misplaced = some.filter(({ label }, index) => label <= (some[index - 1]?.label ?? 0));
      const unsearchable = await findSearchedAmiss(tx, organizationId, fresh);
      const leftOver = fresh.length === 0 ? await countLeftOver(tx, organizationId) : 0;
      const found: Found[] = [
        ...misplaced.map((row): Found => ({ organizationId, membershipId: row.membership_id, what: "misplaced" })),
        ...unsearchable.map((membershipId): Found => ({ organizationId, membershipId, what: "unsearchable" })),
        ...Array.from({ length: leftOver }, (): Found => ({ organizationId, membershipId: null, what: "left_over" })),
      ];
      wrong += found.length;
      await tell(tx, found);
      return fresh;
    });
    last = rows.at(-1);
    if (last === undefined) return wrong === 0;
    await nextTurn();
  }
}

async function placeAnew(tx: Transaction, organizationId: number): Promise<void> {
  const rows = await findInNameOrder(tx, organizationId, undefined, null);
  const placed = withLabels(rows, labelsBetween({ before: null, after: null }, rows.length) ?? []);
  await emptyOrganization(tx, organizationId);
  for (let start = 0; start < placed.length; start += rowsAtATime) {
    await putRows(tx, placed.slice(start, start + rowsAtATime));
    await nextTurn();
  }
}

async function countAnew(tx: Transaction, organizationId: number): Promise<number> {
  const counts = await countOrganization(tx, organizationId);
  return (await setCounts(tx, organizationId, counts)) + (await setSums(tx, organizationId, counts));
}

async function withPublicIds(tx: Transaction, found: Found[]): Promise<RebuiltDirectory["differed"]> {
  const ids = await findPublicIds(
    tx,
    found.map(({ organizationId }) => organizationId),
    found.flatMap(({ membershipId }) => membershipId ?? []),
  );
  return found.map(({ organizationId, membershipId, what }) => ({
    organization: ids.organizations?.get(organizationId) ?? `${organizationId}`,
    member: membershipId === null ? null : (ids.memberships?.get(membershipId) ?? null),
    what,
  }));
}

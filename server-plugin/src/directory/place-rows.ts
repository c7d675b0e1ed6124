// Puts rows into the list at their places in the name order, and spaces neighbours anew where there is no room.
import type { Transaction } from "../platform/database/database.js";
import { type DirectoryRow, findGaps, findNeighbours, type PlacedGap, putRows, removeRows } from "./directory.store.js";
import { type Gap, labelsBetween, leastGap } from "./labels.js";

export type UnplacedRow = Omit<DirectoryRow, "label">;

/** Rows of members who are not in the list. */
export async function placeRows(tx: Transaction, rows: UnplacedRow[]): Promise<void> {
  const byOrganization = new Map<number, UnplacedRow[]>();
  for (const row of rows) {
    const some = byOrganization.get(row.organization_id) ?? [];
    some.push(row);
    byOrganization.set(row.organization_id, some);
  }
  for (const [organizationId, some] of byOrganization) await placeSome(tx, organizationId, some);
}

interface Group {
  gap: Gap;
  rows: UnplacedRow[];
}

async function placeSome(tx: Transaction, organizationId: number, rows: UnplacedRow[]): Promise<void> {
  let waiting = rows;
  while (waiting.length > 0) {
    const groups = groupByGap(await findGaps(tx, organizationId, waiting), waiting);
    const placed: DirectoryRow[] = [];
    let crowded: Group | undefined;
    waiting = [];
    for (const group of groups) {
      // What is spaced anew moves the neighbours of those behind: they look for theirs again.
      if (crowded !== undefined) waiting.push(...group.rows);
      else {
        const labels = labelsBetween(group.gap, group.rows.length);
        if (labels === null) crowded = group;
        else placed.push(...withLabels(group.rows, labels));
      }
    }
    await putRows(tx, placed);
    if (crowded !== undefined) await spaceAnew(tx, organizationId, crowded);
  }
}

/** In name order, those together that have the same neighbours. */
function groupByGap(gaps: PlacedGap[], rows: UnplacedRow[]): Group[] {
  const byId = new Map(rows.map((row) => [row.membership_id, row]));
  const groups: Group[] = [];
  for (const { membership_id, before, after } of gaps) {
    const row = byId.get(membership_id);
    if (row === undefined) throw new Error("A member was given a place unasked.");
    const last = groups.at(-1);
    if (last !== undefined && last.gap.before === before && last.gap.after === after) last.rows.push(row);
    else groups.push({ gap: { before, after }, rows: [row] });
  }
  return groups;
}

const fewestNeighbours = 64;

/** Moves as many on both sides as it takes to have room again, so that it takes long until the next time. */
async function spaceAnew(tx: Transaction, organizationId: number, { gap, rows }: Group): Promise<void> {
  for (let reach = fewestNeighbours; ; reach *= 4) {
    const before = await findNeighbours(tx, organizationId, { way: "before", from: gap.before, limit: reach + 1 });
    const after = await findNeighbours(tx, organizationId, { way: "after", from: gap.after, limit: reach + 1 });
    const outer: Gap = { before: before[reach]?.label ?? null, after: after[reach]?.label ?? null };
    const moved = [...before.slice(0, reach).reverse(), ...rows, ...after.slice(0, reach)];
    const labels = labelsBetween(outer, moved.length, leastGap);
    if (labels === null) continue;
    await removeRows(
      tx,
      [...before.slice(0, reach), ...after.slice(0, reach)].map((row) => row.membership_id),
    );
    await putRows(tx, withLabels(moved, labels));
    return;
  }
}

export function withLabels(rows: UnplacedRow[], labels: number[]): DirectoryRow[] {
  return rows.map((row, index) => ({ ...row, label: labels[index] ?? 0 }));
}

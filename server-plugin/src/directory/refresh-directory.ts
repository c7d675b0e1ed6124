// Makes touched users' rows of the list anew, and keeps the counts true, before the change commits.
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Transaction } from "../platform/database/database.js";
import {
  changeCount,
  changeKinds,
  type DirectoryCount,
  type DirectoryRow,
  findBaseRows,
  findRows,
  removeRows,
} from "./directory.store.js";
import { placeRows, type UnplacedRow } from "./place-rows.js";

const usersAtATime = 500;

/** Registered with the database; runs inside every transaction that touched users. */
export async function refreshDirectory(tx: Transaction, userIds: number[]): Promise<void> {
  for (let start = 0; start < userIds.length; start += usersAtATime) {
    // The driver is synchronous: a pause between two lets everything else of this process run.
    if (start > 0) await nextTurn();
    await refreshSome(tx, userIds.slice(start, start + usersAtATime));
  }
}

/** Returns what differed. */
export async function refreshSome(tx: Transaction, userIds: number[]): Promise<Difference[]> {
  const differences = await findDifferences(tx, userIds);
  await writeDifferences(tx, differences);
  const counts = new Map<string, DirectoryCount>();
  for (const { was, is } of differences) {
    if (was !== undefined) tally(counts, was, -1);
    if (is !== undefined) tally(counts, is, +1);
  }
  for (const count of counts.values()) {
    if (count.members !== 0) await changeCount(tx, count);
  }
  return differences;
}

/** A row as it is in the list, and as it should be; undefined where it is not there. */
export interface Difference {
  was: DirectoryRow | undefined;
  is: UnplacedRow | undefined;
}

async function findDifferences(tx: Transaction, userIds: number[]): Promise<Difference[]> {
  const after = new Map((await findBaseRows(tx, userIds)).map((row) => [row.membership_id, toRow(row)]));
  const before = new Map((await findRows(tx, userIds, [...after.keys()])).map((row) => [row.membership_id, row]));
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((id) => ({ was: before.get(id), is: after.get(id) }))
    .filter(({ was, is }) => was === undefined || is === undefined || !isSame(was, is));
}

async function writeDifferences(tx: Transaction, differences: Difference[]): Promise<void> {
  const gone: number[] = [];
  const come: UnplacedRow[] = [];
  const changed: UnplacedRow[] = [];
  for (const { was, is } of differences) {
    const stays = was !== undefined && is !== undefined && isFoundAlike(was, is);
    if (is !== undefined) (stays ? changed : come).push(is);
    if (was !== undefined && !stays) gone.push(was.membership_id);
  }
  await removeRows(tx, gone);
  await changeKinds(tx, changed);
  await placeRows(tx, come);
}

function toRow(base: Omit<UnplacedRow, "letter">): UnplacedRow {
  const { membership_id, user_id, organization_id, name_key, email_key, profile_id, status } = base;
  const letter = letterOf(name_key);
  return { membership_id, user_id, organization_id, name_key, email_key, letter, profile_id, status };
}

/** The first letter of a folded name, or `#`. */
export function letterOf(nameKey: string): string {
  const [first = ""] = nameKey;
  return /\p{L}/u.test(first) ? first : "#";
}

/** Whoever is found by the same text in the same organization stays in their place. */
function isFoundAlike(row: UnplacedRow, other: UnplacedRow): boolean {
  return foundBy.every((column) => row[column] === other[column]);
}
const foundBy = ["organization_id", "user_id", "name_key", "email_key"] as const;

function isSame(row: DirectoryRow, other: UnplacedRow): boolean {
  return (Object.keys(other) as (keyof UnplacedRow)[]).every((column) => row[column] === other[column]);
}

function tally(counts: Map<string, DirectoryCount>, row: UnplacedRow, by: number): void {
  const { organization_id, status, profile_id, letter } = row;
  const kind = JSON.stringify([organization_id, status, profile_id, letter]);
  const count = counts.get(kind) ?? { organization_id, status, profile_id, letter, members: 0 };
  count.members += by;
  counts.set(kind, count);
}

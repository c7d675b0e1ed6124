// Makes touched users' rows of the list anew, and keeps the counts true, before the change commits.
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Transaction } from "../platform/database/database.js";
import {
  changeCount,
  type DirectoryCount,
  type DirectoryRow,
  findBaseRows,
  findRows,
  putRows,
  removeRows,
} from "./directory.store.js";

const usersAtATime = 500;

/** Registered with the database; runs inside every transaction that touched users. */
export async function refreshDirectory(tx: Transaction, userIds: number[]): Promise<void> {
  const counts = new Map<string, DirectoryCount>();
  for (let start = 0; start < userIds.length; start += usersAtATime) {
    // The driver is synchronous: a pause between two lets everything else of this process run.
    if (start > 0) await nextTurn();
    await refreshSome(tx, userIds.slice(start, start + usersAtATime), counts);
  }
  for (const count of counts.values()) {
    if (count.members !== 0) await changeCount(tx, count);
  }
}

async function refreshSome(tx: Transaction, userIds: number[], counts: Map<string, DirectoryCount>): Promise<void> {
  const before = new Map((await findRows(tx, userIds)).map((row) => [row.membership_id, row]));
  const after = new Map((await findBaseRows(tx, userIds)).map((row) => [row.membership_id, toRow(row)]));
  const gone = [...before.values()].filter((row) => !same(row, after.get(row.membership_id)));
  const come = [...after.values()].filter((row) => !same(row, before.get(row.membership_id)));
  await removeRows(
    tx,
    gone.map((row) => row.membership_id),
  );
  await putRows(tx, come);
  for (const row of gone) tally(counts, row, -1);
  for (const row of come) tally(counts, row, +1);
}

function toRow(base: Omit<DirectoryRow, "letter">): DirectoryRow {
  const { membership_id, user_id, organization_id, name_key, email_key, profile_id, status } = base;
  return {
    membership_id,
    user_id,
    organization_id,
    name_key,
    email_key,
    letter: letterOf(name_key),
    profile_id,
    status,
  };
}

/** The first letter of a folded name, or `#`. */
export function letterOf(nameKey: string): string {
  const [first = ""] = nameKey;
  return /\p{L}/u.test(first) ? first : "#";
}

function same(row: DirectoryRow, other: DirectoryRow | undefined): boolean {
  if (other === undefined) return false;
  return (Object.keys(row) as (keyof DirectoryRow)[]).every((column) => row[column] === other[column]);
}

function tally(counts: Map<string, DirectoryCount>, row: DirectoryRow, by: number): void {
  const { organization_id, status, profile_id, letter } = row;
  const kind = JSON.stringify([organization_id, status, profile_id, letter]);
  const count = counts.get(kind) ?? { organization_id, status, profile_id, letter, members: 0 };
  count.members += by;
  counts.set(kind, count);
}

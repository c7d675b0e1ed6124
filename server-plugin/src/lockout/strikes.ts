// Three wrong secrets in a row lock: a place is taken before a secret is checked, and kept when it was wrong.
import { day, second } from "../platform/clock.js";
import type { Context } from "../platform/context.js";
import type { ReadDatabase, Transaction } from "../platform/database/database.js";
import { Refusal } from "../platform/refusals.js";
import { sha256 } from "../platform/secrets.js";
import {
  countPlaces,
  deletePlaces,
  findFull,
  isAnyDue,
  prunePlaces,
  setLockedPlaces,
  settleLost,
  settlePlace,
  takePlace,
} from "./lockout.store.js";

/** The promise of the product: locked after three wrong credentials in a row. */
const mostStrikes = 3;

// A place not given back by then was lost in a crash, and counts as a strike.
const longestInFlight = 30 * second;
const mostStrangers = 100_000;

/** An address as the counter knows it: canonical, hashed. */
export function hashAddress(email: string): string {
  return sha256(email);
}

/**
 * Takes one of three places. Null when three strikes are counted: then no secret is worth checking. Throws
 * `too_many_requests` when none is free but one may be given back: honest parallel tabs are not locked out.
 */
export async function reservePlace(
  context: Context,
  tx: Transaction,
  address: { addressHash: string; userId: number | null },
): Promise<number | null> {
  const now = context.now();
  const id = await takePlace(tx, { ...address, at: now }, mostStrikes);
  if (id !== null) return id;
  const { inFlight } = await countPlaces(tx, address.addressHash, now - longestInFlight);
  if (inFlight > 0) throw new Refusal("too_many_requests", { retryAfter: 1 });
  return null;
}

/** Says what became of a place. Returns true when three strikes are counted now. */
export async function settleReserved(
  context: Context,
  tx: Transaction,
  place: { id: number | null; addressHash: string; right: boolean },
): Promise<boolean> {
  await settlePlace(tx, place.id ?? 0, place.right ? "given_back" : "strike");
  const now = context.now();
  const { taken, inFlight } = await countPlaces(tx, place.addressHash, now - longestInFlight);
  return taken - inFlight >= mostStrikes;
}

/** A completed sign-in, an unlock and a new account begin at zero. */
export async function clearStrikes(tx: Transaction, email: string): Promise<void> {
  await deletePlaces(tx, hashAddress(email));
}

/** Whether places were lost in a crash, or somebody has three strikes and no lock yet. */
export async function isLockDue(context: Context): Promise<boolean> {
  return isAnyDue(context.db, { lostBefore: context.now() - longestInFlight, most: mostStrikes });
}

/** Counts lost places as strikes, and returns whom to lock now; each is returned once. */
export async function takeDueLocks(context: Context, tx: Transaction): Promise<number[]> {
  await settleLost(tx, context.now() - longestInFlight);
  const due = await findFull(tx, mostStrikes);
  for (const userId of due) await setLockedPlaces(tx, userId);
  return due;
}

export async function pruneStrikes(context: Context, tx: Transaction): Promise<void> {
  await prunePlaces(tx, context.now() - day, mostStrangers);
}

/** Whether no guess is evaluated any more. */
export async function isFull(db: ReadDatabase, addressHash: string): Promise<boolean> {
  return (await countPlaces(db, addressHash, 0)).taken >= mostStrikes;
}

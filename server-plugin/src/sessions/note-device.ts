// Remembers the browser that somebody signed in from, and says whether it is a new one.
import { day } from "../platform/clock.js";
import type { Context } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { randomSecret, sha256 } from "../platform/secrets.js";
import { countDevices, insertDevice, pruneDevices, setDeviceSeen } from "./sessions.store.js";

// As long as the cookie lives; and more browsers than anybody has.
const forgottenAfter = 400 * day;
const mostDevices = 50;

export interface NotedDevice {
  /** What the browser is to be remembered by: what it had, or a new secret. */
  secret: string;
  /** False as well for the first one of all: of it nobody needs to be told. */
  isNew: boolean;
}

export async function noteDevice(context: Context, tx: Transaction, userId: number): Promise<NotedDevice> {
  const now = context.now();
  const secret = context.device ?? randomSecret();
  if (await setDeviceSeen(tx, userId, sha256(secret), { at: now, since: now - forgottenAfter })) {
    return { secret, isNew: false };
  }
  await pruneDevices(tx, userId, now - forgottenAfter, mostDevices);
  const known = await countDevices(tx, userId);
  await insertDevice(tx, userId, sha256(secret), now);
  return { secret, isNew: known > 0 };
}

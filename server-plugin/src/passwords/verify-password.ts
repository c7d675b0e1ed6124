// Compares a password with a stored hash, taking the same time where there is none.
import type { Context } from "../platform/context.js";
import { randomSecret } from "../platform/secrets.js";
import { compareHash, computeHash } from "./argon2.js";

// What an unknown address is compared with, so that it costs what a known one costs.
let dummy: Promise<string> | undefined;

/** Exactly one hash, whether or not there is something to compare with. Throws `too_many_requests`. */
export async function verifyPassword(context: Context, stored: string | null, password: string): Promise<boolean> {
  dummy ??= computeHash(randomSecret());
  const against = stored ?? (await dummy);
  const same = await context.hashSlots.run(() => compareHash(against, password.normalize("NFC")));
  return same && stored !== null;
}

/** Makes the dummy hash ahead of the first sign-in. */
export async function prepareDummy(): Promise<void> {
  dummy ??= computeHash(randomSecret());
  await dummy;
}

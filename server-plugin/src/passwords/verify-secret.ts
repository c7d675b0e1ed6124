// Compares a secret with a stored hash, taking the same time where there is none.
import type { Context } from "../platform/context.js";
import { randomSecret } from "../platform/secrets.js";
import { compareHash, computeHash } from "./argon2.js";

// What an unknown address is compared with, so that it costs what a known one costs.
let dummy: Promise<string> | undefined;

/**
 * Exactly one hash, whether or not `find` finds something to compare with; it is called once a slot is had. Throws
 * `too_many_requests`.
 */
export async function verifySecret(
  context: Context,
  find: () => Promise<string | null>,
  secret: string,
): Promise<boolean> {
  return context.hashSlots.run(async () => {
    const stored = await find();
    dummy ??= computeHash(randomSecret());
    const same = await compareHash(stored ?? (await dummy), secret.normalize("NFC"));
    return same && stored !== null;
  });
}

/** Makes the dummy hash ahead of the first sign-in. */
export async function prepareDummy(): Promise<void> {
  dummy ??= computeHash(randomSecret());
  await dummy;
}

// Hashes a password when a slot is free.
import type { Context } from "../platform/context.js";
import { computeHash } from "./argon2.js";

/** NFC first, so that the same keys on another keyboard give the same password. Throws `too_many_requests`. */
export async function hashPassword(context: Context, password: string): Promise<string> {
  return context.hashSlots.run(() => computeHash(password.normalize("NFC")));
}

// Hashes what a person keeps in mind or in a drawer, a password, an answer or a recovery code, when a slot is free.
import type { Context } from "../platform/context.js";
import { computeHash } from "./argon2.js";

/** NFC first, so that the same keys on another keyboard give the same password. Throws `too_many_requests`. */
export async function hashSecret(context: Context, secret: string): Promise<string> {
  return context.hashSlots.run(() => computeHash(secret.normalize("NFC")));
}

// The door to Argon2id: its parameters, hashing and comparing.
import { hash, verify } from "@node-rs/argon2";

// OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane. Argon2id is the library's default algorithm.
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const prefix = `$argon2id$v=19$m=${parameters.memoryCost},t=${parameters.timeCost},p=${parameters.parallelism}$`;

export function computeHash(password: string): Promise<string> {
  return hash(password, parameters);
}

export function compareHash(stored: string, password: string): Promise<boolean> {
  return verify(stored, password);
}

/** True when the hash was made with other parameters than today's. */
export function isOutdated(stored: string): boolean {
  return !stored.startsWith(prefix);
}

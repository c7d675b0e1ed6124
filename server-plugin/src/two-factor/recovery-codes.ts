// Ten codes for the day on which the device is lost: shown once, kept as slow hashes, each used once.
import { randomBytes } from "node:crypto";
import { hashSecret } from "../passwords/hash-secret.js";
import type { Context } from "../platform/context.js";
import { makeRecoveryCode, readableRecoveryCode, recoveryLength } from "./typed-codes.js";

export const recoveryCodeCount = 10;

// By it a code is found, so that trying one costs one hash; 13 characters, 65 bits, stay unknown to whoever reads it.
const selectorLength = 3;

export interface MadeRecoveryCodes {
  /** As people read them; known to nobody afterwards. */
  codes: string[];
  stored: { selector: string; hash: string }[];
}

/** Throws `too_many_requests`. */
export async function makeRecoveryCodes(context: Context): Promise<MadeRecoveryCodes> {
  const bySelector = new Map<string, string>();
  while (bySelector.size < recoveryCodeCount) {
    const code = makeRecoveryCode(randomBytes(recoveryLength));
    bySelector.set(selectorOf(code), code);
  }
  const stored: MadeRecoveryCodes["stored"] = [];
  // One after the other: ten at once would take every slot from those who sign in.
  for (const [selector, code] of bySelector) stored.push({ selector, hash: await hashSecret(context, code) });
  return { codes: [...bySelector.values()].map(readableRecoveryCode), stored };
}

export function selectorOf(code: string): string {
  return code.slice(0, selectorLength);
}

// The door to otplib: time-based one-time codes (RFC 6238), six digits, thirty seconds, SHA-1, as every authenticator app has them.
import { generateSecret, generateURI, verifySync } from "otplib";
import { second } from "../platform/clock.js";

const period = 30;

/** RFC 4226, requirement R6: 160 bits, as base32. */
export function makeSeed(): string {
  return generateSecret({ length: 20 });
}

/** What the QR code holds. */
export function seedUri(seed: string, of: { portal: string; email: string }): string {
  return generateURI({ issuer: of.portal, label: of.email, secret: seed });
}

/**
 * The time step of a right code, or null. A code of the step before and after this one is right as well, since clocks differ;
 * one of `afterStep` or earlier is not. `code` must be six digits.
 */
export function verifyCode(seed: string, code: string, at: { now: number; afterStep: number | null }): number | null {
  const result = verifySync({
    secret: seed,
    token: code,
    epoch: Math.floor(at.now / second),
    period,
    epochTolerance: period,
    ...(at.afterStep !== null && { afterTimeStep: at.afterStep }),
  });
  return result.valid ? (result as { timeStep: number }).timeStep : null;
}

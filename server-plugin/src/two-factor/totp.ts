// The door to otplib: time-based one-time codes (RFC 6238), six digits, thirty seconds, SHA-1, as every authenticator app has them.
import { generateSecret, generateURI, verifySync } from "otplib";
import { second } from "../platform/clock.js";

const period = 30;

/** RFC 4226, requirement R6: 160 bits, as base32. */
export function makeSeed(): string {
  return generateSecret({ length: 20 });
}

// ISO/IEC 18004: 2,331 bytes in the largest code; a character takes up to 12 here, and the portal's name stands there twice.
const [longestPortal, longestEmail] = [40, 100];

/** What the QR code holds. Names that are too long for one are cut: an app only shows them. */
export function seedUri(seed: string, { email, portal }: { portal: string; email: string }): string {
  return generateURI({ issuer: cut(portal, longestPortal), label: cut(email, longestEmail), secret: seed });
}

function cut(text: string, most: number): string {
  return [...text].slice(0, most).join("");
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

// Offers a second factor to set up: it counts once a code of it has come back.
import { minute } from "../platform/clock.js";
import type { SignedInContext } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { seal, unseal } from "../platform/sealing.js";
import { mustBeOpen } from "../sessions/must-be-open.js";
import { drawQr } from "./draw-qr.js";
import { makeSeed, seedUri } from "./totp.js";
import { findEnrolment, storeEnrolment } from "./two-factor.store.js";

/** How long an offer stands. */
export const offerLifetime = 10 * minute;

export interface Enrolment {
  /** The seed in base32, in groups of four, for whoever types it. */
  key: string;
  /** `otpauth://totp/…`: what the QR code holds. */
  uri: string;
  /** `path` is the `d` of one SVG path of the dark modules, in a square of `size` units; the quiet zone is part of it. */
  qr: { size: number; path: string };
}

/**
 * Offers this session a seed; within ten minutes the same again, so that a reload does not spoil what was scanned. Throws
 * `unauthenticated` when the session has ended.
 */
export async function offerSeed(context: SignedInContext, tx: Transaction): Promise<Enrolment> {
  const { actor, now, options } = context;
  await mustBeOpen(tx, actor);
  const found = await findEnrolment(tx, actor.session.id, now() - offerLifetime);
  const seed =
    found === undefined
      ? makeSeed()
      : unseal(options.secret, { sealed: found.seed, keyId: found.key_id }, actor.publicId);
  if (found === undefined) {
    const { sealed, keyId } = seal(options.secret, seed, actor.publicId);
    await storeEnrolment(tx, { session_id: actor.session.id, seed: sealed, key_id: keyId, created_at: now() });
  }
  const uri = seedUri(seed, { portal: options.portalName, email: actor.email });
  return { key: seed.match(/.{1,4}/g)?.join(" ") ?? seed, uri, qr: drawQr(uri) };
}

// Whether a code is one of the seed that a session was offered.
import type { SignedInContext } from "../platform/context.js";
import { Refusal } from "../platform/refusals.js";
import { unseal } from "../platform/sealing.js";
import { offerLifetime } from "./offer-seed.js";
import { verifyCode } from "./totp.js";
import { findEnrolment } from "./two-factor.store.js";
import { readCode } from "./typed-codes.js";

export interface ProvedSeed {
  /** Sealed. */
  seed: string;
  keyId: string;
  step: number;
}

/**
 * Whether the code is one of the seed that this session was offered. Nothing is counted: whoever asks was shown the seed. Throws
 * `invalid_input`, `code_refused`, `enrolment_expired`.
 */
export async function proveSeed(context: SignedInContext, typed: string): Promise<ProvedSeed> {
  const { actor, db, now, options } = context;
  const code = readCode(typed);
  if (code === null) throw new Refusal("invalid_input", { fields: { code: "code_malformed" } });
  const found = await findEnrolment(db, actor.session.id, now() - offerLifetime);
  if (found === undefined) throw new Refusal("enrolment_expired");
  const seed = unseal(options.secret, { sealed: found.seed, keyId: found.key_id }, actor.publicId);
  const step = verifyCode(seed, code, { now: now(), afterStep: null });
  if (step === null) throw new Refusal("code_refused", { fields: { code: "code_wrong" } });
  return { seed: found.seed, keyId: found.key_id, step };
}

// Begins to set up a second factor of one's own, or to replace it.
import type { SignedInContext } from "../platform/context.js";
import { Refusal } from "../platform/refusals.js";
import { requireProof } from "../platform/require-proof.js";
import type { TypedCode } from "../sign-in/try-code.js";
import { type Enrolment, offerSeed } from "../two-factor/offer-seed.js";
import { findAuthenticator } from "../two-factor/two-factor.store.js";
import { withCode } from "./with-code.js";

/**
 * A code of the present device, or a recovery code, where there is one already: it is to be replaced. Throws `proof_required`,
 * `unauthenticated`, and what `withCode` throws.
 */
export async function beginMyEnrolment(context: SignedInContext, typed: TypedCode): Promise<Enrolment> {
  requireProof(context);
  if ((await findAuthenticator(context.db, context.actor.userId)) !== undefined) {
    return withCode(context, typed, (tx) => offerSeed(context, tx));
  }
  return context.transaction(async (tx) => {
    // Set up by another tab since it was asked for: then it takes a code to replace it.
    if ((await findAuthenticator(tx, context.actor.userId)) !== undefined) throw new Refusal("enrolment_expired");
    return offerSeed(context, tx);
  });
}

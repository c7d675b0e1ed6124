// Switches one's own second factor off, where nothing requires it.
import { findRules } from "../memberships/find-rules.js";
import { switchOff } from "../memberships/switch-off-two-factor.js";
import type { SignedInContext } from "../platform/context.js";
import { Refusal } from "../platform/refusals.js";
import { requireProof } from "../platform/require-proof.js";
import type { TypedCode } from "../sign-in/try-code.js";
import { withCode } from "./with-code.js";

/** Throws `proof_required`, `two_factor_required`, `two_factor_off`, and what `withCode` throws. */
export async function switchOffMyTwoFactor(context: SignedInContext, typed: TypedCode): Promise<void> {
  requireProof(context);
  await withCode(context, typed, async (tx, user) => {
    if ((await findRules(context, tx, user.id)).twoFactorRequired) throw new Refusal("two_factor_required");
    await switchOff(context, tx, user);
    return true;
  });
}

// Makes new recovery codes in the place of one's own.
import { tellPerson } from "../memberships/tell-person.js";
import type { SignedInContext } from "../platform/context.js";
import { requireProof } from "../platform/require-proof.js";
import type { TypedCode } from "../sign-in/try-code.js";
import { makeRecoveryCodes, recoveryCodeCount } from "../two-factor/recovery-codes.js";
import { replaceRecoveryCodes } from "../two-factor/two-factor.store.js";
import { findMine, withCode } from "./with-code.js";

/** Those of before work no more. Throws `proof_required`, `two_factor_off`, and what `withCode` throws. */
export async function renewMyRecoveryCodes(
  context: SignedInContext,
  typed: TypedCode,
): Promise<{ recoveryCodes: string[] }> {
  requireProof(context);
  await findMine(context);
  // Before the code is looked at: nothing slow belongs into the transaction that uses it up.
  const made = await makeRecoveryCodes(context);
  return withCode(context, typed, async (tx, user) => {
    await replaceRecoveryCodes(tx, user.id, made.stored);
    await tellPerson(context, tx, user, {
      kind: "recovery_codes.renewed",
      after: { codes: recoveryCodeCount },
      letter: "recovery_codes_renewed",
    });
    return { recoveryCodes: made.codes };
  });
}

// Sets the required second factor up, and takes the sign-in on.
import type { SignedInContext } from "../platform/context.js";
import { proveSeed } from "../two-factor/prove-seed.js";
import { makeRecoveryCodes } from "../two-factor/recovery-codes.js";
import { keepSeed } from "./keep-seed.js";
import { type Proceeded, proceed } from "./proceed.js";

/** The recovery codes are shown this once. Throws what `proveSeed` throws, `unauthenticated` and `too_many_requests`. */
export async function confirmEnrolment(
  context: SignedInContext,
  input: { code: string },
): Promise<Proceeded & { recoveryCodes: string[] }> {
  const proved = await proveSeed(context, input.code);
  const made = await makeRecoveryCodes(context);
  return context.transaction(async (tx) => {
    await keepSeed(context, tx, proved, made);
    return { ...(await proceed(context, tx)), recoveryCodes: made.codes };
  });
}

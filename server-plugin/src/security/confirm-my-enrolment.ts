// Makes a second factor of one's own count, by a code that it gave.
import type { SignedInContext } from "../platform/context.js";
import { mustBeOpen } from "../sessions/must-be-open.js";
import { keepSeed } from "../sign-in/keep-seed.js";
import { proveSeed } from "../two-factor/prove-seed.js";
import { makeRecoveryCodes } from "../two-factor/recovery-codes.js";

/** Throws what `proveSeed` throws. */
export async function confirmMyEnrolment(
  context: SignedInContext,
  input: { code: string },
): Promise<{ recoveryCodes: string[] }> {
  const proved = await proveSeed(context, input.code);
  const made = await makeRecoveryCodes(context);
  await context.transaction(async (tx) => {
    await mustBeOpen(tx, context.actor);
    await keepSeed(context, tx, proved, made);
  });
  return { recoveryCodes: made.codes };
}

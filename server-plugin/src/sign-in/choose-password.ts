// Replaces an initial password by one that only its owner knows, and completes the sign-in.
import { recordEvent } from "../audit/record-event.js";
import { withdrawConfirmations } from "../confirmations/withdraw-confirmations.js";
import { policyBreach } from "../passwords/check-policy.js";
import { hashPassword } from "../passwords/hash-password.js";
import { findPassword, storePassword } from "../passwords/passwords.store.js";
import { verifyPassword } from "../passwords/verify-password.js";
import type { SignedInContext, Stage } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { Refusal } from "../platform/refusals.js";
import { advanceSession } from "../sessions/advance-session.js";
import { findUser, setActivated } from "../users/users.store.js";
import { enter } from "./enter.js";

/** Returns the session's new token. Throws `password_weak`, also when the new password is the initial one again. */
export async function choosePassword(
  context: SignedInContext,
  input: { password: string },
): Promise<{ token: string; stage: Stage }> {
  const { actor } = context;
  const breach = policyBreach(context, input.password, actor);
  if (breach !== null) throw new Refusal("password_weak", { fields: { password: breach } });
  const initial = await findPassword(context.db, actor.userId);
  if (initial === null || initial.initialExpiresAt === null) throw new Refusal("unauthenticated");
  if (await verifyPassword(context, async () => initial.hash, input.password)) {
    throw new Refusal("password_weak", { fields: { password: "password_unchanged" } });
  }
  const hash = await hashPassword(context, input.password);

  return context.transaction(async (tx) => {
    const now = context.now();
    const { email } = await stillDue(context, tx, initial.hash);
    await storePassword(tx, actor.userId, { hash, initialExpiresAt: null, setAt: now });
    await setActivated(tx, actor.userId, now);
    // Whoever gave the initial password may have prepared these.
    await withdrawConfirmations(context, tx, { userId: actor.userId, purpose: "activate" });
    await withdrawConfirmations(context, tx, { userId: actor.userId, purpose: "change_email" });
    tx.touch(actor.userId);
    const organizationId = await enter(context, tx, { userId: actor.userId, email });
    const token = await advanceSession(context, tx, actor, { stage: "complete", organizationId });
    const target = { userId: actor.userId, publicId: actor.publicId, fullName: actor.fullName };
    await recordEvent(context, tx, { kind: "user.password_changed", organizationId, target });
    await recordEvent(context, tx, { kind: "user.activated", organizationId, target });
    await recordEvent(context, tx, { kind: "session.started", organizationId });
    return { token, stage: "complete" };
  });
}

/** Of two tabs that choose at once the first wins; and a lock, or the end of the initial password's time, ends this too. */
async function stillDue({ actor, now }: SignedInContext, tx: Transaction, hash: string): Promise<{ email: string }> {
  const [password, user] = [await findPassword(tx, actor.userId), await findUser(tx, actor.userId)];
  const expiresAt = password?.initialExpiresAt ?? null;
  const due = password?.hash === hash && expiresAt !== null && now() < expiresAt;
  if (!due || user === undefined || user.locked_at !== null) throw new Refusal("unauthenticated");
  return { email: user.email };
}

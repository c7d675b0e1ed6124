// Replaces an initial password by one that only its owner knows, and takes the sign-in on.
import { withdrawConfirmations } from "../confirmations/withdraw-confirmations.js";
import { findRules } from "../memberships/find-rules.js";
import { tellOrganizations } from "../memberships/tell-organizations.js";
import { policyBreach } from "../passwords/check-policy.js";
import { hashSecret } from "../passwords/hash-secret.js";
import { findPassword, storePassword } from "../passwords/passwords.store.js";
import { verifySecret } from "../passwords/verify-secret.js";
import type { SignedInContext } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { Refusal } from "../platform/refusals.js";
import { setActivated } from "../users/users.store.js";
import { type Proceeded, proceed } from "./proceed.js";

/** Throws `password_weak`, also when the new password is the initial one again, and `unauthenticated`. */
export async function choosePassword(context: SignedInContext, input: { password: string }): Promise<Proceeded> {
  const { actor } = context;
  const rules = await findRules(context, context.db, actor.userId);
  const breach = policyBreach(rules, input.password, actor);
  if (breach !== null) throw new Refusal("password_weak", { fields: { password: breach } });
  const initial = await findPassword(context.db, actor.userId);
  if (initial === null || initial.initialExpiresAt === null) throw new Refusal("unauthenticated");
  if (await verifySecret(context, async () => initial.hash, input.password)) {
    throw new Refusal("password_weak", { fields: { password: "password_unchanged" } });
  }
  const hash = await hashSecret(context, input.password);

  return context.transaction(async (tx) => {
    const now = context.now();
    await stillDue(context, tx, initial.hash);
    await storePassword(tx, actor.userId, { hash, initialExpiresAt: null, setAt: now });
    await setActivated(tx, actor.userId, now);
    // Whoever gave the initial password may have prepared these.
    await withdrawConfirmations(context, tx, { userId: actor.userId, purpose: "activate" });
    await withdrawConfirmations(context, tx, { userId: actor.userId, purpose: "change_email" });
    tx.touch(actor.userId);
    const target = { userId: actor.userId, publicId: actor.publicId, fullName: actor.fullName };
    await tellOrganizations(context, tx, { kind: "user.password_changed", target });
    await tellOrganizations(context, tx, { kind: "user.activated", target });
    return proceed(context, tx);
  });
}

/** Of two tabs that choose at once the first wins; and the end of the initial password's time ends this too. */
async function stillDue({ actor, now }: SignedInContext, tx: Transaction, hash: string): Promise<void> {
  const password = await findPassword(tx, actor.userId);
  const expiresAt = password?.initialExpiresAt ?? null;
  if (password?.hash !== hash || expiresAt === null || now() >= expiresAt) throw new Refusal("unauthenticated");
}

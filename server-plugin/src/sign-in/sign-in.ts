// Signs a person in with address and password, up to the stage that is due.
import { recordEvent } from "../audit/record-event.js";
import { isOutdated } from "../passwords/argon2.js";
import { hashPassword } from "../passwords/hash-password.js";
import { findPassword, replaceHash } from "../passwords/passwords.store.js";
import { verifyPassword } from "../passwords/verify-password.js";
import type { Context, Stage } from "../platform/context.js";
import { Refusal } from "../platform/refusals.js";
import { startSession } from "../sessions/start-session.js";
import { canonicalEmail } from "../users/canonical-email.js";
import { findUserByEmail } from "../users/users.store.js";
import { enter } from "./enter.js";
import { findStandings } from "./standings.js";

// Nobody's: looked up so that an address that is none costs the same statements.
const nobody = "@";

/**
 * Returns the session's token and stage. Throws `sign_in_refused` with the same answer after the same work, whatever the
 * cause: unknown address, wrong password, locked, deactivated, not activated, initial password expired.
 */
export async function signIn(
  context: Context,
  input: { email: string; password: string },
): Promise<{ token: string; stage: Stage }> {
  const { db, now } = context;
  const user = await findUserByEmail(db, canonicalEmail(input.email) ?? nobody);
  const password = await findPassword(db, user?.id ?? 0);
  const standings = await findStandings(context, db, user?.id ?? 0);
  const right = await verifyPassword(context, password?.hash ?? null, input.password);

  const initial = password?.initialExpiresAt ?? null;
  const welcome = user?.locked_at === null && standings.length > 0 && (initial === null || now() < initial);
  if (!right || !welcome || user === undefined || password === null) {
    context.log.info({ requestId: context.requestId }, "sign-in refused");
    throw new Refusal("sign_in_refused");
  }

  const newHash = isOutdated(password.hash) ? await hashPassword(context, input.password) : null;
  return context.transaction(async (tx) => {
    // A password changed, or an account closed, while the hash was computed must not let anybody in.
    const [still, found] = [await findPassword(tx, user.id), await findUserByEmail(tx, user.email)];
    if (still?.hash !== password.hash || found === undefined || found.locked_at !== null)
      throw new Refusal("sign_in_refused");
    if (newHash !== null) await replaceHash(tx, user.id, password.hash, newHash);
    const person = { userId: user.id, fullName: user.full_name };
    if (initial !== null) {
      const token = await startSession(context, tx, { userId: user.id, stage: "new_password", organizationId: null });
      return { token, stage: "new_password" };
    }
    const organizationId = await enter(context, tx, person);
    const token = await startSession(context, tx, { userId: user.id, stage: "complete", organizationId });
    await recordEvent(context, tx, { kind: "session.started", organizationId, actor: person });
    return { token, stage: "complete" };
  });
}

// Locks that come by themselves: six months without a sign-in, and guesses whose process died before it could count them.
import { personOf } from "../audit/person.js";
import { isLockDue, takeDueLocks } from "../lockout/strikes.js";
import { type Context, unseen } from "../platform/context.js";
import { findDormant, findUser, setLocked } from "../users/users.store.js";
import { lockForStrikes } from "./lock-for-strikes.js";
import { tellOrganizations } from "./tell-organizations.js";

const peopleAtATime = 500;

/** Called before members are read or unlocked, and after an answer; a sign-in sees by itself what is due. */
export async function settleLocks(caller: Context): Promise<void> {
  // Whoever happens to look at the list has locked nobody.
  const context: Context = { ...caller, ...unseen };
  await settleDormancy(context);
  if (!(await isLockDue(context))) return;
  await context.transaction(async (tx) => {
    for (const userId of await takeDueLocks(context, tx)) {
      const user = await findUser(tx, userId);
      if (user !== undefined && user.locked_at === null) await lockForStrikes(context, tx, user);
    }
  });
}

async function settleDormancy(context: Context): Promise<void> {
  const now = context.now();
  while ((await findDormant(context.db, now, 1)).length > 0) {
    await context.transaction(async (tx) => {
      for (const user of await findDormant(tx, now, peopleAtATime)) {
        await setLocked(tx, user.id, { at: user.dormant_at ?? now, reason: "dormant" });
        tx.touch(user.id);
        const target = personOf(user);
        await tellOrganizations(context, tx, { kind: "user.locked", target, after: { reason: "dormant" } });
      }
    });
  }
}

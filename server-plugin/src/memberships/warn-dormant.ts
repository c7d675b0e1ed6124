// Warns people two weeks before their sign-in falls asleep.
import { queueLetter } from "../mail/queue-letter.js";
import { toIso } from "../platform/clock.js";
import type { Context } from "../platform/context.js";
import { warnedBefore } from "../users/dormancy.js";
import { findToWarn, setWarned } from "../users/users.store.js";

const peopleAtATime = 500;

/** Once for each time that somebody stays away. */
export async function warnDormant(context: Context): Promise<void> {
  const now = context.now();
  const until = now + warnedBefore;
  while ((await findToWarn(context.db, now, until, 1)).length > 0) {
    await context.transaction(async (tx) => {
      for (const user of await findToWarn(tx, now, until, peopleAtATime)) {
        await setWarned(tx, user.id, now);
        await queueLetter(context, tx, {
          kind: "dormant_soon",
          to: { userId: user.id, fullName: user.full_name, email: user.email },
          organizationId: null,
          facts: { at: toIso(user.dormant_at ?? until) },
        });
      }
    });
  }
}

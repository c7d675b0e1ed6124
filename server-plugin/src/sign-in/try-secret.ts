// One guess at a secret of a known person: it takes one of three places first, and keeps it when it was wrong.
import { noteRefusedSignIn } from "../lockout/note-refused-sign-in.js";
import { hashAddress, reservePlace, settleReserved } from "../lockout/strikes.js";
import { settleLocks } from "../memberships/settle-locks.js";
import { tellRefusedSignIns } from "../memberships/tell-refused-sign-ins.js";
import type { Context } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";

export interface Guess<T> {
  /**
   * Looks at the secret, outside any transaction. `reserve` must be called before anything is evaluated, once a hash slot is
   * had where one is needed; false: nothing may be evaluated any more.
   */
  check(reserve: () => Promise<boolean>): Promise<boolean>;
  /** Uses the secret up and does what it opens. Null when it was right and is not any more: then it was wrong. */
  use(tx: Transaction): Promise<T | null>;
}

/** `third`: three are counted now, and the sign-in is locked. */
export type Tried<T> = { right: true; value: T } | { right: false; third: boolean };

/**
 * `owner.email` is canonical. Throws `too_many_requests`, and what `use` throws: then the guess counts for nothing.
 */
export async function trySecret<T>(
  context: Context,
  owner: { userId: number; email: string },
  guess: Guess<T>,
): Promise<Tried<T>> {
  const addressHash = hashAddress(owner.email);
  let place: number | null = null;
  const reserve = async () => {
    place = await context.transaction((tx) => reservePlace(context, tx, { addressHash, userId: owner.userId }));
    return place !== null;
  };
  try {
    const checked = await guess.check(reserve);
    const tried = await context.transaction(async (tx): Promise<Tried<T>> => {
      const value = checked ? await guess.use(tx) : null;
      const third = await settleReserved(context, tx, { id: place, addressHash, right: value !== null });
      if (value !== null) return { right: true, value };
      await noteRefusedSignIn(context, tx, owner.userId);
      return { right: false, third };
    });
    if (!tried.right) context.later(() => tellRefusedSignIns(context));
    if (!tried.right && tried.third) context.later(() => settleLocks(context));
    return tried;
  } catch (error) {
    await context.transaction((tx) => settleReserved(context, tx, { id: place, addressHash, right: true }));
    throw error;
  }
}

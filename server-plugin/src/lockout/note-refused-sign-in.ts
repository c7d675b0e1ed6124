// Notes that a sign-in was refused, by the same statement for every address; what it means for whom is settled later.
import type { Context } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { insertRefusedSignIn } from "./lockout.store.js";

/** `userId` is null when the address is nobody's. */
export async function noteRefusedSignIn(context: Context, tx: Transaction, userId: number | null): Promise<void> {
  const { address, requestId } = context;
  await insertRefusedSignIn(tx, { user_id: userId, at: context.now(), address, request_id: requestId });
}

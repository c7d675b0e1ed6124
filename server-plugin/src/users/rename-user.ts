// Changes a person's full name.
import { personOf } from "../audit/person.js";
import { recordEvent } from "../audit/record-event.js";
import type { Context } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { foldText } from "../platform/fold-text.js";
import { setName } from "./users.store.js";

/** In the caller's transaction; `fullName` as `canonicalName()` gave it. */
export async function renameUser(
  context: Context,
  tx: Transaction,
  user: { id: number; public_id: string; full_name: string },
  change: { fullName: string; organizationId: number },
): Promise<void> {
  const { fullName, organizationId } = change;
  await setName(tx, user.id, { name: fullName, key: foldText(fullName) });
  tx.touch(user.id);
  await recordEvent(context, tx, {
    kind: "user.renamed",
    organizationId,
    target: { ...personOf(user), fullName },
    before: { fullName: user.full_name },
    after: { fullName },
  });
}

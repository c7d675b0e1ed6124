// Signs a person out everywhere but here, begun sign-ins among them; other browsers are new ones again.
import type { SignedInContext } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { sha256 } from "../platform/secrets.js";
import { deleteDevices, deleteOthers } from "./sessions.store.js";

export async function endOtherSessions({ actor, device }: SignedInContext, tx: Transaction): Promise<void> {
  await deleteOthers(tx, actor.userId, actor.session.id);
  // Whoever was there and still knows a password does not come back unnoticed.
  await deleteDevices(tx, actor.userId, device === null ? null : sha256(device));
}

// Asks everybody who holds a profile and never proved their address to set up their sign-in, before it permits them more.
import { askProof } from "../memberships/ask-proof.js";
import type { MemberContext } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { findUnproven } from "./access.store.js";

/** Returns how many were asked. */
export async function askUnproven(context: MemberContext, tx: Transaction, profileId: number): Promise<number> {
  const holders = await findUnproven(tx, profileId);
  for (const user of holders) await askProof(context, tx, { standing: context.standing, user });
  return holders.length;
}

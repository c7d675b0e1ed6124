// Puts the focus somewhere sensible when what had it is gone.
import type { Acting } from "./acting-on-user.js";
import type { Act } from "./row-acts.js";
import type { UmMembersTable } from "./um-members-table.js";

/** To the button of this act in a member's row, unless the focus stands somewhere already. */
export async function refocus({ button, host }: Acting, member: string, act: Act): Promise<void> {
  await host.updateComplete;
  const table = host.renderRoot.querySelector<UmMembersTable>("um-members-table");
  await table?.updateComplete;
  const { activeElement, body } = host.ownerDocument;
  if (activeElement === null || activeElement === body) button(member, act)?.focus();
}

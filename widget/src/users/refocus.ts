// Puts the focus somewhere sensible when what had it is gone.
import type { LitElement } from "lit";
import type { Acting } from "./acting-on-user.js";
import type { Act } from "./row-acts.js";

/** To the button of this act in a member's row, unless the focus stands somewhere already. */
export async function refocus({ button, host }: Acting, member: string, act: Act): Promise<void> {
  await host.updateComplete;
  // What had the focus may be about to go: a row, or the notice with its Undo.
  const parts = Array.from(host.renderRoot.querySelectorAll<LitElement>("um-members-table, um-notice"));
  await Promise.all(parts.map(({ updateComplete }) => updateComplete));
  const { activeElement, body } = host.ownerDocument;
  if (activeElement === null || activeElement === body) button(member, act)?.focus();
}

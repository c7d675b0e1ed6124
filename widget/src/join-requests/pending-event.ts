// What tells the tab's label that requests have changed, with what is known of them where somebody has just asked.
import type { Pending } from "./pending.js";

export class PendingEvent extends Event {
  constructor(readonly known?: Pending) {
    super("um-pending", { bubbles: true, composed: true });
  }
}

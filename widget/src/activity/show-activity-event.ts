// What is fired where somebody wants to see all that concerns one person; the overlay then shows its Activity tab.

/** To be answered with `showOnly` of activity-question.ts, and by choosing the tab. */
export class ShowActivityEvent extends Event {
  constructor(readonly person: { id: string; fullName: string }) {
    super("um-show-activity", { bubbles: true, composed: true });
  }
}

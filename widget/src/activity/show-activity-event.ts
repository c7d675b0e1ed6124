// Fired where somebody's own activity is to be shown; the overlay then opens the Activity tab for them.
export class ShowActivityEvent extends Event {
  /** `id`: of the user. */
  constructor(readonly person: { id: string; fullName: string }) {
    super("um-show-activity", { bubbles: true, composed: true });
  }
}

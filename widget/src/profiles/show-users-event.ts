// Fired where the holders of a profile are to be shown; the overlay then opens the Users tab for it.
export class ShowUsersEvent extends Event {
  /** `profile`: its id. */
  constructor(readonly profile: string) {
    super("um-show-users", { bubbles: true, composed: true });
  }
}

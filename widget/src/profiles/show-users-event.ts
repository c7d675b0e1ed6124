// What asks the overlay to show the users who hold a profile.
export class ShowUsersEvent extends Event {
  constructor(
    /** Its id. */
    readonly profile: string,
  ) {
    super("um-show-users", { bubbles: true, composed: true });
  }
}

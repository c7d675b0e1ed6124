// What the inside of something over the page fires when the person wants it closed.
export class UmCloseEvent extends Event {
  constructor() {
    super("um-close", { bubbles: true, composed: true });
  }
}

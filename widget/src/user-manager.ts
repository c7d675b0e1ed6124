// <user-manager>: the overlay over a portal.
import { html } from "lit";
import { OverPage } from "./over-page.js";
import { whoAmI } from "./who-am-i.js";

/**
 * @summary User management as an overlay over the page. Call `show()`, or let `<user-manager-menu>` do it.
 * @fires user-manager-closed - After the overlay has closed.
 * @csspart overlay - The dialog over the page.
 * @cssprop [--user-manager-accent] - The one colour that means "here" or "do this"; its lightness is held where text passes.
 * @cssprop [--user-manager-font] - Font family; the page's own by default.
 * @cssprop [--user-manager-font-size=14px] - The base that all sizes come from.
 * @cssprop [--user-manager-radius=6px] - Radius of controls; all others follow.
 * @cssprop [--user-manager-row-height=48px] - Height of a row in the list.
 */
export class UserManager extends OverPage {
  static override properties = { organization: {}, label: {} };

  /** Id of the organization to manage; the session's current one unless set. */
  organization: string | undefined;
  /** The overlay's title; "User Manager" unless set. */
  label = "";

  protected override get heading(): string {
    return this.label || this.words.userManager;
  }

  protected override async load(): Promise<void> {
    // The overlay will ask this first of all: the answer travels while its code does.
    void whoAmI(this.server);
    await import("./overlay/um-overlay.js");
  }

  protected override inside(): unknown {
    return html`<um-overlay .server=${this.server} .organization=${this.organization} .heading=${this.label}></um-overlay>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "user-manager": UserManager;
  }
}

// <user-manager-security>: what a person sees to about their own sign-in, over a portal.
import { css, html } from "lit";
import { OverPage } from "../over-page.js";

/**
 * @summary My security as an overlay over the page: password, two-factor, security questions, sessions and recent activity of whoever is signed in. Call `show()`, or let `<user-manager-menu>` do it.
 * @fires user-manager-security-closed - After it has closed.
 * @csspart overlay - The dialog over the page.
 * @cssprop [--user-manager-accent] - The one colour that means "here" or "do this"; its lightness is held where text passes.
 * @cssprop [--user-manager-font] - Font family; the page's own by default.
 * @cssprop [--user-manager-font-size=14px] - The base that all sizes come from.
 * @cssprop [--user-manager-radius=6px] - Radius of controls; all others follow.
 */
export class UserManagerSecurity extends OverPage {
  static override styles = [
    ...OverPage.styles,
    css`
      :host {
        --um-width: 760px;
      }
    `,
  ];

  protected override get heading(): string {
    return this.words.menu.security;
  }

  protected override async load(): Promise<void> {
    await import("./um-security.js");
  }

  protected override inside(): unknown {
    return html`<um-security .server=${this.server}></um-security>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "user-manager-security": UserManagerSecurity;
  }
}

// <user-manager-confirmation>: where the links in mails land. It reads the secret from the address and says what it is for.
import { FormElement, type Steps } from "./form-element.js";

/**
 * @summary The page behind a mailed link: who is meant, for which organization, and the one thing to do.
 * @slot form - Used by the element itself: its form stands in light DOM, so that password managers find it.
 * @cssprop [--user-manager-accent] - The one colour that means "here" or "do this".
 * @cssprop [--user-manager-font] - Font family; the page's own by default.
 * @cssprop [--user-manager-font-size=14px] - The base that all sizes come from.
 * @cssprop [--user-manager-radius=6px] - Radius of controls; all others follow.
 */
export class UserManagerConfirmation extends FormElement {
  static override properties = { server: {}, portalName: { attribute: "portal-name" }, home: {} };

  /** Where the plugin is mounted. */
  server = "/user-manager";
  /** The portal's name, as people know it. */
  portalName = "";
  /** Where the portal's sign-in is. */
  home = "";

  #secret = "";

  override connectedCallback(): void {
    super.connectedCallback();
    this.#takeSecret();
    window.addEventListener("hashchange", this.#onHashChange);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("hashchange", this.#onHashChange);
  }

  // At once, before anything else on the page can read it, and so that it stays in no history and no screenshot.
  #takeSecret(): void {
    this.#secret = location.hash.slice(1);
    if (location.hash) history.replaceState(history.state, "", location.pathname + location.search);
  }

  #onHashChange = (): void => {
    if (!location.hash) return;
    this.#takeSecret();
    void this.restart();
  };

  protected override async loadSteps(): Promise<Steps> {
    const { confirmationSteps } = await import("./confirmation-steps.js");
    return confirmationSteps(this, this.#secret);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "user-manager-confirmation": UserManagerConfirmation;
  }
}

// <user-manager-sign-in>: a card that signs a person in, one question at a time.
import { FormElement, type Steps } from "./form-element.js";

/** The sign-in is complete. Cancel it to go on yourself; otherwise the page goes to `next`, or reloads. */
export class UserManagerSignedInEvent extends Event {
  constructor() {
    super("user-manager-signed-in", { bubbles: true, composed: true, cancelable: true });
  }
}

/**
 * @summary Signs a person in: address and password, then whatever is due, such as a code from an authenticator app or a new password.
 * @fires user-manager-signed-in - When the sign-in is complete; cancelable, the default goes to `next` or reloads the page.
 * @slot form - Used by the element itself: its form stands in light DOM, so that password managers find it.
 * @cssprop [--user-manager-accent] - The one colour that means "here" or "do this".
 * @cssprop [--user-manager-font] - Font family; the page's own by default.
 * @cssprop [--user-manager-font-size=14px] - The base that all sizes come from.
 * @cssprop [--user-manager-radius=6px] - Radius of controls; all others follow.
 */
export class UserManagerSignIn extends FormElement {
  static override properties = { server: {}, portalName: { attribute: "portal-name" }, next: {} };

  /** Where the plugin is mounted. */
  server = "/user-manager";
  /** The portal's name, as people know it. */
  portalName = "";
  /** Where to go when signed in: a path on this origin. Anything else is ignored, and the page reloads. */
  next = "";

  protected override async loadSteps(): Promise<Steps> {
    const { signInSteps } = await import("./sign-in-steps.js");
    return signInSteps(this);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "user-manager-sign-in": UserManagerSignIn;
  }
}

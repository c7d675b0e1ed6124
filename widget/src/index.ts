// The public door of the widget: defines the five elements, once, and not at all where there is no DOM.
import { UserManagerMenu } from "./account-menu/user-manager-menu.js";
import { define } from "./kit/define.js";
import { UserManagerSecurity } from "./security/user-manager-security.js";
import { UserManagerConfirmation } from "./sign-in/user-manager-confirmation.js";
import { UserManagerSignIn } from "./sign-in/user-manager-sign-in.js";
import { UserManager } from "./user-manager.js";

export { UserManagerOrganizationChangedEvent, UserManagerSignedOutEvent } from "./account-menu/user-manager-menu.js";
export { UserManagerClosedEvent } from "./over-page.js";
export { UserManagerSignedInEvent } from "./sign-in/user-manager-sign-in.js";
export { UserManager, UserManagerConfirmation, UserManagerMenu, UserManagerSecurity, UserManagerSignIn };

if (globalThis.window !== undefined) {
  define("user-manager", UserManager);
  define("user-manager-menu", UserManagerMenu);
  define("user-manager-security", UserManagerSecurity);
  define("user-manager-sign-in", UserManagerSignIn);
  define("user-manager-confirmation", UserManagerConfirmation);
}

// <user-manager-menu>: the button of a portal's user-account menu. What the menu holds loads when the button is reached for.
import { html, nothing, type PropertyValues } from "lit";
import { avatar, avatarStyles } from "../kit/avatar.js";
import { ground, publicGround } from "../kit/ground.js";
import { chevronDownIcon } from "../kit/icons.js";
import { tokens } from "../kit/tokens.js";
import type { Me } from "../server.js";
import { askAnew, onWhoChanged, organizationOf, whoAmI } from "../who-am-i.js";
import { ShellElement } from "../words/shell-element.js";
import { menuButtonStyles } from "./menu-button-styles.js";
import type { UmAccountPanel } from "./um-account-panel.js";

/** The person has signed out. Cancel it to go somewhere yourself; otherwise the page reloads. */
export class UserManagerSignedOutEvent extends Event {
  constructor() {
    super("user-manager-signed-out", { bubbles: true, composed: true, cancelable: true });
  }
}

/** The person has chosen another organization. Cancel it to follow yourself; otherwise the page reloads. */
export class UserManagerOrganizationChangedEvent extends Event {
  constructor(readonly organization: string) {
    super("user-manager-organization-changed", { bubbles: true, composed: true, cancelable: true });
  }
}

/**
 * @summary The user-account menu: name, organizations, My security, the item that opens the User Manager, sign-out. Shows nothing while nobody is signed in.
 * @fires user-manager-signed-out - After signing out; cancelable, the default reloads the page.
 * @fires user-manager-organization-changed - After choosing another organization (`event.organization`); cancelable, the default reloads the page.
 * @slot - The host's own items: links or buttons, best with a 16 px icon first.
 * @csspart button - The button that opens the menu.
 * @csspart menu - The menu itself.
 * @cssprop [--user-manager-accent] - The one colour that means "here" or "do this".
 * @cssprop [--user-manager-font] - Font family; the page's own by default.
 * @cssprop [--user-manager-font-size=14px] - The base that all sizes come from.
 * @cssprop [--user-manager-radius=6px] - Radius of controls; all others follow.
 */
export class UserManagerMenu extends ShellElement {
  static override styles = [tokens, publicGround, ground, avatarStyles, menuButtonStyles];
  static override properties = {
    server: {},
    label: {},
    me: { state: true },
    open: { state: true },
    reached: { state: true },
  };

  /** Where the plugin is mounted. */
  server = "/user-manager";
  /** What the item that opens the overlay is called; "User Manager" unless set. */
  label = "";
  private me: Me | undefined;
  private open = false;
  /** Whether the panel's code is there. */
  private reached = false;
  #pressedWhileOpen = false;

  readonly #load = async (): Promise<void> => {
    const answer = await whoAmI(this.server);
    this.me = answer.ok ? answer.value : undefined;
  };

  override connectedCallback(): void {
    super.connectedCallback();
    onWhoChanged.add(this.#load);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    onWhoChanged.delete(this.#load);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("server")) void this.#load();
  }

  protected override render(): unknown {
    const { me } = this;
    if (!me) return nothing;
    const here = organizationOf(me, undefined);
    return html`
      <div class="ground">
        <button type="button" part="button" aria-haspopup="menu" aria-expanded=${this.open}
          @pointerenter=${this.#reach} @focus=${this.#reach} @pointerdown=${this.#onPress} @click=${this.#toggle} @keydown=${this.#onKey}>
          ${avatar(me.user.fullName)}${chevronDownIcon()}
          <span class="unseen">${this.words.menu.account(me.user.fullName, here?.name ?? "")}</span>
        </button>
        ${this.reached ? this.#panelFor(me) : nothing}
      </div>
    `;
  }

  #panelFor(me: Me) {
    return html`
      <um-account-panel exportparts="menu" .server=${this.server} .label=${this.label} .me=${me} .button=${this.#button}
        @um-panel-toggle=${this.#onToggle} @user-manager-signed-out=${this.#onSignedOut}
        @user-manager-organization-changed=${this.#load}><slot></slot></um-account-panel>
    `;
  }

  get #button(): HTMLButtonElement | null {
    return this.renderRoot.querySelector("button");
  }

  get #panel(): UmAccountPanel | null {
    return this.renderRoot.querySelector("um-account-panel");
  }

  // Nothing is said when it fails: the next reach tries again.
  async #reach(): Promise<void> {
    await import("./um-account-panel.js");
    this.reached = true;
    await this.updateComplete;
    await this.#panel?.updateComplete;
  }

  // The platform closes an open menu on a press outside it, the button included; the click that follows must not open it again.
  #onPress(): void {
    this.#pressedWhileOpen = this.open;
  }

  async #toggle(): Promise<void> {
    const wasOpen = this.#pressedWhileOpen;
    this.#pressedWhileOpen = false;
    if (wasOpen) this.#panel?.hide();
    else await this.#show(0);
  }

  async #show(focus: number): Promise<void> {
    await this.#reach();
    this.#panel?.show(focus);
    // What is known is shown at once; the person may have been given or refused something since.
    void askAnew(this.server);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    void this.#show(event.key === "ArrowDown" ? 0 : -1);
  }

  #onToggle(): void {
    this.open = this.#panel?.open ?? false;
  }

  #onSignedOut(): void {
    this.me = undefined;
    this.reached = false;
    this.open = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "user-manager-menu": UserManagerMenu;
  }
}

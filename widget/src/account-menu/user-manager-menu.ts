// <user-manager-menu>: the user-account menu of a portal: who you are and where, then what you can do.
import { html, nothing, type PropertyValues } from "lit";
import { ask, send } from "../ask.js";
import { avatar, avatarStyles, organizationMark } from "../kit/avatar.js";
import { ground, publicGround } from "../kit/ground.js";
import { checkIcon, chevronDownIcon, signOutIcon, usersIcon } from "../kit/icons.js";
import { moveInMenu } from "../kit/menu-keys.js";
import { placeBelow } from "../kit/place-below.js";
import { tokens } from "../kit/tokens.js";
import type { Me } from "../server.js";
import type { UserManager } from "../user-manager.js";
import { forgetWhoIAm, organizationOf, whoAmI } from "../who-am-i.js";
import { ShellElement } from "../words/shell-element.js";
import { menuStyles } from "./menu-styles.js";

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
 * @summary The user-account menu: name, organizations, the item that opens the User Manager, sign-out. Shows nothing while nobody is signed in.
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
  static override styles = [tokens, publicGround, ground, avatarStyles, menuStyles];
  static override properties = {
    server: {},
    label: {},
    me: { state: true },
    open: { state: true },
    trouble: { state: true },
    hasHostItems: { state: true },
  };

  /** Where the plugin is mounted. */
  server = "/user-manager";
  /** What the item that opens the overlay is called; "User Manager" unless set. */
  label = "";

  private me: Me | undefined;
  private open = false;
  private trouble = "";
  private hasHostItems = false;
  #pressedWhileOpen = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("server")) void this.#load();
  }

  async #load(): Promise<void> {
    const answer = await whoAmI(this.server);
    this.me = answer.ok ? answer.value : undefined;
  }

  protected override render() {
    const me = this.me;
    if (!me) return nothing;
    const here = organizationOf(me, undefined);
    return html`
      <div class="ground">
        <button type="button" class="button" part="button" aria-haspopup="menu" aria-expanded=${this.open}
          aria-label=${this.words.menu.account(me.user.fullName, here?.name ?? "")}
          @pointerdown=${this.#onPress} @click=${this.#toggle} @keydown=${this.#onButtonKey}>
          ${avatar(me.user.fullName)}${chevronDownIcon()}
        </button>
        <div class="menu" part="menu" popover="auto" @toggle=${this.#onToggle} @keydown=${this.#onMenuKey}>
          <div class="who">
            ${avatar(me.user.fullName, "large")}<b><bdi>${me.user.fullName}</bdi></b><span>${me.user.email}</span>
          </div>
          <div role="menu" aria-label=${this.words.menu.account(me.user.fullName, "")}>
            ${this.#organizations(me, here?.id)} ${this.#items(here)}
            <div class="section" role="group">
              <button type="button" role="menuitem" class="item" tabindex="-1" @click=${this.#signOut}>
                ${signOutIcon()}<span>${this.words.menu.signOut}</span>
              </button>
            </div>
          </div>
          <p class="trouble" role="status" ?hidden=${!this.trouble}>${this.trouble}</p>
        </div>
      </div>
    `;
  }

  #organizations(me: Me, here: string | undefined) {
    if (me.organizations.length < 2) return nothing;
    return html`
      <div class="section" role="group" aria-labelledby="organizations">
        <p class="title" id="organizations" role="presentation">${this.words.menu.organization}</p>
        ${me.organizations.map(
          (each) => html`
            <button type="button" role="menuitemradio" aria-checked=${each.id === here} class="item" tabindex="-1"
              @click=${() => this.#choose(each.id, each.id === here)}>
              ${organizationMark(each.name, "large")}
              <span><bdi>${each.name}</bdi><small>${each.profile.name}</small></span>
              ${each.id === here ? checkIcon() : nothing}
            </button>
          `,
        )}
      </div>
    `;
  }

  #items(here: Me["organizations"][number] | undefined) {
    const mayOpen = here?.permissions.includes("users.read") ?? false;
    return html`
      <div class="section" role="group" ?hidden=${!mayOpen && !this.hasHostItems}>
        ${
          mayOpen
            ? html`<button type="button" role="menuitem" class="item" tabindex="-1" @click=${this.#openOverlay}>
                ${usersIcon()}<span>${this.label || this.words.userManager}</span>
              </button>`
            : nothing
        }
        <slot @slotchange=${this.#adoptItems} @click=${this.#hide}></slot>
      </div>
    `;
  }

  // The host's items take part in the menu's keyboard, so they must be menu items and no tab stops.
  #adoptItems(event: Event): void {
    const items = (event.target as HTMLSlotElement).assignedElements({ flatten: true });
    this.hasHostItems = items.length > 0;
    for (const item of items) {
      if (!item.hasAttribute("role")) item.setAttribute("role", "menuitem");
      item.setAttribute("tabindex", "-1");
      item.toggleAttribute("data-um-text-only", !item.querySelector("svg, img"));
    }
  }

  get #button(): HTMLElement {
    return this.renderRoot.querySelector(".button") as HTMLElement;
  }

  get #menu(): HTMLElement {
    return this.renderRoot.querySelector(".menu") as HTMLElement;
  }

  get #menuItems(): HTMLElement[] {
    const all = this.#menu.querySelectorAll<HTMLElement | HTMLSlotElement>(".item, slot");
    return Array.from(all).flatMap((each) =>
      each instanceof HTMLSlotElement ? (each.assignedElements({ flatten: true }) as HTMLElement[]) : [each],
    );
  }

  // The platform closes an open menu on a press outside it, the button included; the click that follows must not open it again.
  #onPress(): void {
    this.#pressedWhileOpen = this.#menu.matches(":popover-open");
  }

  #toggle(): void {
    const wasOpen = this.#pressedWhileOpen || this.#menu.matches(":popover-open");
    this.#pressedWhileOpen = false;
    if (wasOpen) this.#hide();
    else this.#show(0);
  }

  #show(focus: number): void {
    this.#menu.showPopover();
    placeBelow(this.#menu, this.#button);
    this.#menuItems.at(focus)?.focus();
  }

  #hide(): void {
    this.#menu.hidePopover();
    this.#button.focus();
  }

  #onToggle(event: ToggleEvent): void {
    this.open = event.newState === "open";
    if (this.open) this.trouble = "";
  }

  #onButtonKey(event: KeyboardEvent): void {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    this.#show(event.key === "ArrowDown" ? 0 : -1);
  }

  #onMenuKey(event: KeyboardEvent): void {
    const present = this.shadowRoot?.activeElement ?? document.activeElement;
    if (event.key === "Tab") this.#hide();
    else if (event.key === "Escape") {
      event.preventDefault();
      this.#hide();
    } else moveInMenu(event, this.#menuItems, present);
  }

  #openOverlay(): void {
    this.#hide();
    const all = Array.from(document.querySelectorAll<UserManager>("user-manager"));
    const overlay = all.find((each) => each.server === this.server) ?? this.#makeOverlay();
    overlay.show();
  }

  #makeOverlay(): UserManager {
    const overlay = document.createElement("user-manager") as UserManager;
    overlay.server = this.server;
    overlay.label = this.label;
    return document.body.appendChild(overlay);
  }

  async #choose(organization: string, already: boolean): Promise<void> {
    if (already) return this.#hide();
    const answer = await ask(
      send(`${this.server}/me/organization`, { method: "PUT", body: JSON.stringify({ organization }) }),
    );
    if (!answer.ok) {
      this.trouble = this.words.menu.notReached;
      return;
    }
    forgetWhoIAm(this.server);
    this.#hide();
    if (this.dispatchEvent(new UserManagerOrganizationChangedEvent(organization))) location.reload();
    else await this.#load();
  }

  async #signOut(): Promise<void> {
    const answer = await ask(send(`${this.server}/sign-out`, { method: "POST" }));
    if (!answer.ok) {
      this.trouble = this.words.menu.notReached;
      return;
    }
    forgetWhoIAm(this.server);
    this.#hide();
    this.me = undefined;
    if (this.dispatchEvent(new UserManagerSignedOutEvent())) location.reload();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "user-manager-menu": UserManagerMenu;
  }
}

// <um-account-panel>: what the user-account menu holds: who you are and where, then what you can do.
import { html, nothing } from "lit";
import { ask, send } from "../ask.js";
import { avatar, avatarStyles, organizationMark } from "../kit/avatar.js";
import { define } from "../kit/define.js";
import { ground } from "../kit/ground.js";
import { checkIcon } from "../kit/icons.js";
import { shieldCheckIcon, signOutIcon, usersIcon } from "../kit/menu-icons.js";
import { moveInMenu } from "../kit/menu-keys.js";
import { placeBelow } from "../kit/place-below.js";
import type { OverPage } from "../over-page.js";
import type { Me } from "../server.js";
import { forgetWhoIAm, organizationOf } from "../who-am-i.js";
import { ShellElement } from "../words/shell-element.js";
import { menuPanelStyles } from "./menu-panel-styles.js";
import { UserManagerOrganizationChangedEvent, UserManagerSignedOutEvent } from "./user-manager-menu.js";

/** The panel has opened or closed: see `open`. */
export class PanelToggleEvent extends Event {
  constructor() {
    super("um-panel-toggle");
  }
}

export class UmAccountPanel extends ShellElement {
  static override styles = [ground, avatarStyles, menuPanelStyles];
  static override properties = {
    server: {},
    label: {},
    me: { attribute: false },
    button: { attribute: false },
    trouble: { state: true },
  };

  server = "";
  label = "";
  me: Me | undefined;
  /** Where the panel opens, and where the focus goes when it closes. */
  button: HTMLElement | null = null;
  open = false;
  private trouble = "";

  protected override render() {
    const { me } = this;
    if (!me) return nothing;
    const here = organizationOf(me, undefined);
    return html`
      <div class="menu" part="menu" popover="auto" @toggle=${this.#onToggle} @keydown=${this.#onKey}>
        <div class="who">
          ${avatar(me.user.fullName, "large")}<b><bdi>${me.user.fullName}</bdi></b><span class="email">${breakable(me.user.email)}</span>
        </div>
        <div role="menu" aria-label=${this.words.menu.account(me.user.fullName, "")}>
          ${this.#organizations(me, here?.id)} ${this.#items(here)}
          <div class="section" role="group">
            <button type="button" role="menuitem" class="item" tabindex="-1" @click=${this.#signOut}>
              ${signOutIcon()}<span>${this.words.menu.signOut}</span>
            </button>
          </div>
        </div>
        <p class="trouble" role="status">${this.trouble}</p>
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
    const mayOpen = here?.capabilities.includes("users.list") ?? false;
    const open = html`
      <button type="button" role="menuitem" class="item" tabindex="-1" @pointerenter=${this.#prepare} @focus=${this.#prepare}
        @click=${() => this.#show("user-manager")}>
        ${usersIcon()}<span>${this.label || this.words.userManager}</span>
      </button>
    `;
    return html`
      <div class="section" role="group">
        <button type="button" role="menuitem" class="item" tabindex="-1" @click=${() => this.#show("user-manager-security")}>
          ${shieldCheckIcon()}<span>${this.words.menu.security}</span>
        </button>
        ${mayOpen ? open : nothing}<slot @slotchange=${this.#adoptItems} @click=${this.hide}></slot>
      </div>
    `;
  }

  // The host's items take part in the menu's keyboard, so they must be menu items and no tab stops.
  #adoptItems(event: Event): void {
    const items = (event.target as HTMLSlotElement).assignedElements({ flatten: true });
    for (const item of items) {
      if (!item.hasAttribute("role")) item.setAttribute("role", "menuitem");
      item.setAttribute("tabindex", "-1");
      item.toggleAttribute("data-um-text-only", !item.querySelector("svg, img"));
    }
  }

  get #menu(): HTMLElement | null {
    return this.renderRoot.querySelector(".menu");
  }

  get #menuItems(): HTMLElement[] {
    return Array.from(this.renderRoot.querySelectorAll<HTMLElement>(".item, slot")).flatMap((each) =>
      each instanceof HTMLSlotElement ? (each.assignedElements({ flatten: true }) as HTMLElement[]) : [each],
    );
  }

  /** An item that goes while the menu is open must not take the focus with it. */
  protected override updated(): void {
    const item = this.#menuItems.some((each) => each.matches(":focus"));
    if (this.open && !item) this.#menuItems[0]?.focus();
  }

  /** Opens the menu with the focus on an item; -1 is the last. */
  show(focus: number): void {
    const menu = this.#menu;
    if (!menu || !this.button) return;
    menu.showPopover();
    placeBelow(menu, this.button);
    this.#menuItems.at(focus)?.focus();
  }

  /** Closes the menu; the focus goes back to its button. */
  hide(): void {
    this.#menu?.hidePopover();
    this.button?.focus();
  }

  #onToggle(event: ToggleEvent): void {
    this.open = event.newState === "open";
    if (this.open) this.trouble = "";
    this.dispatchEvent(new PanelToggleEvent());
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === "Tab") this.hide();
    else if (event.key === "Escape") {
      event.preventDefault();
      this.hide();
    } else moveInMenu(event, this.#menuItems, event.composedPath()[0] as HTMLElement);
  }

  #show(name: "user-manager" | "user-manager-security"): void {
    this.hide();
    this.#element(name).show();
  }

  #prepare(): void {
    void this.#element("user-manager").prepare();
  }

  /** The page's own where there is one for this server, else a new one. */
  #element(name: "user-manager" | "user-manager-security"): OverPage {
    const all = Array.from(document.querySelectorAll<OverPage>(name));
    return all.find((each) => each.server === this.server) ?? this.#make(name);
  }

  #make(name: "user-manager" | "user-manager-security"): OverPage {
    const made = document.createElement(name);
    made.server = this.server;
    if ("label" in made) made.label = this.label;
    return document.body.appendChild(made);
  }

  async #choose(organization: string, already: boolean): Promise<void> {
    if (already) return this.hide();
    const body = JSON.stringify({ organization });
    await this.#do(
      send(`${this.server}/me/organization`, { method: "PUT", body }),
      () => new UserManagerOrganizationChangedEvent(organization),
    );
  }

  async #signOut(): Promise<void> {
    await this.#do(send(`${this.server}/sign-out`, { method: "POST" }), () => new UserManagerSignedOutEvent());
  }

  /** Both acts change who the page is for, so the page begins anew unless the host sees to it. */
  async #do(call: Promise<Response>, event: () => Event): Promise<void> {
    const answer = await ask(call);
    if (!answer.ok) {
      this.trouble = this.words.menu.notReached;
      return;
    }
    forgetWhoIAm(this.server);
    this.hide();
    if (this.dispatchEvent(event())) location.reload();
  }
}

/** An address that must break does so before its @. */
function breakable(email: string) {
  const at = email.lastIndexOf("@");
  return html`${email.slice(0, at)}<wbr />${email.slice(at)}`;
}

define("um-account-panel", UmAccountPanel);

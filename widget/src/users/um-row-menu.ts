// <um-row-menu>: the acts on a user in words, where a row has no room for all of them; a sheet on a phone.
import { css, html, LitElement, svg } from "lit";
import { define } from "../kit/define.js";
import { ground } from "../kit/ground.js";
import { draw } from "../kit/icons.js";
import { moveInMenu } from "../kit/menu-keys.js";
import { placeBelow } from "../kit/place-below.js";
import type { Member } from "../server.js";
import { type ActWords, acts } from "../words/en.acts.js";
import type { Acting } from "./acting-on-user.js";
import { refocus } from "./refocus.js";
import { type Act, actIcons, actsOn } from "./row-acts.js";

const clipboardCheckIcon = draw(
  svg`<rect width="8" height="4" x="8" y="2" rx="1"/><path d="M16 4h2a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2h2m1 10 2 2 4-4"/>`,
);
/** In a menu there is room for the act that has no place in the row. */
const menuIcons = { ...actIcons, review: clipboardCheckIcon };

function menuActs(member: Member): Act[] {
  const [unlock, look, ...others] = actsOn(member);
  const review = member.may.includes("review") ? ("review" as const) : undefined;
  return [unlock, look, review, ...others].filter((act) => act !== undefined);
}

/** One of the acts was chosen. */
class ChooseActEvent extends Event {
  constructor(readonly act: Act) {
    super("um-choose-act");
  }
}

class UmRowMenu extends LitElement {
  static override styles = [
    ground,
    css`
      [popover] {
        position: fixed;
        inset: auto;
        min-inline-size: 200px;
        max-inline-size: calc(100vw - 16px);
        margin: 0;
        padding: 6px;
        border: 0;
        border-radius: var(--um-radius-xl);
        background: var(--um-raised);
        box-shadow: var(--um-shadow-2);
        color: var(--um-ink);
      }
      p {
        display: none;
        padding: 10px;
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      button {
        display: flex;
        align-items: center;
        gap: 12px;
        inline-size: 100%;
        min-block-size: 36px;
        padding: 4px 10px;
        border: 0;
        border-radius: var(--um-radius);
        background: none;
        text-align: start;
        cursor: pointer;
      }
      button:is(:hover, :focus-visible) {
        background: var(--um-hover);
      }
      button:focus-visible {
        outline-offset: -2px;
      }
      .icon {
        color: var(--um-ink-2);
      }
      [data-act="delete"],
      [data-act="delete"] > .icon {
        color: var(--um-bad);
      }
      @media (width < 640px) {
        [popover] {
          inset: auto 0 0;
          inline-size: 100vw;
          max-inline-size: none;
          padding-block-end: 12px;
          border-end-start-radius: 0;
          border-end-end-radius: 0;
          box-shadow: var(--um-shadow-3);
        }
        [popover]::backdrop {
          background: var(--um-scrim);
        }
        p {
          display: block;
        }
        button {
          min-block-size: 44px;
        }
      }
      @media (forced-colors: active) {
        [popover] {
          border: 1px solid CanvasText;
        }
      }
    `,
  ];
  static override properties = {
    member: { attribute: false },
    acts: { attribute: false },
    words: { attribute: false },
  };

  member: Member | undefined;
  acts: readonly Act[] = [];
  words: ActWords = acts;
  /** What it belongs to. */
  button: HTMLElement | null = null;

  get #menu(): HTMLElement {
    return this.renderRoot.querySelector("[popover]") as HTMLElement;
  }

  get #items(): HTMLElement[] {
    return Array.from(this.renderRoot.querySelectorAll("button"));
  }

  protected override firstUpdated(): void {
    this.#menu.showPopover();
    this.#tell(true);
    if (this.button && !matchMedia("(width < 640px)").matches) placeBelow(this.#menu, this.button);
    this.#items[0]?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#tell(false);
  }

  /** The button says whether its menu is open. */
  #tell(isOpen: boolean): void {
    if (this.button?.ariaHasPopup) this.button.ariaExpanded = String(isOpen);
  }

  protected override render() {
    const name = this.member?.fullName ?? "";
    return html`
      <div popover @toggle=${this.#onToggle} @keydown=${this.#onKey}>
        <p aria-hidden="true"><bdi>${name}</bdi></p>
        <div role="menu" aria-label=${this.words.acts.menu(name)}>
          ${this.acts.map(
            (act) => html`
              <button type="button" role="menuitem" tabindex="-1" data-act=${act} @click=${() => this.#choose(act)}>
                ${menuIcons[act]()}<span>${act === "review" ? this.words.reviews.mark : this.words.users.acts[act]}</span>
              </button>
            `,
          )}
        </div>
      </div>
    `;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === "Tab") this.#menu.hidePopover();
    else moveInMenu(event, this.#items, event.target as HTMLElement);
    // The overlay below hears nothing of keys that are the menu's.
    if (event.key !== "Escape") event.stopPropagation();
  }

  /** The act starts from the button, to which a dialog then gives the focus back. */
  #choose(act: Act): void {
    this.#menu.hidePopover();
    this.button?.focus();
    this.dispatchEvent(new ChooseActEvent(act));
  }

  #onToggle(event: ToggleEvent): void {
    if (event.newState === "closed") this.dispatchEvent(new Event("um-menu-closed"));
  }
}

define("um-row-menu", UmRowMenu);

/** The menu as the tab shows it. */
export class RowMenu {
  #isChosen = false;

  constructor(
    private readonly acting: Acting,
    private readonly member: Member,
  ) {}

  render() {
    const { acting, member } = this;
    const offered = menuActs(member);
    return html`<um-row-menu .member=${member} .acts=${offered} .words=${acting.words} .button=${acting.button(member.id, "more")}
      @um-choose-act=${(event: ChooseActEvent) => this.#choose(event.act)}
      @um-menu-closed=${() => this.#closed()}></um-row-menu>`;
  }

  #choose(act: Act): void {
    this.#isChosen = true;
    this.acting.act(act, this.member);
  }

  #closed(): void {
    if (this.#isChosen) return;
    this.acting.closed();
    void refocus(this.acting, this.member.id, "more");
  }
}

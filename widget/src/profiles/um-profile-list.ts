// <um-profile-list>: the profiles there are and how many people hold each; a picker where there is no room for a list.
import { html, nothing } from "lit";
import { boneStyles } from "../kit/bones.js";
import { buttonStyles } from "../kit/buttons.js";
import { define } from "../kit/define.js";
import { fieldStyles } from "../kit/fields.js";
import { ground } from "../kit/ground.js";
import { chevronDownIcon } from "../kit/icons.js";
import { lockIcon, plusIcon, shieldIcon } from "../kit/list-icons.js";
import { type ProfileWords, profiles } from "../words/en.profiles.js";
import { ShellElement } from "../words/shell-element.js";
import { profileListStyles } from "./profile-list-styles.js";
import type { Subject } from "./subject.js";

/** Look at this profile. */
export class ChooseProfileEvent extends Event {
  constructor(readonly profile: string) {
    super("um-choose-profile");
  }
}

const bones = Array.from({ length: 6 }, (_, index) => index);

class UmProfileList extends ShellElement {
  static override styles = [ground, buttonStyles, fieldStyles, boneStyles, profileListStyles];
  static override properties = {
    subjects: { attribute: false },
    chosen: {},
    mayCreate: { type: Boolean },
  };

  protected override readonly english: ProfileWords = profiles;
  declare protected words: ProfileWords;
  /** Undefined while nothing is known: then bones stand here. */
  subjects: readonly Subject[] | undefined;
  chosen = "";
  mayCreate = false;

  /** To the profile that is looked at. */
  override focus(): void {
    const shown = Array.from(this.renderRoot.querySelectorAll<HTMLElement>("[aria-current=true], select"));
    shown.find((each) => each.checkVisibility())?.focus();
  }

  protected override render() {
    const words = this.words.profiles;
    return html`
      <div class="pick">
        <label class="unseen" for="pick">${words.pick}</label>
        <span class="um-select">
          <select id="pick" class="um-input" @change=${(event: Event) => this.#choose((event.target as HTMLSelectElement).value)}>
            ${this.subjects?.map((subject) => html`<option value=${subject.id} .selected=${subject.id === this.chosen}>${this.#picked(subject)}</option>`)}
          </select>
          ${chevronDownIcon("small")}
        </span>
        ${this.#new(words.newShort)}
      </div>
      <nav aria-labelledby="title">
        <div class="head">
          <h2 id="title">${words.title}</h2>
          ${this.#new(words.newProfile)}
        </div>
        <ul>${this.subjects ? this.subjects.map((subject) => this.#item(subject)) : bones.map(() => html`<li class="bones"><span class="bone"></span><span class="bone short"></span></li>`)}</ul>
      </nav>
    `;
  }

  #new(label: string) {
    if (!this.mayCreate) return nothing;
    return html`<button type="button" class="um-button" aria-label=${this.words.profiles.newProfile}
      @click=${() => this.dispatchEvent(new Event("um-new-profile"))}>${plusIcon("small")}<span>${label}</span></button>`;
  }

  #item(subject: Subject) {
    const { id, kind, profile } = subject;
    const words = this.words.profiles;
    const mark = this.#mark(subject);
    return html`
      <li>
        <button type="button" aria-current=${id === this.chosen ? "true" : nothing} data-kind=${kind} @click=${() => this.#choose(id)}>
          <b>
            <bdi>${this.#name(subject)}</bdi>
            ${profile?.builtIn ? html`<span class="lock" title=${words.builtIn}>${lockIcon("small")}<span class="unseen">${words.builtIn}</span></span>` : nothing}
            ${profile?.twoFactorRequired ? html`<span class="lock" title=${words.twoFactor.mark}>${shieldIcon("small")}<span class="unseen">${words.twoFactor.mark}</span></span>` : nothing}
            ${profile?.own ? html`<span class="tag">${words.yours}</span>` : nothing}
          </b>
          ${mark ? html`<small class="mark"><i aria-hidden="true"></i>${mark}</small>` : html`<small><bdi>${profile?.description}</bdi></small>`}
          ${profile ? html`<span class="count"><span aria-hidden="true">${profile.members.toLocaleString(this.locale)}</span><span class="unseen">${words.people(profile.members)}</span></span>` : nothing}
        </button>
      </li>
    `;
  }

  #name({ base, draft, kind }: Subject): string {
    return (kind === "new" ? draft.name.trim() : base.name) || this.words.profiles.unnamed;
  }

  #mark({ changed, kind }: Subject): string {
    const { deleted, notThere, unsaved } = this.words.profiles;
    if (kind === "new") return notThere;
    if (kind === "gone") return deleted;
    return changed ? unsaved : "";
  }

  #picked(subject: Subject): string {
    const { picked, pickedOther } = this.words.profiles;
    const name = this.#name(subject);
    const { changed, profile } = subject;
    return profile ? picked(name, profile.members, changed) : pickedOther(name, this.#mark(subject));
  }

  #choose(profile: string): void {
    this.dispatchEvent(new ChooseProfileEvent(profile));
  }
}

define("um-profile-list", UmProfileList);

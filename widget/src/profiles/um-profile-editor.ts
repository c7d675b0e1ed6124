// <um-profile-editor>: what a profile is called and what it permits; what the caller may not change says why.
import { html, nothing, type PropertyValues } from "lit";
import { live } from "lit/directives/live.js";
import { trashIcon } from "../kit/act-icons.js";
import { boneStyles } from "../kit/bones.js";
import { buttonStyles } from "../kit/buttons.js";
import { define } from "../kit/define.js";
import { field, fieldStyles } from "../kit/fields.js";
import { alertIcon } from "../kit/form-icons.js";
import { ground } from "../kit/ground.js";
import { noteStyles } from "../kit/notes.js";
import { copyIcon } from "../kit/profile-icons.js";
import type { Failure } from "../users/act-failures.js";
import { type ProfileWords, profiles } from "../words/en.profiles.js";
import { ShellElement } from "../words/shell-element.js";
import { editorNotes, staleStyles } from "./editor-notes.js";
import { keep, permissionGroups } from "./permission-groups.js";
import type { ListedPermission } from "./permission-words.js";
import { type Draft, draftFields } from "./profile-draft.js";
import { profileEditorStyles } from "./profile-editor-styles.js";
import { ShowUsersEvent } from "./show-users-event.js";
import { type Subject, whyFixed } from "./subject.js";

/** This was typed. */
export class EditProfileEvent extends Event {
  constructor(readonly change: Partial<Draft>) {
    super("um-edit-profile");
  }
}

class UmProfileEditor extends ShellElement {
  static override styles = [
    ground,
    buttonStyles,
    boneStyles,
    fieldStyles,
    noteStyles,
    staleStyles,
    profileEditorStyles,
  ];
  static override properties = {
    subject: { attribute: false },
    permissions: { attribute: false },
    failure: { attribute: false },
    mayKeep: { type: Boolean },
  };

  protected override readonly english: ProfileWords = profiles;
  declare protected words: ProfileWords;
  /** Undefined while nothing is known: then bones stand here. */
  subject: Subject | undefined;
  permissions: readonly ListedPermission[] = [];
  /** Why it was not saved. */
  failure: Failure | undefined;
  /** The caller keeps profiles at all. */
  mayKeep = false;

  /** To its name, with all of it marked; or to its heading where nothing can be typed. */
  override focus(): void {
    const input = this.renderRoot.querySelector<HTMLInputElement>("#name:not([readonly])");
    input?.select();
    (input ?? this.renderRoot.querySelector<HTMLElement>("h2"))?.focus();
  }

  get #errors(): Partial<Record<keyof Draft, string>> {
    const fields = this.failure?.reason === "refused" ? this.failure.fields : {};
    const { refusals } = this.words.profiles;
    const said = draftFields.flatMap((name) => {
      const code = fields[name];
      return code === undefined ? [] : [[name, refusals[code] ?? refusals.invalid ?? code] as const];
    });
    return Object.fromEntries(said);
  }

  protected override render() {
    const { permissions, subject, words } = this;
    if (!subject) return this.#bones();
    const fixed = whyFixed(subject, this.mayKeep);
    const errors = this.#errors;
    return html`
      <div class="editor" role="group" aria-labelledby="title">
        ${this.#head(subject)}
        ${editorNotes({ subject, permissions, failure: this.failure, errors: Object.keys(errors).length, fixed, words })}
        <div class="two">
          ${this.#text(subject, "name", "rename", errors.name)} ${this.#text(subject, "description", "describe", errors.description)}
        </div>
        ${this.#twoFactor(subject, errors.twoFactorRequired)}
        <div class="permissions">
          ${errors.permissions ? html`<p class="um-error" id="permissions" tabindex="-1" role="alert">${alertIcon("small")}<span>${errors.permissions}</span></p>` : nothing}
          ${permissionGroups({ subject, permissions, fixed: fixed !== undefined, words, set: (names) => this.#set({ permissions: names }) })}
        </div>
      </div>
    `;
  }

  #head(subject: Subject) {
    const words = this.words.profiles;
    const { base, draft, kind, may, profile } = subject;
    const name = (kind === "new" ? draft.name.trim() : base.name) || words.unnamed;
    const fire = (event: string) => () => this.dispatchEvent(new Event(event));
    return html`
      <div class="head">
        <h2 id="title" tabindex="-1"><bdi>${name}</bdi></h2>
        ${profile ? this.#holders(profile.id, profile.members) : html`<span class="about">${kind === "new" ? words.notThere : words.deleted}</span>`}
        <span class="acts">
          ${this.mayKeep && profile ? this.#act(words.duplicate(name), copyIcon(), fire("um-duplicate-profile")) : nothing}
          ${may.includes("delete") ? this.#act(words.delete(name), trashIcon(), fire("um-delete-profile"), "delete") : nothing}
        </span>
      </div>
    `;
  }

  #holders(id: string, members: number) {
    const { nobody, users } = this.words.profiles;
    if (members === 0) return html`<span class="about">${nobody}</span>`;
    return html`<button type="button" class="um-link" @click=${() => this.dispatchEvent(new ShowUsersEvent(id))}>${users(members)}</button>`;
  }

  #act(label: string, icon: unknown, act: () => void, kind = "") {
    return html`<button type="button" class="um-icon-button ${kind}" aria-label=${label} title=${label} @click=${act}>${icon}</button>`;
  }

  #text({ draft, may }: Subject, name: "name" | "description", act: "rename" | "describe", error: string | undefined) {
    const fixed = !may.includes(act);
    return field({
      id: name,
      label: this.words.profiles[name],
      error,
      control: html`<input id=${name} class="um-input ${fixed ? "fixed" : ""}" autocomplete="off" maxlength="1000" ?readonly=${fixed}
        aria-invalid=${error !== undefined} aria-describedby="${name}-help" .value=${live(draft[name])}
        @input=${(event: Event) => this.#set({ [name]: (event.target as HTMLInputElement).value })} />`,
    });
  }

  #twoFactor({ base, draft, may, profile }: Subject, error: string | undefined) {
    const { twoFactor } = this.words.profiles;
    // Nobody frees themselves from it.
    const isOwn = profile?.own === true && base.twoFactorRequired;
    const fixed = isOwn || !may.includes("two_factor");
    const isChanged = draft.twoFactorRequired !== base.twoFactorRequired;
    const toggle = ({ target }: Event) => this.#set({ twoFactorRequired: (target as HTMLInputElement).checked });
    return html`
      <label class="permission" data-change=${isChanged ? (draft.twoFactorRequired ? "gained" : "lost") : nothing} ?data-fixed=${fixed}>
        <input type="checkbox" id="twoFactorRequired" .checked=${live(draft.twoFactorRequired)} aria-labelledby="two-factor-label"
          aria-describedby="two-factor-about" aria-disabled=${fixed ? "true" : nothing} @click=${fixed ? keep : nothing} @change=${toggle} />
        <span id="two-factor-label">${twoFactor.label}</span>
        <small id="two-factor-about">${error ? html`<span class="um-error">${alertIcon("small")}<span>${error}</span></span>` : isOwn && may.includes("two_factor") ? twoFactor.own : twoFactor.about}</small>
      </label>
    `;
  }

  #bones() {
    return html`
      <div class="editor" aria-hidden="true">
        <div class="head"><span class="bone short"></span></div>
        <div class="two"><span class="bone box"></span><span class="bone box"></span></div>
        ${[0, 1, 2, 3, 4, 5].map(() => html`<div class="line"><span class="bone"></span><span class="bone short"></span></div>`)}
      </div>
    `;
  }

  #set(change: Partial<Draft>): void {
    this.dispatchEvent(new EditProfileEvent(change));
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has("failure") || !this.failure) return;
    const errors = this.#errors;
    const first = draftFields.find((name) => errors[name] !== undefined);
    if (first) this.renderRoot.querySelector<HTMLElement>(`#${first}`)?.focus();
    // On a small screen the note may stand far above the button that was pressed.
    else this.renderRoot.querySelector(".um-note")?.scrollIntoView({ block: "nearest" });
  }
}

define("um-profile-editor", UmProfileEditor);

// The fields of the Edit User form: each says why where it cannot be changed.
import { html } from "lit";
import { live } from "lit/directives/live.js";
import { field } from "../kit/fields.js";
import { chevronDownIcon } from "../kit/icons.js";
import type { Member, ProfileSummary } from "../server.js";
import type { ActWords } from "../words/en.acts.js";
import { twoFactorSwitch } from "./two-factor-switch.js";
import type { Draft, DraftField } from "./user-draft.js";

/** What the fields show, and what they call. */
export interface UserForm {
  member: Member;
  draft: Draft;
  errors: Partial<Record<DraftField, string>>;
  profiles: readonly ProfileSummary[];
  /** What the chosen profile permits, in a sentence. */
  permits: string;
  /** What another profile gives and takes. */
  difference: unknown;
  /** Nothing can be changed; the form says why itself. */
  readOnly: boolean;
  /** An answer is awaited: what were typed now would be lost with the dialog. */
  sending: boolean;
  words: ActWords;
  set: (change: Partial<Draft>) => void;
}

export function userFields(form: UserForm) {
  const { member, words } = form;
  const { emailHelp, emailHelpInvited } = words.edit;
  return html`
    ${textField(form, "fullName", "text", words.add.fullName, "")}
    ${textField(form, "email", "email", words.fields.email, member.status === "invited" ? emailHelpInvited : emailHelp)} ${profileField(form)}
    ${twoFactorField(form)}
  `;
}

function textField(form: UserForm, name: "fullName" | "email", type: string, label: string, help: string) {
  const { draft, errors, member, readOnly, sending, words } = form;
  const error = errors[name];
  const fixed = readOnly || member.alsoElsewhere;
  return field({
    id: name,
    label,
    error,
    help: readOnly ? "" : member.alsoElsewhere ? words.edit.elsewhere : help,
    control: html`<input id=${name} class="um-input ${fixed ? "fixed" : ""}" type=${type} autocomplete="off" spellcheck="false"
      maxlength=${name === "email" ? 320 : 200} ?readonly=${fixed || sending} ?autofocus=${name === "fullName"} aria-invalid=${error !== undefined}
      aria-describedby="${name}-help" .value=${live(draft[name])}
      @input=${(event: InputEvent) => form.set({ [name]: (event.target as HTMLInputElement).value })} />`,
  });
}

function twoFactorField({ draft, errors, member, profiles, readOnly, sending, words, set }: UserForm) {
  const { requiredBy } = member.twoFactor;
  const isHeld = draft.profile === member.profile.id;
  // Where the profiles have not come, what is said of the person serves.
  const held = { ...member.profile, twoFactorRequired: isHeld && requiredBy.includes("profile") };
  const { ways, own } = words.twoFactor;
  return twoFactorSwitch({
    on: draft.twoFactorRequired,
    profile: profiles.find(({ id }) => id === draft.profile) ?? held,
    byOrganization: requiredBy.includes("organization"),
    help: member.self && !readOnly ? own : member.twoFactor.on || !draft.twoFactorRequired ? "" : ways,
    error: errors.twoFactorRequired,
    fixed: readOnly || sending || member.self,
    words: words.add.twoFactor,
    set,
  });
}

function profileField(form: UserForm) {
  const { draft, errors, member, permits, profiles, readOnly, words } = form;
  const error = errors.profile;
  // Also the present one, and the chosen one even when it has gone meanwhile: what is chosen is never changed silently.
  const offered = profiles.filter(({ id, assignable }) => assignable && id !== member.profile.id);
  const fixed = readOnly || member.self;
  const why = member.self && !readOnly ? words.edit.ownProfile : "";
  const gone = draft.profile !== member.profile.id && !offered.some(({ id }) => id === draft.profile);
  const select = html`
    <span class="um-select">
      <select id="profile" class="um-input" ?disabled=${form.sending} aria-invalid=${error !== undefined} aria-describedby="profile-help"
        @change=${(event: Event) => form.set({ profile: (event.target as HTMLSelectElement).value })}>
        ${[member.profile, ...offered, ...(gone ? [{ id: draft.profile, name: "" }] : [])].map(
          ({ id, name }) => html`<option value=${id} .selected=${id === draft.profile}>${name}</option>`,
        )}
      </select>
      ${chevronDownIcon("small")}
    </span>
  `;
  const text = html`<input id="profile" class="um-input fixed" readonly aria-describedby="profile-help" .value=${member.profile.name} />`;
  return field({
    id: "profile",
    label: words.add.profile,
    help: [permits, why].filter(Boolean).join(" "),
    error,
    control: fixed ? text : select,
    after: html`<div class="difference" role="status">${form.difference}</div>`,
  });
}

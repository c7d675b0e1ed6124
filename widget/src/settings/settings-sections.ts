// The settings in their sections: passwords, two-factor, security questions, sessions.
import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { field } from "../kit/fields.js";
import { chevronDownIcon } from "../kit/icons.js";
import { switchField } from "../kit/switch-field.js";
import type { Settings } from "../server.js";
import type { SettingsWords } from "../words/en.settings.js";
import { type Draft, type SpanField, type TypedSpan, units } from "./settings-draft.js";
import type { SettingsErrors } from "./settings-errors.js";

/** What the sections show, and what they call. */
export interface SettingsForm {
  draft: Draft;
  errors: SettingsErrors;
  settings: Pick<Settings, "bounds" | "membersWithoutTwoFactor">;
  words: SettingsWords["settings"];
  set: (change: Partial<Draft>) => void;
  setSpan: (name: SpanField, part: Partial<TypedSpan>) => void;
}

export const settingsSections = (form: SettingsForm) => html`
  ${section("passwords", form.words.passwords, form.words.passwordsText, passwords(form))}
  ${section("two-factor", form.words.twoFactor, form.words.twoFactorText, twoFactor(form))}
  ${section("questions", form.words.securityQuestions, form.words.securityQuestionsText, questions(form))}
  ${section("sessions", form.words.sessions, form.words.sessionsText, sessions(form))}
`;

const section = (id: string, title: string, text: string, content: TemplateResult) => html`
  <section role="group" aria-labelledby="${id}-title" aria-describedby="${id}-text">
    <div class="about">
      <h2 id="${id}-title">${title}</h2>
      <p id="${id}-text">${text}</p>
    </div>
    <div class="fields">${content}</div>
  </section>
`;

const value = (event: Event): string => (event.target as HTMLInputElement).value;

function passwords({ draft, errors, settings, words, set }: SettingsForm) {
  const { least, most } = settings.bounds.minimumLength;
  const { minimumLength: wrongLength, words: wrongWords } = errors;
  const length = html`
    <span class="amount">
      <input id="minimumLength" class="um-input" inputmode="numeric" autocomplete="off" maxlength="6" aria-invalid=${wrongLength !== undefined}
        aria-describedby="minimumLength-help" .value=${live(draft.minimumLength)} @input=${(event: Event) => set({ minimumLength: value(event) })} />
      <span>${words.characters}</span>
    </span>
  `;
  const list = html`<textarea id="words" class="um-input" rows="4" spellcheck="false" autocapitalize="none" aria-invalid=${wrongWords !== undefined}
    aria-describedby="words-help" .value=${live(draft.words)} @input=${(event: Event) => set({ words: value(event) })}></textarea>`;
  return html`
    ${field({ id: "minimumLength", label: words.minimumLength, control: length, help: words.lengthHelp(least, most), error: wrongLength })}
    ${field({ id: "words", label: words.words, control: list, help: words.wordsHelp, error: wrongWords })}
  `;
}

function twoFactor({ draft, errors, settings, words, set }: SettingsForm) {
  const { twoFactorRequired } = draft;
  return switchField({
    id: "twoFactorRequired",
    label: words.twoFactorRequired,
    on: twoFactorRequired,
    help: twoFactorRequired ? words.requiredHelp(settings.membersWithoutTwoFactor) : words.optionalHelp,
    error: errors.twoFactorRequired,
    toggle: (on) => set({ twoFactorRequired: on }),
  });
}

function questions({ draft, words, set }: SettingsForm) {
  return html`
    <div class="choices" role="radiogroup" aria-labelledby="questions-title">
      ${(["off", "optional", "required"] as const).map(
        (policy) => html`
          <label>
            <input type="radio" name="securityQuestions" id="policy-${policy}" .checked=${live(draft.securityQuestions === policy)}
              aria-labelledby="policy-${policy}-name" aria-describedby="policy-${policy}-text" @change=${() => set({ securityQuestions: policy })} />
            <b id="policy-${policy}-name">${words.policies[policy].name}</b>
            <span id="policy-${policy}-text">${words.policies[policy].text}</span>
          </label>
        `,
      )}
    </div>
  `;
}

const sessions = (form: SettingsForm) => html`${span(form, "idleMinutes")} ${span(form, "absoluteMinutes")}`;

function span({ draft, errors, settings, words, setSpan }: SettingsForm, name: SpanField) {
  const typed = draft[name];
  const { least, most } = settings.bounds[name];
  const control = html`
    <span class="amount">
      <input id=${name} class="um-input" inputmode="numeric" autocomplete="off" maxlength="6" aria-invalid=${errors[name] !== undefined}
        aria-describedby="${name}-help" .value=${live(typed.amount)} @input=${(event: Event) => setSpan(name, { amount: value(event) })} />
      <span class="um-select">
        <select class="um-input" aria-label="${words[name]}: ${words.unit}" @change=${(event: Event) => setSpan(name, { unit: value(event) as TypedSpan["unit"] })}>
          ${Object.keys(units).map((unit) => html`<option value=${unit} .selected=${unit === typed.unit}>${words.units[unit as TypedSpan["unit"]]}</option>`)}
        </select>
        ${chevronDownIcon("small")}
      </span>
    </span>
  `;
  return field({ id: name, label: words[name], control, help: words.spanHelp(least, most), error: errors[name] });
}

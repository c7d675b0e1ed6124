// A password's input with the button that shows what is typed.
import { html } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { live } from "lit/directives/live.js";
import { eyeIcon, eyeOffIcon } from "../kit/form-icons.js";
import type { FormWords } from "../words/en.forms.js";

export interface PasswordInputParts {
  id: string;
  name: string;
  value: string;
  autocomplete: "current-password" | "new-password";
  shown: boolean;
  invalid: boolean;
  describedBy?: string | undefined;
  words: FormWords["fields"];
  onInput: (value: string) => void;
  onReveal: () => void;
}

export const passwordInput = (parts: PasswordInputParts) => html`
  <span class="um-inside">
    <input id=${parts.id} name=${parts.name} class="um-input ${parts.shown ? "um-mono" : ""}"
      type=${parts.shown ? "text" : "password"} autocomplete=${parts.autocomplete} autocapitalize="none" spellcheck="false"
      maxlength="1024" aria-invalid=${parts.invalid} aria-describedby=${ifDefined(parts.describedBy)}
      .value=${live(parts.value)} @input=${(event: InputEvent) => parts.onInput((event.target as HTMLInputElement).value)} />
    <button type="button" class="um-icon-button" aria-pressed=${parts.shown}
      aria-label=${parts.shown ? parts.words.hidePassword : parts.words.showPassword} @click=${parts.onReveal}>
      ${parts.shown ? eyeOffIcon() : eyeIcon()}
    </button>
  </span>
`;

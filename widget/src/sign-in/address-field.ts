// The field for the address that signs in, as password managers look for it.
import { html } from "lit";
import { live } from "lit/directives/live.js";
import { field } from "../kit/fields.js";
import type { FormWords } from "../words/en.forms.js";

export const addressField = (parts: {
  value: string;
  error: string | undefined;
  words: FormWords["fields"];
  onInput: (value: string) => void;
}) =>
  field({
    id: "um-email",
    label: parts.words.email,
    error: parts.error,
    control: html`<input id="um-email" name="email" class="um-input" type="email" autocomplete="username" autocapitalize="none"
      spellcheck="false" maxlength="320" aria-invalid=${parts.error !== undefined} aria-describedby="um-email-help"
      .value=${live(parts.value)} @input=${(event: InputEvent) => parts.onInput((event.target as HTMLInputElement).value)} />`,
  });

/** Some password managers fill the fields without an input event, so what stands there counts. */
export const typedIn = (host: HTMLElement, id: string): string | undefined =>
  host.querySelector<HTMLInputElement>(`#${id}`)?.value;

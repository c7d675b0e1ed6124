// The field for the code that proves the second step: six digits from the app, or a recovery code in their place.
import { html, type ReactiveControllerHost } from "lit";
import { live } from "lit/directives/live.js";
import type { Refusal } from "../ask.js";
import { field } from "../kit/fields.js";
import type { TwoFactorWords } from "../words/en.two-factor.js";

/** An element that shows fields, in its shadow root or in light DOM. */
export type FieldHost = HTMLElement & Pick<ReactiveControllerHost, "requestUpdate">;

export type CodeKind = "code" | "recoveryCode";

export class CodeField {
  value = "";
  /** What is said beside the field, by its code, until something is typed. */
  #code: string | undefined;

  constructor(
    private readonly host: FieldHost,
    private readonly words: TwoFactorWords["twoFactor"],
    /** How it is sent, too. */
    readonly kind: CodeKind,
    private readonly label = words[kind],
    /** Three wrong ones lock. */
    private readonly isCounted = true,
  ) {}

  get id(): string {
    return this.kind === "code" ? "um-code" : "um-recovery-code";
  }

  /** False, with an error beside the field, when there is nothing to send. */
  ready(): boolean {
    // Some password managers fill the field without an input event, so what stands there counts.
    this.value = this.host.querySelector<HTMLInputElement>(`#${this.id}`)?.value ?? this.value;
    if (!this.value.trim()) this.#code = "required";
    return this.value.trim() !== "";
  }

  /** True when the refusal is about the code, and is now said beside it. */
  refused(refusal: Refusal): boolean {
    const code = refusal.fields[this.kind] ?? (refusal.code === "code_refused" ? "code_wrong" : undefined);
    this.#code = code === "code_wrong" && this.isCounted ? "code_wrong_counted" : code;
    return this.#code !== undefined;
  }

  // Left to right wherever it stands: else "123 456" is shown as "456 123".
  // No maxlength: it would cut a pasted "123 456". Blanks and hyphens are the server's to fold.
  field() {
    const { id, kind } = this;
    const code = this.#code;
    const refusals = this.words.refusals[kind] ?? {};
    const onInput = (event: InputEvent) => this.#type((event.target as HTMLInputElement).value);
    return field({
      id,
      label: this.label,
      error: code && (refusals[code] ?? refusals.code_malformed),
      control:
        kind === "code"
          ? html`<input id="um-code" dir="ltr" name="code" class="um-input um-mono um-code" inputmode="numeric" autocomplete="one-time-code"
              autocapitalize="none" spellcheck="false" aria-invalid=${code !== undefined} aria-describedby="um-code-help"
              .value=${live(this.value)} @input=${onInput} />`
          : html`<input id="um-recovery-code" dir="ltr" name="recovery-code" class="um-input um-mono" autocomplete="off"
              autocapitalize="characters" spellcheck="false" aria-invalid=${code !== undefined}
              aria-describedby="um-recovery-code-help" .value=${live(this.value)} @input=${onInput} />`,
    });
  }

  #type(value: string): void {
    this.value = value;
    this.#code = undefined;
    this.host.requestUpdate();
  }
}

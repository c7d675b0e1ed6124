// The one security question that a link asks before a new password is chosen.
import { html } from "lit";
import { live } from "lit/directives/live.js";
import type { Refusal } from "../ask.js";
import { field } from "../kit/fields.js";
import type { FieldHost } from "../two-factor/code-field.js";
import type { QuestionWords } from "../words/en.questions.js";

export class AskedQuestion {
  answer = "";
  /** What is said beside the field, until something is typed. */
  #error: string | undefined;

  constructor(
    private readonly host: FieldHost,
    private readonly words: QuestionWords["securityQuestions"],
    private readonly question: string,
  ) {}

  /** False, with an error beside the field, when there is nothing to send. */
  ready(): boolean {
    this.#error = this.answer.trim() ? undefined : this.words.asked.required;
    return this.#error === undefined;
  }

  /** True when the refusal is about the answer, and is now said beside it. */
  refused(refusal: Refusal): boolean {
    const code = refusal.fields.answer ?? (refusal.code === "answer_refused" ? "answer_wrong" : undefined);
    const { asked, invalid, refusals } = this.words;
    this.#error = code && (code === "answer_wrong" ? asked.answer_wrong : (refusals.answer[code] ?? invalid));
    return this.#error !== undefined;
  }

  field() {
    const error = this.#error;
    return field({
      id: "um-answer",
      label: this.question,
      error,
      help: this.words.folding,
      control: html`<input id="um-answer" name="um-answer" class="um-input" type="text" autocomplete="off"
        autocapitalize="none" spellcheck="false" aria-invalid=${error !== undefined} aria-describedby="um-answer-help"
        .value=${live(this.answer)} @input=${this.#type} />`,
    });
  }

  #type = (event: InputEvent): void => {
    this.answer = (event.target as HTMLInputElement).value;
    this.#error = undefined;
    this.host.requestUpdate();
  };
}

// Three security questions to choose, each with its answer: a question chosen once is not offered in the other two.
import { html } from "lit";
import { live } from "lit/directives/live.js";
import type { Refusal } from "../ask.js";
import { field } from "../kit/fields.js";
import { chevronDownIcon } from "../kit/icons.js";
import type { SecurityQuestion } from "../server.js";
import type { FieldHost } from "../two-factor/code-field.js";
import type { QuestionWords } from "../words/en.questions.js";
import { questionText } from "./question-words.js";

export interface ChosenAnswer {
  question: string;
  answer: string;
}

type Part = "question" | "answer";
type FieldName = `${Part}${number}`;

const numbers = [1, 2, 3];
const inOrder: FieldName[] = numbers.flatMap((number): FieldName[] => [`question${number}`, `answer${number}`]);

export class QuestionFields {
  #pairs: readonly ChosenAnswer[] = numbers.map(() => ({ question: "", answer: "" }));
  /** What is said beside a field. */
  #errors: Partial<Record<FieldName, string>> = {};

  constructor(
    private readonly host: FieldHost,
    private readonly words: QuestionWords["securityQuestions"],
    private readonly questions: readonly SecurityQuestion[],
    /** All three may stay empty. */
    private readonly optional = false,
  ) {}

  /** What to send; undefined where nothing is given, and may be. To be asked for once ready. */
  get answers(): ChosenAnswer[] | undefined {
    return this.#isLeft ? undefined : [...this.#pairs];
  }

  /** The first field that something is said beside, as a selector. */
  get firstError(): string | undefined {
    const name = inOrder.find((each) => this.#errors[each] !== undefined);
    return name && `#${idOf(name)}`;
  }

  /** False, with an error beside each field that is missing. */
  ready(): boolean {
    this.#errors = {};
    if (this.#isLeft) return true;
    this.#pairs.forEach((pair, index) => {
      if (!pair.question) this.#miss("question", index);
      if (!pair.answer.trim()) this.#miss("answer", index);
    });
    return this.firstError === undefined;
  }

  get #isLeft(): boolean {
    return this.optional && this.#pairs.every(({ question, answer }) => !question && !answer.trim());
  }

  #miss(part: Part, index: number): void {
    const missing = this.words.refusals[part].required ?? this.words.invalid;
    this.#errors[`${part}${index + 1}`] = this.optional ? `${missing} ${this.words.partly}` : missing;
  }

  /** True when the refusal is about these fields, and is now said beside them. */
  refused({ fields }: Refusal): boolean {
    this.#errors = {};
    for (const name of inOrder) {
      const code = fields[name];
      const part = name.startsWith("question") ? "question" : "answer";
      if (code !== undefined) this.#errors[name] = this.words.refusals[part][code] ?? this.words.invalid;
    }
    return this.firstError !== undefined;
  }

  fields() {
    return html`
      <div class="um-pairs">
        ${this.#pairs.map((pair, index) => html`<div class="um-pair">${this.#question(pair, index)} ${this.#answer(pair, index)}</div>`)}
        <p class="um-help">${this.words.folding}</p>
      </div>
    `;
  }

  #question({ question }: ChosenAnswer, index: number) {
    const name: FieldName = `question${index + 1}`;
    const id = idOf(name);
    const error = this.#errors[name];
    const others = this.#pairs.filter((_, other) => other !== index).map((pair) => pair.question);
    const offered = this.questions.filter((each) => !others.includes(each.id));
    return field({
      id,
      label: this.words.question(index + 1),
      error,
      control: html`
        <span class="um-select">
          <select id=${id} name=${id} class="um-input" aria-invalid=${error !== undefined} aria-describedby="${id}-help"
            @change=${(event: Event) => this.#set(index, { question: (event.target as HTMLSelectElement).value })}>
            <option value="" ?disabled=${!this.optional} ?hidden=${!this.optional} .selected=${live(question === "")}>
              ${this.words.choose}
            </option>
            ${offered.map((each) => html`<option value=${each.id} .selected=${live(each.id === question)}>${questionText(each, this.words)}</option>`)}
          </select>
          ${chevronDownIcon("small")}
        </span>
      `,
    });
  }

  #answer({ answer }: ChosenAnswer, index: number) {
    const name: FieldName = `answer${index + 1}`;
    const id = idOf(name);
    const error = this.#errors[name];
    return field({
      id,
      label: this.words.answer(index + 1),
      error,
      control: html`<input id=${id} name=${id} class="um-input" type="text" autocomplete="off" autocapitalize="none"
        spellcheck="false" aria-invalid=${error !== undefined} aria-describedby="${id}-help" .value=${live(answer)}
        @input=${(event: InputEvent) => this.#set(index, { answer: (event.target as HTMLInputElement).value })} />`,
    });
  }

  /** One more field is right: what was said beside the others may stand only while it is still so. */
  #set(index: number, change: Partial<ChosenAnswer>): void {
    this.#pairs = this.#pairs.map((pair, each) => (each === index ? { ...pair, ...change } : pair));
    for (const part of Object.keys(change) as Part[]) delete this.#errors[`${part}${index + 1}`];
    if (this.#isLeft) this.#errors = {};
    this.host.requestUpdate();
  }
}

const idOf = (name: FieldName): string => `um-${name}`;

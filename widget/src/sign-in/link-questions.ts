// What a link takes besides the password: the answer to a question asked, and three questions to choose.
import { html, nothing } from "lit";
import { type Answer, ask, type Refusal } from "../ask.js";
import { AskedQuestion } from "../security-questions/asked-question.js";
import { QuestionFields } from "../security-questions/question-fields.js";
import { questionStyles } from "../security-questions/question-styles.js";
import { questionText } from "../security-questions/question-words.js";
import { type ConfirmationPreview, connect, type SecurityQuestion } from "../server.js";
import { type QuestionWords, questions } from "../words/en.questions.js";
import { languageOf, wordsFor } from "../words/words.js";
import type { FormHost } from "./form-element.js";
import { adoptFormStyles } from "./light-form.js";

/** The fields, with the questions to choose from where the link takes them. */
export async function linkQuestions(host: FormHost, preview: ConfirmationPreview): Promise<Answer<LinkQuestions>> {
  adoptFormStyles(host, questionStyles);
  const words = (await wordsFor(languageOf(host), questions)).securityQuestions;
  if (preview.answers === "none") return { ok: true, value: new LinkQuestions(host, words, preview, []) };
  const answer = await ask(connect(host.server)["security-questions"].$get());
  return answer.ok ? { ok: true, value: new LinkQuestions(host, words, preview, answer.value.questions) } : answer;
}

export class LinkQuestions {
  readonly #asked: AskedQuestion | undefined;
  readonly #pairs: QuestionFields | undefined;
  readonly #isOptional: boolean;

  constructor(
    host: FormHost,
    private readonly words: QuestionWords["securityQuestions"],
    { answers, question, questionId }: ConfirmationPreview,
    choice: readonly SecurityQuestion[],
  ) {
    this.#isOptional = answers === "optional";
    if (question !== null) {
      this.#asked = new AskedQuestion(host, words, questionText({ id: questionId, text: question }, words));
    }
    if (answers !== "none") this.#pairs = new QuestionFields(host, words, choice, this.#isOptional);
  }

  /** What is sent along; to be asked for once ready. */
  get given() {
    const answers = this.#pairs?.answers;
    return { ...(this.#asked && { answer: this.#asked.answer }), ...(answers && { answers }) };
  }

  /** False, with an error beside each field that is missing. */
  ready(): boolean {
    const isAnswered = this.#asked?.ready() ?? true;
    const areChosen = this.#pairs?.ready() ?? true;
    return isAnswered && areChosen;
  }

  /** True when the refusal is about these fields, and is now said beside them. */
  refused(refusal: Refusal): boolean {
    return [this.#asked?.refused(refusal), this.#pairs?.refused(refusal)].includes(true);
  }

  above() {
    return this.#asked?.field() ?? nothing;
  }

  below() {
    if (!this.#pairs) return nothing;
    const { later, text, title } = this.words;
    return html`
      <div class="um-besides" role="group" aria-labelledby="um-pairs-title" aria-describedby="um-pairs-text">
        <div>
          <p class="um-label" id="um-pairs-title">${title}</p>
          <p class="um-help" id="um-pairs-text">${text} ${this.#isOptional ? later : nothing}</p>
        </div>
        ${this.#pairs.fields()}
      </div>
    `;
  }
}

// The step that has three security questions chosen where the organization requires them.
import { nothing } from "lit";
import { ask } from "../ask.js";
import { QuestionFields } from "../security-questions/question-fields.js";
import { questionStyles } from "../security-questions/question-styles.js";
import { connect } from "../server.js";
import { type QuestionWords, questions } from "../words/en.questions.js";
import { languageOf, wordsFor } from "../words/words.js";
import { firstInvalid } from "./form-element.js";
import { adoptFormStyles } from "./light-form.js";
import type { SignInCourse, SignInStep } from "./sign-in-step.js";

/** The step, in the language of its element, with the questions if the server gave them. */
export async function questionsStep(course: SignInCourse): Promise<SignInStep> {
  adoptFormStyles(course.host, questionStyles);
  const step = new QuestionsStep(course, (await wordsFor(languageOf(course.host), questions)).securityQuestions);
  await step.begin();
  return step;
}

class QuestionsStep implements SignInStep {
  readonly first = "heading";
  #pairs: QuestionFields | undefined;

  constructor(
    private readonly course: SignInCourse,
    private readonly words: QuestionWords["securityQuestions"],
  ) {}

  async begin(): Promise<void> {
    const { host } = this.course;
    const answer = await ask(connect(host.server)["security-questions"].$get());
    if (answer.ok) this.#pairs = new QuestionFields(host, this.words, answer.value.questions);
    else this.course.refuse(answer, this.first);
  }

  page() {
    const { text, title } = this.words.signIn;
    return { heading: title, text };
  }

  act = (): string => (this.#pairs ? this.words.signIn.submit : this.course.words.tryAgain);

  fields() {
    return this.#pairs?.fields() ?? nothing;
  }

  async submit(): Promise<void> {
    const { course } = this;
    const pairs = this.#pairs;
    if (!pairs) return this.begin();
    if (!pairs.ready()) return course.focusOn(firstInvalid);
    const json = { answers: pairs.answers ?? [] };
    const answer = await ask(connect(course.host.server)["sign-in"].questions.$post({ json }));
    if (answer.ok) return course.enter(answer.value.stage);
    if (answer.reason === "refused" && pairs.refused(answer)) return course.focusOn(firstInvalid);
    course.refuse(answer, this.first);
  }
}

// The step that sets up an authenticator app where the sign-in requires one, and then shows the recovery codes.
import { nothing } from "lit";
import { ask } from "../ask.js";
import { connect } from "../server.js";
import { EnrolmentPanel } from "../two-factor/enrolment-panel.js";
import { RecoveryCodesPanel } from "../two-factor/recovery-codes-panel.js";
import { twoFactorStyles } from "../two-factor/two-factor-styles.js";
import { type TwoFactorWords, twoFactor } from "../words/en.two-factor.js";
import { languageOf, wordsFor } from "../words/words.js";
import { adoptFormStyles } from "./light-form.js";
import type { SignInCourse, SignInStep } from "./sign-in-step.js";

/** The step, in the language of its element, with the picture to scan if the server gave it. */
export async function enrolStep(course: SignInCourse): Promise<SignInStep> {
  adoptFormStyles(course.host, twoFactorStyles);
  const step = new EnrolStep(course, (await wordsFor(languageOf(course.host), twoFactor)).twoFactor);
  await step.begin();
  return step;
}

class EnrolStep implements SignInStep {
  readonly first = "heading";
  readonly #enrolment: EnrolmentPanel;
  readonly #codes: RecoveryCodesPanel;
  /** Where the server leads once the recovery codes are saved. */
  #after = "";

  constructor(
    private readonly course: SignInCourse,
    private readonly words: TwoFactorWords["twoFactor"],
  ) {
    const { host } = course;
    this.#enrolment = new EnrolmentPanel(host, words);
    this.#codes = new RecoveryCodesPanel(host, words, () => ({
      portal: host.portalName,
      email: course.email,
      locale: host.locale,
    }));
  }

  async begin(): Promise<void> {
    const answer = await ask(this.#routes.$post({ json: {} }));
    if (answer.ok) this.#enrolment.enrolment = answer.value;
    else this.course.refuse(answer, this.first);
  }

  get #routes() {
    return connect(this.course.host.server)["sign-in"].enrolment;
  }

  page() {
    const { codesText, codesTitle, enrolText, enrolTitle } = this.words.signIn;
    return this.#codes.shown ? { heading: codesTitle, text: codesText } : { heading: enrolTitle, text: enrolText };
  }

  act(): string {
    if (this.#codes.shown) return this.words.signIn.goOn;
    return this.#enrolment.enrolment ? this.words.signIn.enrolSubmit : this.course.words.tryAgain;
  }

  fields() {
    if (this.#codes.shown) return this.#codes.panel();
    return this.#enrolment.enrolment ? this.#enrolment.panel() : nothing;
  }

  async submit(): Promise<void> {
    if (this.#codes.shown) return this.#goOn();
    if (!this.#enrolment.enrolment) return this.begin();
    const { course } = this;
    const { code } = this.#enrolment;
    course.focusOn(`#${code.id}`);
    if (!code.ready()) return;
    const answer = await ask(this.#routes.confirm.$post({ json: { code: code.value } }));
    if (answer.ok) {
      this.#after = answer.value.stage;
      this.#codes.show(answer.value.recoveryCodes);
      return course.focusOn(this.first);
    }
    if (answer.reason === "refused" && code.refused(answer)) return;
    course.refuse(answer, `#${code.id}`);
  }

  async #goOn(): Promise<void> {
    if (this.#codes.acknowledged()) await this.course.enter(this.#after);
    else this.course.focusOn("#um-saved");
  }
}

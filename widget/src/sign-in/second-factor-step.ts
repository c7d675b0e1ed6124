// The step that asks for a code from the app, or for a recovery code in its place.
import { html } from "lit";
import { ask } from "../ask.js";
import { connect } from "../server.js";
import { CodeField, type CodeKind } from "../two-factor/code-field.js";
import { twoFactorStyles } from "../two-factor/two-factor-styles.js";
import { type TwoFactorWords, twoFactor } from "../words/en.two-factor.js";
import { languageOf, wordsFor } from "../words/words.js";
import { adoptFormStyles } from "./light-form.js";
import type { SignInCourse, SignInStep } from "./sign-in-step.js";

/** The step, in the language of its element. */
export async function secondFactorStep(course: SignInCourse): Promise<SignInStep> {
  adoptFormStyles(course.host, twoFactorStyles);
  return new SecondFactorStep(course, (await wordsFor(languageOf(course.host), twoFactor)).twoFactor);
}

class SecondFactorStep implements SignInStep {
  readonly first = "#um-code";
  readonly isCounted = true;
  readonly #fields: Record<CodeKind, CodeField>;
  #kind: CodeKind = "code";

  constructor(
    private readonly course: SignInCourse,
    private readonly words: TwoFactorWords["twoFactor"],
  ) {
    const { host } = course;
    this.#fields = {
      code: new CodeField(host, words, "code"),
      recoveryCode: new CodeField(host, words, "recoveryCode"),
    };
  }

  page() {
    const { lost, recoveryText, recoveryTitle, text, title } = this.words.signIn;
    const { email } = this.course;
    const person = { fullName: asName(email), email };
    return this.#kind === "code"
      ? { heading: title, text, person, note: lost }
      : { heading: recoveryTitle, text: recoveryText, person, note: lost };
  }

  act = (): string => this.words.signIn.submit;

  fields() {
    return this.#fields[this.#kind].field();
  }

  besides() {
    const { notYou, useCode, useRecovery } = this.words.signIn;
    return html`
      <p class="um-ways">
        <button type="button" class="um-link" @click=${() => this.#change()}>
          ${this.#kind === "code" ? useRecovery : useCode}
        </button>
        <button type="button" class="um-link" @click=${() => this.course.startAgain()}>${notYou}</button>
      </p>
    `;
  }

  #change(): void {
    this.#kind = this.#kind === "code" ? "recoveryCode" : "code";
    this.course.focusOn(`#${this.#fields[this.#kind].id}`);
  }

  async submit(): Promise<void> {
    const { course } = this;
    const field = this.#fields[this.#kind];
    course.focusOn(`#${field.id}`);
    if (!field.ready()) return;
    const json = field.kind === "code" ? { code: field.value } : { recoveryCode: field.value };
    const answer = await ask(connect(course.host.server)["sign-in"]["second-factor"].$post({ json }));
    if (answer.ok) return course.enter(answer.value.stage);
    if (answer.reason === "refused" && field.refused(answer)) return;
    course.refuse(answer, `#${field.id}`);
  }
}

/** Nobody has said the person's name yet; the address gives initials. */
const asName = (email: string): string => (email.split("@")[0] ?? "").replaceAll(/[._-]+/g, " ");

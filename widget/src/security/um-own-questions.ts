// <um-own-questions>: the security questions that the person has answered, and choosing, changing or removing them.
import { html, nothing } from "lit";
import { ask } from "../ask.js";
import { define } from "../kit/define.js";
import { field } from "../kit/fields.js";
import { passwordInput } from "../passwords/password-input.js";
import { askWithProof } from "../proof/prove.js";
import { QuestionFields } from "../security-questions/question-fields.js";
import { questionStyles } from "../security-questions/question-styles.js";
import { questionText } from "../security-questions/question-words.js";
import { connect } from "../server.js";
import { questionIcon } from "./security-icons.js";
import { SecuritySection } from "./security-section.js";

class UmOwnQuestions extends SecuritySection {
  static override styles = [...SecuritySection.styles, questionStyles];

  #questions: QuestionFields | undefined;
  #password = "";
  #isShown = false;

  protected override render() {
    const mine = this.mine?.securityQuestions;
    if (!mine || mine.policy === "off") return nothing;
    const words = this.words.security.questions;
    return this.section({
      icon: questionIcon(),
      title: words.title,
      status: this.#status(),
      acts: html`
        ${this.act("set", mine.set ? words.change : words.setUp, () => void this.#choose())}
        ${mine.set && mine.policy === "optional" ? this.act("remove", words.remove) : nothing}
      `,
      body: this.doing === "set" ? this.#setting() : this.doing === "remove" ? this.#removing() : nothing,
    });
  }

  #status() {
    const words = this.words.security.questions;
    const { policy, questions, set } = this.mine?.securityQuestions ?? { questions: [] };
    if (!set) return html`<p>${policy === "required" ? words.requiredUnset : words.unset}</p>`;
    return html`
      <p>${words.set}</p>
      <ul>${questions.map((each) => html`<li>${questionText(each, this.words.securityQuestions)}</li>`)}</ul>
      ${policy === "required" ? html`<p>${words.required}</p>` : nothing}
    `;
  }

  #setting() {
    const words = this.words.security.questions;
    return html`
      <form novalidate @submit=${this.#save}>
        <h3 tabindex="-1">${words.choose}</h3>
        <p class="quiet">${this.words.securityQuestions.text}</p>
        ${this.form.note()} ${this.username()} ${this.#passwordField()} ${this.#questions?.fields()} ${this.foot(words.save)}
      </form>
    `;
  }

  #passwordField() {
    const { fields, proof } = this.words;
    const code = this.form.errors.password;
    return field({
      id: "password",
      label: proof.password,
      error: code && (proof.refusals[code] ?? fields.refusals.invalid),
      control: passwordInput({
        id: "password",
        name: "password",
        value: this.#password,
        autocomplete: "current-password",
        shown: this.#isShown,
        invalid: code !== undefined,
        describedBy: code && "password-help",
        words: fields,
        onInput: (value) => {
          this.#password = value;
          this.form.typed("password");
        },
        onReveal: () => {
          this.#isShown = !this.#isShown;
          this.requestUpdate();
        },
      }),
    });
  }

  #removing() {
    const words = this.words.security.questions;
    return html`
      <form novalidate @submit=${this.#remove}>
        <h3 tabindex="-1">${words.removeTitle}</h3>
        <p class="quiet">${words.removeText}</p>
        ${this.form.note(false)} ${this.foot(words.removeSubmit, "um-danger")}
      </form>
    `;
  }

  async #choose(): Promise<void> {
    const answer = await this.form.send(() => ask(connect(this.server)["security-questions"].$get()));
    if (!answer?.ok) return;
    this.#questions = new QuestionFields(this, this.words.securityQuestions, answer.value.questions);
    this.begin("set");
  }

  protected override end(): void {
    super.end();
    this.#password = "";
    this.#isShown = false;
    this.#questions = undefined;
  }

  async #save(event: Event): Promise<void> {
    event.preventDefault();
    const questions = this.#questions;
    if (!questions) return;
    this.#password = this.renderRoot.querySelector<HTMLInputElement>("#password")?.value ?? this.#password;
    const areReady = questions.ready();
    if (!this.#password || !areReady) {
      this.form.refuse(this.#password ? {} : { password: "required" });
      return;
    }
    const json = { password: this.#password, answers: questions.answers ?? [] };
    const answer = await this.form.send(() => ask(connect(this.server).me["security-questions"].$put({ json })));
    if (answer?.ok) this.done(this.words.security.questions.saved);
    else if (answer?.reason === "refused" && questions.refused(answer)) void this.form.toError();
  }

  async #remove(event: Event): Promise<void> {
    event.preventDefault();
    const call = () => ask(connect(this.server).me["security-questions"].$delete());
    const answer = await this.form.send(() => askWithProof(this, this.server, call));
    if (answer?.ok) this.done(this.words.security.questions.removed);
  }
}

define("um-own-questions", UmOwnQuestions);

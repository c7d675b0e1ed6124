// The step that follows an initial password: the person chooses their own.
import { ask } from "../ask.js";
import { connect } from "../server.js";
import { NewPassword } from "./new-password.js";
import type { SignInCourse, SignInStep } from "./sign-in-step.js";

export class NewPasswordStep implements SignInStep {
  readonly first = "#um-new-password";
  readonly #newPassword: NewPassword;

  constructor(private readonly course: SignInCourse) {
    this.#newPassword = new NewPassword(course.host, course.words, () => ({ email: course.email }));
    this.#newPassword.begin();
  }

  page() {
    const { newText, newTitle } = this.course.words.signIn;
    return { heading: newTitle, text: newText };
  }

  act = (): string => this.course.words.signIn.newSubmit;

  fields() {
    return this.#newPassword.fields(this.course.email);
  }

  async submit(): Promise<void> {
    const { course } = this;
    course.focusOn(this.first);
    if (!this.#newPassword.ready()) return;
    const json = { password: this.#newPassword.value };
    const answer = await ask(connect(course.host.server)["sign-in"]["new-password"].$post({ json }));
    if (answer.ok) return course.enter(answer.value.stage);
    if (answer.reason === "refused" && this.#newPassword.refused(answer)) return;
    course.refuse(answer, this.first);
  }
}

// <um-own-two-factor>: whether sign-in asks for a code, and setting that up, replacing the device, new recovery codes, switching it off.
import { html, nothing } from "lit";
import { define } from "../kit/define.js";
import { alertIcon } from "../kit/form-icons.js";
import { shieldIcon } from "../kit/list-icons.js";
import { onDay } from "../kit/times.js";
import { twoFactorStyles } from "../two-factor/two-factor-styles.js";
import { SecuritySection } from "./security-section.js";
import { TwoFactorSteps } from "./two-factor-steps.js";

/** From here on the person is warned that their recovery codes run out. */
const few = 3;

export class UmOwnTwoFactor extends SecuritySection {
  static override styles = [...SecuritySection.styles, twoFactorStyles];

  #steps: TwoFactorSteps | undefined;

  /** False while recovery codes are on their way, or shown and nobody has said to have saved them. */
  mayClose(): boolean {
    return !this.form.isSending && (this.#steps?.mayClose() ?? true);
  }

  protected override render() {
    const { mine } = this;
    if (!mine) return nothing;
    const words = this.words.security.twoFactor;
    return this.section({
      icon: shieldIcon(),
      title: words.title,
      status: this.#status(),
      acts: mine.twoFactor.on
        ? html`${this.act("replace", words.replace)} ${this.act("renew", words.renew)}
          ${mine.twoFactor.required ? nothing : this.act("switchOff", words.switchOff)}`
        : this.act("setUp", words.setUp, () => void this.#setUp()),
      body: html`${this.#warning()} ${this.doing ? this.#form() : nothing}`,
    });
  }

  #status() {
    const words = this.words.security.twoFactor;
    const { on, recoveryCodesLeft, required, since } = this.mine?.twoFactor ?? {};
    if (!on) return html`<p>${required ? words.requiredOff : words.off}</p>`;
    const left = recoveryCodesLeft ?? 0;
    return html`
      <p>${words.on(since ? onDay(this.locale, new Date(since)) : "")} ${left > few ? words.left(left) : nothing}</p>
      ${required ? html`<p>${words.required}</p>` : nothing}
    `;
  }

  #warning() {
    const { on, recoveryCodesLeft } = this.mine?.twoFactor ?? {};
    if (!on || recoveryCodesLeft === undefined || recoveryCodesLeft > few || this.doing) return nothing;
    const words = this.words.security.twoFactor;
    return html`<div class="um-note um-warn">${alertIcon()}<span><strong>${words.few(recoveryCodesLeft)}</strong> ${words.fewText}</span></div>`;
  }

  #form() {
    const words = this.words.security.twoFactor;
    const steps = this.#steps;
    if (!steps) return nothing;
    const [title, text] = words.steps[this.doing] ?? ["", ""];
    const isLast = steps.stage === "keep";
    return html`
      <form novalidate @submit=${this.#submit}>
        <h3 tabindex="-1">${isLast ? this.words.twoFactor.signIn.codesTitle : title}</h3>
        <p class="quiet">${isLast ? words.codesText : text}</p>
        ${this.form.note()} ${steps.fields()}
        ${isLast ? html`<div class="foot"><button type="submit" class="um-button um-primary">${words.keep}</button></div>` : this.foot(steps.label, this.doing === "switchOff" ? "um-danger" : "um-primary")}
      </form>
    `;
  }

  protected override begin(name: string): void {
    this.#steps = new TwoFactorSteps(this, this.words, this.form, name);
    super.begin(name);
  }

  /** Nothing is to be entered first, so the server is asked at once. */
  async #setUp(): Promise<void> {
    const steps = new TwoFactorSteps(this, this.words, this.form, "setUp");
    if (!(await steps.enrol())) return;
    this.#steps = steps;
    this.doing = "setUp";
    void this.toFirst("h3");
  }

  protected override end(): void {
    super.end();
    this.#steps = undefined;
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const { doing } = this;
    const steps = this.#steps;
    const before = steps?.stage;
    if (await steps?.submit()) this.done(this.words.security.twoFactor.done[doing] ?? "");
    else if (steps?.stage !== before) void this.toFirst("h3");
  }
}

define("um-own-two-factor", UmOwnTwoFactor);

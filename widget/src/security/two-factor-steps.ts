// The steps of an act on one's two-factor authentication: a code that proves the present device, the new device, the codes to keep.
import { html } from "lit";
import { type Answer, ask } from "../ask.js";
import type { OwnForm } from "../proof/own-form.js";
import { askWithProof } from "../proof/prove.js";
import { connect } from "../server.js";
import { CodeField } from "../two-factor/code-field.js";
import { EnrolmentPanel } from "../two-factor/enrolment-panel.js";
import { RecoveryCodesPanel } from "../two-factor/recovery-codes-panel.js";
import type { SecurityWords } from "../words/en.security.js";
import { SecurityChangedEvent, type SecuritySection } from "./security-section.js";

export class TwoFactorSteps {
  stage: "prove" | "scan" | "keep" = "prove";
  #proof: CodeField;
  readonly #enrolment: EnrolmentPanel;
  readonly #codes: RecoveryCodesPanel;

  constructor(
    private readonly host: SecuritySection,
    private readonly words: SecurityWords,
    private readonly form: OwnForm,
    /** "setUp", "replace", "renew" or "switchOff". */
    private readonly what: string,
  ) {
    const { email = "", portal = "" } = host.mine ?? {};
    this.#proof = new CodeField(host, words.twoFactor, "code");
    this.#enrolment = new EnrolmentPanel(host, words.twoFactor);
    this.#codes = new RecoveryCodesPanel(host, words.twoFactor, () => ({ email, portal, locale: host.locale }));
  }

  /** What the button says that goes on from here. */
  get label(): string {
    const { security, twoFactor } = this.words;
    if (this.stage === "scan") return twoFactor.signIn.enrolSubmit;
    if (this.what === "switchOff") return security.twoFactor.switchOff;
    return security.twoFactor.goOn;
  }

  mayClose(): boolean {
    return this.stage !== "keep" || this.#codes.acknowledged();
  }

  fields() {
    if (this.stage === "scan") return this.#enrolment.panel();
    if (this.stage === "keep") return this.#codes.panel();
    const { useCode, useRecovery } = this.words.twoFactor.signIn;
    return html`
      ${this.#proof.field()}
      <div><button type="button" class="um-link" @click=${this.#other}>${this.#proof.kind === "code" ? useRecovery : useCode}</button></div>
    `;
  }

  /** True once there is nothing left to do. */
  async submit(): Promise<boolean> {
    if (this.stage === "keep") return this.#codes.acknowledged();
    const field = this.stage === "scan" ? this.#enrolment.code : this.#proof;
    if (!field.ready()) {
      this.form.clear();
      void this.form.toError();
      return false;
    }
    if (this.stage === "scan") return this.#confirm(field.value);
    const json = { [field.kind]: field.value };
    const { me } = connect(this.host.server);
    if (this.what === "replace") return this.#enrolWith(json);
    if (this.what === "switchOff")
      return (await this.#send(() => ask(me["two-factor"]["switch-off"].$post({ json })), field)) !== undefined;
    const renewed = await this.#send(() => ask(me["two-factor"]["recovery-codes"].$post({ json })), field);
    return renewed ? this.#keep(renewed.value.recoveryCodes) : false;
  }

  /** Whether the picture to scan is there. */
  async enrol(json: Record<string, string> = {}): Promise<boolean> {
    const answer = await this.#send(
      () => ask(connect(this.host.server).me["two-factor"].enrolment.$post({ json })),
      this.#proof,
    );
    if (!answer) return false;
    this.#enrolment.enrolment = answer.value;
    this.stage = "scan";
    this.host.requestUpdate();
    return true;
  }

  async #enrolWith(json: Record<string, string>): Promise<boolean> {
    await this.enrol(json);
    return false;
  }

  async #confirm(code: string): Promise<boolean> {
    const { enrolment } = connect(this.host.server).me["two-factor"];
    const answer = await this.#send(() => ask(enrolment.confirm.$post({ json: { code } })), this.#enrolment.code);
    return answer ? this.#keep(answer.value.recoveryCodes) : false;
  }

  #keep(codes: readonly string[]): boolean {
    this.stage = "keep";
    this.#codes.show(codes);
    // It is done already, whatever becomes of this page.
    this.host.dispatchEvent(new SecurityChangedEvent());
    return false;
  }

  async #send<Value>(call: () => Promise<Answer<Value>>, field: CodeField): Promise<{ value: Value } | undefined> {
    const { host, form } = this;
    const answer = await form.send(() => askWithProof(host, host.server, call));
    if (answer?.ok) return answer;
    if (answer?.reason === "refused" && field.refused(answer)) void form.toError();
    return undefined;
  }

  #other = (): void => {
    this.#proof = new CodeField(this.host, this.words.twoFactor, this.#proof.kind === "code" ? "recoveryCode" : "code");
    this.form.clear();
    void this.host.toFirst();
  };
}

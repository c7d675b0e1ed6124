// What a person needs to set up an authenticator app: the picture to scan, the same as a key and as a link, the first code.
import { html, nothing, svg } from "lit";
import { CopyButton } from "../kit/copy-button.js";
import type { Enrolment } from "../server.js";
import type { TwoFactorWords } from "../words/en.two-factor.js";
import { CodeField, type FieldHost } from "./code-field.js";

export class EnrolmentPanel {
  enrolment: Enrolment | undefined;
  readonly code: CodeField;
  readonly #copy: CopyButton;

  constructor(
    host: FieldHost,
    private readonly words: TwoFactorWords["twoFactor"],
  ) {
    this.code = new CodeField(host, words, "code", words.enrolment.code, false);
    this.#copy = new CopyButton(host, words.enrolment.copy);
  }

  panel() {
    const words = this.words.enrolment;
    if (!this.enrolment) return nothing;
    const { key, qr, uri } = this.enrolment;
    return html`
      <div class="um-enrol">
        <p>${words.scan}</p>
        ${picture(qr, words.picture)}
        <a class="um-link" href=${uri}>${words.open}</a>
        <div class="um-key">
          <span class="um-label" id="um-key-label">${words.key}</span>
          <code class="um-mono" dir="ltr" aria-labelledby="um-key-label" role="group">${groups(key)}</code>
          ${this.#copy.button(key.replaceAll(" ", ""))}
        </div>
      </div>
      ${this.code.field()}
    `;
  }
}

// Dark on white in either scheme, by attributes: phones do not read it the other way round, nor without its white edge.
const picture = ({ path, size }: Enrolment["qr"], name: string) => html`
  <svg class="um-qr" viewBox="0 0 ${size} ${size}" role="img" aria-label=${name} shape-rendering="crispEdges">
    ${svg`<rect width=${size} height=${size} fill="#fff"/><path d=${path} fill="#000"/>`}
  </svg>
`;

/** A line may break between the groups only. */
const groups = (key: string) => key.split(" ").map((group) => html`<span>${group}</span> `);

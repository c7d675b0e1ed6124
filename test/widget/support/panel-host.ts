// Shows a panel as a dialog would, in a shadow root with our styles; sign-in's own tests show the same in light DOM.
import { html, LitElement, nothing } from "lit";
import { buttonStyles } from "../../../widget/src/kit/buttons.js";
import { fieldStyles } from "../../../widget/src/kit/fields.js";
import { ground, publicGround } from "../../../widget/src/kit/ground.js";
import { tokens } from "../../../widget/src/kit/tokens.js";
import { questionStyles } from "../../../widget/src/security-questions/question-styles.js";
import { twoFactorStyles } from "../../../widget/src/two-factor/two-factor-styles.js";
import { show } from "./elements.js";

class PanelHost extends LitElement {
  static override styles = [tokens, publicGround, ground, buttonStyles, fieldStyles, twoFactorStyles, questionStyles];

  content: () => unknown = () => nothing;

  protected override render() {
    return html`<div class="ground">${this.content()}</div>`;
  }
}
customElements.define("panel-host", PanelHost);

/** `make` gets the host and answers what it shows at each render. */
export async function showPanel(make: (host: PanelHost) => () => unknown): Promise<PanelHost> {
  const host = show(html`<panel-host></panel-host>`).querySelector("panel-host") as PanelHost;
  host.content = make(host);
  host.requestUpdate();
  await host.updateComplete;
  return host;
}

// <um-no-access>: in the place of the tabs, one calm sentence why the server does not let the person in, and what helps.
import { css, html } from "lit";
import { buttonStyles } from "../kit/buttons.js";
import { centre, centreStyles } from "../kit/centre.js";
import { define } from "../kit/define.js";
import { ground } from "../kit/ground.js";
import { cloudOffIcon, lockIcon } from "../kit/list-icons.js";
import { type AccessWords, access } from "../words/en.access.js";
import { ShellElement } from "../words/shell-element.js";

/** The person wants it tried once more. */
class TryAgainEvent extends Event {
  constructor() {
    super("um-try-again");
  }
}

class UmNoAccess extends ShellElement {
  static override styles = [
    ground,
    buttonStyles,
    centreStyles,
    css`
      :host {
        display: block;
        block-size: 100%;
      }
    `,
  ];
  static override properties = { cause: {}, organization: {} };

  protected override readonly english: AccessWords = access;
  declare protected words: AccessWords;
  /** The code of the refusal. */
  cause = "";
  /** The organization's name. */
  organization = "";

  protected override render() {
    const words = this.words.overlay;
    const button = (label: string, act: () => void) =>
      html`<button type="button" class="um-button" @click=${act}>${label}</button>`;
    if (this.cause === "unauthenticated") {
      const reload = button(this.words.reloadPage, () => location.reload());
      return centre(lockIcon("large"), words.signedOutTitle, words.signedOutText, reload);
    }
    if (this.cause === "forbidden")
      return centre(lockIcon("large"), words.forbiddenTitle, words.forbiddenText(this.organization));
    if (this.cause === "not_found")
      return centre(lockIcon("large"), words.noOrganizationTitle, words.noOrganizationText);
    const again = button(this.words.tryNow, () => this.dispatchEvent(new TryAgainEvent()));
    return centre(cloudOffIcon("large"), words.brokenTitle, words.brokenText, again);
  }
}

define("um-no-access", UmNoAccess);

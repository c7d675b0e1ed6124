// <um-overlay>: what stands in the open overlay: title, organization, tabs, close; or one calm sentence why not.
import { Task } from "@lit/task";
import { html, nothing } from "lit";
import type { Answer } from "../ask.js";
import { avatarStyles, organizationMark } from "../kit/avatar.js";
import { buttonStyles, turning } from "../kit/buttons.js";
import { centre, centreStyles } from "../kit/centre.js";
import { define } from "../kit/define.js";
import { ground } from "../kit/ground.js";
import { closeIcon } from "../kit/icons.js";
import { cloudOffIcon, lockIcon } from "../kit/list-icons.js";
import { moveInTabs } from "../kit/tab-keys.js";
import type { Me } from "../server.js";
import { forgetWhoIAm, organizationOf, whoAmI } from "../who-am-i.js";
import { SpeakingElement } from "../words/speaking-element.js";
import type { AccessLostEvent } from "./access-lost-event.js";
import { overlayHeadStyles } from "./overlay-head-styles.js";
import { type Tab, tabs } from "./tabs.js";

/** The person wants the overlay closed. */
export class UmCloseEvent extends Event {
  constructor() {
    super("um-close", { bubbles: true, composed: true });
  }
}

export class UmOverlay extends SpeakingElement {
  static override styles = [ground, avatarStyles, buttonStyles, turning, centreStyles, overlayHeadStyles];
  static override properties = {
    server: {},
    organization: {},
    heading: {},
    lost: { state: true },
    current: { state: true },
  };

  server = "";
  organization: string | undefined;
  heading = "";
  private lost: AccessLostEvent["cause"] | undefined;
  private current = "users";

  #me = new Task(this, { task: ([server]) => whoAmI(server), args: () => [this.server] as const });

  protected override render() {
    const answer = this.#me.value;
    const here = answer?.ok ? organizationOf(answer.value, this.organization) : undefined;
    const open = here && !this.lost ? tabs.filter((tab) => here.permissions.includes(tab.permission)) : [];
    const tab = open.find((each) => each.id === this.current) ?? open[0];
    return html`
      <div class="head">
        <div class="title">
          <h1>${this.heading || this.words.userManager}</h1>
          ${here ? html`<span class="organization">${organizationMark(here.name)}<bdi>${here.name}</bdi></span>` : nothing}
        </div>
        ${tab ? this.#tabs(open, tab) : nothing}
        <button type="button" class="um-icon-button" aria-label=${this.words.close} @click=${this.#close}>${closeIcon()}</button>
      </div>
      ${
        tab && here
          ? html`<section role="tabpanel" id="panel" aria-labelledby="tab-${tab.id}" @um-access-lost=${this.#onAccessLost}>
              ${tab.render({ server: this.server, organization: here })}
            </section>`
          : html`<section>${answer ? this.#whyNot(answer, here) : html`<div class="waiting" role="progressbar" aria-label=${this.words.loading}></div>`}</section>`
      }
    `;
  }

  #tabs(open: readonly Tab[], current: Tab) {
    return html`
      <div class="tabs" role="tablist" aria-label=${this.words.overlay.tabs} @keydown=${moveInTabs}>
        ${open.map(
          (tab) => html`
            <button type="button" class="tab" role="tab" id="tab-${tab.id}" aria-controls="panel"
              aria-selected=${tab === current} tabindex=${tab === current ? 0 : -1}
              @click=${() => {
                this.current = tab.id;
              }}>${tab.label(this.words)}</button>
          `,
        )}
      </div>
    `;
  }

  #whyNot(answer: Answer<Me>, here: Me["organizations"][number] | undefined) {
    const words = this.words.overlay;
    const cause = this.lost ?? (answer.ok ? undefined : answer.reason === "refused" ? answer.code : "lost");
    if (cause === "unauthenticated") {
      const reload = html`<button type="button" class="um-button" @click=${() => location.reload()}>${this.words.reloadPage}</button>`;
      return centre(lockIcon("large"), words.signedOutTitle, words.signedOutText, reload);
    }
    if (cause === "forbidden" || (!cause && here)) {
      return centre(lockIcon("large"), words.forbiddenTitle, words.forbiddenText(here?.name ?? ""));
    }
    if (!cause || cause === "not_found")
      return centre(lockIcon("large"), words.noOrganizationTitle, words.noOrganizationText);
    const again = html`<button type="button" class="um-button" @click=${() => this.#me.run()}>${this.words.tryNow}</button>`;
    return cause === "lost"
      ? centre(cloudOffIcon("large"), this.words.lostTitle, this.words.lostText, again)
      : centre(cloudOffIcon("large"), words.brokenTitle, words.brokenText, again);
  }

  #onAccessLost(event: AccessLostEvent): void {
    this.lost = event.cause;
    forgetWhoIAm(this.server);
  }

  #close(): void {
    this.dispatchEvent(new UmCloseEvent());
  }
}

define("um-overlay", UmOverlay);

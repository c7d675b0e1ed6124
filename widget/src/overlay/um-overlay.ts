// <um-overlay>: what stands in the open overlay: title, organization, tabs, close; or one calm sentence why not.
import { Task } from "@lit/task";
import { html, nothing } from "lit";
import type { Answer } from "../ask.js";
import { avatarStyles, organizationMark } from "../kit/avatar.js";
import { buttonStyles, turning } from "../kit/buttons.js";
import { centre, centreStyles } from "../kit/centre.js";
import { UmCloseEvent } from "../kit/close-event.js";
import { define } from "../kit/define.js";
import { ground } from "../kit/ground.js";
import { closeIcon } from "../kit/icons.js";
import { keep, keepFor, readKept } from "../kit/kept.js";
import { cloudOffIcon } from "../kit/list-icons.js";
import { moveInTabs } from "../kit/tab-keys.js";
import type { Me } from "../server.js";
import { askAnew, forgetWhoIAm, onWhoChanged, organizationOf, whoAmI } from "../who-am-i.js";
import { SpeakingElement } from "../words/speaking-element.js";
import type { AccessLostEvent } from "./access-lost-event.js";
import { overlayHeadStyles } from "./overlay-head-styles.js";
import { type Tab, tabs } from "./tabs.js";

export class UmOverlay extends SpeakingElement {
  static override styles = [ground, avatarStyles, buttonStyles, turning, centreStyles, overlayHeadStyles];
  static override properties = {
    server: {},
    organization: {},
    heading: {},
    lost: { state: true },
    current: { state: true },
    gone: { state: true },
  };

  server = "";
  organization: string | undefined;
  heading = "";
  private lost: AccessLostEvent["cause"] | undefined;
  private current = "users";
  /** The tab that was in sight, and is closed to the person now. */
  private gone = "";

  #loading = new Task(this, {
    task: ([id]) => tabs.find((tab) => tab.id === id)?.load?.(),
    args: () => [this.current] as const,
  });
  #me = new Task(this, { task: ([server]) => this.#ask(server), args: () => [this.server] as const });
  readonly #again = () => this.#me.run();
  /** The open dialog of a tab. */
  #dialog: Element | undefined;
  #shown: { answer?: Answer<Me> | undefined; lost?: UmOverlay["lost"] } = {};
  #tab: Tab | undefined;
  #before: Tab | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const tab = readKept(keyOf(this.server));
    if (typeof tab === "string") this.current = tab;
    onWhoChanged.add(this.#again);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    onWhoChanged.delete(this.#again);
  }

  protected override render() {
    // While a dialog is open nothing changes behind it: what is typed in it would go with its tab.
    if (!this.#dialog?.isConnected) this.#shown = { answer: this.#me.value, lost: this.lost };
    const { answer, lost } = this.#shown;
    const here = this.#here(answer);
    const onShow = (event: Event) => this.#onShow(event, here?.id ?? "");
    const open = here && !lost ? tabs.filter((each) => isOpen(each, here)) : [];
    const tab = open.find((each) => each.id === this.current) ?? open[0];
    this.#before = this.#tab;
    this.#tab = tab;
    return html`
      <div class="head">
        <div class="title">
          <h1>${this.heading || this.words.userManager}</h1>
          ${here ? html`<span class="organization">${organizationMark(here.name)}<bdi>${here.name}</bdi></span>` : nothing}
        </div>
        ${tab && here ? this.#tabs(open, tab, here) : nothing}
        <button type="button" class="um-icon-button" aria-label=${this.words.close} @click=${this.#close}>${closeIcon()}</button>
      </div>
      ${
        this.gone && tab
          ? html`<um-tab-gone .tab=${this.gone} @um-seen=${() => {
              this.gone = "";
            }}></um-tab-gone>`
          : nothing
      }
      ${
        tab && here
          ? html`<section role="tabpanel" id="panel" aria-labelledby="tab-${tab.id}" @um-access-lost=${this.#onAccessLost}
              @um-dialog-shown=${this.#onDialog} @um-dialog-gone=${this.#onDialog} @um-show-requests=${onShow} @um-show-users=${onShow} @um-show-activity=${onShow}>${this.#panel(tab, here)}</section>`
          : html`<section tabindex="-1">${answer ? this.#whyNot(answer, here) : this.#waiting()}</section>`
      }
    `;
  }

  async #ask(server: string): Promise<Answer<Me>> {
    const answer = await whoAmI(server);
    if (answer.ok) keepFor(server, answer.value.user.id);
    return answer;
  }

  #here(answer: Answer<Me> | undefined): Me["organizations"][number] | undefined {
    return answer?.ok ? organizationOf(answer.value, this.organization) : undefined;
  }

  #panel(tab: Tab, organization: Me["organizations"][number]) {
    return this.#loading.render({
      pending: () => this.#waiting(),
      complete: () => tab.render({ server: this.server, organization }),
      error: () => this.#lost(() => this.#loading.run()),
    });
  }

  #waiting() {
    return html`<div class="waiting" role="progressbar" aria-label=${this.words.loading}></div>`;
  }

  #tabs(open: readonly Tab[], current: Tab, organization: Me["organizations"][number]) {
    return html`
      <div class="tabs" role="tablist" aria-label=${this.words.overlay.tabs} @keydown=${moveInTabs}>
        ${open.map(
          (tab) => html`
            <button type="button" class="tab" role="tab" id="tab-${tab.id}" aria-controls="panel"
              aria-selected=${tab === current} tabindex=${tab === current ? 0 : -1}
              @click=${() => this.#choose(tab.id)}>${tab.id === "users" ? this.words.users.tab : this.words.overlay[tab.id]}${tab.beside?.({ server: this.server, organization })}</button>
          `,
        )}
      </div>
    `;
  }

  #whyNot(answer: Answer<Me>, here: Me["organizations"][number] | undefined) {
    const failure = answer.ok ? (here ? "forbidden" : "not_found") : answer.reason === "lost" ? undefined : answer.code;
    const cause = this.lost ?? failure;
    if (!cause) return this.#lost(this.#again);
    import("./um-no-access.js").catch(() => {});
    return html`<um-no-access .cause=${cause} .organization=${here?.name ?? ""} @um-try-again=${this.#again}></um-no-access>`;
  }

  #lost(tryNow: () => void) {
    const { lostText, lostTitle, tryNow: label } = this.words;
    const again = html`<button type="button" class="um-button" @click=${tryNow}>${label}</button>`;
    return centre(cloudOffIcon("large"), lostTitle, lostText, again);
  }

  #choose(tab: string): void {
    this.current = tab;
    this.gone = "";
    keep(keyOf(this.server), tab);
  }

  /** "um-show-users" and its like: from one tab to another, which may be told what to show. */
  async #onShow(event: Event, organization: string): Promise<void> {
    // Where this cannot be loaded, the tab cannot be either, and says so.
    const loaded = await import("./tell-tab.js").catch(() => undefined);
    loaded?.tellTab(event, this.server, organization);
    const tab = event.type.slice("um-show-".length);
    this.#choose(tab);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
  }

  #onDialog(event: Event): void {
    this.#dialog = event.type === "um-dialog-shown" ? (event.composedPath()[0] as Element) : undefined;
    this.requestUpdate();
  }

  async #onAccessLost({ cause }: AccessLostEvent): Promise<void> {
    const tab = this.#tab;
    if (cause === "forbidden" && tab) {
      await askAnew(this.server);
      const here = this.#here(await whoAmI(this.server));
      // Only what is closed now goes; a tab that is said to be open and is refused all the same is another matter.
      if (here && !isOpen(tab, here)) return;
    }
    this.lost = cause;
    forgetWhoIAm(this.server);
  }

  /** A tab that is closed to the person now takes the focus with it. */
  protected override updated(): void {
    if (!this.#before || this.#before === this.#tab) return;
    if (this.#tab && this.#before.id === this.current) {
      this.gone = this.current;
      // Without it the tabs speak for themselves.
      import("./um-tab-gone.js").catch(() => {});
    }
    if (this.matches(":focus-within")) return;
    this.renderRoot.querySelector<HTMLElement>('[aria-selected="true"], section')?.focus();
  }

  #close(): void {
    this.dispatchEvent(new UmCloseEvent());
  }
}

const isOpen = ({ capability }: Tab, { capabilities }: Me["organizations"][number]) =>
  capabilities.includes(capability);

const keyOf = (server: string) => `user-manager:${server}:tab`;

define("um-overlay", UmOverlay);

// <um-own-sessions>: where the person is signed in, and ending what they do not know.
import { css, html, nothing } from "lit";
import { ask } from "../ask.js";
import { define } from "../kit/define.js";
import { ago, inFull } from "../kit/times.js";
import { askWithProof } from "../proof/prove.js";
import { connect, type MySession } from "../server.js";
import { listStyles } from "./list-styles.js";
import { devicesIcon } from "./security-icons.js";
import { SecuritySection } from "./security-section.js";

class UmOwnSessions extends SecuritySection {
  static override styles = [
    ...SecuritySection.styles,
    listStyles,
    css`
      .current {
        display: inline-block;
        margin-inline-start: 6px;
        padding: 0 7px;
        border-radius: 999px;
        background: var(--um-accent-soft);
        color: var(--um-accent);
        font-size: var(--um-text-xs);
        font-weight: 600;
        line-height: 18px;
      }
    `,
  ];

  protected override render() {
    const sessions = this.mine?.sessions ?? [];
    const words = this.words.security.sessions;
    const hasOthers = sessions.some(({ current }) => !current);
    return this.section({
      icon: devicesIcon(),
      title: words.title,
      status: html`<p>${words.text}</p>`,
      acts: hasOthers ? this.act("others", words.endOthers, () => void this.#endOthers()) : nothing,
      body: html`<ul class="list">${sessions.map((session) => this.#row(session))}</ul>`,
    });
  }

  #row(session: MySession) {
    const { security, users } = this.words;
    const words = security.sessions;
    const { address, current, id, lastSeenAt, startedAt } = session;
    const device = this.#device(session);
    const when = (iso: string) => ago(this.locale, iso, users.justNow);
    return html`
      <li>
        <div>
          <p class="lead"><bdi>${device}</bdi>${current ? html` <span class="current">${words.current}</span>` : nothing}</p>
          <p class="quiet">
            ${address === null ? nothing : html`<span class="unseen">${security.activity.address} </span><bdi>${address}</bdi> · `}<time
              datetime=${lastSeenAt} title=${inFull(this.locale, lastSeenAt)}>${words.lastSeen(when(lastSeenAt))}</time> · <time
              datetime=${startedAt} title=${inFull(this.locale, startedAt)}>${words.since(when(startedAt))}</time>
          </p>
        </div>
        ${current ? nothing : html`<span class="acts">${this.act(`end-${id}`, words.end, () => void this.#end(session), words.endOne(device))}</span>`}
      </li>
    `;
  }

  #device({ browser, system }: MySession): string {
    return this.words.security.sessions.device(browser, system);
  }

  async #end(session: MySession): Promise<void> {
    const call = () => ask(connect(this.server).me.sessions[":session"].$delete({ param: { session: session.id } }));
    const answer = await this.form.send(() => askWithProof(this, this.server, call));
    const isGone = answer?.ok === false && answer.reason === "refused" && answer.code === "not_found";
    if (answer?.ok || isGone) this.done(this.words.security.sessions.ended(this.#device(session)));
  }

  async #endOthers(): Promise<void> {
    const call = () => ask(connect(this.server).me.sessions["end-others"].$post({ json: {} }));
    const answer = await this.form.send(() => askWithProof(this, this.server, call));
    if (answer?.ok) this.done(this.words.security.sessions.endedOthers(answer.value.ended));
  }
}

define("um-own-sessions", UmOwnSessions);

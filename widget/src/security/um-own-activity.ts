// <um-own-activity>: what happened to the person's own sign-in, newest first, so that they notice what was not them.
import { css, html, nothing } from "lit";
import { lookUp } from "../activity/look-up.js";
import { bold } from "../kit/bold.js";
import { define } from "../kit/define.js";
import { historyIcon } from "../kit/question-icons.js";
import { about, alone, inFull } from "../kit/times.js";
import type { MyEvent } from "../server.js";
import type { OwnSentence } from "../words/en.own-events.js";
import { listStyles } from "./list-styles.js";
import { SecuritySection } from "./security-section.js";

class UmOwnActivity extends SecuritySection {
  static override styles = [
    ...SecuritySection.styles,
    listStyles,
    css`
      .list > li {
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: baseline;
      }
      .quiet {
        text-align: end;
      }
      @media (width < 640px) {
        .list > li {
          grid-template-columns: minmax(0, 1fr);
        }
        .quiet {
          text-align: start;
        }
      }
    `,
  ];

  protected override render() {
    const events = this.mine?.events ?? [];
    const words = this.words.security.activity;
    return this.section({
      icon: historyIcon(),
      title: words.title,
      status: html`<p>${events.length === 0 ? words.none : words.text}</p>`,
      body: html`<ol class="list">${events.map((event) => this.#row(event))}</ol>`,
    });
  }

  #row(event: MyEvent) {
    const { address, at } = event;
    const words = this.words.security.activity;
    return html`
      <li>
        <p><bdi>${this.#sentence(event)}</bdi></p>
        <p class="quiet">
          <time datetime=${at} title=${inFull(this.locale, at)}>${alone(about(this.locale, at, this.words.users.today))}</time>${
            address === null ? nothing : html` · <span class="unseen">${words.address} </span><bdi>${address}</bdi>`
          }
        </p>
      </li>
    `;
  }

  #sentence({ by, details, kind, organization }: MyEvent) {
    const words = this.words.security.activity;
    const facts = { by: by === null ? null : bold(by), details, organization };
    return lookUp<OwnSentence>(words.sentences, kind)?.(facts) ?? words.otherSentence(facts, kind);
  }
}

define("um-own-activity", UmOwnActivity);

// Below the events: of which time they are, how many to a page, and the way to newer and older ones.
import { css, html, nothing } from "lit";
import { refreshIcon } from "../kit/list-icons.js";
import { pageFootStyles } from "../kit/page-foot.js";
import { chevronLeftIcon, chevronRightIcon } from "../kit/page-icons.js";
import { choose } from "../kit/select.js";
import type { ActivityPage } from "../server.js";
import type { ActivityWords } from "../words/en.activity.js";
import { type ActivityQuestion, limits } from "./activity-question.js";
import { timesShown } from "./days.js";

interface FootParts {
  page: ActivityPage | undefined;
  question: ActivityQuestion;
  locale: string;
  words: ActivityWords;
  ask: (change: Partial<ActivityQuestion>) => void;
  refresh: () => void;
}

export function activityFoot({ page, question, locale, words, ask, refresh }: FootParts) {
  const { activity, pages } = words;
  const rows = limits.map((limit) => ({ value: String(limit), label: pages.rows(limit) }));
  const turn = (cursor: string | null | undefined) => cursor && ask({ cursor });
  const times = page ? timesShown(locale, page.events) : "";
  const [newer, older] = [page?.previous, page?.next];
  return html`
    <div class="foot">
      <div class="range">
        ${times ? html`<span class="times"><bdi>${times}</bdi></span>` : nothing}
        ${choose(pages.rowsPerPage, rows, String(question.limit), (value) => ask({ limit: Number(value) }))}
      </div>
      <nav aria-label=${pages.label}>
        <button type="button" class="um-icon-button" aria-label=${activity.refresh} title=${activity.refresh} @click=${refresh}>${refreshIcon()}</button>
        <button type="button" class="um-button" aria-label=${activity.newerEvents} aria-disabled=${!newer} @click=${() => turn(newer)}>
          ${chevronLeftIcon()}<span>${activity.newer}</span>
        </button>
        <button type="button" class="um-button" aria-label=${activity.olderEvents} aria-disabled=${!older} @click=${() => turn(older)}>
          <span>${activity.older}</span>${chevronRightIcon()}
        </button>
      </nav>
    </div>
  `;
}

export const activityFootStyles = [
  pageFootStyles,
  css`
  .foot {
    display: flex;
    flex: none;
    justify-content: space-between;
  }
  .range {
    flex-wrap: wrap;
    gap: 0 12px;
  }
  .times {
    font-weight: 500;
    text-wrap: balance;
  }
  .foot .choose {
    flex: none;
  }
  nav {
    flex: none;
  }
  @container (inline-size < 600px) {
    .foot {
      position: sticky;
      inset-block-end: 0;
      z-index: 3;
    }
    .foot .choose {
      margin-inline-start: -8px;
    }
  }
`,
];

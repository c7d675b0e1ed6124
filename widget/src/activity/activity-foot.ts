// Below the events: of which time they are, how many to a page, and the way to newer and older ones.
import { css, html, nothing } from "lit";
import { refreshIcon } from "../kit/list-icons.js";
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

export const activityFootStyles = css`
  .foot {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
    min-block-size: 52px;
    padding: 8px var(--um-gutter);
    border-block-start: 1px solid var(--um-line);
    background: var(--um-surface);
    font-size: var(--um-text-s);
  }
  .range {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 12px;
    font-variant-numeric: tabular-nums;
  }
  .times {
    font-weight: 500;
  }
  .foot .choose {
    flex: none;
  }
  .foot .choose > select {
    block-size: 28px;
    padding-inline: 8px 24px;
    border-color: transparent;
    background: transparent;
    color: var(--um-ink-2);
  }
  .foot .choose > select:hover {
    border-color: transparent;
    background: var(--um-hover);
  }
  .foot .choose > .icon {
    inset-inline-end: 6px;
  }
  nav {
    display: flex;
    flex: none;
    gap: 8px;
  }
  @container (inline-size < 960px) {
    nav > .um-button {
      inline-size: var(--um-control);
      padding: 0;
    }
    nav span {
      display: none;
    }
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
`;

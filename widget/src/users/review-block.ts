// Among the facts: when somebody's access was last reviewed, by whom and with what note; and the way to review it now.
import { css, html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { ago } from "../kit/times.js";
import type { Member } from "../server.js";
import type { ActWords } from "../words/en.acts.js";
import { type Told, toldOf } from "./told.js";

export interface ReviewParts {
  member: Member;
  mayReview: boolean;
  /** Somebody else in the list can be looked at next. */
  hasNext: boolean;
  /** As typed. */
  note: string;
  told: Told;
  sending: boolean;
  locale: string;
  words: ActWords;
  set: (note: string) => void;
  mark: (next: boolean) => void;
}

const longestNote = 500;

export function reviewBlock(parts: ReviewParts) {
  const { locale, member, mayReview, told, words } = parts;
  const { review } = member;
  if (!review && !mayReview) return nothing;
  const last = review
    ? words.reviews.last(ago(locale, review.at, words.users.justNow), review.by)
    : words.reviews.neverYet;
  return html`
    <div class="block reviewed">
      <dt><span>${words.reviews.title}</span></dt>
      <dd>
        <p>${last}</p>
        ${review?.note ? html`<p class="note"><bdi>${review.note}</bdi></p>` : nothing} ${mayReview ? acts(parts) : nothing}
        ${toldOf("review", told)}
      </dd>
    </div>
  `;
}

function acts({ hasNext, note, sending, words: { reviews }, set, mark }: ReviewParts) {
  return html`
    <label class="um-label" for="review-note">${reviews.note}</label>
    <textarea id="review-note" class="um-input" rows="2" maxlength=${longestNote} ?readonly=${sending} .value=${live(note)}
      @input=${(event: Event) => set((event.target as HTMLTextAreaElement).value)}></textarea>
    <p class="apart">
      <button type="button" class="um-button" @click=${() => mark(false)}>${reviews.mark}</button>
      ${hasNext ? html`<button type="button" class="um-link" @click=${() => mark(true)}>${reviews.markAndNext}</button>` : nothing}
    </p>
  `;
}

export const reviewBlockStyles = css`
  .reviewed > dd {
    gap: 6px;
  }
  .reviewed .note {
    padding-inline-start: 8px;
    border-inline-start: 2px solid var(--um-line-strong);
    white-space: pre-line;
  }
  .reviewed textarea.um-input {
    block-size: auto;
    min-block-size: 52px;
    padding-block: 6px;
    font: inherit;
    resize: vertical;
  }
  .reviewed .apart {
    align-items: center;
    gap: 4px 8px;
  }
  .reviewed .um-button {
    padding-inline: 10px;
  }
`;

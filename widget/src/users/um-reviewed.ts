// <um-reviewed>: below somebody's profile, when it was last found that they should have it.
import { css, html, nothing } from "lit";
import { define } from "../kit/define.js";
import { ground } from "../kit/ground.js";
import { inFull } from "../kit/times.js";
import type { Member } from "../server.js";
import { type ReviewWords, reviews } from "../words/en.reviews.js";
import { ShellElement } from "../words/shell-element.js";

const monthsThatTellTheYear = 300 * 86_400_000;

/** "9 Nov", or "Nov 2025" where that is long ago: one line must hold it, or the row would grow. */
function shortDay(locale: string, iso: string): string {
  const isLongAgo = Date.now() - Date.parse(iso) > monthsThatTellTheYear;
  return new Date(iso).toLocaleDateString(locale, {
    month: "short",
    ...(isLongAgo ? { year: "numeric" } : { day: "numeric" }),
  });
}

class UmReviewed extends ShellElement {
  static override styles = [
    ground,
    css`
      time {
        unicode-bidi: plaintext;
      }
    `,
  ];
  static override properties = { member: { attribute: false } };

  protected override readonly english: ReviewWords = reviews;
  declare protected words: ReviewWords;
  member: Member | undefined;

  protected override render() {
    if (!this.member) return nothing;
    const { review } = this.member;
    const words = this.words.reviews;
    if (!review) return html`${words.never}`;
    const title = words.by(inFull(this.locale, review.at), review.by);
    return html`<time datetime=${review.at} title=${title}>${words.on(shortDay(this.locale, review.at))}</time>`;
  }
}

define("um-reviewed", UmReviewed);

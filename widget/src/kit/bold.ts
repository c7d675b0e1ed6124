// A name or an address inside a sentence: it stands out, and its own writing direction stays its own.
import { html } from "lit";

export const bold = (text: string) => html`<strong><bdi>${text}</bdi></strong>`;

/** An address breaks before its @ when it must. */
export function boldAddress(email: string) {
  const at = Math.max(email.lastIndexOf("@"), 0);
  return html`<strong><bdi>${email.slice(0, at)}<wbr />${email.slice(at)}</bdi></strong>`;
}

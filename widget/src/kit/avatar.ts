// A person's initials in a circle, an organization's in a square.
import { css, html } from "lit";
import { initials } from "./initials.js";

const tints = 6;

/** The same name always gets the same tint, so that a face is found again in another list. */
function tintOf(name: string): number {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return (sum % tints) + 1;
}

export const avatar = (name: string, kind = "") =>
  html`<span class="avatar ${kind}" data-tint=${tintOf(name)} aria-hidden="true">${initials(name)}</span>`;

export const organizationMark = (name: string, kind = "") =>
  html`<span class="mark ${kind}" aria-hidden="true">${initials(name)}</span>`;

export const avatarStyles = css`
  .avatar,
  .mark {
    display: inline-grid;
    place-items: center;
    flex: none;
    font-weight: 600;
    line-height: 1;
    user-select: none;
  }
  .avatar {
    inline-size: 28px;
    block-size: 28px;
    border-radius: 50%;
    background: light-dark(oklch(0.94 0.025 var(--hue)), oklch(0.33 0.035 var(--hue)));
    color: light-dark(oklch(0.4 0.065 var(--hue)), oklch(0.88 0.05 var(--hue)));
    font-size: 11px;
    letter-spacing: 0.01em;
    --hue: 215;
  }
  .avatar[data-tint="1"] {
    --hue: 30;
  }
  .avatar[data-tint="2"] {
    --hue: 80;
  }
  .avatar[data-tint="3"] {
    --hue: 145;
  }
  .avatar[data-tint="5"] {
    --hue: 275;
  }
  .avatar[data-tint="6"] {
    --hue: 340;
  }
  .avatar.large {
    inline-size: 40px;
    block-size: 40px;
    font-size: 15px;
  }
  .avatar.elsewhere {
    outline: 1.5px dashed var(--um-line-control);
    outline-offset: 1.5px;
  }
  .avatar.away {
    background: var(--um-sunken);
    box-shadow: inset 0 0 0 1px var(--um-line-strong);
    color: var(--um-ink-2);
  }
  .mark {
    inline-size: 20px;
    block-size: 20px;
    border-radius: 5px;
    background: var(--um-press);
    color: var(--um-ink-2);
    font-size: 9px;
    font-weight: 700;
    letter-spacing: 0.02em;
  }
  .mark.large {
    inline-size: 28px;
    block-size: 28px;
    border-radius: 7px;
    font-size: 11px;
  }
  @media (forced-colors: active) {
    .avatar,
    .mark {
      border: 1px solid CanvasText;
    }
  }
`;

// The icons, each a single Lucide drawing (ISC licence); every one takes the colour of its text.
import { html, type SVGTemplateResult, svg } from "lit";

export const draw =
  (shape: SVGTemplateResult, always = "") =>
  (kind = "") =>
    html`<svg class="icon ${always} ${kind}" viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;

export const checkIcon = draw(svg`<path d="M20 6 9 17l-5-5"/>`);
export const chevronDownIcon = draw(svg`<path d="m6 9 6 6 6-6"/>`);
export const closeIcon = draw(svg`<path d="M18 6 6 18M6 6l12 12"/>`);
export const eyeIcon = draw(
  svg`<path d="M2.062 12.348a1 1 0 0 1 0-.696 10.75 10.75 0 0 1 19.876 0 1 1 0 0 1 0 .696 10.75 10.75 0 0 1-19.876 0"/><circle cx="12" cy="12" r="3"/>`,
);
export const eyeOffIcon = draw(
  svg`<path d="M10.733 5.076a10.744 10.744 0 0 1 11.205 6.575 1 1 0 0 1 0 .696 10.747 10.747 0 0 1-1.444 2.49M14.084 14.158a3 3 0 0 1-4.242-4.242M17.479 17.499a10.75 10.75 0 0 1-15.417-5.151 1 1 0 0 1 0-.696 10.75 10.75 0 0 1 4.446-5.143M2 2l20 20"/>`,
);
export const circleIcon = draw(svg`<circle cx="12" cy="12" r="10"/>`);
export const alertIcon = draw(svg`<circle cx="12" cy="12" r="10"/><path d="M12 8v4M12 16h.01"/>`);
export const usersIcon = draw(
  svg`<path d="M16 21v-2a4 4 0 0 0-4-4H6a4 4 0 0 0-4 4v2M16 3.128a4 4 0 0 1 0 7.744M22 21v-2a4 4 0 0 0-3-3.87"/><circle cx="9" cy="7" r="4"/>`,
);
export const signOutIcon = draw(svg`<path d="m16 17 5-5-5-5M21 12H9M9 21H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h4"/>`, "flip");

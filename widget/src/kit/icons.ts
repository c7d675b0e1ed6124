// The icons, each a single Lucide drawing (ISC licence); every one takes the colour of its text.
import { html, type SVGTemplateResult, svg } from "lit";

export const draw =
  (shape: SVGTemplateResult, always = "") =>
  (kind = "") =>
    html`<svg class="icon ${always} ${kind}" viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;

export const checkIcon = draw(svg`<path d="M20 6 9 17l-5-5"/>`);
export const chevronDownIcon = draw(svg`<path d="m6 9 6 6 6-6"/>`);
export const closeIcon = draw(svg`<path d="M18 6 6 18M6 6l12 12"/>`);

// A note that refuses nothing: why something is so, or what else there is. Its look stands with the other notes.
import { html } from "lit";
import { infoIcon } from "./act-icons.js";

export const quietNote = (text: unknown) => html`<div class="um-note um-quiet">${infoIcon()}<span>${text}</span></div>`;

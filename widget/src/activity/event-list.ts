// The events under their days; or, while the first are awaited, bones in the shape of rows.
import { html } from "lit";
import type { ActivityEvent } from "../server.js";
import { byDay, dayName } from "./days.js";
import { eventRow, type RowParts } from "./event-row.js";

export const eventList = (events: readonly ActivityEvent[], parts: RowParts) =>
  byDay(events).map(({ start, events }) => {
    const id = `day-${start.getTime()}`;
    return html`
      <h2 id=${id}>${dayName(parts.locale, start, parts.words)}</h2>
      <ol role="list" aria-labelledby=${id}>${events.map((event) => html`<li>${eventRow(event, parts)}</li>`)}</ol>
    `;
  });

/** Widths that do not repeat at once, as sentences have them. */
const bones = [1, 0, 2, 0, 1, 2, 0, 1, 0, 2];

export const eventBones = () => html`
  <h2 aria-hidden="true"><span class="bone"></span></h2>
  <ol aria-hidden="true">${bones.map(
    (width) =>
      html`<li data-width=${width}><span class="bone"></span><span class="bone round"></span><span class="bone"></span></li>`,
  )}</ol>
`;

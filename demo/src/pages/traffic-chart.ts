// The traffic of the last days as a line over its area.
import { html } from "hono/html";
import type { DayOfTraffic } from "../fleet.js";
import type { Markup } from "./document.js";
import { shortDate } from "./formats.js";

const width = 700;
const height = 150;
// Room for the line's own thickness at the highest value.
const headroom = 1.1;

export function trafficChart(days: DayOfTraffic[]): Markup {
  const most = Math.max(...days.map(({ terabytes }) => terabytes)) * headroom;
  const step = width / Math.max(1, days.length - 1);
  const points = days.map(({ terabytes }, index) => {
    const y = height - (terabytes / most) * height;
    return `${Math.round(index * step)} ${Math.round(y)}`;
  });
  const line = `M${points.join("L")}`;
  const [first, last] = [days[0]?.at ?? 0, days.at(-1)?.at ?? 0];
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" role="img"
      aria-label="From ${days[0]?.terabytes} terabytes to ${days.at(-1)?.terabytes} a day, less at weekends">
      <path class="rule" d="M0 37h700M0 75h700M0 112h700"/>
      <path class="fill" d="${line}V${height}H0Z"/>
      <path class="line" d="${line}" vector-effect="non-scaling-stroke"/>
    </svg>
    <p class="scale"><span>${shortDate(first)}</span><span>${shortDate(last)}</span></p>`;
}

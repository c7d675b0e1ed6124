// The icons that only the Activity tab needs.
import { svg } from "lit";
import { draw } from "../kit/icons.js";

export const arrowRightIcon = draw(svg`<path d="M5 12h14M12 5l7 7-7 7"/>`, "flip");
export const buildingIcon = draw(
  svg`<path d="M6 22V4a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v18ZM6 12H4a2 2 0 0 0-2 2v6a2 2 0 0 0 2 2h2M18 9h2a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-2M10 6h4M10 10h4M10 14h4M10 18h4"/>`,
);
export const downloadIcon = draw(svg`<path d="M12 15V3M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4M7 10l5 5 5-5"/>`);

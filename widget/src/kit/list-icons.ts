// The icons that only lists and forms need, kept apart so that a page with a closed overlay does not pay for them.
import { svg } from "lit";
import { draw } from "./icons.js";

export const arrowUpIcon = draw(svg`<path d="m5 12 7-7 7 7M12 19V5"/>`);
export const arrowDownIcon = draw(svg`<path d="M12 5v14M19 12l-7 7-7-7"/>`);
export const banIcon = draw(svg`<circle cx="12" cy="12" r="10"/><path d="M4.929 4.929 19.07 19.071"/>`);
export const cloudOffIcon = draw(
  svg`<path d="M10.94 5.274A7 7 0 0 1 15.71 10h1.79a4.5 4.5 0 0 1 4.222 6.057M18.796 18.81A4.5 4.5 0 0 1 17.5 19H9A7 7 0 0 1 5.79 5.78M2 2l20 20"/>`,
);
export const lockIcon = draw(
  svg`<rect width="18" height="11" x="3" y="11" rx="2"/><path d="M7 11V7a5 5 0 0 1 10 0v4"/>`,
);
export const plusIcon = draw(svg`<path d="M5 12h14M12 5v14"/>`);
export const refreshIcon = draw(
  svg`<path d="M3 12a9 9 0 0 1 9-9 9.75 9.75 0 0 1 6.74 2.74L21 8M21 3v5h-5M21 12a9 9 0 0 1-9 9 9.75 9.75 0 0 1-6.74-2.74L3 16M8 16H3v5"/>`,
);
export const searchIcon = draw(svg`<path d="m21 21-4.34-4.34"/><circle cx="11" cy="11" r="8"/>`);
export const shieldIcon = draw(
  svg`<path d="M20 13c0 5-3.5 7.5-7.66 8.95a1 1 0 0 1-.67-.01C7.5 20.5 4 18 4 13V6a1 1 0 0 1 1-1c2 0 4.5-1.2 6.24-2.72a1.17 1.17 0 0 1 1.52 0C14.51 3.81 17 5 19 5a1 1 0 0 1 1 1z"/>`,
);

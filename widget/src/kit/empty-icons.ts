// The icons of a list in which nobody stands.
import { svg } from "lit";
import { draw } from "./icons.js";

export const searchXIcon = draw(
  svg`<path d="m13.5 8.5-5 5M8.5 8.5l5 5M21 21l-4.3-4.3"/><circle cx="11" cy="11" r="8"/>`,
);
export const userPlusIcon = draw(
  svg`<path d="M16 21v-2a4 4 0 0 0-4-4H6a4 4 0 0 0-4 4v2M19 8v6M22 11h-6"/><circle cx="9" cy="7" r="4"/>`,
);

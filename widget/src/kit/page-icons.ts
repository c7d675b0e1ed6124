// The icons of the way to the other pages of a list.
import { svg } from "lit";
import { draw } from "./icons.js";

export const chevronLeftIcon = draw(svg`<path d="m15 18-6-6 6-6"/>`, "flip");
export const chevronRightIcon = draw(svg`<path d="m9 18 6-6-6-6"/>`, "flip");

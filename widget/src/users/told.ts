// What became of an act beside the form of Edit User, said where it was done.
import { html } from "lit";

export interface Told {
  text: string;
  /** It was not done. */
  failed: boolean;
  of: "facts" | "review";
}

export const nothingTold: Told = { text: "", failed: false, of: "facts" };

export const toldOf = (of: Told["of"], told: Told) =>
  html`<p class="told ${told.failed ? "failed" : ""}" role="status" tabindex="-1">${told.of === of ? told.text : ""}</p>`;

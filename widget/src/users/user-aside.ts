// What stands beside the form of Edit User: what is known of somebody, their review, what they may do, and the way to their activity.
import { html, nothing } from "lit";
import type { ProfilesAnswer } from "../server.js";
import type { ActWords } from "../words/en.acts.js";
import { effectivePermissions, effectivePermissionsStyles } from "./effective-permissions.js";
import { reviewBlock, reviewBlockStyles } from "./review-block.js";
import type { Told } from "./told.js";
import { FactEvent, type Facts, factsOf } from "./user-facts.js";

/** What the dialog keeps of it. */
interface Kept {
  /** Of a review, as typed. */
  note: string;
  rightsOpen: boolean;
}

interface Aside extends Omit<Facts, "review">, Kept {
  words: ActWords;
  /** Undefined where the profiles have not come. */
  list: ProfilesAnswer | undefined;
  /** There is somebody to review next. */
  hasNext: boolean;
  sending: boolean;
  told: Told;
  set: (change: Partial<Kept>) => void;
  /** Undefined where activity is not open to the person. */
  showActivity: (() => void) | undefined;
}

export function userAside(aside: Aside) {
  const { act, list, may, member, note, rightsOpen, set, showActivity, words } = aside;
  const review = reviewBlock({
    ...aside,
    mayReview: may("review"),
    set: (typed) => set({ note: typed }),
    mark: (next) => act(new FactEvent({ act: "review", note, next })),
  });
  return html`
    ${factsOf({ ...aside, review })}
    ${effectivePermissions({ member, list, open: rightsOpen, words, toggle: (open) => set({ rightsOpen: open }) })}
    ${showActivity ? html`<p class="more"><button type="button" class="um-link" @click=${showActivity}>${words.reviews.showActivity}</button></p>` : nothing}
  `;
}

export const userAsideStyles = [reviewBlockStyles, effectivePermissionsStyles];

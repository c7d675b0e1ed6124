// What another profile would give somebody and take from them, in words, before it is saved.
import { html, nothing } from "lit";
import { inWords } from "../profiles/permission-words.js";
import type { ProfileSummary, ProfilesAnswer } from "../server.js";
import type { ReviewWords } from "../words/en.reviews.js";

interface Difference {
  before: ProfileSummary | undefined;
  after: ProfileSummary | undefined;
  permissions: ProfilesAnswer["permissions"];
  /** They never confirmed their address: what others may know opens no more than it did. */
  unproven: boolean;
  words: ReviewWords;
}

/** Nothing where either of the two is not open to whoever asks. */
export function profileDifference({ after, before, permissions, unproven, words }: Difference) {
  const { rights } = words;
  if (!before || !after || before.id === after.id || !isKnown(before) || !isKnown(after)) return nothing;
  const only = (one: ProfileSummary, other: ProfileSummary) =>
    permissions.filter(({ name }) => one.permissions.includes(name) && !other.permissions.includes(name));
  const gained = only(after, before);
  const lost = only(before, after);
  const labels = (listed: typeof permissions) => listed.map((permission) => inWords(permission, words).label);
  if (gained.length + lost.length === 0) return html`<p>${rights.same}</p>`;
  return html`
    ${gained.length > 0 ? html`<p>${rights.gains(labels(gained))}</p>` : nothing}
    ${lost.length > 0 ? html`<p>${rights.loses(labels(lost))}</p>` : nothing}
    ${lost.some(({ name }) => name === "users.read") ? html`<p><b>${rights.closes}</b></p>` : nothing}
    ${gained.length > 0 && unproven ? html`<p>${rights.linkFirst}</p>` : nothing}
  `;
}

/** A profile that permits nothing, or one whose permissions are not told, look the same but for this. */
const isKnown = ({ assignable, permissions }: ProfileSummary) => assignable || permissions.length > 0;

// What a profile permits, as a sentence of its own and as part of the review.
import { inWords } from "../profiles/permission-words.js";
import type { ProfileSummary, ProfilesAnswer } from "../server.js";
import type { FormWords } from "../words/en.forms.js";

/** How many things a sentence can name before it is a list. */
const nameable = 4;

export interface Permitted {
  everything: boolean;
  labels: readonly string[];
  /** How many more than `labels` names. */
  more: number;
}

export function permittedBy(
  profile: ProfileSummary,
  permissions: ProfilesAnswer["permissions"],
  words: object,
): Permitted {
  const held = permissions.filter(({ name }) => profile.permissions.includes(name));
  const labels = held.map((permission) => inWords(permission, words).label);
  const named = labels.length > nameable ? nameable - 1 : nameable;
  return {
    everything: profile.builtIn === "administrator",
    labels: labels.slice(0, named),
    more: Math.max(0, labels.length - named),
  };
}

export function permits({ everything, labels, more }: Permitted, words: FormWords["add"]): string {
  if (everything) return words.everything;
  return labels.length === 0 ? words.nothing : words.may(labels, more);
}

export function mayIn({ everything, labels, more }: Permitted, words: FormWords["add"]): string {
  if (everything) return words.reviewEverything;
  return labels.length === 0 ? words.reviewNothing : words.reviewMay(labels, more);
}

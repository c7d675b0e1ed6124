// The English sentences of a users list in which nobody stands.
import { list } from "./en.list.js";

const count = (number: number) => number.toLocaleString("en");
const statusWords = { active: "active", invited: "invited", locked: "locked", deactivated: "deactivated" };
const attentionWords: Record<string, string> = {
  not_reviewed: "not reviewed for 90 days",
  never_signed_in: "never signed in",
  dormant_soon: "dormant within 30 days",
};

export const empty = {
  ...list,

  empty: {
    title: "Nobody matches all of this",
    titleOne: "Nobody matches this",
    question: (parts: { search: string; letter: string; profile: string; status: string; attention: string }) => {
      const said = [
        parts.search && `“${parts.search}”`,
        parts.letter && `with the letter ${parts.letter}`,
        parts.profile && `in the profile ${parts.profile}`,
        parts.status && (statusWords[parts.status as keyof typeof statusWords] ?? parts.status),
        attentionWords[parts.attention],
      ].filter(Boolean);
      const sentence = said.join(", ");
      return `${sentence.charAt(0).toLocaleUpperCase("en")}${sentence.slice(1)}.`;
    },
    without: {
      letter: (number: number) => `Without the letter, ${matches(number)}.`,
      filters: (number: number) => `Without the filters, ${matches(number)}.`,
    },
    drop: { letter: "Drop Letter", filters: "Drop Filters", letterAndFilters: "Drop Letter and Filters" },
    clearAll: "Clear All",
    clearSearch: "Clear Search",
    firstTitle: "It is only you here so far",
    firstText: (organization: string) =>
      `Add the people of ${organization}. Each sets up their sign-in with a mailed link or a first password from you, and sees only what their profile permits.`,
  },
};

function matches(number: number): string {
  return number === 1 ? "1 person matches" : `${count(number)} people match`;
}

export type EmptyWords = typeof empty;

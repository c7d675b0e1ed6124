// The English sentences of what stands around the rows of the users list and comes after them.
import { list } from "./en.list.js";

const count = (number: number) => number.toLocaleString("en");

export const around = {
  ...list,

  filters: {
    sortBy: "Sort by",
    sorts: {
      name: ["By name", "By name, Z first"],
      email: ["By e-mail", "By e-mail, Z first"],
      profile: ["By profile", "By profile, Z first"],
      status: ["By status", "By status, last first"],
    },
    attention: "Access review",
    anyAttention: "Any review",
    attentions: {
      not_reviewed: "Not reviewed for 90 days",
      never_signed_in: "Never signed in",
      dormant_soon: "Dormant within 30 days",
    },
  },

  pages: {
    label: "Pages",
    range: (from: number, to: number, total: number, capped: boolean) =>
      total === 0 ? "0 users" : `${count(from)}–${count(to)} of ${count(total)}${capped ? "+" : ""}`,
    rowsPerPage: "Rows per page",
    rows: (number: number) => `${number} rows`,
    previous: "Previous",
    next: "Next",
    previousPage: "Previous page",
    nextPage: "Next page",
  },
};

export type AroundWords = typeof around;

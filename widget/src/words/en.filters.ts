// The English sentences of what the toolbar of the users list offers once the list is there.
import { list } from "./en.list.js";

export const filters = {
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
    anyAttention: "Review: all",
    attentions: {
      not_reviewed: "Not reviewed for 90 days",
      never_signed_in: "Never signed in",
      dormant_soon: "Dormant within 30 days",
    },
  },
};

export type FilterWords = typeof filters;

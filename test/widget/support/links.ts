// What a mailed link says of itself before it is used, for each purpose.
const person = {
  fullName: "Linnéa Sandström",
  email: "linnea@ostervik.example",
  expiresAt: "2026-12-01T10:00:00.000Z",
  question: null,
  questionId: null,
  locked: false,
  answers: "none",
};
const ostervik = { name: "Ostervik Freight" };
const askedBy = "Amara Nwosu";

export const links = {
  activate: { purpose: "activate", ...person, organization: ostervik, askedBy, choosesPassword: true },
  join: { purpose: "join", ...person, organization: ostervik, askedBy, choosesPassword: false },
  reset: { purpose: "reset", ...person, organization: null, choosesPassword: true },
  unlock: { purpose: "unlock", ...person, organization: null, choosesPassword: false },
  change_email: { purpose: "change_email", ...person, organization: null, askedBy, choosesPassword: false },
};

export type Purpose = keyof typeof links;

export const purposes = Object.keys(links) as Purpose[];

/** Where each is used. */
export const routes: Record<Purpose, string> = {
  activate: "POST /activate",
  join: "POST /join",
  reset: "POST /reset-password",
  unlock: "POST /unlock",
  change_email: "POST /change-email",
};

/** The one primary button of each. */
export const acts: Record<Purpose, string> = {
  activate: "Save Password",
  join: "Join Ostervik Freight",
  reset: "Save and End All Sessions",
  unlock: "Unlock Sign-In",
  change_email: "Use This Address",
};

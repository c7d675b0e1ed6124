// The English sentences of an overlay whose tabs are not open to the person.
import { list } from "./en.list.js";

export const access = {
  ...list,

  overlay: {
    ...list.overlay,
    signedOutTitle: "You are signed out",
    signedOutText: "Sign in again, then open this from where you were.",
    forbiddenTitle: "This is not open to you",
    forbiddenText: (organization: string) =>
      `Your profile in ${organization} does not include seeing its users. An administrator can change that.`,
    noOrganizationTitle: "You are not a member here",
    noOrganizationText: "You do not belong to this organization, or no longer do. An administrator can add you.",
    tabGone: (tab: string) => `${tab} is not open to you any more: your profile has changed.`,
    brokenTitle: "Something went wrong here",
    brokenText: "The server answered, but could not do it. Nothing has changed.",
  },
};

export type AccessWords = typeof access;

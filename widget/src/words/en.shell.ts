// The English sentences of the closed overlay and of the menu: all that a page pays for before something is opened.

export const shell = {
  userManager: "User Manager",
  close: "Close",
  cancel: "Cancel",
  tryNow: "Try Now",
  tryAgain: "Try Again",
  reloadPage: "Reload Page",
  loading: "Loading",

  menu: {
    account: (name: string, organization: string) =>
      organization ? `Account: ${name}, ${organization}` : `Account: ${name}`,
    organization: "Organization",
    security: "My security",
    signOut: "Sign out",
    notReached: "The server does not answer. Try again in a moment.",
  },

  lostTitle: "The server does not answer",
  lostText: "Nothing has changed. Look at the connection, then try again.",
};

export type ShellWords = typeof shell;

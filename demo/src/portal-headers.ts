// The headers of the portal's pages, and of letters that are shown in them.
import { secureHeaders } from "hono/secure-headers";

/** The User Manager's elements need no more than this: scripts, styles and calls of the portal's own origin. */
const policy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  connectSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
  requireTrustedTypesFor: ["'script'"],
};

// The demo speaks plain http on this machine.
const plainHttp = { strictTransportSecurity: false };

export const portalHeaders = secureHeaders({
  ...plainHttp,
  contentSecurityPolicy: policy,
  referrerPolicy: "same-origin",
});

/** The mailbox shows a letter in a frame. */
export const mailboxHeaders = secureHeaders({
  ...plainHttp,
  contentSecurityPolicy: { ...policy, frameSrc: ["'self'"] },
  referrerPolicy: "same-origin",
});

/** What a letter in its frame may do: the same is said by the frame, and here for whoever opens it without one. */
export const letterSandbox = [
  "allow-popups",
  "allow-popups-to-escape-sandbox",
  "allow-top-navigation-by-user-activation",
];

/** A letter may hold anything: it is styled text, its links open, and it runs and loads nothing. */
export const letterHeaders = secureHeaders({
  ...plainHttp,
  // In its sandbox a letter has an origin of its own, of which browsers would complain.
  originAgentCluster: false,
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'unsafe-inline'"],
    formAction: ["'none'"],
    baseUri: ["'none'"],
    frameAncestors: ["'self'"],
    sandbox: letterSandbox,
  },
  referrerPolicy: "no-referrer",
});

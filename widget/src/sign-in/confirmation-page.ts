// What the page behind a mailed link says at each stage: who asks, what will happen, what stays, and what helps.
import type { Answer } from "../ask.js";
import type { ConfirmationPreview } from "../server.js";
import type { FormWords } from "../words/en.forms.js";

export type Stage = "looking" | "stalled" | "choose" | "done" | "lapsed" | "taken" | "expired";

export interface ConfirmationPage {
  heading: string;
  text?: unknown;
  points?: readonly unknown[];
  person?: { fullName: string; email: string };
  note?: string;
}

export interface Known {
  words: FormWords;
  /** Undefined while, or because, nothing could be learnt of the link. */
  preview: ConfirmationPreview | undefined;
  /** The address that signs in, once the link is used. */
  email: string | undefined;
  /** Why the link could not be looked at. */
  failure: Exclude<Answer<unknown>, { ok: true }> | undefined;
  /** A try got no answer, and may have been done. */
  wasLost: boolean;
  portal: string;
  locale: string;
  bold: (name: string) => unknown;
  boldAddress: (email: string) => unknown;
}

export function pageOf(stage: Stage, known: Known): ConfirmationPage {
  const { preview, words } = known;
  if (stage === "looking") return { heading: words.loading };
  if (stage === "stalled") return stalled(known);
  if (stage === "expired" || !preview) return expired(known);
  const place = preview.organization?.name ?? (known.portal || words.confirmation.thisPortal);
  const facts = {
    name: known.bold(preview.fullName),
    email: known.boldAddress(known.email ?? preview.email),
    place: known.bold(place),
    askedBy: preview.askedBy === undefined ? undefined : known.bold(preview.askedBy),
    choosesPassword: preview.choosesPassword,
  };
  const { confirmation } = words;
  const purpose = confirmation[preview.purpose];
  if (stage === "done") return { heading: purpose.doneTitle(place), text: purpose.doneText(facts) };
  if (stage === "lapsed") return { heading: confirmation.lapsedTitle(place), text: confirmation.lapsedText(facts) };
  if (stage === "taken") return { heading: confirmation.takenTitle, text: confirmation.takenText(facts) };
  return {
    heading: purpose.title(place),
    text: purpose.text(facts),
    points: purpose.points(facts),
    person: preview,
    note: confirmation.until(inFull(known.locale, preview.expiresAt)),
  };
}

function stalled({ failure, words }: Known): ConfirmationPage {
  const { confirmation, signIn } = words;
  if (!failure || failure.reason === "lost") return { heading: confirmation.lostTitle, text: confirmation.lostText };
  if (failure.code === "too_many_requests") {
    return { heading: confirmation.slowTitle, text: signIn.slowText(failure.retryAfter) };
  }
  return { heading: confirmation.brokenTitle, text: confirmation.brokenText };
}

/** What helps depends on what the link was for, where that was known before it died. */
function expired({ preview, wasLost, words }: Known): ConfirmationPage {
  const { confirmation } = words;
  const known = preview && confirmation[preview.purpose].expired;
  const helps = known ? [known] : [confirmation.expiredReloaded, confirmation.expiredUnknown];
  return {
    heading: confirmation.expiredTitle,
    text: confirmation.expiredText,
    points: wasLost ? [confirmation.perhapsDone, ...helps] : helps,
  };
}

// Not the list's own (kit/times): shared, they would be a file of their own there, and weigh more.
const inFull = (locale: string, iso: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" }).format(new Date(iso));

// What is known of a user beside the form: why they have their status, what waits for them, how they came.
import { html, nothing } from "lit";
import { resetIcon } from "../kit/act-icons.js";
import { alertIcon } from "../kit/form-icons.js";
import { banIcon, lockIcon } from "../kit/list-icons.js";
import { about, ago, alone, inFull, onDay } from "../kit/times.js";
import type { Member, MemberAct, MemberDetails, PendingLink, UndeliveredLetter } from "../server.js";
import type { ActWords } from "../words/en.acts.js";
import { reason } from "./member-cells.js";
import { twoFactorFact } from "./two-factor-fact.js";

/** Something is to be done about one of the facts. */
export class FactEvent extends Event {
  readonly act: "unlock" | "reset" | "change_email" | "withdraw" | "letter" | "review" | "switch_off";
  readonly pending: PendingLink | undefined;
  /** Id of the letter to send again. */
  readonly letter: string | undefined;
  /** Of a review, as typed. */
  readonly note: string;
  /** The next in the list is to be looked at then. */
  readonly next: boolean;
  constructor(what: Pick<FactEvent, "act"> & Partial<Pick<FactEvent, "pending" | "letter" | "note" | "next">>) {
    super("um-fact");
    this.act = what.act;
    this.pending = what.pending;
    this.letter = what.letter;
    this.note = what.note ?? "";
    this.next = what.next ?? false;
  }
}

export interface Facts {
  member: Member;
  /** Undefined until they have come. */
  details: MemberDetails | undefined;
  detailsLost: boolean;
  may: (act: MemberAct) => boolean;
  /** The review, with what is typed of it. */
  review: unknown;
  words: ActWords;
  locale: string;
  act: (event: FactEvent) => void;
  load: () => void;
}

const actFor = { activate: "reset", reset: "reset", unlock: "unlock", change_email: "edit" } as const;
const resendBy = { activate: "reset", reset: "reset", unlock: "unlock", change_email: "change_email" } as const;

export function factsOf(facts: Facts) {
  const { details, words } = facts;
  // A link whose mail did not arrive is one fact, not two.
  const waiting = details?.pending.filter(({ purpose }) => !details.undelivered.some(({ kind }) => kind === purpose));
  return html`
    <dl class="facts">
      ${statusBlock(facts)} ${waiting?.map((link) => pendingBlock(link, facts))}
      ${details?.undelivered.map((letter) => undeliveredBlock(letter, facts))} ${plainFacts(facts)} ${facts.review}
    </dl>
    ${
      facts.detailsLost
        ? html`<p class="lost" role="status">${words.facts.lost} <button type="button" class="um-link" @click=${facts.load}>${words.tryAgain}</button></p>`
        : nothing
    }
  `;
}

const block = (kind: string, icon: unknown, title: string, text: unknown, acts: unknown = nothing) => html`
  <div class="block ${kind}">
    <dt>${icon}<span>${title}</span></dt>
    <dd>${text}${acts}</dd>
  </div>
`;

const link = (label: string, run: () => void) =>
  html`<button type="button" class="um-link" @click=${run}>${label}</button>`;

/** Whoever is active needs no reason. */
function statusBlock({ member, details, may, words, locale, act }: Facts) {
  const { status } = member;
  if (status === "active") return nothing;
  const title = words.users.statuses[status];
  const text = html`<p>${reason(member, words.users, locale)}</p>`;
  if (status === "deactivated") return block("", banIcon("small"), title, text);
  if (status === "locked") {
    const unlock = html`<button type="button" class="um-button" @click=${() => act(new FactEvent({ act: "unlock" }))}>${words.facts.unlock}</button>`;
    return block("warn", lockIcon("small"), title, text, may("unlock") ? unlock : nothing);
  }
  const isAsked = !details || details.pending.some(({ purpose }) => purpose === "activate");
  const send = html`<button type="button" class="um-button" @click=${() => act(new FactEvent({ act: "reset" }))}>${words.facts.setUpLink}</button>`;
  return block("", html`<span class="ring"></span>`, title, text, may("reset") && !isAsked ? send : nothing);
}

function pendingBlock(pending: PendingLink, { may, words, locale, act }: Facts) {
  const { purpose, email, askedBy, askedAt, expiresAt } = pending;
  const [title = "", cancel = ""] = words.facts.pending[purpose] ?? [];
  const asked = words.facts.asked(askedBy, ago(locale, askedAt, words.users.justNow));
  const meaning = words.facts.pendingText(purpose, email, about(locale, expiresAt, words.users.today));
  const text = html`<p>${asked} ${meaning}</p>`;
  const acts = html`<p class="apart">
    ${link(words.facts.resend, () => act(new FactEvent({ act: resendBy[purpose], pending })))}
    ${link(cancel, () => act(new FactEvent({ act: "withdraw", pending })))}
  </p>`;
  return block("", resetIcon("small"), title, text, may(actFor[purpose]) ? acts : nothing);
}

/** What the mail server said is for whoever looks after mail, in its own words. */
function undeliveredBlock({ id, kind, to, error, mayResend }: UndeliveredLetter, { words, act }: Facts) {
  const letter = words.facts.letters[kind] ?? kind;
  const text = html`<p>${words.facts.undeliveredText(letter, to.address)}</p>
    ${error ? html`<p class="said"><bdi>${error}</bdi></p>` : nothing}`;
  const again = html`<p>${link(words.facts.sendAgain, () => act(new FactEvent({ act: "letter", letter: id })))}</p>`;
  return block("bad", alertIcon("small"), words.facts.undelivered, text, mayResend ? again : nothing);
}

function plainFacts({ member, details, may, words, locale, act }: Facts) {
  const { facts, users } = words;
  const { lastSignInAt } = member;
  const last = lastSignInAt ? alone(ago(locale, lastSignInAt, users.justNow)) : users.never;
  const entries: [string, unknown][] = [
    [
      facts.lastSignIn,
      lastSignInAt ? html`<time datetime=${lastSignInAt} title=${inFull(locale, lastSignInAt)}>${last}</time>` : last,
    ],
    twoFactorFact({
      member,
      maySwitchOff: may("switch_off_two_factor"),
      words,
      switchOff: () => act(new FactEvent({ act: "switch_off" })),
    }),
  ];
  if (details) {
    const day = (iso: string) => onDay(locale, new Date(iso));
    // When somebody confirmed is theirs and other organizations' to know, too.
    if (!details.alsoElsewhere) {
      const { addressConfirmedAt } = details;
      entries.push([facts.address, addressConfirmedAt ? facts.confirmed(day(addressConfirmedAt)) : facts.unconfirmed]);
    }
    entries.push([facts.added, facts.addedOn(day(details.addedAt), details.addedBy)]);
  }
  return entries.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`);
}

// An event as a sentence that a person reads; a name in it leads to all that concerns that person.
import { html, type TemplateResult } from "lit";
import { bold, boldAddress } from "../kit/bold.js";
import type { ActivityEvent } from "../server.js";
import type { ActivityWords } from "../words/en.activity.js";
import type { Named, Said, Sentence } from "../words/en.events.js";
import { factsOf } from "./event-facts.js";
import { lookUp } from "./look-up.js";

interface PersonChoice {
  id: string;
  fullName: string;
}

export interface SentenceParts {
  words: ActivityWords["activity"];
  /** Of whom only is told already: their name leads nowhere. */
  person: string;
  choose: (person: PersonChoice) => void;
}

/** What is said, in pieces. A kind that a newer server tells of is named as it is. */
export function said(event: ActivityEvent, words: ActivityWords["activity"]): Said {
  const told = factsOf(event, words);
  return lookUp<Sentence>(words.sentences, event.kind)?.(told) ?? words.otherSentence(told, event.kind);
}

export const eventSentence = (event: ActivityEvent, parts: SentenceParts): TemplateResult[] =>
  said(event, parts.words).map((piece) => (typeof piece === "string" ? html`${piece}` : named(piece, event, parts)));

function named(piece: Named, event: ActivityEvent, { words, person, choose }: SentenceParts): TemplateResult {
  const { id, look, text } = piece;
  if (look === "plain") return html`<bdi>${text}</bdi>`;
  if (look === "address") return boldAddress(text);
  if (id === null || id === person) return bold(text);
  const fullName = [event.actor, event.target].find((each) => each?.id === id)?.fullName || text;
  // Not a button element: that is a block, which a long name and the full stop after it do not flow in.
  return html`<span role="button" tabindex="0" class="name" title=${words.onlyOf(fullName)} @keydown=${press}
    @click=${() => choose({ id, fullName })}><bdi>${text}</bdi></span>`;
}

function press(event: KeyboardEvent): void {
  if (event.key !== "Enter" && event.key !== " ") return;
  event.preventDefault();
  (event.currentTarget as HTMLElement).click();
}

// What is done to a request or a letter, one thing at a time: the call, what it came to, and where that is said.
import type { LitElement } from "lit";
import { type Answer, ask } from "../ask.js";
import { Patience } from "../kit/patience.js";
import { connect, type JoinRequest, type UndeliveredLetter } from "../server.js";
import type { PendingWords } from "../words/en.pending.js";

/** An act that is under way or was refused, as its row shows it. */
export interface RowState {
  /** Of the request or letter. */
  id: string;
  act: "send" | "drop";
}

interface ActsContext {
  place: () => readonly [server: string, organization: string];
  words: () => PendingWords;
  /** Done, or found to be done: this is to be said, and the list to be asked for again. */
  settled: (sentence: string) => void;
  signedOut: () => void;
  /** Its row says why: what was said before is over. */
  refused: () => void;
}

type Failure = Exclude<Answer<unknown>, { ok: true }>;

export class PendingActs {
  /** Why the last act was not done; it stands in its row. */
  refusal: { id: string; text: string } | undefined;
  #running: RowState | undefined;
  readonly #patience: Patience;

  constructor(
    private readonly host: LitElement,
    private readonly context: ActsContext,
  ) {
    this.#patience = new Patience(host);
  }

  /** The act whose wait has become noticeable. */
  get shown(): RowState | undefined {
    return this.#patience.overdue ? this.#running : undefined;
  }

  sendAgain({ id, email }: JoinRequest): Promise<void> {
    const param = { ...this.#param, joinRequest: id };
    const { sent, gone } = this.context.words().requests;
    const call = () => this.#routes["join-requests"][":joinRequest"].resend.$post({ param });
    return this.#run({ id, act: "send" }, () => ask(call()), sent(email), gone(email));
  }

  /** Withdraws the request, or puts it away when it has lapsed. */
  drop({ id, email, state }: JoinRequest): Promise<void> {
    const param = { ...this.#param, joinRequest: id };
    const { gone, isPutAway, withdrawn } = this.context.words().requests;
    const call = () => this.#routes["join-requests"][":joinRequest"].$delete({ param });
    const done = state === "lapsed" ? isPutAway(email) : withdrawn(email);
    return this.#run({ id, act: "drop" }, () => ask(call()), done, gone(email));
  }

  sendLetterAgain({ id, to: { address } }: UndeliveredLetter): Promise<void> {
    const param = { ...this.#param, letter: id };
    const { gone, sent } = this.context.words().letters;
    const call = () => this.#routes["undelivered-letters"][":letter"].resend.$post({ param });
    return this.#run({ id, act: "send" }, () => ask(call()), sent(address), gone(address));
  }

  get #param() {
    return { organization: this.context.place()[1] };
  }

  get #routes() {
    return connect(this.context.place()[0]).organizations[":organization"];
  }

  async #run(state: RowState, call: () => Promise<Answer<unknown>>, done: string, gone: string): Promise<void> {
    if (this.#running) return;
    this.#running = state;
    this.refusal = undefined;
    this.host.requestUpdate();
    this.#patience.start();
    const answer = await call();
    this.#running = undefined;
    this.#patience.stop();
    if (answer.ok) this.context.settled(done);
    else if (answer.reason === "refused" && answer.code === "not_found") this.context.settled(gone);
    else if (answer.reason === "refused" && answer.code === "unauthenticated") this.context.signedOut();
    else {
      this.refusal = { id: state.id, text: whyNot(answer, this.context.words()) };
      this.context.refused();
    }
    this.host.requestUpdate();
  }
}

function whyNot(failure: Failure, words: PendingWords): string {
  const { broken, forbidden, lost, slow } = words.requests.refused;
  if (failure.reason === "lost") return lost;
  if (failure.code === "too_many_requests") return slow(failure.retryAfter);
  if (failure.code === "forbidden" || failure.code === "beyond_own_permissions") return forbidden;
  return broken;
}

// Finds the people whom the filter offers, by name or address, a pause after the last letter was typed.
import type { ReactiveControllerHost } from "lit";
import { ask } from "../ask.js";
import { connect, type Member } from "../server.js";

const typingPause = 200;
const offered = 8;

export class PeopleSearch {
  /** What came last; undefined while nothing has come. */
  found: readonly Member[] | undefined;
  lost = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #latest = 0;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly place: () => readonly [server: string, organization: string],
  ) {}

  /** Nothing that came for an earlier text is offered for this one. */
  search(text: string, pause = typingPause): void {
    clearTimeout(this.#timer);
    this.#latest += 1;
    const turn = this.#latest;
    this.#timer = setTimeout(() => void this.#ask(text, turn), pause);
  }

  async #ask(search: string, turn: number): Promise<void> {
    const [server, organization] = this.place();
    const query = { limit: String(offered), ...(search && { search }) };
    const answer = await ask(
      connect(server).organizations[":organization"].members.$get({ param: { organization }, query }),
    );
    if (turn !== this.#latest) return;
    this.found = answer.ok ? answer.value.members : undefined;
    this.lost = !answer.ok;
    this.host.requestUpdate();
  }
}

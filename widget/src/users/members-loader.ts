// Loads the page of the users list that a question asks for, and shows in it at once what an act has made of a member.
import type { ReactiveControllerHost } from "lit";
import { ask } from "../ask.js";
import { Loader } from "../kit/loader.js";
import { connect, type Member, type MembersPage } from "../server.js";
import { type Question, toQuery } from "./question.js";

type Asked = readonly [server: string, organization: string, question: Question];

export class MembersLoader extends Loader<Asked, MembersPage> {
  /** `refused` hears of refusals that waiting does not heal. */
  constructor(host: ReactiveControllerHost, asked: () => Asked, refused: (code: string) => void) {
    super(host, {
      asked,
      load: (server, organization, question) =>
        ask(
          connect(server).organizations[":organization"].members.$get({
            param: { organization },
            query: toQuery(question),
          }),
        ),
      refused,
    });
  }

  /** The question that `known` answers. */
  get question(): Question | undefined {
    return this.answered?.[2];
  }

  /** Shows a member as they are now, in the row where they stand. */
  put(member: Member): void {
    this.#change((members) => members.map((each) => (each.id === member.id ? member : each)));
  }

  drop(id: string): void {
    this.#change((members) => members.filter((each) => each.id !== id));
  }

  #change(change: (members: Member[]) => Member[]): void {
    if (this.known) this.known = { ...this.known, members: change(this.known.members) };
    this.host.requestUpdate();
  }
}

// Adding a user, from the open dialog to the notice: the part of the users tab that loads when somebody is added.
import { html, type LitElement } from "lit";
import { type Answer, ask } from "../ask.js";
import { Patience } from "../kit/patience.js";
import { connect, type Me, type Member, type ProfilesAnswer } from "../server.js";
import { forms } from "../words/en.forms.js";
import { languageOf, wordsFor } from "../words/words.js";
import type { NewUser } from "./new-user.js";
import type { AddUserEvent, ShowUserEvent, UmAddUserDialog } from "./um-add-user-dialog.js";
// What the act may end in loads with the act.
import "../kit/um-notice.js";
import "./um-add-user-dialog.js";

/** What the tab lends to the act. */
export interface AddingContext {
  server: string;
  organization: Me["organizations"][number];
  list: () => ProfilesAnswer | undefined;
  added: (member: Member) => void;
  /** Somebody was asked to join: this is to be said. */
  asked: (sentence: string) => void;
  show: (email: string) => void;
  closed: () => void;
}

export class AddingUser {
  #busy = false;
  #answer: Exclude<Answer<unknown>, { ok: true }> | undefined;
  readonly #patience: Patience;

  constructor(
    private readonly host: LitElement,
    private readonly context: AddingContext,
  ) {
    this.#patience = new Patience(host);
  }

  render() {
    const { server, organization, list, closed } = this.context;
    return html`
      <um-add-user-dialog .server=${server} .organization=${organization.name} .profiles=${list()?.profiles ?? []}
        .permissions=${list()?.permissions ?? []} .refusal=${this.#answer} .busy=${this.#patience.overdue} .sending=${this.#busy}
        @um-add-user=${(event: AddUserEvent) => this.#add(event.user)}
        @um-show-user=${(event: ShowUserEvent) => this.#show(event.email)} @um-dialog-closed=${closed}></um-add-user-dialog>
    `;
  }

  async #add(user: NewUser): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.host.requestUpdate();
    this.#answer = undefined;
    this.#patience.start();
    const { server, organization } = this.context;
    const answer = await ask(
      connect(server).organizations[":organization"].members.$post({
        param: { organization: organization.id },
        json: user,
      }),
    );
    this.#busy = false;
    this.#patience.stop();
    if (answer.ok) {
      this.#close();
      if (answer.value.outcome === "created") this.context.added(answer.value.member);
      else await this.#asked(user.email);
    } else this.#answer = answer;
    this.host.requestUpdate();
  }

  /** They sign in elsewhere already, and are here when they confirm. */
  async #asked(email: string): Promise<void> {
    const words = await wordsFor(languageOf(this.host), forms);
    this.context.asked(words.add.asked(email));
  }

  /** The address is taken: its owner is shown instead. */
  #show(email: string): void {
    this.#close();
    this.context.show(email);
  }

  #close(): void {
    this.host.renderRoot.querySelector<UmAddUserDialog>("um-add-user-dialog")?.close();
  }
}

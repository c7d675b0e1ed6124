// What can be done with a user of the list, from the press of a row's button to the notice: it loads with the first act.
import type { LitElement } from "lit";
import { Patience } from "../kit/patience.js";
import type { Member } from "../server.js";
import { type ActWords, acts } from "../words/en.acts.js";
import { languageOf, wordsFor } from "../words/words.js";
import { DeletingUser } from "./deleting-user.js";
import { EditingUser } from "./editing-user.js";
import type { Lent } from "./lent.js";
import { QuickActs } from "./quick-acts.js";
import { ResettingUser } from "./resetting-user.js";
import type { Act } from "./row-acts.js";
import type { UmMembersTable } from "./um-members-table.js";
import { RowMenu } from "./um-row-menu.js";
// What the acts end in loads with them.
import "../kit/um-notice.js";

/** What an act has to work with. */
export interface Acting extends Lent {
  host: LitElement;
  /** The button of this act in a row, or what the focus can go to instead. */
  button: (member: string, act: Act) => HTMLElement | null;
  words: ActWords;
  patience: Patience;
  act: (act: Act, member: Member) => void;
  closed: () => void;
}

/** A dialog, or the menu of a narrow row. */
interface Shown {
  render(): unknown;
}

export class ActingOnUser {
  #shown: Shown | undefined;
  readonly #patience: Patience;
  #quick: QuickActs | undefined;

  constructor(
    private readonly host: LitElement,
    readonly context: Lent,
  ) {
    this.#patience = new Patience(host);
  }

  /** An act without a dialog takes long enough to be worth showing. */
  get slow(): boolean {
    return this.#patience.overdue;
  }

  render(): unknown {
    return this.#shown?.render();
  }

  /** While a dialog is open, a second press of what opened it does nothing. */
  async act(act: Act, member: Member): Promise<void> {
    const words = await wordsFor(languageOf(this.host), acts);
    if (this.#shown && !(this.#shown instanceof RowMenu)) return;
    const { host } = this;
    const acting: Acting = {
      ...this.context,
      host,
      words,
      patience: this.#patience,
      button: (id, what) =>
        host.renderRoot.querySelector<UmMembersTable>("um-members-table")?.button(id, what) ??
        host.renderRoot.querySelector<HTMLElement>(".scroll"),
      act: (next, about) => {
        this.#shown = undefined;
        void this.act(next, about);
      },
      closed: () => {
        this.#shown = undefined;
        host.requestUpdate();
      },
    };
    // The row may have changed between the press and now.
    const present = this.context.members.known?.members.find(({ id }) => id === member.id) ?? member;
    this.#begin(act, present, acting);
    host.requestUpdate();
  }

  #begin(act: Act, member: Member, acting: Acting): void {
    if (act === "more") this.#shown = new RowMenu(acting, member);
    else if (act === "edit" || act === "details") this.#shown = new EditingUser(acting, member);
    else if (act === "reset") this.#shown = new ResettingUser(acting, member);
    else if (act === "delete") this.#shown = new DeletingUser(acting, member);
    else {
      this.#quick ??= new QuickActs(acting);
      void this.#quick.run(act, member);
    }
  }
}

// Adding a user, from the open dialog to the notice: the part of the users tab that loads when somebody is added.
import { html, type LitElement } from "lit";
import { type Answer, ask } from "../ask.js";
import { PendingEvent } from "../join-requests/pending-event.js";
import { Patience } from "../kit/patience.js";
import { onDay } from "../kit/times.js";
import { askWithProof } from "../proof/prove.js";
import { connect, type Member } from "../server.js";
import { forms } from "../words/en.forms.js";
import { languageOf, localeOf, wordsFor } from "../words/words.js";
import type { Lent } from "./lent.js";
import type { NewUser } from "./new-user.js";
import { unnarrowed } from "./question.js";
import { isRequiredByOrganization } from "./two-factor-switch.js";
import type { AddUserEvent, ShowUserEvent, UmAddUserDialog } from "./um-add-user-dialog.js";
import type { UmAskedDialog } from "./um-asked-dialog.js";
// What the act may end in loads with the act.
import "../kit/um-notice.js";
import "./um-add-user-dialog.js";
import "./um-asked-dialog.js";

/** What the tab hears of it. */
interface Heard {
  /** The id of the member who is new. */
  added: (member: string) => void;
  closed: () => void;
}

export class AddingUser {
  #busy = false;
  /** Who has been asked to join instead: a message about it stands in the place of the form. */
  #asked: NewUser | undefined;
  #answer: Exclude<Answer<unknown>, { ok: true }> | undefined;
  /** Sent, and its answer lost: it may have been done. */
  #lost = "";
  readonly #patience: Patience;

  constructor(
    private readonly host: LitElement,
    private readonly context: Lent,
    private readonly heard: Heard,
  ) {
    this.#patience = new Patience(host);
  }

  render() {
    const { server, organization, list, members } = this.context;
    const { closed } = this.heard;
    if (this.#asked)
      return html`<um-asked-dialog .email=${this.#asked.email} .twoFactor=${this.#asked.twoFactorRequired ?? false} .organization=${organization.name} @um-show-requests=${this.#close}
        @um-dialog-closed=${closed}></um-asked-dialog>`;
    return html`
      <um-add-user-dialog .server=${server} .organization=${organization} .profiles=${list()?.profiles ?? []}
        .permissions=${list()?.permissions ?? []} .byOrganization=${isRequiredByOrganization(members.known?.members ?? [])} .refusal=${this.#answer} .busy=${this.#patience.overdue} .sending=${this.#busy}
        @um-add-user=${(event: AddUserEvent) => this.#add(event.user)}
        @um-show-user=${(event: ShowUserEvent) => this.#show(event.email)} @um-show-requests=${this.#close} @um-dialog-closed=${closed}></um-add-user-dialog>
    `;
  }

  async #add(user: NewUser): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.host.requestUpdate();
    this.#answer = undefined;
    this.#patience.start();
    const { server, organization } = this.context;
    const answer = await askWithProof(this.host, server, () =>
      ask(
        connect(server).organizations[":organization"].members.$post({
          param: { organization: organization.id },
          json: user,
        }),
      ),
    );
    const sent = JSON.stringify(user);
    const present = answer && this.#lost === sent && isTaken(answer) ? await this.#find(user) : undefined;
    this.#busy = false;
    this.#patience.stop();
    if (present) await this.#added(present);
    else if (answer?.ok) {
      if (answer.value.outcome === "created") await this.#added(answer.value.member);
      else {
        // They sign in elsewhere already, and are here when they confirm.
        this.#asked = user;
        this.host.dispatchEvent(new PendingEvent());
      }
    } else if (answer) {
      this.#answer = answer;
      if (answer.reason === "lost") this.#lost = sent;
    }
    this.host.requestUpdate();
  }

  /** Who is here with all that was sent: added by an earlier try, whose answer was lost. */
  async #find({ email, fullName, profile }: NewUser): Promise<Member | undefined> {
    const { server, organization } = this.context;
    const found = await ask(
      connect(server).organizations[":organization"].members.$get({
        param: { organization: organization.id },
        query: { search: email },
      }),
    );
    const members = found.ok ? found.value.members : [];
    return members.find(
      (each) =>
        each.email.toLowerCase() === email.toLowerCase() && each.fullName === fullName && each.profile.id === profile,
    );
  }

  async #added(member: Member): Promise<void> {
    this.#close();
    const { add } = await wordsFor(languageOf(this.host), forms);
    const { ask, members, say } = this.context;
    const { fullName, statusReason } = member;
    const { kind, at } = statusReason ?? { kind: "", at: null };
    const until = at === null ? undefined : add.addedUntil[kind];
    const when = at === null ? "" : onDay(localeOf(this.host), new Date(at));
    this.heard.added(member.id);
    await members.again();
    const inSight = members.known?.members.some(({ id }) => id === member.id) ?? false;
    const show = { label: add.show, run: () => ask({ ...unnarrowed, search: member.email }) };
    say({ text: until?.(fullName, when) ?? add.added(fullName), act: inSight ? undefined : show });
  }

  /** The address is taken: its owner is shown instead. */
  #show(email: string): void {
    this.#close();
    this.context.ask({ ...unnarrowed, search: email });
  }

  readonly #close = (): void => {
    const dialogs = "um-add-user-dialog, um-asked-dialog";
    this.host.renderRoot.querySelector<UmAddUserDialog | UmAskedDialog>(dialogs)?.close();
  };
}

const isTaken = (answer: Answer<unknown>): boolean =>
  !answer.ok && answer.reason === "refused" && answer.fields.email === "email_taken";

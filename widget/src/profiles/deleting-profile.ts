// Deleting a profile, from the question to the notice: asks the server, and finds its way when somebody else was first.
import { html, type LitElement } from "lit";
import type { Answer } from "../ask.js";
import { Patience } from "../kit/patience.js";
import { askWithProof } from "../proof/prove.js";
import type { ProfileDetails, ProfileSummary, ProfilesAnswer } from "../server.js";
import { type Failure, isRefused } from "../users/act-failures.js";
import type { ProfileWords } from "../words/en.profiles.js";
import { draftOf, type Stale, staleBetween } from "./profile-draft.js";
import { deleteProfile, loadProfile, type Place } from "./saving-profile.js";
import type { DeleteProfileEvent, UmDeleteProfileDialog } from "./um-delete-profile-dialog.js";
import "./um-delete-profile-dialog.js";

interface Deleting {
  host: LitElement;
  place: Place;
  words: ProfileWords;
  known: () => ProfilesAnswer | undefined;
  /** It is so now; the list shows it too. */
  take: (profile: ProfileDetails, by: string | null) => void;
  /** What is known may be out of date. */
  reload: () => void;
  /** It is not there any more, and this is to be said. */
  gone: (profile: string, sentence: string) => void;
  signedOut: () => void;
  closed: () => void;
}

export class DeletingProfile {
  #profile: ProfileSummary;
  #details: ProfileDetails | undefined;
  #failure: Failure | undefined;
  #stale: Stale | undefined;
  #isInUse = false;
  #isSending = false;
  readonly #patience: Patience;

  constructor(
    private readonly deleting: Deleting,
    profile: ProfileSummary,
    details: ProfileDetails | undefined,
  ) {
    this.#profile = profile;
    this.#details = details;
    this.#patience = new Patience(deleting.host);
    void this.#load();
  }

  render() {
    const known = this.deleting.known();
    const others = known?.profiles.filter(({ assignable, id }) => assignable && id !== this.#profile.id) ?? [];
    return html`
      <um-delete-profile-dialog .profile=${this.#profile} .details=${this.#details} .others=${others} .permissions=${known?.permissions ?? []}
        .failure=${this.#failure} .stale=${this.#stale} .inUse=${this.#isInUse} .busy=${this.#patience.overdue} .sending=${this.#isSending}
        @um-retire-profile=${(event: DeleteProfileEvent) => this.#delete(event)} @um-dialog-closed=${this.deleting.closed}></um-delete-profile-dialog>
    `;
  }

  /** How many hold it may have changed since the list came. */
  async #load(): Promise<Answer<ProfileDetails>> {
    const { deleting } = this;
    const answer = await loadProfile(...deleting.place, this.#profile.id);
    if (answer.ok) {
      const by = answer.value.lastChange?.by ?? null;
      this.#stale = staleBetween(draftOf(this.#profile), draftOf(answer.value), by) ?? this.#stale;
      this.#profile = answer.value;
      this.#details = answer.value;
      deleting.take(answer.value, by);
    } else if (isRefused(answer, "not_found")) this.#isGone();
    deleting.host.requestUpdate();
    return answer;
  }

  async #delete(event: DeleteProfileEvent): Promise<void> {
    if (this.#isSending) return;
    const { deleting } = this;
    const { deleted, moved } = deleting.words.profiles.remove;
    const { name } = this.#profile;
    const to = deleting.known()?.profiles.find(({ id }) => id === event.moveTo)?.name ?? "";
    const answer = await this.#send(() =>
      askWithProof(deleting.host, deleting.place[0], () => deleteProfile(deleting.place, this.#profile, event.moveTo)),
    );
    if (!answer) return deleting.host.requestUpdate();
    if (answer.ok) {
      const { moved: number } = answer.value;
      this.#finish(number > 0 ? moved(name, number, to) : deleted(name));
    } else if (isRefused(answer, "not_found")) this.#isGone();
    else if (isRefused(answer, "unauthenticated")) {
      // Behind an open dialog nothing changes, and here nothing is typed that would be lost.
      this.#close();
      deleting.signedOut();
    } else await this.#refused(answer);
    deleting.host.requestUpdate();
  }

  async #refused(failure: Failure): Promise<void> {
    const { deleting } = this;
    const isStale = isRefused(failure, "stale_version");
    const isInUse = isRefused(failure, "profile_in_use");
    if (isStale || isInUse) {
      const fresh = await this.#send(() => this.#load());
      this.#isInUse = isInUse;
      if (!fresh.ok) this.#failure = fresh;
      return;
    }
    this.#failure = failure;
    // Rights, or the profile to move to, have become others.
    if (failure.reason === "refused" && failure.code !== "internal") deleting.reload();
  }

  async #send<Value>(call: () => Promise<Value>): Promise<Value> {
    this.#isSending = true;
    this.#failure = undefined;
    this.#patience.start();
    this.deleting.host.requestUpdate();
    const answer = await call();
    this.#isSending = false;
    this.#patience.stop();
    return answer;
  }

  #isGone(): void {
    this.#finish(this.deleting.words.profiles.remove.gone(this.#profile.name));
  }

  #close(): void {
    this.deleting.host.renderRoot.querySelector<UmDeleteProfileDialog>("um-delete-profile-dialog")?.close();
  }

  #finish(sentence: string): void {
    this.#close();
    this.deleting.gone(this.#profile.id, sentence);
  }
}

// What is done with profiles: choose, type, save, discard, copy, delete; what becomes of each, and where that is said.
import type { LitElement } from "lit";
import { Patience } from "../kit/patience.js";
import type { Notice } from "../kit/um-notice.js";
import { AccessLostEvent, endsAccess } from "../overlay/access-lost-event.js";
import type { ProfileSummary } from "../server.js";
import type { Failure } from "../users/act-failures.js";
import type { ProfileWords } from "../words/en.profiles.js";
import { DeletingProfile } from "./deleting-profile.js";
import { isNew, type KeptDraft, newId } from "./kept-drafts.js";
import { KnownProfiles } from "./known-profiles.js";
import { copyOf, type Draft, draftOf, emptyDraft, isSame, rebased } from "./profile-draft.js";
import { isOutdated, type SaveFailure, withoutFields } from "./save-failures.js";
import { type Outcome, type Place, saveProfile } from "./saving-profile.js";
import type { Subject } from "./subject.js";

interface Keeping {
  place: () => Place;
  capabilities: () => readonly string[];
  words: () => ProfileWords;
  focusList: () => Promise<void>;
  focusEditor: () => Promise<void>;
}

export class KeepingProfiles {
  notice: Notice | undefined;
  deleting: DeletingProfile | undefined;
  readonly known: KnownProfiles;
  /** Why what was last sent was not saved; it stands with that profile only. */
  #failed: SaveFailure | undefined;
  #saving = false;
  /** To which one comes back when a new one is discarded. */
  #before = "";
  readonly #patience: Patience;

  constructor(
    private readonly host: LitElement,
    private readonly keeping: Keeping,
  ) {
    this.#patience = new Patience(host);
    this.known = new KnownProfiles(host, {
      ...keeping,
      refused: (code) => {
        if (endsAccess(code)) host.dispatchEvent(new AccessLostEvent(code));
      },
      gone: (name) => this.say({ text: this.#words.remove.gone(name), tone: "trouble" }),
    });
  }

  get failure(): Failure | undefined {
    return this.#failed?.id === this.known.subject?.id ? this.#failed?.failure : undefined;
  }

  /** The wait for an answer has become noticeable. */
  get busy(): boolean {
    return this.#patience.overdue;
  }

  say(notice: Notice | undefined): void {
    this.notice = notice;
    this.host.requestUpdate();
  }

  choose(id: string): void {
    const { drafts, subject } = this.known;
    if (subject && subject.id !== id) {
      this.#before = subject.id;
      // Where nothing was typed, nothing is kept.
      const base = subject.kind === "new" ? emptyDraft : subject.base;
      if (subject.kept && isSame(base, subject.draft)) drafts.drop(subject.id);
    }
    drafts.choose(id);
    this.host.requestUpdate();
  }

  edit(change: Partial<Draft>): void {
    const { drafts, subject } = this.known;
    if (!subject) return;
    const { base, id, kept, profile } = subject;
    const draft = { ...subject.draft, ...change };
    if (profile && isSame(base, draft)) drafts.drop(id);
    else drafts.put({ base: profile ? { ...base, etag: profile.etag } : null, ...kept, id, draft });
    this.#failed = withoutFields(this.#failed, Object.keys(change));
    // What could be taken back is overtaken by what is typed now.
    this.say(this.notice?.act ? undefined : this.notice);
  }

  startNew(): void {
    const { drafts } = this.known;
    const blank = drafts.all.find(({ draft, id }) => isNew(id) && isSame(emptyDraft, draft));
    this.#begin(blank ?? { id: newId(), draft: emptyDraft, base: null });
  }

  duplicate(): void {
    const { list, subject } = this.known;
    if (!subject) return;
    const held = (list.known?.permissions ?? []).filter((each) => each.held).map(({ name }) => name);
    const name = this.#words.copyOf(subject.base.name);
    this.#begin({ id: newId(), base: null, ...copyOf(subject.base, name, new Set(held)) });
  }

  discard(): void {
    const { drafts, subject } = this.known;
    const kept = subject?.kept;
    if (!kept || this.#saving) return;
    const { discarded, newDiscarded, undo } = this.#words;
    drafts.drop(subject.id);
    this.#failed = undefined;
    if (!subject.profile) drafts.choose(this.#before);
    const text = subject.kind === "new" ? newDiscarded : discarded(subject.base.name);
    this.say({ text, act: { label: undo, run: () => this.#restore(kept) } });
    void this.#keepFocus();
  }

  async save(): Promise<void> {
    const { subject } = this.known;
    if (!subject || this.#saving) return;
    this.#saving = true;
    this.#failed = undefined;
    this.#patience.start();
    this.host.requestUpdate();
    const outcome = await saveProfile(this.host, this.keeping.place(), subject);
    this.#saving = false;
    this.#patience.stop();
    this.#settle(subject, outcome);
    this.host.requestUpdate();
  }

  askToDelete(): void {
    const { details, list, subject } = this.known;
    if (!subject?.profile) return;
    const deleting = {
      host: this.host,
      place: this.keeping.place(),
      words: this.keeping.words(),
      known: () => list.known,
      take: (profile: ProfileSummary, by: string | null) => this.known.take(profile, by),
      reload: () => void this.known.again(),
      gone: (id: string, text: string) => this.#deleted(id, text),
      signedOut: () => this.#signedOut(),
      closed: () => {
        this.deleting = undefined;
        this.host.requestUpdate();
      },
    };
    this.deleting = new DeletingProfile(deleting, subject.profile, details);
    this.host.requestUpdate();
  }

  get #words() {
    return this.keeping.words().profiles;
  }

  #begin(kept: KeptDraft): void {
    this.say(undefined);
    this.known.drafts.put(kept);
    this.choose(kept.id);
    void this.keeping.focusEditor();
  }

  #restore(kept: KeptDraft): void {
    this.known.restore(kept);
    this.choose(kept.id);
    this.say(undefined);
    void this.keeping.focusEditor();
  }

  #settle(sent: Subject, outcome: Outcome): void {
    if (outcome.kind === "refused") this.#refused(sent, outcome.failure);
    else if (outcome.kind === "changed") this.#changed(sent, outcome.profile, outcome.setUpLinksSent);
    else if (outcome.kind === "created") this.#created(sent, outcome.profile);
    else if (outcome.kind !== "declined") {
      this.notice = undefined;
      if (outcome.kind === "gone") this.known.drop(sent.id);
      else this.known.take(outcome.fresh, outcome.fresh.lastChange?.by ?? null);
    }
  }

  #changed(sent: Subject, profile: ProfileSummary, links: number): void {
    const { changed, changedFor, linksSent } = this.#words;
    const { drafts } = this.known;
    const now = drafts.of(sent.id);
    drafts.drop(sent.id);
    // What was typed while the answer was awaited is not saved yet.
    if (now && now.draft !== sent.draft) {
      const fresh = draftOf(profile);
      const base = { ...fresh, etag: profile.etag };
      drafts.put({ id: sent.id, base, draft: rebased(now.draft, sent.draft, fresh) });
    }
    this.known.take(profile, null);
    const isNoticed = sent.shift.gained.length + sent.shift.lost.length > 0 && profile.members > 0;
    const said = isNoticed ? changedFor(profile.name, profile.members) : changed(profile.name);
    this.notice = { text: links > 0 ? `${said} ${linksSent(links)}` : said };
    void this.known.again();
  }

  #created(sent: Subject, profile: ProfileSummary): void {
    const { drafts, subject } = this.known;
    const isShown = subject?.id === sent.id;
    drafts.drop(sent.id);
    this.known.add(profile);
    if (isShown) drafts.choose(profile.id);
    this.notice = { text: this.#words.created(profile.name) };
    void this.known.list.again();
  }

  #refused(sent: Subject, failure: Failure): void {
    if (failure.reason === "refused" && failure.code === "unauthenticated") {
      this.#signedOut();
      return;
    }
    this.#failed = { id: sent.id, failure };
    this.notice = undefined;
    const kept = this.known.drafts.of(sent.id);
    if (failure.reason === "lost" && kept) this.known.drafts.put({ ...kept, unanswered: true });
    if (isOutdated(failure)) void this.known.again();
  }

  #deleted(id: string, text: string): void {
    const { drafts, subjects } = this.known;
    const place = subjects.findIndex((each) => each.id === id);
    drafts.drop(id);
    this.known.drop(id);
    const next = this.known.subjects[place] ?? this.known.subjects.at(-1);
    drafts.choose(next?.id ?? "");
    this.say({ text });
    void this.known.list.again();
    void this.keeping.focusList();
  }

  #signedOut(): void {
    this.host.dispatchEvent(new AccessLostEvent("unauthenticated"));
  }

  /** The button that was pressed may have gone with what it was about. */
  async #keepFocus(): Promise<void> {
    await this.host.updateComplete;
    if (!this.host.shadowRoot?.activeElement) await this.keeping.focusList();
  }
}

// What is done with the settings: type, save, discard; what becomes of it, and where that is said.
import type { LitElement } from "lit";
import { Loader } from "../kit/loader.js";
import { Patience } from "../kit/patience.js";
import type { Notice } from "../kit/um-notice.js";
import { AccessLostEvent, endsAccess } from "../overlay/access-lost-event.js";
import { askWithProof } from "../proof/prove.js";
import type { Settings } from "../server.js";
import { type Failure, isRefused } from "../users/act-failures.js";
import type { SettingsWords } from "../words/en.settings.js";
import { type KeptSettings, recallSettings, rememberSettings } from "./kept-settings.js";
import { loadSettings, type Outcome, type Place, saveSettings } from "./settings-calls.js";
import {
  changeBetween,
  type Draft,
  differingFields,
  draftOf,
  type Field,
  fields,
  isSame,
  rebased,
  type SpanField,
  type TypedSpan,
  typedValues,
  type Values,
  valuesOf,
  wrongIn,
} from "./settings-draft.js";

interface Keeping {
  place: () => Place;
  words: () => SettingsWords;
  focusForm: () => void;
}

export class KeepingSettings {
  notice: Notice | undefined;
  /** Why it was not saved, where that is about no field. */
  failure: Failure | undefined;
  /** By field, the code of what is wrong with it. */
  errors: Partial<Record<Field, string>> = {};
  readonly loader: Loader<Place, Settings>;
  #kept: KeptSettings | undefined;
  #begun = "";
  #saving = false;
  readonly #patience: Patience;

  constructor(
    private readonly host: LitElement,
    private readonly keeping: Keeping,
  ) {
    this.#patience = new Patience(host);
    this.loader = new Loader<Place, Settings>(host, {
      asked: keeping.place,
      load: loadSettings,
      came: (settings) => this.#rebase(settings),
      refused: (code) => {
        if (endsAccess(code)) host.dispatchEvent(new AccessLostEvent(code));
      },
    });
  }

  /** To be called when the place may have become another. */
  begin(): void {
    const place = this.keeping.place();
    if (this.#begun === place.join("\n")) return;
    this.#begun = place.join("\n");
    this.#kept = recallSettings(...place);
    this.loader.known = undefined;
    this.#forgive();
  }

  /** As it is typed; undefined while nothing is known. */
  get draft(): Draft | undefined {
    const { known } = this.loader;
    return known && (this.#kept?.draft ?? draftOf(known));
  }

  /** What differs from what is saved. */
  get changed(): readonly Field[] {
    const { known } = this.loader;
    return known && this.#kept ? differingFields(known, typedValues(this.#kept.draft)) : [];
  }

  /** What it was before somebody else changed it, as long as what was typed stands on that. */
  get before(): Values | undefined {
    return this.#kept?.before;
  }

  /** The wait for an answer has become noticeable. */
  get busy(): boolean {
    return this.#patience.overdue;
  }

  say(notice: Notice | undefined): void {
    this.notice = notice;
    this.host.requestUpdate();
  }

  edit(change: Partial<Draft>): void {
    const { known } = this.loader;
    const { draft } = this;
    if (!known || !draft) return;
    this.#keep({ base: valuesOf(known), etag: known.etag, ...this.#kept, draft: { ...draft, ...change } });
    this.errors = Object.fromEntries(Object.entries(this.errors).filter(([field]) => !(field in change)));
    this.say(undefined);
  }

  editSpan(name: SpanField, part: Partial<TypedSpan>): void {
    const { draft } = this;
    if (draft) this.edit({ [name]: { ...draft[name], ...part } });
  }

  discard(): void {
    const kept = this.#kept;
    if (!kept || this.#saving) return;
    const { discarded, undo } = this.keeping.words().settings;
    this.#keep(undefined);
    this.#forgive();
    this.say({ text: discarded, act: { label: undo, run: () => this.#restore(kept) } });
  }

  async save(): Promise<void> {
    const { known } = this.loader;
    const { draft } = this;
    if (!known || !draft || this.#saving || this.changed.length === 0) return;
    this.#forgive();
    this.errors = wrongIn(draft, known.bounds);
    if (Object.keys(this.errors).length > 0) {
      this.host.requestUpdate();
      return;
    }
    const place = this.keeping.place();
    this.#saving = true;
    this.#patience.start();
    const outcome = await saveSettings(place, {
      change: changeBetween(known, draft),
      etag: known.etag,
      wanted: typedValues(draft),
      prove: (call) => askWithProof(this.host, place[0], call),
    });
    this.#saving = false;
    this.#patience.stop();
    this.#settle(draft, outcome);
    this.host.requestUpdate();
  }

  #settle(sent: Draft, outcome: Outcome): void {
    if (outcome.kind === "saved") this.#saved(sent, outcome.settings);
    else if (outcome.kind === "stale") this.#take(outcome.fresh);
    else if (outcome.kind === "refused") this.#refused(outcome.failure);
  }

  #saved(sent: Draft, settings: Settings): void {
    const wasRequired = this.loader.known?.twoFactorRequired ?? true;
    const { draft } = this;
    const base = valuesOf(settings);
    // What was typed while the answer was awaited is not saved yet.
    const isTypedOn = draft !== undefined && draft !== sent;
    this.#keep(isTypedOn ? { base, etag: settings.etag, draft: rebased(draft, typedValues(sent), base) } : undefined);
    this.loader.known = settings;
    const { saved, savedTwoFactor } = this.keeping.words().settings;
    const without = settings.twoFactorRequired && !wasRequired ? settings.membersWithoutTwoFactor : 0;
    this.notice = { text: without === 0 ? saved : `${saved} ${savedTwoFactor(without)}` };
  }

  #refused(failure: Failure): void {
    if (isRefused(failure, "unauthenticated")) {
      this.host.dispatchEvent(new AccessLostEvent("unauthenticated"));
      return;
    }
    const refused = failure.reason === "refused" ? Object.entries(failure.fields) : [];
    this.errors = Object.fromEntries(refused.filter(([field]) => fields.includes(field as Field)));
    if (Object.keys(this.errors).length === 0) this.failure = failure;
    // What can be chosen may have become other than what is known of it.
    else void this.loader.again();
  }

  /** So it is now; what is typed lives on, on top of this. */
  #take(settings: Settings): void {
    this.loader.known = settings;
    this.#rebase(settings);
  }

  #rebase(settings: Settings): void {
    const kept = this.#kept;
    if (!kept || kept.etag === settings.etag) return;
    const fresh = valuesOf(settings);
    const before = kept.before ?? kept.base;
    const draft = rebased(kept.draft, kept.base, fresh);
    if (isSame(fresh, draft)) this.#keep(undefined);
    else this.#keep({ base: fresh, etag: settings.etag, draft, before });
  }

  #restore(kept: KeptSettings): void {
    this.#keep(kept);
    if (this.loader.known) this.#rebase(this.loader.known);
    this.say(undefined);
    this.keeping.focusForm();
  }

  #forgive(): void {
    this.failure = undefined;
    this.errors = {};
    this.notice = undefined;
  }

  /** Where nothing is typed, nothing is kept. */
  #keep(kept: KeptSettings | undefined): void {
    this.#kept = kept && isSame(kept.base, kept.draft) ? undefined : kept;
    rememberSettings(...this.keeping.place(), this.#kept);
    this.host.requestUpdate();
  }
}

// What is known of the profiles, as the server told it last, together with what is typed about them in this browser tab.
import type { LitElement } from "lit";
import type { Answer } from "../ask.js";
import { Loader } from "../kit/loader.js";
import type { ProfileDetails, ProfileSummary, ProfilesAnswer } from "../server.js";
import { isNew, type KeptDraft, KeptDrafts } from "./kept-drafts.js";
import { draftOf, isChanged, rebased, staleBetween } from "./profile-draft.js";
import { loadProfile, loadProfiles, type Place } from "./saving-profile.js";
import { mayKeepProfiles, type Subject, subjectOf } from "./subject.js";

interface Knowing {
  place: () => Place;
  capabilities: () => readonly string[];
  /** Hears of refusals of the list that waiting does not heal. */
  refused: (code: string) => void;
  /** Hears that somebody else deleted the profile that was looked at, and in which nothing was typed. */
  gone: (name: string) => void;
}

export class KnownProfiles {
  drafts = new KeptDrafts("", "");
  readonly list: Loader<Place, ProfilesAnswer>;
  readonly #one: Loader<readonly [...Place, profile: string], ProfileDetails | undefined>;
  #begun = "";
  /** What was looked at last, as it was. */
  #seen: { id: string; name: string } | undefined;

  constructor(
    private readonly host: LitElement,
    private readonly knowing: Knowing,
  ) {
    this.list = new Loader<Place, ProfilesAnswer>(host, {
      asked: knowing.place,
      load: loadProfiles,
      came: ({ profiles }) => this.#came(profiles),
      refused: knowing.refused,
    });
    this.#one = new Loader<readonly [...Place, string], ProfileDetails | undefined>(host, {
      asked: () => [...knowing.place(), this.subject?.profile?.id ?? ""],
      load: async (server, organization, id): Promise<Answer<ProfileDetails | undefined>> =>
        id === "" ? { ok: true, value: undefined } : loadProfile(server, organization, id),
      came: (details) => details && this.take(details, details.lastChange?.by ?? null),
      // Deleted, or no longer to be seen: the list says which.
      refused: () => void this.list.again(),
    });
  }

  /** To be called when the place may have become another. */
  begin(): void {
    const place = this.knowing.place();
    if (this.#begun === place.join("\n")) return;
    this.#begun = place.join("\n");
    this.drafts = new KeptDrafts(...place);
    this.list.known = undefined;
    this.#one.known = undefined;
    this.#seen = undefined;
  }

  get subjects(): readonly Subject[] {
    const profiles = this.list.known?.profiles;
    if (!profiles) return [];
    const ids = new Set([...profiles, ...this.drafts.all].map(({ id }) => id));
    return [...ids].flatMap((id) => subjectOf(id, profiles, this.drafts.of(id), this.mayKeep) ?? []);
  }

  /** The one that is looked at. */
  get subject(): Subject | undefined {
    const { subjects } = this;
    return subjects.find(({ id }) => id === this.drafts.chosen) ?? subjects[0];
  }

  get details(): ProfileDetails | undefined {
    const { known } = this.#one;
    return known && known.id === this.subject?.profile?.id ? known : undefined;
  }

  get detailsLost(): boolean {
    return this.#one.trouble !== undefined && !this.#one.pending;
  }

  get mayKeep(): boolean {
    const { known } = this.list;
    const capabilities = this.knowing.capabilities();
    // Until more is known, what was said of the caller at the start: nothing need move when the list comes.
    return known ? mayKeepProfiles(capabilities, known) : capabilities.includes("profiles.edit");
  }

  get slow(): boolean {
    return this.list.slow || this.#one.slow;
  }

  watch(): void {
    this.list.watch();
    this.#one.watch();
    this.#seen = this.subject?.profile;
  }

  async again(): Promise<void> {
    await Promise.all([this.list.again(), this.#one.again()]);
  }

  /** So it is now. `by`: who changed it last. What is typed about it lives on, on top of this. */
  take(profile: ProfileSummary, by: string | null): void {
    this.#change((profiles) => profiles.map((each) => (each.id === profile.id ? profile : each)));
    this.#rebase(profile, by);
  }

  /** It has just been created. */
  add(profile: ProfileSummary): void {
    this.#change((profiles) => [...profiles.filter(({ id }) => id !== profile.id), profile]);
  }

  drop(id: string): void {
    this.#change((profiles) => profiles.filter((each) => each.id !== id));
  }

  /** What was typed and dropped again. */
  restore(kept: KeptDraft): void {
    this.drafts.put(kept);
    const profile = this.list.known?.profiles.find(({ id }) => id === kept.id);
    if (profile) this.#rebase(profile, null);
  }

  #change(change: (profiles: readonly ProfileSummary[]) => ProfileSummary[]): void {
    const { known } = this.list;
    if (known) this.list.known = { ...known, profiles: change(known.profiles) };
    this.host.requestUpdate();
  }

  #came(profiles: readonly ProfileSummary[]): void {
    for (const profile of profiles) this.#rebase(profile, null);
    const isThere = (id: string) => profiles.some((each) => each.id === id);
    // Of a profile that is gone only what was really typed is worth keeping.
    for (const { base, draft, id } of this.drafts.all) {
      if (!isNew(id) && !isThere(id) && base && !isChanged(base, draft)) this.drafts.drop(id);
    }
    const seen = this.#seen;
    if (seen && !isThere(seen.id) && !this.drafts.of(seen.id)) this.knowing.gone(seen.name);
  }

  #rebase(profile: ProfileSummary, by: string | null): void {
    const kept = this.drafts.of(profile.id);
    if (!kept?.base) return;
    const { base, draft, stale } = kept;
    if (base.etag !== profile.etag) {
      const fresh = draftOf(profile);
      const found = staleBetween(base, fresh, by) ?? stale;
      this.drafts.put({
        ...kept,
        base: { ...fresh, etag: profile.etag },
        draft: rebased(draft, base, fresh),
        stale: found,
      });
    } else if (stale && stale.by === null && by !== null) this.drafts.put({ ...kept, stale: { ...stale, by } });
  }
}

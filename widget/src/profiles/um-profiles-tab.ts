// <um-profiles-tab>: who may do what: the profiles, what each permits, and what saving a change would mean for people.
import { html, nothing, type PropertyValues } from "lit";
import { buttonStyles, turning } from "../kit/buttons.js";
import { define } from "../kit/define.js";
import { ground } from "../kit/ground.js";
import { troubleBand } from "../kit/trouble-band.js";
import "../kit/um-notice.js";
import { tabFrameStyles } from "../kit/tab-frame.js";
import type { Me } from "../server.js";
import { type ProfileWords, profiles } from "../words/en.profiles.js";
import { ShellElement } from "../words/shell-element.js";
import { KeepingProfiles } from "./keeping-profiles.js";
import { profilesTabStyles } from "./profiles-tab-styles.js";
import { mayEdit, type Subject, twoFactorChange } from "./subject.js";
import type { EditProfileEvent } from "./um-profile-editor.js";
import type { ChooseProfileEvent } from "./um-profile-list.js";
import "./um-profile-consequences.js";
import "./um-profile-editor.js";
import "./um-profile-list.js";

class UmProfilesTab extends ShellElement {
  static override styles = [ground, buttonStyles, turning, tabFrameStyles, profilesTabStyles];
  static override properties = { server: {}, organization: { attribute: false } };

  protected override readonly english: ProfileWords = profiles;
  declare protected words: ProfileWords;
  server = "";
  organization: Me["organizations"][number] | undefined;

  #keeping = new KeepingProfiles(this, {
    place: () => [this.server, this.organization?.id ?? ""],
    capabilities: () => this.organization?.capabilities ?? [],
    words: () => this.words,
    focusList: () => this.#focus("um-profile-list"),
    focusEditor: () => this.#focus("um-profile-editor"),
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("server") || changed.has("organization")) this.#keeping.known.begin();
  }

  protected override updated(): void {
    this.#keeping.known.watch();
  }

  protected override render() {
    const keeping = this.#keeping;
    const { details, detailsLost, list, mayKeep, slow, subject, subjects } = keeping.known;
    const { known } = list;
    const { nothingYet, stale } = this.words.profiles;
    const permissions = known?.permissions ?? [];
    return html`
      <div class="panel">
        ${troubleBand(list, { locale: this.locale, words: this.words, staleSince: stale, nothingYet, tryNow: () => this.#tryNow() })}
        <div class="thread" role="progressbar" aria-label=${this.words.loading} ?hidden=${!slow}><div class="waiting"></div></div>
        <div class="profiles">
          <um-profile-list .subjects=${known ? subjects : undefined} .chosen=${subject?.id ?? ""} .mayCreate=${mayKeep}
            @um-choose-profile=${(event: ChooseProfileEvent) => keeping.choose(event.profile)}
            @um-new-profile=${() => keeping.startNew()}></um-profile-list>
          <um-profile-editor .subject=${subject} .permissions=${permissions} .failure=${keeping.failure} .mayKeep=${mayKeep}
            @um-edit-profile=${(event: EditProfileEvent) => keeping.edit(event.change)}
            @um-duplicate-profile=${() => keeping.duplicate()} @um-delete-profile=${() => keeping.askToDelete()}></um-profile-editor>
          <um-profile-consequences .subject=${subject} .details=${details} .permissions=${permissions}
            .lost=${detailsLost}></um-profile-consequences>
          ${this.#saveBar(subject)}
        </div>
      </div>
      ${keeping.deleting?.render() ?? nothing}
    `;
  }

  #saveBar(subject: Subject | undefined) {
    const keeping = this.#keeping;
    const words = this.words.profiles;
    const editable = subject !== undefined && mayEdit(subject);
    const idle = !subject?.changed;
    const label = { saved: words.save, new: words.create, gone: words.saveAsNew }[subject?.kind ?? "saved"];
    return html`
      <div class="bar" ?data-empty=${!editable && !keeping.notice}>
        <um-notice .notice=${keeping.notice} .dismissLabel=${this.words.users.dismiss} @um-notice-dismissed=${this.#dismiss}></um-notice>
        <p class="short" role="status">${subject ? this.#short(subject) : ""}</p>
        ${
          editable
            ? html`
                <div class="acts">
                  <button type="button" class="um-button um-primary" aria-busy=${keeping.busy} aria-disabled=${idle ? "true" : nothing}
                    @click=${() => idle || keeping.save()}>${label}</button>
                  <button type="button" class="um-button um-plain" aria-disabled=${idle ? "true" : nothing}
                    @click=${() => idle || keeping.discard()}>${words.discard}</button>
                </div>
              `
            : nothing
        }
      </div>
    `;
  }

  /** What saving means, in one sentence; it is said whenever it becomes another. */
  #short(subject: Subject): string {
    const { isNew, nobodyHolds, short, textsOnly, twoFactor } = this.words.profiles;
    const { changed, profile, shift } = subject;
    if (!changed) return "";
    if (!profile) return isNew;
    const { members } = profile;
    if (members === 0) return nobodyHolds;
    const { gained, lost } = shift;
    const required = twoFactorChange(subject);
    const said = [
      gained.length + lost.length > 0 ? short(members, gained.length, lost.length) : "",
      required === undefined ? "" : `${twoFactor.becomes(members, required)}.`,
    ].filter(Boolean);
    return said.length > 0 ? said.join(" ") : textsOnly(members);
  }

  async #tryNow(): Promise<void> {
    await this.#keeping.known.list.again();
    if (!this.#keeping.known.list.trouble) await this.#focus("um-profile-list");
  }

  #dismiss(): void {
    this.#keeping.say(undefined);
    void this.#focus("um-profile-editor");
  }

  async #focus(part: "um-profile-list" | "um-profile-editor"): Promise<void> {
    await this.updateComplete;
    const element = this.renderRoot.querySelector<ShellElement>(part);
    await element?.updateComplete;
    element?.focus();
  }
}

define("um-profiles-tab", UmProfilesTab);

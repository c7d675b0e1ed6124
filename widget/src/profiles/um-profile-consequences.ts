// <um-profile-consequences>: what saving would mean for people, and who they are.
import { css, html, nothing } from "lit";
import { avatar, avatarStyles } from "../kit/avatar.js";
import { boneStyles } from "../kit/bones.js";
import { buttonStyles } from "../kit/buttons.js";
import { define } from "../kit/define.js";
import { ground } from "../kit/ground.js";
import { ago } from "../kit/times.js";
import type { ProfileDetails } from "../server.js";
import { type ProfileWords, profiles } from "../words/en.profiles.js";
import { ShellElement } from "../words/shell-element.js";
import { consequenceList, consequenceStyles } from "./consequence-list.js";
import { consequencesOf } from "./consequences.js";
import type { ListedPermission } from "./permission-words.js";
import { ShowUsersEvent } from "./show-users-event.js";
import { mayEdit, type Subject, twoFactorChange } from "./subject.js";

class UmProfileConsequences extends ShellElement {
  static override styles = [
    ground,
    avatarStyles,
    boneStyles,
    buttonStyles,
    consequenceStyles,
    css`
      :host {
        display: block;
      }
      aside {
        display: grid;
        gap: 16px;
        align-content: start;
        padding: 20px;
        overflow-wrap: anywhere;
      }
      h2 {
        font-weight: 600;
      }
      .said {
        color: var(--um-ink-2);
        text-wrap: pretty;
      }
      .faces {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        font-size: var(--um-text-s);
      }
      .faces > span {
        display: flex;
        gap: 4px;
      }
      .faces .avatar {
        inline-size: 24px;
        block-size: 24px;
        font-size: 10px;
      }
      .last {
        font-size: var(--um-text-xs);
        color: var(--um-ink-2);
      }
      .bones {
        display: grid;
        gap: 10px;
        min-block-size: 24px;
        align-content: center;
      }
      @container (inline-size < 600px) {
        aside {
          padding-inline: 16px;
        }
      }
    `,
  ];
  static override properties = {
    subject: { attribute: false },
    details: { attribute: false },
    permissions: { attribute: false },
    lost: { type: Boolean },
  };

  protected override readonly english: ProfileWords = profiles;
  declare protected words: ProfileWords;
  subject: Subject | undefined;
  /** Of the same profile, once they have come. */
  details: ProfileDetails | undefined;
  permissions: readonly ListedPermission[] = [];
  /** The details could not be loaded. */
  lost = false;

  protected override render() {
    const { subject, words } = this;
    const { ifYouSave, whoHolds } = words.profiles;
    return html`
      <aside aria-labelledby="title">
        <h2 id="title">${subject && mayEdit(subject) ? ifYouSave : whoHolds}</h2>
        ${subject ? this.#body(subject) : html`<div class="bones"><span class="bone"></span><span class="bone short"></span></div>`}
      </aside>
    `;
  }

  #body(subject: Subject) {
    const words = this.words.profiles;
    const { changed, profile, shift } = subject;
    if (!profile) return html`<p class="said">${words.isNew}</p><p class="said">${words.isNewText}</p>`;
    const { members } = profile;
    const twoFactor = twoFactorChange(subject);
    const shifts = shift.gained.length + shift.lost.length > 0 || twoFactor !== undefined;
    const change = consequencesOf(members, shift, this.permissions, this.details, twoFactor);
    return html`
      ${members === 0 ? html`<p class="said">${words.nobodyHolds}</p>` : shifts ? consequenceList(change, this.words) : this.#calm(changed, members, mayEdit(subject))}
      ${members > 0 ? this.#faces(profile.id, members) : nothing} ${this.#last()}
    `;
  }

  #calm(changed: boolean, members: number, editable: boolean) {
    const { textsOnly, unchanged } = this.words.profiles;
    if (changed) return html`<p class="said">${textsOnly(members)}</p>`;
    return editable ? html`<p class="said">${unchanged}</p>` : nothing;
  }

  #faces(profile: string, members: number) {
    const { holdersLost, seeAll } = this.words.profiles;
    const { details, lost } = this;
    const faces = details
      ? html`<span>${details.holders.map(({ fullName }) => html`<span title=${fullName}>${avatar(fullName)}<span class="unseen">${fullName}</span></span>`)}</span>`
      : nothing;
    return html`
      ${lost && !details ? html`<p class="said">${holdersLost}</p>` : nothing}
      <div class="faces">
        ${faces}
        <button type="button" class="um-link" @click=${() => this.dispatchEvent(new ShowUsersEvent(profile))}>${seeAll(members)}</button>
      </div>
    `;
  }

  #last() {
    const last = this.details?.lastChange;
    if (!last) return nothing;
    const when = ago(this.locale, last.at, this.words.users.justNow);
    return html`<p class="last">${this.words.profiles.lastChanged(when, last.by)}</p>`;
  }
}

define("um-profile-consequences", UmProfileConsequences);

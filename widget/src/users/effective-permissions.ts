// All that somebody may do, by groups and with where it comes from; made only when it is opened.
import { css, html, nothing } from "lit";
import { inGroups } from "../profiles/permission-words.js";
import type { Member, ProfilesAnswer } from "../server.js";
import type { ReviewWords } from "../words/en.reviews.js";

interface Standing {
  member: Member;
  /** Undefined where the profiles have not come. */
  list: ProfilesAnswer | undefined;
  open: boolean;
  words: ReviewWords;
  toggle: (open: boolean) => void;
}

export const effectivePermissions = (standing: Standing) => html`
  <details class="rights" @toggle=${(event: Event) => standing.toggle((event.target as HTMLDetailsElement).open)}>
    <summary>${standing.words.rights.title}</summary>
    ${standing.open ? inside(standing) : nothing}
  </details>
`;

function inside({ member, list, words }: Standing) {
  const { rights } = words;
  const { name, builtIn, id } = member.profile;
  const profile = list?.profiles.find((each) => each.id === id);
  if (!list || !profile) return html`<p>${rights.lost}</p>`;
  const everything = builtIn === "administrator";
  if (!everything && !profile.assignable && profile.permissions.length === 0)
    return html`<p>${rights.hidden(name)}</p>`;
  const held = list.permissions.filter((each) => everything || profile.permissions.includes(each.name));
  const when = rights.when[member.status];
  if (held.length === 0) return html`<p>${rights.nothing(name)}</p>`;
  return html`
    <p>${everything ? rights.everything(name) : rights.from(name)}</p>
    ${inGroups(held, words).map(
      ({ title, permissions }) => html`
        <h3>${title}</h3>
        <ul>
          ${permissions.map(({ label, description }) => html`<li title=${description}>${label}</li>`)}
        </ul>
      `,
    )}
    ${when ? html`<p>${when}</p>` : nothing}
    ${held.some((each) => each.name === "users.read") ? nothing : html`<p>${rights.closed}</p>`}
  `;
}

export const effectivePermissionsStyles = css`
  .rights {
    margin-block-start: 16px;
  }
  .rights > summary {
    padding-block: 3px;
    border-radius: var(--um-radius-s);
    font-weight: 600;
    cursor: pointer;
  }
  .rights > p {
    margin-block-start: 6px;
    color: var(--um-ink-2);
  }
  .rights > h3 {
    margin-block-start: 10px;
    font-size: var(--um-text-xs);
    color: var(--um-ink-2);
  }
`;

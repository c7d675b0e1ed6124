// The permissions of a profile in their groups: each a checkbox with its sentence, and what was changed says so in words.
import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { plusIcon } from "../kit/list-icons.js";
import { minusIcon } from "../kit/profile-icons.js";
import type { ProfileWords } from "../words/en.profiles.js";
import { inGroups, type ListedPermission } from "./permission-words.js";
import { type Subject, whyNot } from "./subject.js";

interface Groups {
  subject: Subject;
  permissions: readonly ListedPermission[];
  /** None of them can be changed. What has the id `why` says why, also where it is about some of them only. */
  fixed: boolean;
  words: ProfileWords;
  set: (permissions: readonly string[]) => void;
}

export function permissionGroups(groups: Groups) {
  const { permissions, subject, words } = groups;
  return inGroups(permissions, words).map(({ id, title, permissions: members }) => {
    const held = members.filter(({ name }) => subject.draft.permissions.includes(name)).length;
    return html`
      <section class="group" role="group" aria-labelledby="${id} ${id}-held">
        <h3><bdi id=${id}>${title}</bdi><span id="${id}-held">${words.profiles.held(held, members.length)}</span></h3>
        <ul>${members.map((permission) => html`<li>${box(groups, permission)}</li>`)}</ul>
      </section>
    `;
  });
}

/** What is fixed can be reached, and is not changed by that. */
export const keep = (event: Event) => event.preventDefault();

function box({ fixed, set, subject, words }: Groups, permission: ListedPermission) {
  const { name, label, description } = permission;
  const { draft, shift } = subject;
  const reason = fixed ? undefined : whyNot(subject, permission);
  const isFixed = fixed || reason !== undefined;
  const id = `may-${name}`;
  const change = shift.gained.includes(name) ? "gained" : shift.lost.includes(name) ? "lost" : undefined;
  const toggle = ({ target }: Event) =>
    set(
      (target as HTMLInputElement).checked
        ? [...draft.permissions, name]
        : draft.permissions.filter((each) => each !== name),
    );
  // Fixed, it can still be reached, so that everybody hears why.
  return html`
    <label class="permission" data-change=${change ?? nothing} ?data-fixed=${isFixed}>
      <input type="checkbox" id=${id} .checked=${live(draft.permissions.includes(name))} aria-labelledby="${id}-label"
        aria-describedby="${id}-about ${id}-change ${isFixed && reason !== "notHeld" ? "why" : ""}" aria-disabled=${isFixed ? "true" : nothing} @click=${isFixed ? keep : nothing} @change=${toggle} />
      <span id="${id}-label">${label}</span>
      <span class="change" id="${id}-change">${change === "gained" ? html`${plusIcon()}${words.profiles.gained}` : change ? html`${minusIcon()}${words.profiles.lost}` : nothing}</span>
      <small id="${id}-about">${description}${reason === "notHeld" ? html` <span class="why">${words.profiles.fixed.notHeld}</span>` : nothing}</small>
    </label>
  `;
}

// What is to be minded about a profile, above its fields: that it is gone, what changed meanwhile, what was refused, why it is fixed.
import { css, html, nothing } from "lit";
import { changesNote, changesNoteStyles } from "../kit/changes-note.js";
import { refusalNote } from "../kit/notes.js";
import { historyIcon } from "../kit/question-icons.js";
import { quietNote } from "../kit/quiet-note.js";
import { type Failure, failureIn } from "../users/act-failures.js";
import type { ProfileWords } from "../words/en.profiles.js";
import { inWords, type ListedPermission } from "./permission-words.js";
import type { Stale } from "./profile-draft.js";
import type { Reason, Subject } from "./subject.js";

interface Noted {
  subject: Subject;
  permissions: readonly ListedPermission[];
  failure: Failure | undefined;
  /** How many fields have something said beside them. */
  errors: number;
  fixed: Reason | undefined;
  words: ProfileWords;
}

export function editorNotes({ errors, failure, fixed, permissions, subject, words }: Noted) {
  const said = words.profiles;
  const { kept, kind, profile } = subject;
  const left = labelsOf(kept?.left ?? [], permissions, words);
  const reason = fixed ?? (profile?.builtIn === "member" ? "member" : undefined);
  return html`
    ${kind === "gone" ? refusalNote(said.gone, said.goneText) : nothing}
    ${kept?.stale ? staleNote(kept.stale, permissions, words) : nothing}
    ${errors > 1 ? refusalNote(said.several(errors), "") : nothing}
    ${failure && errors === 0 ? refusalNote(...failureIn(failure, said.failures)) : nothing}
    ${left.length > 0 ? quietNote(said.left(left)) : nothing}
    ${reason ? html`<div id="why">${quietNote(said.fixed[reason])}</div>` : nothing}
  `;
}

const labelsOf = (names: readonly string[], permissions: readonly ListedPermission[], words: ProfileWords): string[] =>
  permissions.filter(({ name }) => names.includes(name)).map((permission) => inWords(permission, words).label);

/** `rest`: what follows from it; in the editor, that what was typed is kept. */
export function staleNote(
  { by, gained, lost, texts, twoFactorRequired }: Stale,
  permissions: readonly ListedPermission[],
  words: ProfileWords,
  [lead, rest] = [words.profiles.changedBy(by), words.profiles.keptYours],
) {
  const said = words.profiles;
  const shifts = [
    { kind: said.gained, labels: labelsOf(gained, permissions, words) },
    { kind: said.lost, labels: labelsOf(lost, permissions, words) },
  ];
  const changes = html`
    ${texts.map(
      ({ field, before, after }) => html`
        <dt>${said[field]}</dt>
        <dd><del><bdi>${before || said.empty}</bdi></del> ${said.becomes} <ins><bdi>${after || said.empty}</bdi></ins></dd>
      `,
    )}
    ${twoFactorRequired === undefined ? nothing : html`<dt>${said.twoFactor.short}</dt><dd><ins>${twoFactorRequired ? said.twoFactor.required : said.twoFactor.notRequired}</ins></dd>`}
    ${shifts.map(({ kind, labels }) => (labels.length > 0 ? html`<dt>${kind}</dt><dd><ins>${labels.join(", ")}</ins></dd>` : nothing))}
  `;
  return changesNote(historyIcon(), lead, changes, rest);
}

export const staleStyles = [
  changesNoteStyles,
  css`
  .changes dt::first-letter {
    text-transform: uppercase;
  }
`,
];

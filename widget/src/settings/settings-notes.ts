// What is to be minded above the settings: why they were not saved, and what somebody else changed meanwhile.
import { html, nothing } from "lit";
import { changesNote } from "../kit/changes-note.js";
import { refusalNote } from "../kit/notes.js";
import { historyIcon } from "../kit/question-icons.js";
import { type Failure, failureIn } from "../users/act-failures.js";
import type { SettingsWords } from "../words/en.settings.js";
import { differingFields, type Field, type Values, wordsBetween } from "./settings-draft.js";

interface Noted {
  failure: Failure | undefined;
  /** How many fields have something said beside them. */
  errors: number;
  /** As it was before somebody else changed it, and as it is now. */
  before: Values | undefined;
  now: Values;
  words: SettingsWords;
}

export function settingsNotes({ before, errors, failure, now, words }: Noted) {
  const said = words.settings;
  const changes = before ? differingFields(before, now) : [];
  return html`
    ${errors > 1 ? refusalNote(said.several(errors), "") : nothing}
    ${failure ? refusalNote(...failureIn(failure, said.failures)) : nothing}
    ${
      before && changes.length > 0
        ? changesNote(
            historyIcon(),
            said.changedMeanwhile,
            changes.map((field) => change(field, before, now, words)),
            said.keptYours,
          )
        : nothing
    }
  `;
}

function change(field: Field, before: Values, now: Values, { settings }: SettingsWords) {
  if (field === "words") {
    const { gained, lost } = wordsBetween(before.words, now.words);
    return html`
      <dt>${settings.short.words}</dt>
      <dd>${lost.length > 0 ? html`<del>${lost.join(", ")}</del> ` : nothing}${gained.length > 0 ? html`<ins>${gained.join(", ")}</ins>` : nothing}</dd>
    `;
  }
  const text = (values: Values) => inWords(field, values, settings);
  return html`
    <dt>${settings.short[field]}</dt>
    <dd><del>${text(before)}</del> ${settings.becomes} <ins>${text(now)}</ins></dd>
  `;
}

function inWords(field: Exclude<Field, "words">, values: Values, settings: SettingsWords["settings"]): string {
  const said = settings.values;
  if (field === "minimumLength") return said.length(values.minimumLength);
  if (field === "twoFactorRequired") return said.twoFactorRequired(values.twoFactorRequired);
  if (field === "securityQuestions") return settings.policies[values.securityQuestions].name;
  return said.span(values[field]);
}

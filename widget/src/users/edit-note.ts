// The note above the form of Edit User: why it was refused, what somebody else changed meanwhile, or why one can only look.
import { nothing } from "lit";
import { refusalNote } from "../kit/notes.js";
import { quietNote } from "../kit/quiet-note.js";
import type { Member } from "../server.js";
import type { ActWords } from "../words/en.acts.js";
import { type Failure, failureOf } from "./act-failures.js";
import { type Stale, staleNote } from "./stale-note.js";
import type { DraftErrors } from "./user-errors.js";

interface NoteParts {
  member: Member;
  /** The user was deleted meanwhile. */
  gone: boolean;
  errors: DraftErrors;
  refusal: Failure | undefined;
  stale: Stale | undefined;
  /** They may do more than the person at the screen. */
  isStronger: boolean;
  readOnly: boolean;
  words: ActWords;
}

export function editNote({ member, gone, errors, refusal, stale, isStronger, readOnly, words }: NoteParts) {
  const { edit } = words;
  if (gone) return refusalNote(edit.gone, edit.goneText);
  const many = Object.keys(errors).length;
  if (many > 1) return refusalNote(edit.several(many), "");
  if (many === 0 && refusal) {
    const { lead, rest } = failureOf(refusal, words);
    return refusalNote(lead, rest);
  }
  if (stale) return staleNote(edit.changedBy(stale.by), stale.differences, stale.rest, words);
  if (!readOnly) return nothing;
  if (member.self && member.alsoElsewhere) return quietNote(edit.ownElsewhere);
  return quietNote(isStronger ? edit.stronger : edit.lookOnly);
}

// Changes what an organization asks of its people's sign-in: from the next choice, the next sign-in, the next request on.
import { recordEvent } from "../audit/record-event.js";
import { stillMay } from "../memberships/still-may.js";
import { minute } from "../platform/clock.js";
import type { MemberContext } from "../platform/context.js";
import { type FieldCode, Refusal } from "../platform/refusals.js";
import { refuseFields } from "../platform/refuse-fields.js";
import { requireProof } from "../platform/require-proof.js";
import { hasForbiddenCharacters } from "../platform/text.js";
import { findSettings, storeSettings } from "../settings/settings.store.js";
import type { SettingsChange } from "./organizations.schema.js";
import { type Bounds, boundsOf, readSettings, type Settings } from "./read-settings.js";

const mostWords = 200;
const [shortestWord, longestWord] = [3, 64];

/** What is absent stays. Throws `invalid_input` with every field that is wrong, `stale_version`, and `proof_required`. */
export async function changeSettings(
  context: MemberContext,
  input: { version: string; change: SettingsChange },
): Promise<Settings> {
  return context.transaction(async (tx) => {
    const current = await stillMay(context, tx, "organization.manage");
    const { organizationId } = current.standing;
    const before = await readSettings(context, tx, organizationId);
    if (before.etag !== input.version) throw new Refusal("stale_version");
    const wanted = check(context, input.change);
    const after: Settings = { ...before, ...present(wanted) };
    const changed = (Object.keys(wanted) as (keyof SettingsChange)[]).filter(
      (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
    );
    if (changed.length === 0) return before;
    requireProof(context);
    const stored = await findSettings(tx, organizationId);
    // What is as it was stays unchosen, so that it goes on following the host.
    const chosen = <T>(field: keyof SettingsChange, value: T, before: T | null | undefined) =>
      changed.includes(field) ? value : (before ?? null);
    await storeSettings(tx, {
      organization_id: organizationId,
      minimum_length: chosen("minimumLength", after.minimumLength, stored?.minimum_length),
      words: JSON.stringify(after.words),
      two_factor_required: after.twoFactorRequired ? 1 : 0,
      security_questions: chosen("securityQuestions", after.securityQuestions, stored?.security_questions),
      idle: chosen("idleMinutes", after.idleMinutes * minute, stored?.idle),
      absolute: chosen("absoluteMinutes", after.absoluteMinutes * minute, stored?.absolute),
      version: (stored?.version ?? 0) + 1,
    });
    await recordEvent(context, tx, {
      kind: "organization.settings_changed",
      organizationId,
      before: Object.fromEntries(changed.map((field) => [field, before[field]])),
      after: Object.fromEntries(changed.map((field) => [field, after[field]])),
    });
    return readSettings(context, tx, organizationId);
  });
}

type Present<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** A key that is there without a value is not there. */
function present<T extends object>(change: T): Present<T> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Present<T>;
}

function check(context: MemberContext, change: SettingsChange): SettingsChange {
  const fields: Record<string, FieldCode> = {};
  const checked: SettingsChange = { ...change };
  for (const [field, { least, most }] of Object.entries(boundsOf(context)) as [keyof Settings["bounds"], Bounds][]) {
    const value = change[field];
    if (value !== undefined && (value < least || value > most)) fields[field] = "out_of_range";
  }
  if (change.words !== undefined) {
    const words = [...new Set(change.words.map((word) => word.trim().replace(/\s+/g, " ")))];
    const wrong = whyNotThese(words);
    if (wrong !== null) fields.words = wrong;
    checked.words = words;
  }
  refuseFields(fields);
  return checked;
}

function whyNotThese(words: string[]): FieldCode | null {
  if (words.length > mostWords) return "too_many";
  if (words.some(hasForbiddenCharacters)) return "invalid_characters";
  if (words.some((word) => [...word].length < shortestWord)) return "too_short";
  return words.some((word) => [...word].length > longestWord) ? "too_long" : null;
}

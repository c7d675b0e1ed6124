// What a person's sign-in must meet: the strictest of what their organizations ask.
import type { Context } from "../platform/context.js";
import type { ReadDatabase } from "../platform/database/database.js";
import { type Rules, strictest } from "../settings/rules.js";
import { findSettings } from "../settings/settings.store.js";
import { findAsked } from "./rules.store.js";

type Known = Pick<Context, "options">;

/**
 * `joining` is an organization that they are about to belong to. A second factor is required by an organization of theirs, by a
 * profile they hold there, or of them in person.
 */
export async function findRules(known: Known, db: ReadDatabase, userId: number, joining?: number): Promise<Rules> {
  const asked = await findAsked(db, userId);
  const chosen = asked.map((one) => one.chosen);
  if (joining !== undefined) chosen.push(await findSettings(db, joining));
  const rules = strictest(known, chosen);
  return { ...rules, twoFactorRequired: rules.twoFactorRequired || asked.some((one) => one.isTwoFactorAsked) };
}

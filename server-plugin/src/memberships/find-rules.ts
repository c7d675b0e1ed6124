// What a person's sign-in must meet: the strictest of what their organizations ask.
import type { Context } from "../platform/context.js";
import type { ReadDatabase } from "../platform/database/database.js";
import { type Rules, strictest } from "../settings/rules.js";
import { findSettings } from "../settings/settings.store.js";
import { findChosenSettings, isTwoFactorAsked } from "./rules.store.js";

type Known = Pick<Context, "options">;

/** `joining` is an organization that they are about to belong to. */
export async function findRules(known: Known, db: ReadDatabase, userId: number, joining?: number): Promise<Rules> {
  const chosen = await findChosenSettings(db, userId);
  return strictest(known, joining === undefined ? chosen : [...chosen, await findSettings(db, joining)]);
}

/** By an organization of theirs, by a profile they hold there, or of them in person. */
export async function isTwoFactorRequired(known: Known, db: ReadDatabase, userId: number): Promise<boolean> {
  return (await findRules(known, db, userId)).twoFactorRequired || (await isTwoFactorAsked(db, userId));
}

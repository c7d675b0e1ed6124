// What an organization asks of its people's sign-in, as its administrators see it.
import { minute } from "../platform/clock.js";
import type { Context } from "../platform/context.js";
import type { ReadDatabase } from "../platform/database/database.js";
import { type QuestionPolicy, rulesOf } from "../settings/rules.js";
import { findSettings } from "../settings/settings.store.js";
import { countMembers, countWithoutTwoFactor } from "./organizations.store.js";

// Above it, counting who has no second factor would keep everybody waiting.
const mostCounted = 5_000;

/** Of passwords, NIST SP 800-63B-4 asks for 64 to be possible. */
const longestMinimum = 64;

export interface Bounds {
  least: number;
  most: number;
}

export interface Settings {
  /** Of a password, in characters. */
  minimumLength: number;
  /** No password of a member may consist of one. */
  words: string[];
  twoFactorRequired: boolean;
  securityQuestions: QuestionPolicy;
  /** Minutes after which a session ends: unused, and at the latest. */
  idleMinutes: number;
  absoluteMinutes: number;
  /** Within which they may be chosen, by the portal's options. */
  bounds: Record<"minimumLength" | "idleMinutes" | "absoluteMinutes", Bounds>;
  /** Members who could sign in without one, unless it is required; null where they are too many to count. */
  membersWithoutTwoFactor: number | null;
  etag: string;
}

/** `db` may be a transaction. */
export async function readSettings(context: Context, db: ReadDatabase, organizationId: number): Promise<Settings> {
  const stored = await findSettings(db, organizationId);
  const rules = rulesOf(context, stored);
  return {
    minimumLength: rules.minimumLength,
    words: stored === undefined ? [] : JSON.parse(stored.words),
    twoFactorRequired: rules.twoFactorRequired,
    securityQuestions: rules.securityQuestions,
    idleMinutes: wholeMinutes(rules.idle),
    absoluteMinutes: wholeMinutes(rules.absolute),
    bounds: boundsOf(context),
    membersWithoutTwoFactor:
      (await countMembers(db, organizationId)) > mostCounted ? null : await countWithoutTwoFactor(db, organizationId),
    etag: settingsVersion(stored?.version ?? 0),
  };
}

/** 0 for an organization that has chosen nothing yet. */
function settingsVersion(version: number): string {
  return `"settings-${version}"`;
}

export function boundsOf({ options }: Context): Settings["bounds"] {
  return {
    minimumLength: { least: options.policy.leastLength, most: longestMinimum },
    idleMinutes: { least: 1, most: wholeMinutes(options.sessions.idle) },
    absoluteMinutes: { least: 1, most: wholeMinutes(options.sessions.absolute) },
  };
}

function wholeMinutes(milliseconds: number): number {
  return Math.max(1, Math.floor(milliseconds / minute));
}

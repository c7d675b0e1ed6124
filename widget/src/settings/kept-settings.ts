// Keeps what is typed about an organization's settings in this browser tab: nothing is lost by going elsewhere.
import { keep, readKept } from "../kit/kept.js";
import { type Draft, fields, type Values } from "./settings-draft.js";

export interface KeptSettings {
  draft: Draft;
  /** What was saved when it was typed. */
  base: Values;
  etag: string;
  /** Somebody else changed the settings meanwhile, from this, and nothing was saved since. */
  before?: Values | undefined;
}

const keyOf = (server: string, organization: string) => `user-manager:${server}:${organization}:settings`;

export function recallSettings(server: string, organization: string): KeptSettings | undefined {
  const stored = readKept(keyOf(server, organization));
  return isKept(stored) ? stored : undefined;
}

export const rememberSettings = (server: string, organization: string, kept: KeptSettings | undefined): void =>
  keep(keyOf(server, organization), kept ?? null);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const hasFields = (value: unknown): boolean => isObject(value) && fields.every((field) => field in value);
const isSpan = (value: unknown): boolean =>
  isObject(value) && typeof value.amount === "string" && typeof value.unit === "string";

function isKept(stored: unknown): stored is KeptSettings {
  if (!isObject(stored) || typeof stored.etag !== "string" || !hasFields(stored.base)) return false;
  if (stored.before !== undefined && !hasFields(stored.before)) return false;
  const { draft } = stored;
  if (!isObject(draft) || !hasFields(draft)) return false;
  const isText = typeof draft.minimumLength === "string" && typeof draft.words === "string";
  return isText && isSpan(draft.idleMinutes) && isSpan(draft.absoluteMinutes);
}

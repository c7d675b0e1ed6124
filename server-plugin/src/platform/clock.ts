// Time as the whole plugin reads it: UTC milliseconds, from one replaceable source.

/** UTC milliseconds since 1970, as `Date.now()` gives them. */
export type Clock = () => number;

export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** How times leave the plugin: ISO 8601 in UTC. */
export function toIso(at: number): string;
export function toIso(at: number | null): string | null;
export function toIso(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

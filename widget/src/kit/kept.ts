// Keeps something in this browser tab, for a reload and for coming back; a browser that keeps nothing only forgets.

/** What was kept under this name, of whatever shape: an earlier version may have kept it. Undefined where there is nothing. */
export function readKept(name: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}

export function keep(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(name, JSON.stringify(value));
  } catch {
    // Nothing else depends on it.
  }
}

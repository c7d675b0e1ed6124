// Keeps something in this browser tab, for a reload and for coming back; a browser that keeps nothing only forgets.

/** What was kept under this name, of whatever shape: an earlier version may have kept it. Undefined where there is nothing. */
export function readKept(name: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}

/** What somebody else left in this tab is theirs: their drafts and questions are forgotten when another person comes. */
export function keepFor(server: string, person: string): void {
  const all = `user-manager:${server}:`;
  const before = readKept(`${all}person`);
  if (before === person) return;
  if (before) for (const name of Object.keys(sessionStorage)) if (name.startsWith(all)) sessionStorage.removeItem(name);
  keep(`${all}person`, person);
}

export function keep(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(name, JSON.stringify(value));
  } catch {
    // Nothing else depends on it.
  }
}

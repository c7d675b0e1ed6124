// The question that the Activity tab answers, which survives a reload.

const keyOf = (server: string, organization: string) => `user-manager:${server}:${organization}:activity`;

/** The tab opens with what this person did and what was done to them, and nothing else narrows it. */
export function showOnly(server: string, organization: string, person: { id: string; fullName: string }): void {
  try {
    sessionStorage.setItem(keyOf(server, organization), JSON.stringify({ person }));
  } catch {
    // A browser that keeps nothing opens the tab with everything.
  }
}

// Keeps many who come at once from holding the event loop until all of them are served.

// Milliseconds. What was begun goes on when they are over: a transaction, or what a request reads.
const longestTurn = 10;

let begun: number | null = null;

/**
 * A local database answers within the event loop's turn, so that a hundred requests would all be served in a single one.
 * Resolves at once, or, when this turn has lasted long enough, in a later one: in the order of asking.
 */
export async function giveWay(): Promise<void> {
  while (begun !== null && performance.now() - begun > longestTurn)
    await new Promise<void>((resolve) => setImmediate(resolve));
  if (begun !== null) return;
  begun = performance.now();
  setImmediate(() => {
    begun = null;
  });
}

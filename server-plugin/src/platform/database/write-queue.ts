// Lets one writer in at a time; everyone else waits in order.

export type Release = () => void;

/** A queue of writers in this process; `enter()` resolves when it is one's turn. */
export function writeQueue(): { enter(): Promise<Release> } {
  let last: Promise<void> = Promise.resolve();
  return {
    async enter() {
      const before = last;
      let release: Release = () => {};
      last = new Promise((resolve) => {
        release = resolve;
      });
      await before;
      return release;
    },
  };
}

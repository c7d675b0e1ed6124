// From the beginning of one frame until what it has painted.

/**
 * Runs `begin` at the start of a frame, so that waiting for the next one is not part of the time, and tells how many
 * milliseconds later style, layout and paint were through: a message posted in a frame arrives after it.
 */
export function timeFrame(begin) {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      const begun = performance.now();
      port1.onmessage = () => {
        port1.close();
        resolve(performance.now() - begun);
      };
      port2.postMessage(null);
      begin();
    });
  });
}

// Says how far the seeding of many people is, on one line of a terminal or in a few lines of a log.

const tooFewToSay = 5_000;

/** Returns what to call for each person. */
export function seedProgress(total: number, output: NodeJS.WriteStream): ((index: number) => void) | undefined {
  if (total < tooFewToSay) return undefined;
  const step = output.isTTY ? 1_000 : Math.ceil(total / 10);
  return (index) => {
    const done = index + 1;
    if (done % step !== 0 && done !== total) return;
    const sentence = `Making users: ${done.toLocaleString("en")} of ${total.toLocaleString("en")}`;
    output.write(output.isTTY ? `\r${sentence}${done === total ? "\n" : ""}` : `${sentence}\n`);
  };
}

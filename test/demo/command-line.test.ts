// The command: what it takes, and what it says about the rest.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const main = fileURLToPath(new URL("../../demo/dist/main.js", import.meta.url));

function run(words: string[], environment: Record<string, string> = {}) {
  const { status, stderr, stdout } = spawnSync(process.execPath, [main, ...words], {
    encoding: "utf8",
    env: { ...process.env, ...environment },
  });
  return { status, stderr, stdout };
}

it.each([
  [["--user", "5"], "The demo does not know --user; it takes --users N and --fresh.\n"],
  [["--users"], "--users takes a whole number from 3 to 1,000,000.\n"],
  [["--users", "2"], "--users takes a whole number from 3 to 1,000,000.\n"],
  [["--users=many", "--fresh"], "--users takes a whole number from 3 to 1,000,000.\n"],
])("refuses %j in one sentence", (words, sentence) => {
  expect(run(words)).toEqual({ status: 2, stderr: sentence, stdout: "" });
});

it("refuses a port that is none in one sentence", () => {
  expect(run([], { PORT: "http" })).toEqual({
    status: 2,
    stderr: "PORT takes a whole number from 0 to 65535.\n",
    stdout: "",
  });
});

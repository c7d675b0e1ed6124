// Starts a process of its own that a test lets go, listens to, and kills.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

export interface StartedProcess {
  /** Everything it printed. */
  lines: string[];
  /** What it complained about. */
  errors: string[];
  /** Lets it open the database. */
  start(): void;
  kill(): Promise<void>;
  /** With its exit code, or null. */
  ended: Promise<number | null>;
}

/** Resolves when the code of this script beside us is loaded, which prints a line then; it does nothing until it is started. */
export async function startProcess(script: string, order: object): Promise<StartedProcess> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, [path, JSON.stringify(order)], { stdio: ["pipe", "pipe", "pipe"] });
  const ended = once(child, "close").then(([code]) => code as number | null);
  const lines: string[] = [];
  const errors: string[] = [];
  child.stderr.on("data", (piece) => void errors.push(String(piece)));
  const reading = createInterface(child.stdout);
  const loaded = once(reading, "line");
  reading.on("line", (line) => void lines.push(line));
  onTestFinished(() => void child.kill("SIGKILL"));
  await Promise.race([loaded, ended]);
  if (lines.length === 0) throw new Error(`The process did not start: ${errors.join("")}`);
  return {
    lines,
    errors,
    start: () => void child.stdin.write("go\n"),
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
    ended,
  };
}

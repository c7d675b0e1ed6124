// Starts a process that changes members of a database until it is killed.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

export interface DirectoryProcess {
  /** `begin 3` before its fourth transaction, `kept 3` once that one was acknowledged. */
  lines: string[];
  errors: string[];
  /** Lets it open the database. */
  start(): void;
  kill(): Promise<void>;
}

const script = fileURLToPath(new URL("directory-process.mjs", import.meta.url));

/** Resolves when its code is loaded; it does nothing until it is started. */
export async function directoryProcess(order: {
  options: object;
  life: number;
  seed: number;
}): Promise<DirectoryProcess> {
  const child = spawn(process.execPath, [script, JSON.stringify(order)], { stdio: ["pipe", "pipe", "pipe"] });
  const ended = once(child, "close");
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
  };
}

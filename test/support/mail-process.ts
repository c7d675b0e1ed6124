// Starts a process that runs the plugin and delivers mail, as a test wants it.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

export interface Order {
  options: object;
  /** Milliseconds by which its clock is ahead. */
  later?: number;
  /** What it posts, one after the other, in the name of whose cookie it is. */
  requests?: { name: string; path: string; body: object }[];
  cookie?: string | null;
  /** It ends by itself when nothing is due any more. */
  drain?: boolean;
}

export interface MailProcess {
  /** Everything it printed. */
  lines: string[];
  /** What it complained about. */
  errors: string[];
  /** Lets it open the database. */
  start(): void;
  kill(): Promise<void>;
  ended: Promise<number | null>;
}

const script = fileURLToPath(new URL("mail-process.mjs", import.meta.url));

/** Resolves when its code is loaded; it does nothing until it is started. */
export async function mailProcess({
  later = 0,
  requests = [],
  cookie = null,
  drain = false,
  options,
}: Order): Promise<MailProcess> {
  const order = JSON.stringify({ options, later, requests, cookie: cookie ?? "", drain });
  const child: ChildProcess = spawn(process.execPath, [script, order], { stdio: ["pipe", "pipe", "pipe"] });
  const ended = once(child, "close").then(([code]) => code as number | null);
  const lines: string[] = [];
  const errors: string[] = [];
  child.stderr?.on("data", (piece) => void errors.push(String(piece)));
  if (child.stdout === null) throw new Error("There is no output to read.");
  const reading = createInterface(child.stdout);
  const loaded = new Promise<void>((resolve) => {
    reading.on("line", (line) => {
      lines.push(line);
      resolve();
    });
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  await Promise.race([loaded, ended]);
  if (lines.length === 0) throw new Error(`The process did not start: ${errors.join("")}`);
  return {
    lines,
    errors,
    start: () => void child.stdin?.write("go\n"),
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
    ended,
  };
}

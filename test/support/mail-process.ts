// Starts a process that runs the plugin and delivers mail, as a test wants it.
import { type StartedProcess, startProcess } from "./start-process.js";

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

export function mailProcess({
  later = 0,
  requests = [],
  cookie = null,
  drain = false,
  options,
}: Order): Promise<StartedProcess> {
  return startProcess("mail-process.mjs", { options, later, requests, cookie: cookie ?? "", drain });
}

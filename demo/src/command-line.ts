// Reads what was typed after `node demo/dist/main.js`.
import { PortalProblem } from "./portal-problem.js";

export interface CommandLine {
  port: number;
  users: number | undefined;
  fresh: boolean;
}

const usualPort = 3_000;
const fewestUsers = 3;
const mostUsers = 1_000_000;

/** A mistake in what was typed. */
export class UsageProblem extends PortalProblem {}

export function readCommandLine(words: readonly string[], environment: { PORT?: string | undefined }): CommandLine {
  const line: CommandLine = { port: readPort(environment.PORT), users: undefined, fresh: false };
  const rest = words.flatMap((word) =>
    word.startsWith("--users=") ? ["--users", word.slice("--users=".length)] : [word],
  );
  while (rest.length > 0) {
    const word = rest.shift();
    if (word === "--fresh") line.fresh = true;
    else if (word === "--users") line.users = readUsers(rest.shift());
    else throw new UsageProblem(`The demo does not know ${word}; it takes --users N and --fresh.`);
  }
  return line;
}

function readUsers(text: string | undefined): number {
  const users = /^\d{1,9}$/.test(text ?? "") ? Number(text) : Number.NaN;
  if (users >= fewestUsers && users <= mostUsers) return users;
  throw new UsageProblem(`--users takes a whole number from ${fewestUsers} to ${mostUsers.toLocaleString("en")}.`);
}

function readPort(text: string | undefined): number {
  if (text === undefined || text === "") return usualPort;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new UsageProblem("PORT takes a whole number from 0 to 65535.");
}

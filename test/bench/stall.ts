// How long the event loop stands still while many write at once.
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { members, repeat } from "./callers.js";
import { line, type Measured, within } from "./measure.js";
import { administrator, type Opened, origin, signIn } from "./sizes.js";

/** Milliseconds. */
const longestStall = 200;
const writes = 100;
const rounds = 6;
const nanosecondsPerMillisecond = 1e6;

/** The longest of each round; the bar is for the median of the rounds, since a busy machine stands still by itself. */
export async function stallOfWrites(opened: Opened, users: number): Promise<Measured> {
  const write = await writesOf(opened);
  const stalls: number[] = [];
  // The first round warms up.
  for (let round = -1; round < rounds; round++) {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    // A stall is seen only between two ticks: there must be some before and after.
    await sleep(20);
    await Promise.all(Array.from({ length: writes }, () => arrive(write)));
    await sleep(20);
    delay.disable();
    if (round >= 0) stalls.push(delay.max / nanosecondsPerMillisecond);
  }
  return within(line(`longest stall of the event loop at ${writes} concurrent writes`, users, stalls), longestStall);
}

/** By an event of its own, as from a socket; all that arrive together are handled in one turn of the event loop. */
function arrive(write: () => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => setImmediate(() => write().then(resolve, reject)));
}

/** Renames a member and adds one, by turns; nobody is renamed twice, which would need their new version. */
async function writesOf(opened: Opened): Promise<() => Promise<void>> {
  const cookie = await signIn(opened.users, administrator);
  const path = `/organizations/${opened.organization}/members`;
  const profile = await profileOf(opened);
  const renamed = repeat(await members(opened, "active", ((rounds + 1) * writes) / 2), 1);
  const request = async (method: string, to: string, body: object, expected: number, version?: string) => {
    const headers = { cookie, origin, "content-type": "application/json", ...(version && { "if-match": version }) };
    const answer = await opened.users.routes.request(to, { method, headers, body: JSON.stringify(body) });
    if (answer.status !== expected)
      throw new Error(`${method} ${to} answered ${answer.status}: ${await answer.text()}`);
  };
  let written = 0;
  return () => {
    const number = written++;
    if (number % 2 === 0) {
      const { etag, fullName, id } = renamed();
      return request("PATCH", `${path}/${id}`, { fullName: `${fullName} Lund` }, 200, etag);
    }
    const added = { fullName: `Solveig Lund ${number}`, email: `new.${number}@ostervik.example`, profile };
    return request("POST", path, added, 201);
  };
}

async function profileOf({ get, organization }: Opened): Promise<string> {
  const answer = await get(`/organizations/${organization}/profiles`);
  const { profiles } = (await answer.json()) as { profiles: { id: string; builtIn: string | null }[] };
  const found = profiles.find(({ builtIn }) => builtIn === "member");
  if (found === undefined) throw new Error("There is no profile for members.");
  return found.id;
}

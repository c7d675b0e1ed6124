// Who signs in for the measurements, and how: every answer must be the one that is expected.
import { type Opened, origin, password } from "./sizes.js";

export const wrongPassword = "lantern-harbor-9022";

// People sign in from a browser that they have been seen at, most of the time.
const device = "d".repeat(43);

interface Listed {
  id: string;
  fullName: string;
  email: string;
  etag: string;
  self: boolean;
}

/** Up to a thousand members of this status, the administrator who measures not among them; at least so many, or it throws. */
export async function members({ get, organization }: Opened, status: string, least: number): Promise<Listed[]> {
  const found: Listed[] = [];
  let cursor: string | null = "";
  while (cursor !== null && found.length < 1_000) {
    const next: string = cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`;
    const answer = await get(`/organizations/${organization}/members?status=${status}&limit=100${next}`);
    const page = (await answer.json()) as { members: Listed[]; next: string | null };
    found.push(...page.members.filter(({ self }) => !self));
    cursor = page.next;
  }
  if (found.length < least) throw new Error(`Only ${found.length} of ${least} members are ${status}.`);
  return found;
}

/** Their addresses. */
export async function callers(opened: Opened, status: string, least: number): Promise<string[]> {
  return (await members(opened, status, least)).map(({ email }) => email);
}

/** One after the other, from the beginning again after the last; at most so many times. */
export function repeat<T>(all: readonly T[], most = Number.POSITIVE_INFINITY): () => T {
  let index = 0;
  return () => {
    if (index >= most * all.length) throw new Error("Everybody has had their turns.");
    return all[index++ % all.length] as T;
  };
}

/** So many at a time, as long as there is more to do. */
export async function keepInFlight(atATime: number, more: () => boolean, work: () => Promise<unknown>): Promise<void> {
  const one = async () => {
    while (more()) await work();
  };
  await Promise.all(Array.from({ length: atATime }, one));
}

/** Says so many times that there is more. */
export function times(count: number): () => boolean {
  let left = count;
  return () => left-- > 0;
}

/** Signs in all the way. */
export async function complete(opened: Opened, email: string): Promise<void> {
  const { status, body } = await trySignIn(opened, email, password);
  if (status !== 200 || body.stage !== "complete") throw new Error(`A sign-in answered ${status} ${body.stage}.`);
}

/** Tries what must be refused as wrong, and for no other reason. */
export async function refuse(opened: Opened, email: string, typed: string): Promise<void> {
  const { status, body } = await trySignIn(opened, email, typed);
  if (status !== 401 || body.code !== "sign_in_refused") throw new Error(`A refusal answered ${status} ${body.code}.`);
}

async function trySignIn({ users }: Opened, email: string, typed: string) {
  const body = JSON.stringify({ email, password: typed });
  const answer = await users.routes.request("/sign-in", {
    method: "POST",
    // Clients say how long it is; in process nobody does so by itself.
    headers: {
      "content-type": "application/json",
      "content-length": `${Buffer.byteLength(body)}`,
      origin,
      cookie: `user_manager_device=${device}`,
    },
    body,
  });
  return { status: answer.status, body: (await answer.json()) as { stage?: string; code?: string } };
}

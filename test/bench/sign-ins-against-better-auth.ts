// Complete sign-ins, from the password to the session, two in flight, each product with the hashing that it comes with.
import type { Peer } from "./better-auth-peer.js";
import { atLeast, interleave, line, type Measured, median } from "./measure.js";
import { people } from "./people.js";
import { kindOf, type Opened, openSize, origin, password } from "./sizes.js";

const inFlight = 2;
const each = 5;

/** Milliseconds per sign-in: 1,000 divided by them are the sign-ins per second. `times`: the bar of the ratio, if it has one. */
export async function measureSignIns(peer: Peer, users: number, times: number | null): Promise<Measured[]> {
  const opened = await openSize(users, { copy: true });
  try {
    const emails = activePeople(users);
    const [us, them] = ["sign-in, two in flight", `sign-in, two in flight: ${peer.name}`];
    const measured = await interleave(
      [
        { name: us, ask: (round) => several(emails, round, (email) => signInHere(opened, email)) },
        { name: them, ask: (round) => several(emails, round, peer.signIn) },
      ],
      12,
      2,
    );
    const perSignIn = (name: string) => (measured.get(name) ?? []).map((took) => took / (inFlight * each));
    const [ours, theirs] = [perSignIn(us), perSignIn(them)];
    const compared = { ratio: median(theirs) / median(ours), against: peer.name };
    return [
      line(us, users, ours, times === null ? compared : { ...compared, bar: atLeast(times) }),
      line(them, users, theirs),
    ];
  } finally {
    await opened.close();
  }
}

/** So many at a time, one after the other, each time with another person. */
async function several(emails: string[], round: number, signIn: (email: string) => Promise<unknown>) {
  const lanes = Array.from({ length: inFlight }, async (_, lane) => {
    for (let turn = 0; turn < each; turn++) {
      const index = (round * each + turn) * inFlight + lane;
      await signIn(emails[index % emails.length] as string);
    }
  });
  await Promise.all(lanes);
}

async function signInHere({ users }: Opened, email: string) {
  const answer = await users.routes.request("/sign-in", {
    method: "POST",
    headers: { "content-type": "application/json", origin },
    body: JSON.stringify({ email, password }),
  });
  const { stage } = (await answer.json()) as { stage?: string };
  if (stage !== "complete") throw new Error(`Signing in as ${email} answered ${answer.status}, stage ${stage}.`);
}

function activePeople(users: number): string[] {
  const emails: string[] = [];
  let index = 0;
  for (const { email } of people(Math.min(users - 1, 500))) {
    const { lastSignInAt, locked, deactivatedAt } = kindOf(++index, 0);
    if (lastSignInAt !== undefined && locked === undefined && deactivatedAt === undefined) emails.push(email);
  }
  return emails;
}

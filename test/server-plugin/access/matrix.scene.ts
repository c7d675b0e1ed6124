// The people of the matrix, and for each route a request that can succeed.

import { widgetFiles } from "../../../server-plugin/src/pages/widget-files.js";
import { type Acting, acting, palisander } from "../../support/acts.js";
import { goodPassword, otherPassword, type Person, startOfTime } from "../../support/plugin.js";
import { type Browser, basedOn } from "../../support/request.js";
import { codeOf, enrolled } from "../../support/two-factor.js";
import { type Actor, addresses, begin, stages } from "./matrix.actors.js";

/** What is put into the path, beside what is sent. */
export interface Sent {
  params?: Record<string, string>;
  query?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

interface Scene extends Acting {
  /** A browser with a session of this actor: the same one until an answer ends or changes that session. */
  browserOf(actor: Actor): Promise<Browser>;
  /** When it needs somebody to act on, that is somebody new. */
  request(route: string): Promise<Sent>;
}

// A sign-in has ten minutes to become complete, and a proof lasts for fifteen.
const longestKept = 5 * 60_000;

const many = 9;
const numbered = (name: string, count: number, more: Partial<Person> = {}): Person[] =>
  Array.from({ length: count }, (_, index) => ({
    fullName: `${name} ${index}`,
    email: `${name.toLowerCase()}-${index}@ostervik.example`,
    ...more,
  }));

export async function scene(): Promise<Scene> {
  const one = await acting({
    profiles: Array.from({ length: 3 * many }, (_, index) => ({ name: `Spare ${index}`, permissions: [] })),
    people: [
      { fullName: "Una Roth", email: "una@ostervik.example", initialPasswordExpiresAt: startOfTime * 2 },
      { fullName: "Per Wahl", email: "per@ostervik.example" },
      { fullName: "Eva Lind", email: "eva@ostervik.example" },
      { fullName: "Ann Bro", email: "ann@ostervik.example" },
      { fullName: "Dag Holm", email: "dag@ostervik.example", profile: "Administrator", deactivatedAt: startOfTime },
      { fullName: "Lou Falk", email: "lou@ostervik.example", profile: "Administrator" },
      ...numbered("Target", 9 * many),
      ...numbered("Barred", many, { locked: { at: startOfTime, reason: "strikes" } }),
    ],
  });
  await palisander(one, [
    { fullName: "Gus Ito", email: "gus@palisander.example" },
    { fullName: "Dag Holm", email: "dag@ostervik.example" },
    ...numbered("Asked", 2 * many).map((person) => ({
      ...person,
      email: person.email.replace("ostervik", "palisander"),
    })),
  ]);
  const ask = async (email: string) => {
    await one.ada.post(`${one.path}/members`, { fullName: "X", email, profile: one.profileId("Member") });
    const { joinRequests } = (await one.ada.get(`${one.path}/join-requests`)).body;
    return joinRequests.find((request: { email: string }) => request.email === email).id as string;
  };
  await ask("gus@palisander.example");
  await lock(one, "lou@ostervik.example");
  const device = await enrolled(one, await one.signedIn("per@ostervik.example"));

  const next: Record<string, number> = {};
  const take = (name: string) => {
    const index = next[name] ?? 0;
    next[name] = index + 1;
    return index;
  };
  const target = async (name = "Target") => one.find(`${name.toLowerCase()}-${take(name)}@`);
  const based = async (name?: string, body?: unknown): Promise<Sent> => {
    const member = await target(name);
    return { params: { member: member.id }, headers: basedOn(member), body };
  };
  const asked = async (): Promise<Sent> => {
    const joinRequest = await ask(`asked-${take("Asked")}@palisander.example`);
    // A link may be asked for again after a minute.
    one.clock.now += 61_000;
    return { params: { joinRequest } };
  };
  const spare = async () => {
    const wanted = `Spare ${take("Spare")}`;
    const { profiles } = (await one.ada.get(`${one.path}/profiles`)).body;
    return profiles.find(({ name }: { name: string }) => name === wanted);
  };
  const secret = "x".repeat(43);
  const email = "nobody@nowhere.example";
  const inPlace = "/organizations/:organization";

  const requests: Record<string, () => Promise<Sent> | Sent> = {
    "PUT /me/organization": () => ({ body: { organization: one.id } }),
    [`POST ${inPlace}/members`]: () => ({
      body: { fullName: "New", email: `new-${take("New")}@ostervik.example`, profile: one.profileId("Member") },
    }),
    [`GET ${inPlace}/members/:member`]: async () => ({ params: { member: (await target()).id } }),
    [`PATCH ${inPlace}/members/:member`]: () => based("Target", { fullName: "Somebody" }),
    [`DELETE ${inPlace}/members/:member`]: () => based(),
    [`POST ${inPlace}/members/:member/deactivate`]: () => based(),
    [`POST ${inPlace}/members/:member/reactivate`]: () => based(),
    [`POST ${inPlace}/members/:member/unlock`]: () => based("Barred"),
    [`POST ${inPlace}/members/:member/reset`]: async () => ({ params: { member: (await target()).id } }),
    [`POST ${inPlace}/members/:member/switch-off-two-factor`]: async () => {
      const sent = await based();
      await giveDevice(one, sent.params?.member ?? "");
      return sent;
    },
    [`POST ${inPlace}/members/:member/review`]: () => based("Target", { note: "Still needed" }),
    [`DELETE ${inPlace}/members/:member/pending-links/:purpose`]: async () => {
      const member = await target();
      await one.ada.post(`${one.at(member)}/reset`);
      return { params: { member: member.id, purpose: "reset" } };
    },
    [`POST ${inPlace}/join-requests/:joinRequest/resend`]: asked,
    [`DELETE ${inPlace}/join-requests/:joinRequest`]: asked,
    [`POST ${inPlace}/undelivered-letters/:letter/resend`]: async () => {
      const address = `away-${take("Away")}@ostervik.example`;
      one.undeliverable.add(address);
      await one.ada.post(`${one.path}/members`, { fullName: "A", email: address, profile: one.profileId("Member") });
      await one.letters();
      const { letters } = (await one.ada.get(`${one.path}/undelivered-letters`)).body;
      return { params: { letter: letters[0].id } };
    },
    [`POST ${inPlace}/profiles`]: () => ({ body: { name: `Made ${take("Made")}`, permissions: [] } }),
    [`GET ${inPlace}/profiles/:profile`]: async () => ({ params: { profile: (await spare()).id } }),
    [`PATCH ${inPlace}/profiles/:profile`]: async () => {
      const profile = await spare();
      return { params: { profile: profile.id }, headers: basedOn(profile), body: { description: "Spare" } };
    },
    [`DELETE ${inPlace}/profiles/:profile`]: async () => {
      const profile = await spare();
      return { params: { profile: profile.id }, headers: basedOn(profile) };
    },
    [`GET ${inPlace}/audit/export`]: () => ({ query: "?format=csv" }),
    [`PATCH ${inPlace}/settings`]: async () => {
      const { body: settings } = await one.ada.get(`${one.path}/settings`);
      return { headers: basedOn(settings), body: { idleMinutes: settings.idleMinutes - 1 } };
    },
    "PUT /me/security-questions": () => ({ body: { password: goodPassword, answers } }),
    "POST /me/two-factor/enrolment": () => ({ body: {} }),
    "POST /me/two-factor/enrolment/confirm": () => ({ body: { code: "000000" } }),
    "POST /me/two-factor/recovery-codes": () => ({ body: { code: "000000" } }),
    "POST /me/two-factor/switch-off": () => ({ body: { code: "000000" } }),
    "POST /me/proof": () => ({ body: { password: goodPassword } }),
    "PUT /me/password": () => ({ body: { current: goodPassword, password: otherPassword } }),
    // One of the administrator's.
    "DELETE /me/sessions/:session": async () => {
      const another = await begin(one, addresses.administrator ?? "", "complete");
      const { sessions } = (await another.get("/me/sessions")).body;
      return { params: { session: sessions[0].id } };
    },
    "POST /sign-in": () => ({ body: { email, password: goodPassword } }),
    "POST /sign-in/second-factor": () => ({ body: { code: device.code() } }),
    // The code belongs to what this very session was shown.
    "POST /sign-in/enrolment/confirm": async () => {
      const { body } = await (await browserOf("enrolling")).post("/sign-in/enrolment");
      return { body: { code: codeOf(body.key, one.clock.now) } };
    },
    "POST /sign-in/questions": () => ({ body: { answers } }),
    "POST /sign-in/new-password": () => ({ body: { password: otherPassword } }),
    "POST /forgot-password": () => ({ body: { email } }),
    "POST /unlock-link": () => ({ body: { email } }),
    "POST /password-check": () => ({ body: { password: goodPassword } }),
    "POST /confirmations/preview": () => ({ body: { secret } }),
    "POST /activate": () => ({ body: { secret, password: goodPassword } }),
    "POST /join": () => ({ body: { secret } }),
    "POST /reset-password": () => ({ body: { secret, password: goodPassword } }),
    "POST /unlock": () => ({ body: { secret } }),
    "POST /change-email": () => ({ body: { secret } }),
    "GET /widget/:file": () => ({ params: { file: [...widgetFiles().keys()].at(-1)?.split("/")[1] ?? "" } }),
  };
  const sessions = new Map<Actor, { browser: Browser; cookie: string | null; since: number }>();
  async function browserOf(actor: Actor): Promise<Browser> {
    const last = sessions.get(actor);
    const isFresh = last !== undefined && one.clock.now - last.since < longestKept;
    if (isFresh && last.browser.cookie === last.cookie) return last.browser;
    const address = addresses[actor];
    const browser = address === null ? one.browser() : await begin(one, address, stages[actor] ?? "complete");
    sessions.set(actor, { browser, cookie: browser.cookie, since: one.clock.now });
    return browser;
  }
  return { ...one, browserOf, request: async (route) => (await requests[route]?.()) ?? {} };
}

const answers = [
  { question: "first_teacher", answer: "Frau Lindqvist" },
  { question: "first_pet", answer: "Brumle" },
  { question: "first_job", answer: "the bakery" },
];

/** Without its seed, which nobody will ask for. */
async function giveDevice(one: Acting, member: string): Promise<void> {
  await one.context.transaction(async (tx) => {
    const { user_id } = await tx
      .selectFrom("um_memberships")
      .select("user_id")
      .where("public_id", "=", member)
      .executeTakeFirstOrThrow();
    const row = { user_id, seed: "none", key_id: "none", last_step: 0, since: one.clock.now };
    await tx.insertInto("um_authenticators").values(row).execute();
  });
}

/** As anybody can who knows an address: by three wrong passwords. */
async function lock(one: Acting, address: string): Promise<void> {
  for (let guess = 0; guess < 3; guess++) {
    await one.browser().post("/sign-in", { email: address, password: `wrong-guess-number-${guess}` });
  }
  const { status } = await one.find(address);
  if (status !== "locked") throw new Error("The lock did not come.");
}

// Who may do what to a member: every act by every actor, and one permission for each act.
import { describe, expect, it } from "vitest";
import { type Acting, acting, everyPermission, nothing, palisander, type Seen } from "../../support/acts.js";
import { organization, startOfTime } from "../../support/plugin.js";
import { type Browser, basedOn } from "../../support/request.js";

const tora = { fullName: "Tora Vik", email: "tora@ostervik.example" };
const limits = everyPermission.filter((name) => name.startsWith("users."));

/** Tora, who may see invoices, is locked and has a reset waiting; its letter was given up; Pia is asked to join. */
async function setUp({ profile = "Billing", ...seed }: Parameters<typeof acting>[0] & { profile?: string } = {}) {
  const one = await acting({
    ...seed,
    people: [
      { ...tora, profile, locked: { at: startOfTime - 60_000, reason: "strikes" } },
      ...["Limited", "Administrator"].map((name) => ({
        fullName: `${name} Somebody`,
        email: `${name.toLowerCase()}@ostervik.example`,
        profile: name,
      })),
      ...(seed.people ?? []),
    ],
    profiles: [{ name: "Limited", permissions: limits }, ...(seed.profiles ?? [])],
  });
  const labs = await palisander(one, [
    { fullName: "Olaf Ek", email: "olaf@palisander.example", locked: { at: startOfTime - 60_000, reason: "strikes" } },
  ]);
  one.undeliverable.add(tora.email);
  const member = await one.find("tora");
  await one.ada.post(`${one.at(member)}/reset`);
  const input = { fullName: "X", email: "pia@palisander.example", profile: one.profileId("Member") };
  await one.ada.post(`${one.path}/members`, input);
  await one.letters();
  const [request] = (await one.ada.get(`${one.path}/join-requests`)).body.joinRequests;
  const [letter] = (await one.ada.get(`${one.path}/undelivered-letters`)).body.letters;
  expect([request.state, letter.kind]).toEqual(["open", "reset"]);
  one.undeliverable.clear();
  // A minute later everything may be asked again.
  one.clock.now += 60_000;
  const here = { path: one.path, member, request: request.id, letter: letter.id, billing: one.profileId("Billing") };
  return { ...one, labs, here };
}

type Here = Awaited<ReturnType<typeof setUp>>["here"];
type Act = (by: Browser, here: Here) => ReturnType<Browser["get"]>;

const on = ({ path, member }: Here) => `${path}/members/${member.id}`;
const newMember = (here: Here) => ({ fullName: "Bob Ström", email: "bob@ostervik.example", profile: here.billing });

const acts = {
  "see the details": (by, here) => by.get(on(here)),
  "change the name": (by, here) => by.patch(on(here), { fullName: "Tora Moe" }, basedOn(here.member)),
  "change nothing": (by, here) => by.patch(on(here), {}, basedOn(here.member)),
  deactivate: (by, here) => by.post(`${on(here)}/deactivate`, undefined, basedOn(here.member)),
  reactivate: (by, here) => by.post(`${on(here)}/reactivate`, undefined, basedOn(here.member)),
  delete: (by, here) => by.delete(on(here), basedOn(here.member)),
  unlock: (by, here) => by.post(`${on(here)}/unlock`, undefined, basedOn(here.member)),
  reset: (by, here) => by.post(`${on(here)}/reset`),
  "withdraw a pending reset": (by, here) => by.delete(`${on(here)}/pending-links/reset`),
  "add somebody with Tora's profile": (by, here) => by.post(`${here.path}/members`, newMember(here)),
  "see the requests to join": (by, here) => by.get(`${here.path}/join-requests`),
  "send a request to join again": (by, here) => by.post(`${here.path}/join-requests/${here.request}/resend`),
  "withdraw a request to join": (by, here) => by.delete(`${here.path}/join-requests/${here.request}`),
  "see the undelivered letters": (by, here) => by.get(`${here.path}/undelivered-letters`),
  "send an undelivered letter again": (by, here) => by.post(`${here.path}/undelivered-letters/${here.letter}/resend`),
} satisfies Record<string, Act>;

/** A browser for each kind of actor. */
const actors = {
  administrator: (one) => one.signedIn("administrator@ostervik.example"),
  limited: (one) => one.signedIn("limited@ostervik.example"),
  reader: (one) => one.signedIn("rita@ostervik.example"),
  member: (one) => one.signedIn("mika@ostervik.example"),
  elsewhere: (one) => one.signedIn("pia@palisander.example"),
  deactivated: async (one) => {
    const email = "administrator@ostervik.example";
    await organization(one, "Tidemark Archive", [{ fullName: "Administrator Somebody", email }]);
    const theirs = await one.signedIn(email);
    await deactivate(one);
    return theirs;
  },
  ended: async (one) => {
    const theirs = await one.signedIn("administrator@ostervik.example");
    await deactivate(one);
    return theirs;
  },
  nobody: async (one) => one.browser(),
} satisfies Record<string, (one: Acting) => Promise<Browser>>;

async function deactivate(one: Acting): Promise<void> {
  const row = await one.find("administrator@");
  expect((await one.ada.post(`${one.at(row)}/deactivate`, undefined, basedOn(row))).status).toBe(200);
}

const [no, more, none, out] = ["forbidden", "beyond_own_permissions", "not_found", "unauthenticated"];

/** A status, or the code of the refusal. `limited` may do every act on users but not see invoices, as Tora may. */
const table: [keyof typeof acts, Record<keyof typeof actors, number | string | undefined>][] = (
  [
    // who:                        administrator limited reader member elsewhere deactivated ended nobody
    ["see the details", 200, 200, 200, no, none, none, out, out],
    ["change the name", 200, more, no, no, none, none, out, out],
    ["change nothing", 200, more, no, no, none, none, out, out],
    ["deactivate", 200, more, no, no, none, none, out, out],
    ["reactivate", 200, more, no, no, none, none, out, out],
    ["delete", 200, more, no, no, none, none, out, out],
    ["unlock", 200, more, no, no, none, none, out, out],
    ["reset", 202, more, no, no, none, none, out, out],
    ["withdraw a pending reset", 204, more, no, no, none, none, out, out],
    ["add somebody with Tora's profile", 201, more, no, no, none, none, out, out],
    ["see the requests to join", 200, 200, 200, no, none, none, out, out],
    ["send a request to join again", 204, 204, no, no, none, none, out, out],
    ["withdraw a request to join", 204, 204, no, no, none, none, out, out],
    ["see the undelivered letters", 200, 200, 200, no, none, none, out, out],
    ["send an undelivered letter again", 204, 204, no, no, none, none, out, out],
  ] as const
).map(([act, ...answers]) => [
  act,
  Object.fromEntries(Object.keys(actors).map((name, index) => [name, answers[index]])) as never,
]);

const silent = { audit: [], letters: [] };

/** What comes of each act when it is done. */
const outcomes: Record<keyof typeof acts, { audit: string[]; letters: string[] }> = {
  "see the details": silent,
  "change the name": { audit: ["user.renamed"], letters: [] },
  "change nothing": silent,
  deactivate: { audit: ["membership.deactivated"], letters: [] },
  reactivate: silent,
  delete: { audit: ["user.deleted"], letters: [] },
  unlock: { audit: ["user.unlocked"], letters: ["Your sign-in to this portal is unlocked"] },
  reset: { audit: ["reset.asked"], letters: ["Choose a new password for this portal"] },
  "withdraw a pending reset": { audit: ["link.withdrawn"], letters: [] },
  "add somebody with Tora's profile": { audit: ["user.created"], letters: ["Set up your sign-in to this portal"] },
  "see the requests to join": silent,
  "send a request to join again": {
    audit: ["join.asked"],
    letters: ["Ostervik Freight asks you to join on this portal"],
  },
  "withdraw a request to join": { audit: ["join.withdrawn"], letters: [] },
  "see the undelivered letters": silent,
  "send an undelivered letter again": { audit: ["letter.resent"], letters: ["Choose a new password for this portal"] },
};

const told = ({ status, body }: Seen) => (status < 400 ? status : body.code);

describe.each(table)("to %s", (act, expected) => {
  const names = Object.keys(actors) as (keyof typeof actors)[];

  it("these may not, and nothing changes", async () => {
    let one = await setUp();
    for (const name of names.filter((name) => typeof expected[name] === "string")) {
      // Whoever is deactivated for it leaves an organization that is not as it was.
      if (name === "deactivated" || name === "ended") one = await setUp();
      const by = await actors[name](one);
      const seen = await one.watch(() => acts[act](by, one.here));
      expect({ name, told: told(seen), ...seen }).toMatchObject({ name, told: expected[name], ...nothing });
    }
  });

  it.each(names.filter((name) => typeof expected[name] === "number"))("%s may", async (name) => {
    const one = await setUp();
    const by = await actors[name](one);
    const seen = await one.watch(() => acts[act](by, one.here));
    expect(told(seen)).toBe(expected[name]);
    const { audit, letters } = outcomes[act];
    expect(seen.audit.map(({ kind }) => kind)).toEqual(audit);
    expect(seen.letters.map(([, subject]) => subject)).toEqual(letters);
  });
});

describe("one permission is enough for each act, and no other is", () => {
  type Own = (typeof limits)[number];
  const permissions: [keyof typeof acts, Own][] = [
    ["see the details", "users.read"],
    ["change the name", "users.update"],
    ["deactivate", "users.deactivate"],
    ["reactivate", "users.deactivate"],
    ["delete", "users.delete"],
    ["unlock", "users.unlock"],
    ["reset", "users.reset"],
    ["withdraw a pending reset", "users.reset"],
    ["add somebody with Tora's profile", "users.create"],
    ["see the requests to join", "users.read"],
    ["send a request to join again", "users.create"],
    ["withdraw a request to join", "users.create"],
    ["see the undelivered letters", "users.read"],
    ["send an undelivered letter again", "users.reset"],
  ];

  it.each(permissions)("to %s: %s", async (act, permission) => {
    const people = ["Exactly", "Without"].map((name) => ({
      fullName: `${name} Somebody`,
      email: `${name.toLowerCase()}@ostervik.example`,
      profile: name,
    }));
    const profiles = [
      { name: "Exactly", permissions: [...new Set(["users.read", permission])] },
      { name: "Without", permissions: everyPermission.filter((name) => name !== permission) },
    ];
    const one = await setUp({ profile: "Member", people, profiles });
    const here = { ...one.here, billing: one.profileId("Member") };
    const without = await one.signedIn("without@ostervik.example");
    const refused = await one.watch(() => acts[act](without, here));
    expect(refused).toMatchObject({ status: 403, body: { code: "forbidden" }, ...nothing });
    const exactly = await one.signedIn("exactly@ostervik.example");
    const done = await one.watch(() => acts[act](exactly, here));
    expect(done.status).toBeLessThan(300);
  });

  it("for pending links it is that by which they are asked for", async () => {
    const purposes = [
      ["change_email", "users.update"],
      ["unlock", "users.unlock"],
      ["reset", "users.reset"],
    ] as const;
    const one = await setUp({
      profile: "Member",
      people: purposes.map(([purpose, permission]) => ({
        fullName: `${purpose} Somebody`,
        email: `${purpose}@ostervik.example`,
        profile: permission,
      })),
      profiles: purposes.map(([, permission]) => ({ name: permission, permissions: ["users.read", permission] })),
    });
    const { member } = one.here;
    await one.ada.patch(one.at(member), { email: "newer@x.example" }, basedOn(member));
    await organization(one, "Tidemark Archive", [tora]);
    await one.ada.post(`${one.at(member)}/unlock`, undefined, basedOn(member));
    const pending = async () =>
      (await one.ada.get(one.at(member))).body.pending.map(({ purpose }: { purpose: string }) => purpose).sort();
    expect(await pending()).toEqual(["change_email", "reset", "unlock"]);
    const by = new Map<string, Browser>();
    for (const [purpose] of purposes) by.set(purpose, await one.signedIn(`${purpose}@ostervik.example`));
    for (const [purpose] of purposes) {
      for (const [other, browser] of by) {
        if (other === purpose) continue;
        const seen = await one.watch(() => browser.delete(`${one.at(member)}/pending-links/${purpose}`));
        expect(seen).toMatchObject({ status: 403, body: { code: "forbidden" }, ...nothing });
      }
      const seen = await one.watch(
        async () => by.get(purpose)?.delete(`${one.at(member)}/pending-links/${purpose}`) as never,
      );
      expect(seen).toMatchObject({ status: 204, letters: [], changed: ["um_confirmations"] });
      expect(seen.audit).toMatchObject([{ kind: "link.withdrawn", target: "Tora Vik", before: { link: purpose } }]);
    }
    expect(await pending()).toEqual([]);
    const unknown = await one.watch(() => one.ada.delete(`${one.at(member)}/pending-links/join`));
    expect(unknown).toMatchObject({ status: 400, body: { fields: { purpose: "invalid" } }, ...nothing });
  });
});

describe("what is of another organization is answered like what does not exist", () => {
  const strip = ({ answer, body }: Seen) => ({
    body: JSON.stringify(body).replace(/"requestId":"[^"]*"/, ""),
    headers: [...answer.headers].filter(([name]) => name !== "x-request-id"),
  });
  const unknown = "AAAAAAAAAAAAAAAAAAAA";

  it.each(Object.keys(acts) as (keyof typeof acts)[])("to %s", async (act) => {
    const one = await setUp();
    const { labs, here } = one;
    const olaf = (await labs.pia.get(`${labs.path}/members?search=olaf`)).body.members[0];
    one.undeliverable.add("olaf@palisander.example");
    await labs.pia.post(`${labs.path}/members/${olaf.id}/reset`);
    await labs.pia.post(`${labs.path}/members`, {
      fullName: "X",
      email: "mika@ostervik.example",
      profile: labs.profileId("Member"),
    });
    await one.letters();
    const [request] = (await labs.pia.get(`${labs.path}/join-requests`)).body.joinRequests;
    const [letter] = (await labs.pia.get(`${labs.path}/undelivered-letters`)).body.letters;
    const theirs = { ...here, member: olaf, request: request.id, letter: letter.id };
    const nothings = { ...here, member: { ...olaf, id: unknown }, request: unknown, letter: unknown };

    // By ids of theirs in our organization, unless the act names none; and in theirs.
    const inOurs = Object.values(acts).indexOf(acts[act]) < 9 || act.includes("again") || act.startsWith("withdraw");
    const pairs = [
      ...(inOurs ? [[theirs, nothings]] : []),
      [
        { ...theirs, path: labs.path },
        { ...nothings, path: `/organizations/${unknown}` },
      ],
    ];
    for (const [foreign, missing] of pairs) {
      const seen = await one.watch(() => acts[act](one.ada, foreign as Here));
      expect(seen).toMatchObject({ status: 404, body: { code: "not_found" }, ...nothing });
      expect(strip(seen)).toEqual(strip(await one.watch(() => acts[act](one.ada, missing as Here))));
    }
  });
});

// Creating, changing and deleting profiles: what happens, what is written down, and what is refused.
import { describe, expect, it } from "vitest";
import { ownPermissions } from "../../../server-plugin/src/platform/permissions.js";
import { type Acting, acting, everyPermission, nothing, palisander } from "../../support/acts.js";
import { goodPassword, organization, otherPassword, startOfTime } from "../../support/plugin.js";
import { type Browser, basedOn } from "../../support/request.js";

interface Listed {
  id: string;
  name: string;
  etag: string;
  permissions: string[];
  members: number;
}

async function listed(one: Acting, name: string, by: Browser = one.ada): Promise<Listed> {
  const { body } = await by.get(`${one.path}/profiles`);
  return body.profiles.find((profile: Listed) => profile.name === name);
}

const at = (one: Acting, { id }: { id: string }) => `${one.path}/profiles/${id}`;

/** A desk that keeps profiles, and may do a little besides. */
const desk = {
  name: "Desk",
  permissions: ["users.read", "users.create", "users.update", "profiles.read", "profiles.manage"],
};
const hedy = { fullName: "Hedy Falk", email: "hedy@ostervik.example", profile: "Desk" };

describe("creating a profile", () => {
  it("puts it among the others, and writes down who made it and what it permits", async () => {
    const one = await acting();
    const seen = await one.watch(() =>
      one.ada.post(`${one.path}/profiles`, {
        name: "  Warehouse   lead ",
        description: "Looks after night-shift users",
        permissions: ["users.unlock", "users.read", "users.read", "invoices.read"],
      }),
    );
    const permissions = ["invoices.read", "users.read", "users.unlock"];
    expect(seen).toMatchObject({
      status: 201,
      body: {
        profile: {
          name: "Warehouse lead",
          description: "Looks after night-shift users",
          builtIn: null,
          members: 0,
          own: false,
          permissions,
        },
      },
      audit: [
        {
          kind: "profile.created",
          actor: "Ada Berg",
          target: "Warehouse lead",
          after: { name: "Warehouse lead", description: "Looks after night-shift users", gained: permissions },
        },
      ],
      letters: [],
      changed: ["um_profiles", "um_profile_permissions"],
    });
    expect(await listed(one, "Warehouse lead")).toEqual(seen.body.profile);
  });

  it("may be of nothing at all, and is then held by somebody at once", async () => {
    const one = await acting();
    const { body } = await one.ada.post(`${one.path}/profiles`, { name: "Guest", permissions: [] });
    const mika = await one.find("mika");
    const changed = await one.ada.patch(one.at(mika), { profile: body.profile.id }, basedOn(mika));
    expect(changed.body.member.profile.name).toBe("Guest");
    expect((await listed(one, "Guest")).members).toBe(1);
  });

  const names: [string, unknown, string, string][] = [
    ["taken", "Billing", "name_taken", "name_taken"],
    ["taken but for case, accents and blanks", "  bÍlling ", "name_taken", "name_taken"],
    ["the name of a built-in one", "administrator", "name_taken", "name_taken"],
    ["blank", "   ", "invalid_input", "required"],
    ["300 characters long", "x".repeat(300), "invalid_input", "too_long"],
    ["invisible", "\u00ad\u00ad", "invalid_input", "invalid"],
    ["written with a bidi override", "Bill\u202eing", "invalid_input", "invalid_characters"],
    ["absent", undefined, "invalid_input", "required"],
    ["no text", 7, "invalid_input", "invalid"],
  ];
  it.each(names)("is refused with a name that is %s", async (_, name, code, field) => {
    const one = await acting();
    const seen = await one.watch(() => one.ada.post(`${one.path}/profiles`, { name, permissions: [] }));
    expect(seen).toMatchObject({ ...nothing, body: { code, fields: { name: field } } });
  });

  it("is refused with a permission that does not exist, with one beyond one's own, and with everything at once", async () => {
    const one = await acting({ people: [hedy], profiles: [desk] });
    const her = await one.signedIn(hedy.email);
    const ask = (body: unknown) => one.watch(() => her.post(`${one.path}/profiles`, body));
    expect(await ask({ name: "One", permissions: ["telegraph.send"] })).toMatchObject({
      ...nothing,
      status: 400,
      body: { code: "invalid_input", fields: { permissions: "unknown" } },
    });
    expect(await ask({ name: "One", permissions: ["users.read", "users.delete"] })).toMatchObject({
      ...nothing,
      status: 403,
      body: { code: "beyond_own_permissions", fields: { permissions: "beyond_own_permissions" } },
    });
    const all = { name: "Desk", description: "x".repeat(201), permissions: ["invoices.pay"] };
    expect((await ask(all)).body).toMatchObject({
      code: "invalid_input",
      fields: { name: "name_taken", description: "too_long", permissions: "beyond_own_permissions" },
    });
    expect((await ask({ name: "One", permissions: [], builtIn: "administrator" })).body.fields).toEqual({
      builtIn: "unknown_key",
    });
    expect((await ask({ name: "One", permissions: "users.read" })).body.fields).toEqual({ permissions: "invalid" });
  });

  it("of the same name in two organizations disturbs neither", async () => {
    const one = await acting();
    const labs = await palisander(one);
    const wanted = { name: "Billing", permissions: [] };
    expect((await labs.pia.post(`${labs.path}/profiles`, wanted)).status).toBe(201);
    expect((await one.ada.post(`${one.path}/profiles`, wanted)).status).toBe(409);
  });
});

describe("changing a profile", () => {
  it("counts for everybody who holds it with their next request, and says who gained and lost what", async () => {
    const one = await acting();
    const reader = await listed(one, "Reader");
    const rita = await one.signedIn("rita@ostervik.example");
    expect((await rita.get("/me")).body.organizations[0].permissions).toEqual(["users.read"]);
    const change = { name: "Overseer", description: "Sees it all", permissions: ["audit.read", "invoices.read"] };
    const seen = await one.watch(() => one.ada.patch(at(one, reader), change, basedOn(reader)));
    expect(seen).toMatchObject({
      status: 200,
      body: { profile: { id: reader.id, ...change, members: 1 }, setUpLinksSent: 0 },
      audit: [
        {
          kind: "profile.changed",
          actor: "Ada Berg",
          target: "Overseer",
          before: { name: "Reader", description: "" },
          after: {
            name: "Overseer",
            description: "Sees it all",
            gained: ["audit.read", "invoices.read"],
            lost: ["users.read"],
            members: 1,
          },
        },
      ],
      letters: [],
      changed: ["um_profiles", "um_profile_permissions"],
    });
    expect((await rita.get("/me")).body.organizations[0]).toMatchObject({
      permissions: ["audit.read", "invoices.read"],
      capabilities: [],
    });
    // Without `users.read` nothing of the User Manager is open, whatever else somebody may do.
    expect((await rita.get(`${one.path}/audit`)).body.code).toBe("forbidden");
    expect((await rita.get(`${one.path}/members`)).body.code).toBe("forbidden");
  });

  it("renames it without touching a member, and the list sorts by the new name", async () => {
    const one = await acting();
    const reader = await listed(one, "Reader");
    const before = await one.dump("um_memberships");
    const rows = await one.dump("um_directory");
    const { body } = await one.ada.patch(at(one, reader), { name: "Aardvark" }, basedOn(reader));
    expect(body.profile.permissions).toEqual(["users.read"]);
    expect(await one.dump("um_memberships")).toBe(before);
    expect(await one.dump("um_directory")).toBe(rows);
    const { members } = (await one.ada.get(`${one.path}/members?sort=profile`)).body;
    expect(members.map(({ profile }: { profile: { name: string } }) => profile.name)[0]).toBe("Aardvark");
  });

  it("to what it is already changes nothing", async () => {
    const one = await acting();
    const reader = await listed(one, "Reader");
    for (const change of [{}, { name: "Reader" }, { description: " " }, { permissions: ["users.read"] }]) {
      const seen = await one.watch(() => one.ada.patch(at(one, reader), change, basedOn(reader)));
      expect(seen).toMatchObject({ ...nothing, status: 200, body: { profile: { etag: reader.etag } } });
    }
  });

  it("takes another spelling of its own name", async () => {
    const one = await acting();
    const reader = await listed(one, "Reader");
    expect((await one.ada.patch(at(one, reader), { name: "READER" }, basedOn(reader))).status).toBe(200);
  });

  it("is refused on a version that is stale or missing, and of two at once one wins", async () => {
    const one = await acting();
    const reader = await listed(one, "Reader");
    const change = (name: string) => one.ada.patch(at(one, reader), { name }, basedOn(reader));
    expect((await one.ada.patch(at(one, reader), { name: "A" })).body.code).toBe("version_required");
    const answers = await Promise.all([change("A"), change("B")]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(await one.watch(() => change("C"))).toMatchObject({ ...nothing, body: { code: "stale_version" } });
  });

  it("gives nobody more who never proved their address: they choose a password by mail first", async () => {
    const one = await acting();
    const bob = { fullName: "Bob Ström", email: "bob@ostervik.example", profile: one.profileId("Reader") };
    await one.ada.post(`${one.path}/members`, { ...bob, password: goodPassword });
    const browser = one.browser();
    await browser.post("/sign-in", { email: bob.email, password: goodPassword });
    await browser.post("/sign-in/new-password", { password: otherPassword });
    const rita = await one.signedIn("rita@ostervik.example");
    const reader = await listed(one, "Reader");
    expect((await one.ada.get(at(one, reader))).body.unproven).toBe(1);
    const permissions = ["users.read", "users.create"];
    const seen = await one.watch(() => one.ada.patch(at(one, reader), { permissions }, basedOn(reader)));
    expect(seen.body.setUpLinksSent).toBe(1);
    expect(seen.letters).toEqual([[bob.email, "Set up your sign-in to this portal"]]);
    expect((await browser.get("/me")).status).toBe(401);
    expect((await one.browser().post("/sign-in", { email: bob.email, password: otherPassword })).status).toBe(401);
    // Whoever has proved theirs goes on.
    expect((await rita.get("/me")).body.organizations[0].permissions).toEqual(["users.create", "users.read"]);
    const fewer = await listed(one, "Reader");
    const taken = await one.watch(() => one.ada.patch(at(one, fewer), { permissions: ["users.read"] }, basedOn(fewer)));
    expect([taken.body.setUpLinksSent, taken.letters]).toEqual([0, []]);
  });

  it("is refused for Administrator, and for what makes Member one", async () => {
    const one = await acting();
    const administrator = await listed(one, "Administrator");
    const member = await listed(one, "Member");
    const ask = (profile: Listed, change: object) =>
      one.watch(() => one.ada.patch(at(one, profile), change, basedOn(profile)));
    for (const change of [{ name: "Boss" }, { description: "x" }, { permissions: ["users.read"] }]) {
      expect(await ask(administrator, change)).toMatchObject({ ...nothing, body: { code: "profile_built_in" } });
    }
    expect(await ask(member, { name: "Boss" })).toMatchObject({
      ...nothing,
      status: 409,
      body: { code: "profile_built_in", fields: { name: "profile_built_in" } },
    });
    for (const own of Object.keys(ownPermissions)) {
      expect((await ask(member, { permissions: [own] })).body.fields).toEqual({ permissions: "profile_built_in" });
    }
    expect((await ask(member, { permissions: ["invoices.read"], description: "Everybody" })).status).toBe(200);
  });

  it("of another organization does not exist", async () => {
    const one = await acting();
    const labs = await palisander(one);
    const theirs = { id: labs.profileId("Member"), etag: '"1"' };
    for (const profile of [theirs, { id: "x".repeat(20), etag: '"1"' }]) {
      const seen = await one.watch(() => one.ada.patch(at(one, profile), { description: "x" }, basedOn(profile)));
      expect(seen).toMatchObject({ ...nothing, status: 404, body: { code: "not_found" } });
      expect((await one.ada.get(at(one, profile))).status).toBe(404);
      expect((await one.ada.delete(at(one, profile), basedOn(profile))).status).toBe(404);
    }
  });
});

describe("deleting a profile", () => {
  it("that nobody holds takes it away, with what it permitted on record", async () => {
    const one = await acting();
    const billing = await listed(one, "Billing");
    const seen = await one.watch(() => one.ada.delete(at(one, billing), basedOn(billing)));
    expect(seen).toMatchObject({
      status: 200,
      body: { moved: 0 },
      audit: [
        {
          kind: "profile.deleted",
          actor: "Ada Berg",
          target: "Billing",
          before: { permissions: ["invoices.pay", "invoices.read"] },
        },
      ],
      changed: ["um_profiles", "um_profile_permissions"],
    });
    expect(await listed(one, "Billing")).toBeUndefined();
    expect((await one.ada.delete(at(one, billing), basedOn(billing))).status).toBe(404);
  });

  it("that somebody holds is refused, also when they are deactivated", async () => {
    const one = await acting();
    const reader = await listed(one, "Reader");
    const ask = () => one.watch(() => one.ada.delete(at(one, reader), basedOn(reader)));
    expect(await ask()).toMatchObject({ ...nothing, status: 409, body: { code: "profile_in_use" } });
    const rita = await one.find("rita");
    await one.ada.post(`${one.at(rita)}/deactivate`, undefined, basedOn(rita));
    expect(await ask()).toMatchObject({ ...nothing, status: 409, body: { code: "profile_in_use" } });
  });

  it("moves its members to another one in the same act, each written down, and the list knows it", async () => {
    const one = await acting({
      people: [{ fullName: "Sam Ek", email: "sam@ostervik.example", profile: "Reader" }],
    });
    const reader = await listed(one, "Reader");
    const before = await one.find("rita");
    const rita = await one.signedIn("rita@ostervik.example");
    const url = `${at(one, reader)}?moveTo=${one.profileId("Billing")}`;
    const seen = await one.watch(() => one.ada.delete(url, basedOn(reader)));
    const moved = (target: string) => ({
      kind: "membership.profile_changed",
      actor: "Ada Berg",
      target,
      before: { profile: "Reader" },
      after: { profile: "Billing" },
    });
    expect(seen).toMatchObject({
      status: 200,
      body: { moved: 2 },
      audit: [
        moved("Rita Lund"),
        moved("Sam Ek"),
        { kind: "profile.deleted", target: "Reader", after: { profile: "Billing", members: 2 } },
      ],
      changed: [
        "um_memberships",
        "um_profiles",
        "um_profile_permissions",
        "um_directory",
        "um_directory_counts",
        "um_directory_letters",
      ],
    });
    expect((await rita.get("/me")).body.organizations[0].permissions).toEqual(["invoices.pay", "invoices.read"]);
    expect((await listed(one, "Billing")).members).toBe(2);
    // A change that was based on what they were is stale now.
    const late = await one.ada.patch(one.at(before), { fullName: "Rita L." }, basedOn(before));
    expect(late.body.code).toBe("stale_version");
    const found = (await one.ada.get(`${one.path}/members?profile=${one.profileId("Billing")}`)).body;
    expect([found.total, found.members.length]).toEqual([2, 2]);
  });

  it("moves a thousand people, no more and no fewer", async () => {
    const one = await acting();
    const people = Array.from({ length: 1_001 }, (_, index) => ({
      fullName: `Person ${index}`,
      email: `person-${index}@large.example`,
      profile: "Many",
    }));
    const id = await organization(
      one,
      "Large",
      [...people, { fullName: "Lo Lind", email: "lo@large.example", profile: "Administrator" }],
      [{ name: "Many", permissions: ["invoices.read"] }],
    );
    const lo = await one.signedIn("lo@large.example");
    const { profiles } = (await lo.get(`/organizations/${id}/profiles`)).body;
    const find = (name: string) => profiles.find((profile: Listed) => profile.name === name);
    // Too many to look at each.
    const details = (await lo.get(`/organizations/${id}/profiles/${find("Many").id}`)).body;
    expect(details).toMatchObject({ members: 1_001, signedIn: null, used: null, unproven: null });
    expect(details.holders).toHaveLength(5);
    const url = `/organizations/${id}/profiles/${find("Many").id}?moveTo=${find("Member").id}`;
    expect((await lo.delete(url, basedOn(find("Many")))).body).toEqual({ moved: 1_001 });
    const { total } = (await lo.get(`/organizations/${id}/members?profile=${find("Member").id}`)).body;
    expect(total).toBe(1_001);
  });

  it("gives nobody more who never proved their address", async () => {
    const one = await acting();
    const bob = { fullName: "Bob Ström", email: "bob@ostervik.example", profile: one.profileId("Reader") };
    await one.ada.post(`${one.path}/members`, { ...bob, password: goodPassword });
    const reader = await listed(one, "Reader");
    const url = `${at(one, reader)}?moveTo=${one.profileId("Billing")}`;
    const seen = await one.watch(() => one.ada.delete(url, basedOn(reader)));
    expect(seen.letters).toEqual([[bob.email, "Set up your sign-in to this portal"]]);
    expect((await one.browser().post("/sign-in", { email: bob.email, password: goodPassword })).status).toBe(401);
  });

  it("leaves those who were asked to join with it to see why it lapsed", async () => {
    const one = await acting();
    await palisander(one, [{ fullName: "Noor Haddad", email: "noor@palisander.example" }]);
    const billing = await listed(one, "Billing");
    await one.ada.post(`${one.path}/members`, { fullName: "N", email: "noor@palisander.example", profile: billing.id });
    expect((await one.ada.get(at(one, billing))).body.openRequests).toBe(1);
    await one.ada.delete(at(one, billing), basedOn(billing));
    const { joinRequests } = (await one.ada.get(`${one.path}/join-requests`)).body;
    expect(joinRequests).toMatchObject([{ profile: null, state: "open" }]);
  });

  it("is refused for what is built in, on a stale version, and to nowhere", async () => {
    const one = await acting();
    const ask = (profile: Listed, query = "") =>
      one.watch(() => one.ada.delete(`${at(one, profile)}${query}`, basedOn(profile)));
    for (const name of ["Administrator", "Member"]) {
      expect(await ask(await listed(one, name))).toMatchObject({ ...nothing, body: { code: "profile_built_in" } });
    }
    const reader = await listed(one, "Reader");
    expect((await one.ada.delete(at(one, reader))).body.code).toBe("version_required");
    expect(await ask({ ...reader, etag: '"99"' })).toMatchObject({ ...nothing, body: { code: "stale_version" } });
    for (const nowhere of ["x".repeat(20), reader.id]) {
      expect(await ask(reader, `?moveTo=${nowhere}`)).toMatchObject({
        ...nothing,
        status: 400,
        body: { code: "invalid_input", fields: { moveTo: "unknown" } },
      });
    }
    expect((await ask(reader, "?moveto=x")).body.fields).toEqual({ moveto: "unknown_key" });
  });
});

describe("what a change of a profile would mean", () => {
  it("is told with the profile: who holds it, who is signed in, who used it lately", async () => {
    const one = await acting({
      people: [hedy, { fullName: "Iris Dahl", email: "iris@ostervik.example", profile: "Desk" }],
      profiles: [desk],
    });
    const her = await one.signedIn(hedy.email);
    await her.post(`${one.path}/members`, {
      fullName: "New One",
      email: "new@ostervik.example",
      profile: one.profileId("Member"),
    });
    const { body, headers } = await one.ada.get(at(one, await listed(one, "Desk")));
    expect(body).toMatchObject({
      name: "Desk",
      members: 2,
      holders: [{ fullName: "Hedy Falk" }, { fullName: "Iris Dahl" }],
      signedIn: 1,
      used: { "users.create": 1, "users.update": 0, "profiles.manage": 0 },
      unproven: 0,
      openRequests: 0,
      lastChange: null,
    });
    expect(headers.get("etag")).toBe(body.etag);
    one.clock.now += 31 * 24 * 3_600_000;
    const ada = await one.signedIn("ada@ostervik.example");
    expect((await ada.get(at(one, body))).body).toMatchObject({ signedIn: 0, used: { "users.create": 0 } });
    await ada.patch(at(one, body), { description: "The desk" }, basedOn(body));
    expect((await ada.get(at(one, body))).body.lastChange).toEqual({
      at: new Date(one.clock.now).toISOString(),
      by: "Ada Berg",
    });
  });

  it("counts as signed in whoever holds it, is not kept out, and has a whole session that still lives", async () => {
    const iris = { fullName: "Iris Dahl", email: "iris@ostervik.example" };
    const una = { fullName: "Una Roth", email: "una@ostervik.example", initialPasswordExpiresAt: startOfTime * 2 };
    const one = await acting({
      people: [hedy, { ...iris, profile: "Desk" }, { ...una, profile: "Desk" }],
      profiles: [desk],
    });
    await palisander(one, [iris]);
    const signedIn = async (by = one.ada) => (await by.get(at(one, await listed(one, "Desk", by)))).body.signedIn;
    for (const { email } of [hedy, iris]) await one.signedIn(email);
    expect((await one.browser().post("/sign-in", { email: una.email, password: goodPassword })).status).toBe(200);
    expect(await signedIn()).toBe(2);
    const member = await one.find("iris");
    await one.ada.post(`${one.at(member)}/deactivate`, undefined, basedOn(member));
    expect(await signedIn()).toBe(1);
    one.clock.now += 3_600_000;
    expect(await signedIn(await one.signedIn("ada@ostervik.example"))).toBe(0);
  });

  it("counts nobody as signed in whose session is too old, be it in use to the end", async () => {
    const minute = 60_000;
    const one = await acting({
      people: [hedy],
      profiles: [desk],
      sessions: { idle: 60 * minute, absolute: 90 * minute },
    });
    const her = await one.signedIn(hedy.email);
    const signedIn = async () => {
      const ada = await one.signedIn("ada@ostervik.example");
      return (await ada.get(at(one, await listed(one, "Desk", ada)))).body.signedIn;
    };
    for (const later of [50, 39]) {
      one.clock.now += later * minute;
      expect((await her.get("/me")).status).toBe(200);
      expect(await signedIn()).toBe(1);
    }
    one.clock.now += minute;
    expect(await signedIn()).toBe(0);
    expect((await her.get("/me")).status).toBe(401);
  });

  it("counts as asked to join whoever can still confirm", async () => {
    const one = await acting({ profiles: [desk] });
    await palisander(one, [{ fullName: "Noor Haddad", email: "noor@palisander.example" }]);
    const profile = await listed(one, "Desk");
    await one.ada.post(`${one.path}/members`, { fullName: "N", email: "noor@palisander.example", profile: profile.id });
    expect((await one.ada.get(at(one, profile))).body.openRequests).toBe(1);
    one.clock.now += 8 * 24 * 3_600_000;
    const ada = await one.signedIn("ada@ostervik.example");
    expect((await ada.get(at(one, profile))).body.openRequests).toBe(0);
  });

  it("takes the permission to see profiles", async () => {
    const one = await acting();
    const rita = await one.signedIn("rita@ostervik.example");
    expect((await rita.get(at(one, await listed(one, "Reader")))).body.code).toBe("forbidden");
  });
});

it("an organization has 500 profiles at most", async () => {
  // Beside the five that are there.
  const spare = Array.from({ length: 494 }, (_, index) => ({ name: `Spare ${index}`, permissions: ["users.read"] }));
  const one = await acting({ profiles: spare });
  const ask = (name: string) => one.ada.post(`${one.path}/profiles`, { name, permissions: [] });
  expect((await one.ada.get(`${one.path}/profiles`)).body.profiles).toHaveLength(499);
  expect((await ask("The last")).status).toBe(201);
  const seen = await one.watch(() => ask("One too many"));
  expect(seen).toMatchObject({ ...nothing, status: 409, body: { code: "too_many_profiles" } });
});

it("everything else goes on while thousands are moved to another profile", async () => {
  const people = Array.from({ length: 3_000 }, (_, index) => ({
    fullName: `Person ${index}`,
    email: `person-${index}@ostervik.example`,
    profile: "Reader",
  }));
  const one = await acting({ people });
  const reader = await listed(one, "Reader");
  let turns = 0;
  let moving = true;
  const turn = () => {
    turns++;
    if (moving) setImmediate(turn);
  };
  setImmediate(turn);
  const { body } = await one.ada.delete(`${at(one, reader)}?moveTo=${one.profileId("Billing")}`, basedOn(reader));
  moving = false;
  expect(body).toEqual({ moved: 3_001 });
  // One for each batch of people, and for each batch of rows in the list.
  expect(turns).toBeGreaterThanOrEqual(12);
  const moved = (await one.audit()).filter(({ kind }) => kind === "membership.profile_changed");
  expect(new Set(moved.map(({ target }) => target)).size).toBe(3_001);
});

it("whoever may not see profiles may not keep them either", async () => {
  const blind = { name: "Blind", permissions: ["users.read", "profiles.manage", "invoices.read"] };
  const bela = { fullName: "Bela Koch", email: "bela@ostervik.example", profile: "Blind" };
  const one = await acting({ profiles: [blind], people: [bela] });
  const her = await one.signedIn(bela.email);
  const member = await listed(one, "Member", her);
  expect(member).toMatchObject({ may: [] });
  for (const ask of [
    () => her.post(`${one.path}/profiles`, { name: "New", permissions: [] }),
    () => her.patch(at(one, member), { permissions: ["invoices.read"] }, basedOn(member)),
    () => her.delete(at(one, member), basedOn(member)),
  ]) {
    expect(await one.watch(ask)).toMatchObject({ ...nothing, body: { code: "forbidden" } });
  }
});

it("Deputy stands for everything there is, so that these tests do not fall behind", () => {
  expect(everyPermission).toHaveLength(Object.keys(ownPermissions).length + 2);
});

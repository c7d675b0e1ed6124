// Nobody gets more than they have, nor gives it, directly or by any detour.
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { acting, everyPermission, nothing, palisander } from "../../support/acts.js";
import { goodPassword, otherPassword, secretIn } from "../../support/plugin.js";
import { type Answer, type Browser, basedOn } from "../../support/request.js";

interface Profile {
  id: string;
  name: string;
  etag: string;
}

/** Everything of the User Manager but deleting, and nothing of the portal's. */
const own = [
  ...["users.read", "users.create", "users.update", "users.deactivate", "users.unlock", "users.reset", "users.review"],
  ...["profiles.read", "profiles.manage", "audit.read"],
];
const profiles = [
  { name: "Chief", permissions: own },
  { name: "Stronger", permissions: [...own, "users.delete"] },
  { name: "Clerk", permissions: ["users.read", "users.create"] },
];

/** Chief Cleo, who may do much, and whoever is more than she is. */
async function cleo() {
  const one = await acting({
    profiles,
    people: [
      { fullName: "Cleo Maas", email: "cleo@ostervik.example", profile: "Chief" },
      { fullName: "Stig Berg", email: "stig@ostervik.example", profile: "Stronger" },
      { fullName: "Cora Ruiz", email: "cora@ostervik.example", profile: "Stronger" },
      { fullName: "Carl Dahl", email: "carl@ostervik.example", profile: "Clerk" },
    ],
  });
  const her = await one.signedIn("cleo@ostervik.example");
  const profile = async (name: string, by: Browser = one.ada): Promise<Profile> => {
    const { body } = await by.get(`${one.path}/profiles`);
    return body.profiles.find((each: Profile) => each.name === name);
  };
  const edit = (target: Profile, change: object, by: Browser = her) =>
    by.patch(`${one.path}/profiles/${target.id}`, change, basedOn(target));
  const permissions = async (by: Browser = her): Promise<string[]> =>
    (await by.get("/me")).body.organizations[0].permissions;
  return { ...one, her, profile, edit, permissions };
}

type Cleo = Awaited<ReturnType<typeof cleo>>;

/** Each is refused by name, and nothing at all has changed. */
const detours: [string, string, (one: Cleo) => Promise<Answer>][] = [
  [
    "a new profile that permits more",
    "beyond_own_permissions",
    ({ her, path }) => her.post(`${path}/profiles`, { name: "Mine", permissions: ["users.delete"] }),
  ],
  [
    "a copy of a stronger profile",
    "beyond_own_permissions",
    async ({ her, path }) => {
      const { body } = await her.get(`${path}/profiles`);
      const { permissions } = body.profiles.find(({ name }: Profile) => name === "Stronger");
      return her.post(`${path}/profiles`, { name: "Copy of Stronger", permissions });
    },
  ],
  [
    "a weaker profile that is made stronger",
    "beyond_own_permissions",
    async ({ edit, profile }) => edit(await profile("Clerk"), { permissions: ["users.read", "users.delete"] }),
  ],
  [
    "a permission of the portal that she does not have",
    "beyond_own_permissions",
    async ({ edit, profile }) => edit(await profile("Member"), { permissions: ["invoices.pay"] }),
  ],
  [
    "the name of a stronger profile",
    "beyond_own_permissions",
    async ({ edit, profile }) => edit(await profile("Stronger"), { name: "Weaker" }),
  ],
  [
    "the permissions of a stronger profile, taken down to hers",
    "beyond_own_permissions",
    async ({ edit, profile }) => edit(await profile("Stronger"), { permissions: own }),
  ],
  [
    "her own profile, given less",
    "own_membership",
    async ({ edit, profile }) => edit(await profile("Chief"), { permissions: ["users.read", "profiles.manage"] }),
  ],
  [
    "her own profile, deleted, and herself moved with it",
    "own_membership",
    async ({ her, path, profile }) => {
      const [chief, clerk] = [await profile("Chief"), await profile("Clerk")];
      return her.delete(`${path}/profiles/${chief.id}?moveTo=${clerk.id}`, basedOn(chief));
    },
  ],
  [
    "a stronger profile, deleted, and its holders moved down",
    "beyond_own_permissions",
    async ({ her, path, profile }) => {
      const [stronger, clerk] = [await profile("Stronger"), await profile("Clerk")];
      return her.delete(`${path}/profiles/${stronger.id}?moveTo=${clerk.id}`, basedOn(stronger));
    },
  ],
  [
    "a weaker profile, deleted, and its holders moved up",
    "beyond_own_permissions",
    async ({ her, path, profile }) => {
      const [clerk, stronger] = [await profile("Clerk"), await profile("Stronger")];
      return her.delete(`${path}/profiles/${clerk.id}?moveTo=${stronger.id}`, basedOn(clerk));
    },
  ],
  [
    "a new user with a stronger profile",
    "beyond_own_permissions",
    async ({ her, path, profile }) =>
      her.post(`${path}/members`, {
        fullName: "Mule",
        email: "cleo.maas@elsewhere.example",
        profile: (await profile("Stronger")).id,
        password: goodPassword,
      }),
  ],
  [
    "a stronger profile for somebody weaker",
    "beyond_own_permissions",
    async ({ at, find, her, profile }) => {
      const carl = await find("carl");
      return her.patch(at(carl), { profile: (await profile("Stronger")).id }, basedOn(carl));
    },
  ],
  [
    "another profile for herself, be it a weaker one",
    "own_membership",
    async ({ at, find, her, profile }) => {
      const self = await find("cleo");
      return her.patch(at(self), { profile: (await profile("Clerk")).id }, basedOn(self));
    },
  ],
  [
    "the address of somebody stronger",
    "beyond_own_permissions",
    async ({ at, find, her }) => {
      const stig = await find("stig");
      return her.patch(at(stig), { email: "cleo.maas@elsewhere.example" }, basedOn(stig));
    },
  ],
  [
    "a reset of somebody stronger",
    "beyond_own_permissions",
    async ({ at, find, her }) => her.post(`${at(await find("stig"))}/reset`),
  ],
];

describe("an administrator is refused, and nothing has changed:", () => {
  it.each(detours)("%s", async (_, code, act) => {
    const one = await cleo();
    const before = await one.permissions();
    const seen = await one.watch(() => act(one));
    expect(seen).toMatchObject({ ...nothing, body: { code } });
    expect(await one.permissions()).toEqual(before);
  });

  it("to let in again somebody stronger, whom somebody else has kept out", async () => {
    const one = await cleo();
    const stig = await one.find("stig");
    const { body } = await one.ada.post(`${one.at(stig)}/deactivate`, undefined, basedOn(stig));
    const seen = await one.watch(() => one.her.post(`${one.at(stig)}/reactivate`, undefined, basedOn(body.member)));
    expect(seen).toMatchObject({ ...nothing, body: { code: "beyond_own_permissions" } });
  });
});

describe("what was asked for before a profile became more", () => {
  it("as an old request to join, lapses when it is confirmed", async () => {
    const one = await cleo();
    await palisander(one, [{ fullName: "Noor Haddad", email: "noor@palisander.example" }]);
    const clerk = await one.profile("Clerk");
    await one.her.post(`${one.path}/members`, { fullName: "N", email: "noor@palisander.example", profile: clerk.id });
    const secret = secretIn((await one.letters())[0]);
    await one.edit(clerk, { permissions: ["users.read", "users.delete"] }, one.ada);
    expect((await one.browser().post("/join", { secret })).body).toMatchObject({ outcome: "lapsed" });
    expect(await one.find("noor")).toBeUndefined();
  });

  it("as a change of address to her own mailbox, is worth nothing", async () => {
    const one = await cleo();
    const carl = await one.find("carl");
    const address = "cleo.maas@elsewhere.example";
    expect((await one.her.patch(one.at(carl), { email: address }, basedOn(carl))).status).toBe(200);
    const secret = secretIn((await one.letters()).find(({ to }) => to.address === address));
    await one.edit(await one.profile("Clerk"), { permissions: ["users.read", "users.delete"] }, one.ada);
    const taken = await one.browser().post("/change-email", { secret, password: otherPassword });
    expect(taken.body.code).toBe("confirmation_invalid");
    expect((await one.find("carl")).email).toBe("carl@ostervik.example");
  });

  it("as a password that she gave somebody, opens nothing more", async () => {
    const one = await cleo();
    const mule = { fullName: "Mule", email: "mule@ostervik.example", profile: (await one.profile("Clerk")).id };
    await one.her.post(`${one.path}/members`, { ...mule, password: goodPassword });
    const theirs = one.browser();
    await theirs.post("/sign-in", { email: mule.email, password: goodPassword });
    await theirs.post("/sign-in/new-password", { password: otherPassword });
    expect((await theirs.get("/me")).status).toBe(200);
    await one.edit(await one.profile("Clerk"), { permissions: ["users.read", "users.delete"] }, one.ada);
    expect((await theirs.get("/me")).status).toBe(401);
    expect((await one.browser().post("/sign-in", { email: mule.email, password: otherPassword })).status).toBe(401);
  });
});

describe("what somebody asked for who may not open the User Manager any more", () => {
  it("lapses: a request to join, and a change of address", async () => {
    const one = await cleo();
    await palisander(one, [{ fullName: "Noor Haddad", email: "noor@palisander.example" }]);
    const [clerk, chief] = [await one.profile("Clerk"), await one.profile("Chief")];
    await one.her.post(`${one.path}/members`, { fullName: "N", email: "noor@palisander.example", profile: clerk.id });
    const carl = await one.find("carl");
    await one.her.patch(one.at(carl), { email: "carl.dahl@ostervik.example" }, basedOn(carl));
    const letters = await one.letters();
    const to = (address: string) => secretIn(letters.find((letter) => letter.to.address === address));
    await one.edit(chief, { permissions: own.filter((name) => name !== "users.read") }, one.ada);
    const joined = await one.browser().post("/join", { secret: to("noor@palisander.example") });
    expect(joined.body).toMatchObject({ outcome: "lapsed" });
    const changed = await one
      .browser()
      .post("/change-email", { secret: to("carl.dahl@ostervik.example"), password: otherPassword });
    expect(changed.body.code).toBe("confirmation_invalid");
  });
});

describe("what somebody loses", () => {
  it("they cannot give themselves again through a profile that they made beforehand", async () => {
    const one = await cleo();
    const { body } = await one.her.post(`${one.path}/profiles`, { name: "Spare", permissions: own });
    const chief = await one.profile("Chief");
    expect((await one.edit(chief, { permissions: ["users.read", "users.update"] }, one.ada)).status).toBe(200);
    const self = await one.find("cleo");
    const back = await one.her.patch(one.at(self), { profile: body.profile.id }, basedOn(self));
    expect(back.body.code).toBe("own_membership");
    const carl = await one.find("carl");
    const through = await one.her.patch(one.at(carl), { profile: body.profile.id }, basedOn(carl));
    expect(through.body.code).toBe("beyond_own_permissions");
    expect(await one.permissions()).toEqual(["users.read", "users.update"]);
  });

  it("of the User Manager, closes all of it with the next request, whatever else they may do", async () => {
    const one = await cleo();
    const chief = await one.profile("Chief");
    const blind = own.filter((name) => name !== "users.read");
    expect((await one.edit(chief, { permissions: blind }, one.ada)).status).toBe(200);
    const carl = await one.find("carl");
    const answers = [
      await one.her.get(`${one.path}/members`),
      await one.her.get(`${one.path}/profiles`),
      await one.her.get(`${one.path}/audit`),
      await one.her.patch(one.at(carl), { fullName: "Carl D." }, basedOn(carl)),
      await one.her.post(`${one.path}/profiles`, { name: "Mine", permissions: [] }),
      await one.her.post(`${one.at(carl)}/reset`),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(answers.map(() => [403, "forbidden"]));
    expect((await one.her.get("/me")).body.organizations[0].capabilities).toEqual([]);
  });
});

it("never leaves the organization without an administrator, whatever is deleted or moved", async () => {
  const one = await cleo();
  const { body } = await one.ada.post(`${one.path}/profiles`, { name: "Everything", permissions: everyPermission });
  const stig = await one.find("stig");
  await one.ada.patch(one.at(stig), { profile: body.profile.id }, basedOn(stig));
  const his = await one.signedIn("stig@ostervik.example");
  const administrator = await one.profile("Administrator");
  const tried = await his.delete(
    `${one.path}/profiles/${administrator.id}?moveTo=${body.profile.id}`,
    basedOn(administrator),
  );
  expect(tried.body.code).toBe("profile_built_in");
  const ada = await one.find("ada");
  for (const attempt of [
    await his.patch(one.at(ada), { profile: body.profile.id }, basedOn(ada)),
    await his.delete(one.at(ada), basedOn(ada)),
    await his.post(`${one.at(ada)}/deactivate`, undefined, basedOn(ada)),
  ]) {
    expect(attempt.body.code).toBe("last_administrator");
  }
});

describe("two administrators against each other, many times at once", () => {
  it("never keep between them what one of them has lost", async () => {
    const one = await cleo();
    const hers = await one.signedIn("cora@ostervik.example");
    const outcomes = new Set<string>();
    for (let round = 0; round < 10; round++) {
      const [stronger, clerk] = [await one.profile("Stronger"), await one.profile("Clerk")];
      // Ada takes deleting from Cora at the moment at which Cora gives it to the clerks, and puts it into a new profile.
      const [taken, given, made] = await Promise.all([
        one.edit(stronger, { permissions: own }, one.ada),
        one.edit(clerk, { permissions: ["users.read", "users.delete"] }, hers),
        hers.post(`${one.path}/profiles`, { name: `Round ${round}`, permissions: ["users.delete"] }),
      ]);
      outcomes.add(given.status === 200 ? "given" : given.body.code);
      outcomes.add(made.status === 201 ? "given" : made.body.code);
      expect(taken.status).toBe(200);
      if (given.status !== 200) expect((await one.profile("Clerk")).etag).toBe(clerk.etag);
      // Whichever came first: from now on she gives it to nobody.
      const again = await one.edit(await one.profile("Clerk"), { permissions: ["users.delete"] }, hers);
      expect(again.body.code).toBe("beyond_own_permissions");
      await one.edit(await one.profile("Stronger"), { permissions: [...own, "users.delete"] }, one.ada);
      await one.edit(await one.profile("Clerk"), { permissions: ["users.read"] }, one.ada);
    }
    for (const outcome of outcomes) expect(["given", "beyond_own_permissions"]).toContain(outcome);
    // Nor did she while it was being taken: what she gave, she gave before.
    const lines = await one.context.db.selectFrom("um_audit").selectAll().orderBy("id").execute();
    const changes = lines.filter(({ kind }) => kind === "profile.changed" || kind === "profile.created");
    const late = changes.filter(({ actor_name }, index) => {
      const before = changes.slice(0, index).findLast(({ target_name }) => target_name === "Stronger");
      return actor_name === "Cora Ruiz" && before?.after?.includes('"lost"');
    });
    expect(late).toEqual([]);
  });

  it("who assign, change and delete one profile leave every member with a profile that is there", async () => {
    const one = await cleo();
    for (let round = 0; round < 20; round++) {
      const { body } = await one.ada.post(`${one.path}/profiles`, { name: `Round ${round}`, permissions: [] });
      const target: Profile = body.profile;
      const carl = await one.find("carl");
      const answers: Answer[] = await Promise.all([
        one.ada.patch(one.at(carl), { profile: target.id }, basedOn(carl)),
        one.her.delete(`${one.path}/profiles/${target.id}?moveTo=${one.profileId("Member")}`, basedOn(target)),
        one.edit(target, { description: "x" }),
        one.ada.delete(`${one.path}/profiles/${target.id}`, basedOn(target)),
      ]);
      expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
      expect((await one.find("carl")).profile.name).toMatch(/^(Clerk|Member|Round \d+)$/);
    }
    const orphans = sql`select um_memberships.id from um_memberships
      left join um_profiles on um_profiles.id = um_memberships.profile_id where um_profiles.id is null`;
    const { rows } = await orphans.execute(one.context.db);
    expect(rows).toEqual([]);
  });
});

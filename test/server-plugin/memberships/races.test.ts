// What happens when administrators act on each other, or on the same person, at the same moment.
import { describe, expect, it } from "vitest";
import { startSession } from "../../../server-plugin/src/sessions/start-session.js";
import { everyPermission } from "../../support/acts.js";
import { databaseFile, organization, ostervik, type Plugin, plugin } from "../../support/plugin.js";
import { type Browser, basedOn } from "../../support/request.js";

/** A browser with a session of this person, without the work of a password. */
async function enters(one: Plugin, email: string): Promise<Browser> {
  const browser = one.browser();
  const token = await one.context.transaction(async (tx) => {
    const { id } = await tx.selectFrom("um_users").select("id").where("email", "=", email).executeTakeFirstOrThrow();
    return startSession(one.context, tx, { userId: id, stage: "complete", organizationId: null });
  });
  browser.cookie = `__Host-user_manager=${token}`;
  return browser;
}

/** A new organization with two administrators, and two deputies who may do everything without holding that profile. */
async function four(one: Plugin, round: number) {
  const names = ["ada", "bo", "cy", "di"];
  const people = names.map((name, index) => ({
    fullName: name,
    email: `${name}-${round}@ostervik.example`,
    profile: index < 2 ? "Administrator" : "Deputy",
    password: null,
  }));
  const id = await organization(one, `Round ${round}`, people, [{ name: "Deputy", permissions: everyPermission }]);
  const [ada, bo, cy, di] = await Promise.all(people.map(({ email }) => enters(one, email)));
  if (!ada || !bo || !cy || !di) throw new Error("There are four.");
  const path = `/organizations/${id}`;
  const members = (await ada.get(`${path}/members`)).body.members as { id: string; fullName: string; etag: string }[];
  const { profiles } = (await ada.get(`${path}/profiles`)).body;
  const plain = profiles.find(({ builtIn }: { builtIn: string }) => builtIn === "member").id;
  const act = (who: Browser, name: string, how: Act) => {
    const member = members.find(({ fullName }) => fullName === name) ?? { id: "", etag: "" };
    const at = `${path}/members/${member.id}`;
    if (how === "demote") return who.patch(at, { profile: plain }, basedOn(member));
    if (how === "delete") return who.delete(at, basedOn(member));
    return who.post(`${at}/deactivate`, undefined, basedOn(member));
  };
  const administrators = async () => {
    const rows = await one.context.db
      .selectFrom("um_memberships")
      .innerJoin("um_profiles", "um_profiles.id", "um_memberships.profile_id")
      .innerJoin("um_organizations", "um_organizations.id", "um_memberships.organization_id")
      .select("um_memberships.id")
      .where("um_organizations.public_id", "=", id)
      .where("um_profiles.built_in", "=", "administrator")
      .where("um_memberships.deactivated_at", "is", null)
      .execute();
    return rows.length;
  };
  return { ada, bo, cy, di, act, administrators };
}

const acts = ["demote", "deactivate", "delete"] as const;
type Act = (typeof acts)[number];

const rounds = Array.from({ length: 250 }, (_, round) => ({
  round,
  one: acts[round % 3] ?? "demote",
  other: acts[Math.floor(round / 3) % 3] ?? "demote",
}));

describe("two who demote, deactivate or delete", () => {
  it("each other as administrators, 250 times at once: exactly one succeeds", async () => {
    const plug = await plugin({ database: databaseFile() });
    const outcomes = new Set<string>();
    for (const { round, one, other } of rounds) {
      const { ada, bo, act, administrators } = await four(plug, round);
      const answers = await Promise.all([act(ada, "bo", one), act(bo, "ada", other)]);
      const statuses = answers.map(({ status }) => status).sort();
      expect(statuses[0]).toBe(200);
      // Signed out, no longer a member, or no longer permitted: whichever the other's act made of them.
      expect([401, 403, 404]).toContain(statuses[1]);
      for (const { status, body } of answers) outcomes.add(status === 200 ? "done" : body.code);
      expect(await administrators()).toBe(1);
    }
    expect([...outcomes]).toEqual(expect.arrayContaining(["done", "forbidden"]));
  });

  it("an administrator each as deputies, 250 times at once: one administrator is always left", async () => {
    const plug = await plugin({ database: databaseFile() });
    for (const { round, one, other } of rounds) {
      const { act, administrators, cy, di } = await four(plug, round);
      const answers = await Promise.all([act(cy, "ada", one), act(di, "bo", other)]);
      const refused = answers.filter(({ status }) => status !== 200);
      expect(refused.map(({ status, body }) => [status, body.code])).toEqual([[409, "last_administrator"]]);
      expect(await administrators()).toBe(1);
    }
  });
});

describe("two administrators who change one user at once", () => {
  it("one wins; the other is told, sees what became of it, and goes on from there", async () => {
    const one = await ostervik({ database: databaseFile() });
    const ben = await organizationMate(one);
    const [mika] = (await one.ada.get(`${one.path}/members?search=mika`)).body.members;
    const at = `${one.path}/members/${mika.id}`;
    const before = (await one.audit()).length;
    const changes = [
      [one.ada, { fullName: "Mika A. Aalto" }],
      [ben, { fullName: "Mika B. Aalto" }],
    ] as const;
    const answers = await Promise.all(changes.map(([who, change]) => who.patch(at, change, basedOn(mika))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const lost = answers.findIndex(({ status }) => status === 412);
    expect(answers[lost]?.body.code).toBe("stale_version");
    const [who, change] = changes[lost] ?? changes[0];
    const fresh = (await who.get(at)).body;
    expect(fresh.fullName).toBe(changes[1 - lost]?.[1].fullName);
    expect((await one.audit()).slice(before)).toHaveLength(1);
    const again = await who.patch(at, change, basedOn(fresh));
    expect(again.body.member.fullName).toBe(change.fullName);
  });

  it("of twenty who do the same thing at once one does it, and it is written down once", async () => {
    const one = await ostervik({ database: databaseFile() });
    const [mika] = (await one.ada.get(`${one.path}/members?search=mika`)).body.members;
    const at = `${one.path}/members/${mika.id}`;
    for (const send of [
      () => one.ada.post(`${at}/deactivate`, undefined, basedOn(mika)),
      () => one.ada.delete(at, { "if-match": `"${versionAfter(mika.etag)}"` }),
    ]) {
      const answers = await Promise.all(Array.from({ length: 20 }, send));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 412 || status === 404)).toHaveLength(19);
    }
    const kinds = (await one.audit()).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "membership.deactivated")).toHaveLength(1);
    expect(kinds.filter((kind) => kind === "user.deleted")).toHaveLength(1);
  });
});

/** The version of a member after one more change of the membership. */
function versionAfter(etag: string): string {
  const [user, membership] = etag.replaceAll('"', "").split("-").map(Number);
  return `${user}-${(membership ?? 0) + 1}`;
}

/** A second administrator of Ostervik Freight, signed in. */
async function organizationMate(one: Awaited<ReturnType<typeof ostervik>>): Promise<Browser> {
  const [rita] = (await one.ada.get(`${one.path}/members?search=rita`)).body.members;
  const { status } = await one.ada.patch(
    `${one.path}/members/${rita.id}`,
    { profile: one.profileId("Administrator") },
    basedOn(rita),
  );
  expect(status).toBe(200);
  return one.signedIn("rita@ostervik.example");
}

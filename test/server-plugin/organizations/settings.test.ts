// What an organization asks of its people's sign-in: who may see and change it, within which bounds, and what is told of it.
import { describe, expect, it } from "vitest";
import { type Acting, acting, everyPermission, nothing, palisander } from "../../support/acts.js";
import { databaseFile, goodPassword, plugin } from "../../support/plugin.js";
import { type Browser, basedOn } from "../../support/request.js";
import { enrolled } from "../../support/two-factor.js";

const minute = 60_000;

/** As the host has it while the organization has chosen nothing. */
const unchosen = {
  minimumLength: 12,
  words: [],
  twoFactorRequired: false,
  securityQuestions: "optional",
  idleMinutes: 60,
  absoluteMinutes: 1_440,
  bounds: {
    minimumLength: { least: 8, most: 64 },
    idleMinutes: { least: 1, most: 60 },
    absoluteMinutes: { least: 1, most: 1_440 },
  },
  membersWithoutTwoFactor: 3,
};

/** All six, each another than before. */
const chosen = {
  minimumLength: 15,
  words: ["Ostervik", "harbour cranes"],
  twoFactorRequired: true,
  securityQuestions: "required",
  idleMinutes: 20,
  absoluteMinutes: 480,
};

const of = ({ path }: { path: string }) => `${path}/settings`;
const read = async (one: Acting) => (await one.ada.get(of(one))).body;

/** By the version that there is at this moment. */
async function change(one: Acting, wanted: object, by: Browser = one.ada) {
  const settings = await read(one);
  return one.watch(() => by.patch(of(one), wanted, basedOn(settings)));
}

describe("are read", () => {
  it("as the host has them, with their version, while nothing was chosen", async () => {
    const one = await acting();
    const { body, headers, status } = await one.ada.get(of(one));
    expect([status, body]).toEqual([200, { ...unchosen, etag: '"settings-0"' }]);
    expect(headers.get("etag")).toBe(body.etag);
  });

  it("with the bounds that the host's options set", async () => {
    const one = await acting({
      policy: { minimumLength: 16, leastLength: 14, securityQuestions: "off", words: ["portal"] },
      sessions: { idle: 20 * minute + 59_999, absolute: 90 * minute },
    });
    expect(await read(one)).toEqual({
      ...unchosen,
      minimumLength: 16,
      securityQuestions: "off",
      idleMinutes: 20,
      absoluteMinutes: 90,
      bounds: {
        minimumLength: { least: 14, most: 64 },
        idleMinutes: { least: 1, most: 20 },
        absoluteMinutes: { least: 1, most: 90 },
      },
      etag: '"settings-0"',
    });
  });

  it("with how many members have no second factor, of those who are not deactivated", async () => {
    const deactivatedAt = Date.UTC(2026, 10);
    const one = await acting({ people: [{ fullName: "Dag Holm", email: "dag@ostervik.example", deactivatedAt }] });
    await palisander(one);
    expect((await read(one)).membersWithoutTwoFactor).toBe(3);
    await enrolled(one, await one.signedIn("mika@ostervik.example"));
    expect((await read(one)).membersWithoutTwoFactor).toBe(2);
  });
});

it("nobody sees or changes them without the permission, nor from another organization", async () => {
  const people = ["Manager", "Others", "Blind"].map((name) => ({
    fullName: `${name} Somebody`,
    email: `${name.toLowerCase()}@ostervik.example`,
    profile: name,
  }));
  const others = everyPermission.filter((name) => name !== "organization.manage");
  const one = await acting({
    people,
    profiles: [
      { name: "Manager", permissions: ["users.read", "organization.manage"] },
      { name: "Others", permissions: others },
      { name: "Blind", permissions: ["organization.manage"] },
    ],
  });
  const { pia } = await palisander(one);
  const manager = await one.signedIn("manager@ostervik.example");
  const capabilities = (await manager.get("/me")).body.organizations[0].capabilities;
  expect(capabilities).toContain("settings.edit");
  expect(await manager.get(of(one))).toMatchObject({ status: 200, body: { minimumLength: 12 } });
  expect(await change(one, { minimumLength: 13 }, manager)).toMatchObject({ status: 200, letters: [] });

  const rows: [Browser, number, string][] = [
    [await one.signedIn("others@ostervik.example"), 403, "forbidden"],
    [await one.signedIn("blind@ostervik.example"), 403, "forbidden"],
    [await one.signedIn("mika@ostervik.example"), 403, "forbidden"],
    [pia, 404, "not_found"],
    [one.browser(), 401, "unauthenticated"],
  ];
  for (const [by, status, code] of rows) {
    expect((await by.get(of(one))).body).toMatchObject({ status, code });
    expect(await change(one, { minimumLength: 14 }, by)).toMatchObject({ status, body: { code }, ...nothing });
  }
});

describe("are changed", () => {
  it("all at once; the audit holds what was before and after", async () => {
    const one = await acting();
    const { minimumLength, words, twoFactorRequired, securityQuestions, idleMinutes, absoluteMinutes } = unchosen;
    const before = { minimumLength, words, twoFactorRequired, securityQuestions, idleMinutes, absoluteMinutes };
    const seen = await change(one, chosen);
    expect(seen).toMatchObject({ status: 200, letters: [], changed: ["um_settings"] });
    expect(seen.body).toEqual({ ...unchosen, ...chosen, etag: '"settings-1"' });
    expect(seen.audit).toEqual([
      { kind: "organization.settings_changed", actor: "Ada Berg", target: null, before, after: chosen },
    ]);
    expect(await read(one)).toEqual(seen.body);
  });

  it.each(Object.entries(chosen))("one by one, and the audit tells of that one alone: %s", async (field, value) => {
    const one = await acting();
    const before = { [field]: unchosen[field as keyof typeof chosen] };
    const seen = await change(one, { [field]: value });
    expect(seen.body).toEqual({ ...unchosen, [field]: value, etag: '"settings-1"' });
    expect(seen.audit).toEqual([
      { kind: "organization.settings_changed", actor: "Ada Berg", target: null, before, after: { [field]: value } },
    ]);
  });

  it("in one organization only", async () => {
    const one = await acting();
    const labs = await palisander(one);
    await change(one, chosen);
    expect((await labs.pia.get(of(labs))).body).toEqual({
      ...unchosen,
      membersWithoutTwoFactor: 1,
      etag: '"settings-0"',
    });
  });

  it("only in what is not as it was: then there is no event, and no proof is asked for", async () => {
    const one = await acting();
    await change(one, chosen);
    one.clock.now += 16 * minute;
    const { twoFactorRequired, words } = chosen;
    for (const same of [{}, chosen, { twoFactorRequired }, { words: [" Ostervik ", "harbour  cranes", words[0]] }]) {
      const seen = await change(one, same);
      expect(seen).toMatchObject({ status: 200, body: { ...chosen, etag: '"settings-1"' }, ...nothing });
    }
  });

  it("by nobody who has not proved for more than fifteen minutes that it is them", async () => {
    const one = await acting();
    one.clock.now += 15 * minute;
    expect(await change(one, { idleMinutes: 30 })).toMatchObject({ status: 200 });
    one.clock.now += 1;
    const seen = await change(one, { idleMinutes: 20 });
    expect(seen).toMatchObject({ status: 403, body: { code: "proof_required" }, ...nothing });
    expect((await one.ada.post("/me/proof", { password: goodPassword })).status).toBe(204);
    expect(await change(one, { idleMinutes: 20 })).toMatchObject({ status: 200, body: { idleMinutes: 20 } });
  });

  it("by the version that they are based on: a stale one is refused, a missing one asked for", async () => {
    const one = await acting();
    const first = await read(one);
    await change(one, { idleMinutes: 30 });
    const late = await one.watch(() => one.ada.patch(of(one), { idleMinutes: 10 }, basedOn(first)));
    expect(late).toMatchObject({ status: 412, body: { code: "stale_version" }, ...nothing });
    const none = await one.watch(() => one.ada.patch(of(one), { idleMinutes: 10 }));
    expect(none).toMatchObject({ status: 428, body: { code: "version_required" }, ...nothing });
    expect(await read(one)).toMatchObject({ idleMinutes: 30, etag: '"settings-1"' });
  });

  it("by one of several who change the same version at once", async () => {
    const one = await acting({ database: databaseFile() });
    const settings = await read(one);
    const answers = await Promise.all(
      [10, 11, 12, 13].map((idleMinutes) => one.ada.patch(of(one), { idleMinutes }, basedOn(settings))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
  });
});

it("a host that becomes stricter is obeyed, whatever was chosen before", async () => {
  const database = databaseFile();
  const one = await acting({ database });
  await change(one, { minimumLength: 9, idleMinutes: 50, absoluteMinutes: 1_000 });
  const stricter = await plugin({
    database,
    policy: { minimumLength: 16, leastLength: 14 },
    sessions: { idle: 10 * minute, absolute: 60 * minute },
  });
  const ada = await stricter.signedIn("ada@ostervik.example");
  expect((await ada.get(of(one))).body).toMatchObject({ minimumLength: 14, idleMinutes: 10, absoluteMinutes: 60 });
  stricter.clock.now += 10 * minute;
  expect((await ada.get("/me")).status).toBe(401);
});

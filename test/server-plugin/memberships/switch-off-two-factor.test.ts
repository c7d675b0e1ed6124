// Switching off the second factor of somebody who has lost the device: by an administrator, and by the host's operator.
import { describe, expect, it } from "vitest";
import { Refusal } from "../../../server-plugin/src/platform/refusals.js";
import { personNamed } from "../../support/activity.js";
import { type Acting, acting, everyPermission, nothing, palisander } from "../../support/acts.js";
import { databaseFile } from "../../support/plugin.js";
import { type Browser, basedOn } from "../../support/request.js";
import { atSecondFactor, enrolled } from "../../support/two-factor.js";

const minute = 60_000;
const mika = "mika@ostervik.example";
const letter = [mika, "Two-factor authentication is off for this portal"];

/** Mika has a second factor, and is signed in. */
async function withDevice(seed: Parameters<typeof acting>[0] = {}) {
  const one = await acting(seed);
  const theirs = await one.signedIn(mika);
  const device = await enrolled(one, theirs);
  return { ...one, theirs, device };
}

async function switchOff(one: Acting, search = "mika", by: Browser = one.ada) {
  const member = await one.find(search);
  return one.watch(() => by.post(`${one.at(member)}/switch-off-two-factor`, undefined, basedOn(member)));
}

describe("by an administrator", () => {
  it("is done at once: audited, mailed, and every session of theirs ends", async () => {
    const one = await withDevice();
    const pending = await atSecondFactor(one, mika);
    expect(await one.find("mika")).toMatchObject({
      twoFactor: { on: true, required: false, requiredBy: [] },
      may: expect.arrayContaining(["switch_off_two_factor"]),
    });
    const seen = await switchOff(one);
    expect(seen).toMatchObject({
      status: 200,
      letters: [letter],
      changed: ["um_sessions", "um_outbox", "um_authenticators", "um_recovery_codes"],
    });
    expect(seen.audit).toEqual([{ kind: "two_factor.switched_off", actor: "Ada Berg", target: "Mika Aalto" }]);
    expect(seen.body.member).toMatchObject({ fullName: "Mika Aalto", twoFactor: { on: false, required: false } });
    expect(seen.body.member.may).not.toContain("switch_off_two_factor");
    expect((await one.theirs.get("/me")).status).toBe(401);
    expect((await pending.post("/sign-in/second-factor", { code: one.device.code() })).status).toBe(401);
  });

  it("lets them sign in with their password alone, and set up another device", async () => {
    const one = await withDevice();
    await switchOff(one);
    const next = await one.signedIn(mika);
    expect((await next.get("/me/security")).body.twoFactor).toMatchObject({ on: false, recoveryCodesLeft: 0 });
    await enrolled(one, next);
    await atSecondFactor(one, mika);
  });

  it("brings enrolment with the next sign-in where a second factor is required of them", async () => {
    const one = await withDevice();
    const member = await one.find("mika");
    await one.ada.patch(one.at(member), { twoFactorRequired: true }, basedOn(member));
    const seen = await switchOff(one);
    expect(seen.body.member.twoFactor).toEqual({ on: false, required: true, requiredBy: ["user"] });
    const next = one.browser();
    const stage = await next.post("/sign-in", { email: mika, password: "copper-lantern-drift-48" });
    expect(stage.body).toEqual({ stage: "enrol" });
    expect((await next.get("/me")).status).toBe(401);
  });

  it("is done once, of several who do it at once", async () => {
    const one = await withDevice({ database: databaseFile() });
    const member = await one.find("mika");
    const path = `${one.at(member)}/switch-off-two-factor`;
    const answers = await Promise.all([1, 2, 3].map(() => one.ada.post(path, undefined, basedOn(member))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await one.audit()).filter(({ kind }) => kind === "two_factor.switched_off")).toHaveLength(1);
  });

  describe("is refused, with nothing changed", () => {
    it("for oneself", async () => {
      const one = await acting();
      await enrolled(one, one.ada);
      expect((await one.find("ada")).may).not.toContain("switch_off_two_factor");
      expect(await switchOff(one, "ada")).toMatchObject({ status: 403, body: { code: "own_membership" }, ...nothing });
    });

    it("for somebody who is also elsewhere, be it deactivated here or there", async () => {
      const one = await withDevice();
      await palisander(one, [{ fullName: "Mika Aalto", email: mika, deactivatedAt: Date.UTC(2026, 9) }]);
      expect(await one.find("mika")).toMatchObject({ alsoElsewhere: true, twoFactor: { on: true } });
      expect((await one.find("mika")).may).not.toContain("switch_off_two_factor");
      expect(await switchOff(one)).toMatchObject({ status: 403, body: { code: "also_elsewhere" }, ...nothing });
      await one.context.transaction((tx) => tx.updateTable("um_memberships").set({ deactivated_at: null }).execute());
      expect(await switchOff(one)).toMatchObject({ status: 403, body: { code: "also_elsewhere" }, ...nothing });
      expect((await one.theirs.get("/me")).status).toBe(200);
    });

    it("when it is off", async () => {
      const one = await acting();
      expect((await one.find("mika")).may).not.toContain("switch_off_two_factor");
      expect(await switchOff(one)).toMatchObject({ status: 409, body: { code: "two_factor_off" }, ...nothing });
    });

    it("without the permission, or of somebody who may do more", async () => {
      const people = ["Helpless", "Helpdesk"].map((profile) => ({
        fullName: `${profile} Somebody`,
        email: `${profile.toLowerCase()}@ostervik.example`,
        profile,
      }));
      const one = await withDevice({
        people,
        profiles: [
          { name: "Helpless", permissions: everyPermission.filter((name) => name !== "users.reset") },
          { name: "Helpdesk", permissions: ["users.read", "users.reset"] },
        ],
      });
      const helpless = await one.signedIn("helpless@ostervik.example");
      expect(await switchOff(one, "mika", helpless)).toMatchObject({
        status: 403,
        body: { code: "forbidden" },
        ...nothing,
      });
      const helpdesk = await one.signedIn("helpdesk@ostervik.example");
      await enrolled(one, one.ada);
      const beyond = { status: 403, body: { code: "beyond_own_permissions" }, ...nothing };
      expect(await switchOff(one, "ada", helpdesk)).toMatchObject(beyond);
      expect((await one.find("ada", helpdesk)).may).not.toContain("switch_off_two_factor");
      expect(await switchOff(one, "mika", helpdesk)).toMatchObject({ status: 200, letters: [letter] });
    });

    it("for whoever is not in this organization, or is nobody", async () => {
      const one = await withDevice();
      const { pia, path } = await palisander(one);
      const member = await one.find("mika");
      const none = { status: 404, body: { code: "not_found" }, ...nothing };
      for (const url of [`${path}/members/${member.id}`, `${path}/members/AAAAAAAAAAAAAAAAAAAA`, one.at(member)]) {
        const seen = await one.watch(() => pia.post(`${url}/switch-off-two-factor`, undefined, basedOn(member)));
        expect(seen).toMatchObject(none);
      }
    });

    it("by a version that is stale or missing", async () => {
      const one = await withDevice();
      const member = await one.find("mika");
      await one.ada.patch(one.at(member), { fullName: "Mika Salo" }, basedOn(member));
      const path = `${one.at(member)}/switch-off-two-factor`;
      const late = await one.watch(() => one.ada.post(path, undefined, basedOn(member)));
      expect(late).toMatchObject({ status: 412, body: { code: "stale_version" }, ...nothing });
      const none = await one.watch(() => one.ada.post(path));
      expect(none).toMatchObject({ status: 428, body: { code: "version_required" }, ...nothing });
    });

    it("without a proof of the last fifteen minutes", async () => {
      const one = await withDevice();
      one.clock.now += 15 * minute;
      expect(await switchOff(one)).toMatchObject({ status: 403, body: { code: "proof_required" }, ...nothing });
      await one.ada.post("/me/proof", { password: "copper-lantern-drift-48" });
      expect(await switchOff(one)).toMatchObject({ status: 200 });
    });
  });
});

describe("by the host's operator", () => {
  it("is done for somebody in two organizations: audited in both as nobody's act, mailed once, sessions end", async () => {
    const one = await withDevice();
    await palisander(one, [{ fullName: "Mika Aalto", email: mika }]);
    const { publicId } = await personNamed(one, mika);
    const seen = await one.watch(async () => {
      await one.users.switchOffTwoFactor(publicId);
      return one.theirs.get("/me");
    });
    const line = { kind: "two_factor.switched_off", actor: null, target: "Mika Aalto" };
    expect(seen).toMatchObject({ status: 401, audit: [line, line], letters: [letter] });
    await one.signedIn(mika);
  });

  it("is refused for an unknown id, for a member's id in the place of the person's, and when it is off", async () => {
    const one = await withDevice();
    const ada = await personNamed(one, "ada@ostervik.example");
    const member = await one.find("mika");
    for (const [id, code] of [
      ["AAAAAAAAAAAAAAAAAAAA", "not_found"],
      ["", "not_found"],
      [member.id, "not_found"],
      [ada.publicId, "two_factor_off"],
    ]) {
      const seen = await one.watch(async () => {
        await expect(one.users.switchOffTwoFactor(id ?? "")).rejects.toEqual(new Refusal(code as "not_found"));
        await expect(one.users.switchOffTwoFactor(id ?? "")).rejects.toMatchObject({ code });
        return one.theirs.get("/me");
      });
      expect(seen).toMatchObject({ status: 200, ...nothing });
    }
  });
});

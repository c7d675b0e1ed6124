// A permission that this process does not know, or not yet, is beyond whoever does not have it all the same.
import { expect, it } from "vitest";
import { acting, nothing } from "../../support/acts.js";
import { databaseFile, plugin } from "../../support/plugin.js";
import { type Browser, basedOn } from "../../support/request.js";

const words = { label: "Do it", description: "Does it.", group: "Billing" };
const known = { "invoices.read": words, "invoices.pay": words };

/** Two processes on one database, of which only the newer one declares `payroll.run`, as while a new version is rolled out. */
async function rollout() {
  const database = databaseFile();
  const old = await acting({
    database,
    profiles: [
      { name: "Chief", permissions: ["users.read", "users.update", "users.reset", "profiles.read", "profiles.manage"] },
      { name: "Payroll", permissions: ["users.read", "payroll.run"] },
    ],
    people: [
      { fullName: "Cleo Maas", email: "cleo@ostervik.example", profile: "Chief" },
      { fullName: "Per Roll", email: "per@ostervik.example", profile: "Payroll" },
    ],
  });
  const fresh = await plugin({ database, permissions: { ...known, "payroll.run": words } });
  const cleo = await old.signedIn("cleo@ostervik.example");
  const payroll = async (by: Browser = old.ada) => {
    const { body } = await by.get(`${old.path}/profiles`);
    return body.profiles.find(({ name }: { name: string }) => name === "Payroll");
  };
  return { ...old, fresh, cleo, payroll };
}

it("is neither given, nor reached through whoever has it", async () => {
  const one = await rollout();
  const payroll = await one.payroll(one.cleo);
  expect(payroll).toMatchObject({ assignable: false, may: [], permissions: ["users.read"] });
  const [mika, per] = [await one.find("mika", one.cleo), await one.find("per", one.cleo)];
  expect(per.may).toEqual([]);
  for (const ask of [
    () => one.cleo.patch(one.at(mika), { profile: payroll.id }, basedOn(mika)),
    () => one.cleo.patch(one.at(per), { email: "cleo@elsewhere.example" }, basedOn(per)),
    () => one.cleo.post(`${one.at(per)}/reset`),
    () => one.cleo.patch(`${one.path}/profiles/${payroll.id}`, { permissions: ["users.read"] }, basedOn(payroll)),
    () => one.cleo.delete(`${one.path}/profiles/${payroll.id}?moveTo=${one.profileId("Member")}`, basedOn(payroll)),
  ]) {
    expect(await one.watch(ask)).toMatchObject({ ...nothing, body: { code: "beyond_own_permissions" } });
  }
});

it("counts for nothing where it is not known, and stays with the profile when an administrator changes that there", async () => {
  const one = await rollout();
  const per = await one.signedIn("per@ostervik.example");
  const inNew = await one.fresh.signedIn("per@ostervik.example");
  const may = async (who: Browser) => (await who.get("/me")).body.organizations[0].permissions;
  expect([await may(per), await may(inNew)]).toEqual([["users.read"], ["payroll.run", "users.read"]]);
  const payroll = await one.payroll();
  const change = { permissions: ["users.read", "audit.read"] };
  expect((await one.ada.patch(`${one.path}/profiles/${payroll.id}`, change, basedOn(payroll))).status).toBe(200);
  expect(await may(inNew)).toEqual(["audit.read", "payroll.run", "users.read"]);
});

it("is on record when its profile is deleted", async () => {
  const one = await rollout();
  const payroll = await one.payroll();
  const url = `${one.path}/profiles/${payroll.id}?moveTo=${one.profileId("Member")}`;
  const seen = await one.watch(() => one.ada.delete(url, basedOn(payroll)));
  expect(seen.audit.at(-1)).toMatchObject({ before: { permissions: ["payroll.run", "users.read"] } });
});

// What is asked of somebody who does something grave and has not proved for fifteen minutes that it is them.
import { describe, expect, it } from "vitest";
import { acting, nothing, palisander } from "../../support/acts.js";
import { goodPassword } from "../../support/plugin.js";
import { basedOn } from "../../support/request.js";
import { type Device, enrolled } from "../../support/two-factor.js";

const minute = 60_000;

/** Ada of Ostervik has a second factor and security questions; Mika has a second factor; Pia is asked to join. */
async function setUp() {
  const one = await acting({ people: [{ fullName: "Bill Dahl", email: "bill@ostervik.example", profile: "Billing" }] });
  await palisander(one);
  await enrolled(one, await one.signedIn("mika@ostervik.example"));
  const device = await enrolled(one, one.ada);
  const answers = [
    { question: "first_teacher", answer: "Frau Lindqvist" },
    { question: "first_pet", answer: "Brumle" },
    { question: "first_job", answer: "the bakery" },
  ];
  expect((await one.ada.put("/me/security-questions", { password: goodPassword, answers })).status).toBe(204);
  expect((await one.ada.post("/me/proof", { password: goodPassword })).status).toBe(204);
  return { ...one, device };
}

type Portal = Awaited<ReturnType<typeof setUp>>;
type Act = (one: Portal, device: Device) => Promise<() => ReturnType<Portal["ada"]["get"]>>;

const onMember =
  (
    search: string,
    act: (one: Portal, url: string, based: Record<string, string>) => ReturnType<Portal["ada"]["get"]>,
  ) =>
  async (one: Portal) => {
    const member = await one.find(search);
    return () => act(one, one.at(member), basedOn(member));
  };

const newAdministrator = (fullName: string, email: string) => async (one: Portal) => () =>
  one.ada.post(`${one.path}/members`, { fullName, email, profile: one.profileId("Administrator") });

/** Each is done at fifteen minutes and refused a millisecond later. */
const grave: [string, Act][] = [
  ["delete somebody", onMember("rita", (one, url, based) => one.ada.delete(url, based))],
  ["add an administrator", newAdministrator("Bob Ström", "bob@ostervik.example")],
  ["ask somebody to join as an administrator", newAdministrator("Pia", "pia@palisander.example")],
  [
    "make somebody an administrator",
    onMember("rita", (one, url, based) => one.ada.patch(url, { profile: one.profileId("Administrator") }, based)),
  ],
  [
    "make administrators of all who hold a profile, by deleting it",
    async (one) => {
      const url = `${one.path}/profiles/${one.profileId("Billing")}`;
      const based = basedOn((await one.ada.get(url)).body);
      return () => one.ada.delete(`${url}?moveTo=${one.profileId("Administrator")}`, based);
    },
  ],
  [
    "switch off somebody's second factor",
    onMember("mika", (one, url, based) => one.ada.post(`${url}/switch-off-two-factor`, undefined, based)),
  ],
  [
    "change the settings",
    async (one) => {
      const based = basedOn((await one.ada.get(`${one.path}/settings`)).body);
      return () => one.ada.patch(`${one.path}/settings`, { idleMinutes: 30 }, based);
    },
  ],
  [
    "replace one's own device",
    async (one, device) => () => one.ada.post("/me/two-factor/enrolment", { code: device.code() }),
  ],
  [
    "make new recovery codes",
    async (one, device) => () => one.ada.post("/me/two-factor/recovery-codes", { code: device.code() }),
  ],
  [
    "switch off one's own second factor",
    async (one, device) => () => one.ada.post("/me/two-factor/switch-off", { code: device.code() }),
  ],
  [
    "end one of one's own sessions, be it this one",
    async (one) => {
      const { sessions } = (await one.ada.get("/me/sessions")).body;
      return () => one.ada.delete(`/me/sessions/${sessions[0].id}`);
    },
  ],
  ["end all others of one's own sessions", async (one) => () => one.ada.post("/me/sessions/end-others", {})],
  ["remove one's own security questions", async (one) => () => one.ada.delete("/me/security-questions")],
];

describe("somebody whose last proof is older than fifteen minutes cannot", () => {
  it.each(grave)("%s, until they prove again that it is them", async (_, ready) => {
    const one = await setUp();
    const act = await ready(one, one.device);
    one.clock.now += 15 * minute + 1;
    const refused = await one.watch(act);
    expect(refused).toMatchObject({ status: 403, body: { status: 403, code: "proof_required" }, ...nothing });
    expect(refused.body.fields).toBeUndefined();
    expect((await one.ada.post("/me/proof", { password: goodPassword })).status).toBe(204);
    one.clock.now += 15 * minute;
    expect((await act()).status).toBeLessThan(300);
  });
});

it("setting up a first second factor asks for it as well", async () => {
  const one = await acting();
  one.clock.now += 15 * minute + 1;
  const refused = await one.watch(() => one.ada.post("/me/two-factor/enrolment", {}));
  expect(refused).toMatchObject({ status: 403, body: { code: "proof_required" }, ...nothing });
  await one.ada.post("/me/proof", { password: goodPassword });
  expect((await one.ada.post("/me/two-factor/enrolment", {})).status).toBe(200);
});

it("a host may have another time for it", async () => {
  const one = await acting({ sessions: { proof: 2 * minute } });
  one.clock.now += 2 * minute + 1;
  expect((await one.ada.post("/me/two-factor/enrolment", {})).body.code).toBe("proof_required");
});

it("what is less grave asks for none", async () => {
  const one = await setUp();
  one.clock.now += 30 * minute;
  const rita = await one.find("rita");
  const ritas = one.at(rita);
  const url = `${one.path}/profiles/${one.profileId("Billing")}`;
  const billing = (await one.ada.get(url)).body;
  const answers = [
    await one.ada.post(`${one.path}/members`, {
      fullName: "B",
      email: "b@x.example",
      profile: one.profileId("Billing"),
    }),
    await one.ada.patch(ritas, { fullName: "Rita Moe" }, basedOn(rita)),
    await one.ada.post(`${ritas}/reset`),
    await one.ada.patch(url, { description: "For invoices" }, basedOn(billing)),
    await one.ada.get("/me/sessions"),
    await one.ada.get("/me/security"),
  ];
  for (const { status } of answers) expect(status).toBeLessThan(300);
});

it("what would be refused anyway is refused for that, whatever the proof", async () => {
  const one = await setUp();
  one.clock.now += 30 * minute;
  const ada = await one.find("ada");
  expect((await one.ada.delete(one.at(ada), basedOn(ada))).body.code).toBe("own_membership");
  const rita = await one.signedIn("rita@ostervik.example");
  one.clock.now += 20 * minute;
  const { body } = await one.ada.get(`${one.path}/settings`);
  expect((await rita.patch(`${one.path}/settings`, { idleMinutes: 5 }, basedOn(body))).body.code).toBe("forbidden");
});

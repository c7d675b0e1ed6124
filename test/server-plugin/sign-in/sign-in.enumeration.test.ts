// The answer of a sign-in never tells why it was refused.
import { expect, it } from "vitest";
import { sweep } from "../../../server-plugin/src/sweeps.js";
import { goodPassword, organization, plugin, startOfTime } from "../../support/plugin.js";
import { recordStatements } from "../../support/statements.js";

const day = 24 * 3_600_000;

it("is the same for every cause: status, headers, body", async () => {
  const one = await plugin();
  const locked = { at: startOfTime - day, reason: "strikes" } as const;
  await organization(one, "Ostervik Freight", [
    { fullName: "Active", email: "active@x.example" },
    { fullName: "Locked", email: "locked@x.example", locked },
    { fullName: "Dormant", email: "dormant@x.example", locked: { at: startOfTime - day, reason: "dormant" } },
    { fullName: "Deactivated", email: "deactivated@x.example", deactivatedAt: startOfTime - day },
    { fullName: "Invited", email: "invited@x.example", password: null },
    { fullName: "Expired", email: "expired@x.example", initialPasswordExpiresAt: startOfTime },
  ]);
  const attempts: [string, string][] = [
    ["active@x.example", "wrong-wrong-wrong-1"],
    ["unknown@x.example", goodPassword],
    ["no address at all", goodPassword],
    ...["locked", "dormant", "deactivated", "invited", "expired"].map((who): [string, string] => [
      `${who}@x.example`,
      goodPassword,
    ]),
  ];
  const answers = [];
  for (const [email, password] of attempts) {
    const { status, body, headers } = await one.browser().post("/sign-in", { email, password });
    const told = [...headers].filter(([name]) => name !== "x-request-id");
    answers.push({ status, body: { ...body, requestId: "" }, told });
  }
  expect(answers[0]).toMatchObject({
    status: 401,
    body: { code: "sign_in_refused", title: "This sign-in was not accepted" },
  });
  expect(answers[0]?.body).not.toHaveProperty("detail");
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(await one.dump("um_sessions")).toBe("[]");
});

it("runs the same statements for every cause", async () => {
  // Without mail nothing looks into the outbox meanwhile.
  const one = await plugin({ mail: undefined });
  await organization(one, "Ostervik Freight", [
    { fullName: "Active", email: "active@x.example" },
    { fullName: "Locked", email: "locked@x.example", locked: { at: startOfTime, reason: "strikes" } },
    { fullName: "Deactivated", email: "deactivated@x.example", deactivatedAt: startOfTime },
    { fullName: "Invited", email: "invited@x.example", password: null },
    { fullName: "Expired", email: "expired@x.example", initialPasswordExpiresAt: startOfTime },
  ]);
  // What comes after the answer is kept apart.
  const later: (() => Promise<void>)[] = [];
  one.context.later = (work) => void later.push(work);
  const statements = (email: string) =>
    recordStatements(() => one.browser().post("/sign-in", { email, password: "wrong-wrong-wrong-1" }));
  const expected = await statements("active@x.example");
  expect(expected.length).toBeGreaterThan(0);
  for (const who of ["unknown", "locked", "deactivated", "invited", "expired"]) {
    expect(await statements(`${who}@x.example`)).toEqual(expected);
  }
  expect(await statements("no address at all")).toEqual(expected);
  // And at the second try, at the third, which locks, and behind it.
  const more = [];
  for (let tries = 2; tries <= 4; tries++) more.push(await statements("active@x.example"));
  for (const who of ["unknown", "deactivated", "invited", "expired"]) {
    for (const expectedThen of more) expect(await statements(`${who}@x.example`)).toEqual(expectedThen);
  }
  for (const work of later) await work();
  const told = await one.audit();
  expect(told).toContainEqual({ kind: "user.locked", actor: null, target: "Active" });
  // And each of those who are somebody had four refused, Locked one.
  const refused = told.filter(({ kind }) => kind === "sign_in.refused").map(({ target }) => target);
  const four = ["Active", "Deactivated", "Expired", "Invited"].flatMap((who) => [who, who, who, who]);
  expect(refused.sort()).toEqual([...four, "Locked"]);
});

it.each(["/forgot-password", "/unlock-link"])(
  "%s runs the same statements before its answer, for every address",
  async (path) => {
    const one = await plugin();
    await organization(one, "Ostervik Freight", [
      { fullName: "Active", email: "active@x.example" },
      { fullName: "Locked", email: "locked@x.example", locked: { at: startOfTime, reason: "strikes" } },
      { fullName: "Deactivated", email: "deactivated@x.example", deactivatedAt: startOfTime },
      { fullName: "Invited", email: "invited@x.example", password: null },
    ]);
    const later: (() => Promise<void>)[] = [];
    one.context.later = (work) => void later.push(work);
    const statements = (email: string) => recordStatements(() => one.browser().post(path, { email }));
    const expected = await statements("unknown@x.example");
    for (const who of ["active", "locked", "deactivated", "invited"]) {
      expect(await statements(`${who}@x.example`)).toEqual(expected);
    }
    // What is mailed comes afterwards, or at the next sweep when the process died in between.
    expect(await one.letters()).toEqual([]);
    await sweep(one.context);
    expect((await one.letters()).length).toBeGreaterThan(0);
  },
);

it("computes exactly one hash each time", async () => {
  const one = await plugin();
  await organization(one, "Ostervik Freight", [
    { fullName: "Active", email: "active@x.example" },
    { fullName: "Locked", email: "locked@x.example", locked: { at: startOfTime, reason: "strikes" } },
    { fullName: "Invited", email: "invited@x.example", password: null },
  ]);
  let hashes = 0;
  const { run } = one.context.hashSlots;
  one.context.hashSlots.run = (work) => {
    hashes++;
    return run(work);
  };
  for (const email of ["active@x.example", "locked@x.example", "invited@x.example", "unknown@x.example", "none"]) {
    const before = hashes;
    await one.browser().post("/sign-in", { email, password: "wrong-wrong-wrong-1" });
    expect(hashes - before).toBe(1);
  }
});

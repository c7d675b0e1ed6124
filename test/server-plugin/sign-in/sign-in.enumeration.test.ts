// The answer of a sign-in never tells why it was refused.
import { expect, it } from "vitest";
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
  const one = await plugin();
  await organization(one, "Ostervik Freight", [
    { fullName: "Active", email: "active@x.example" },
    { fullName: "Locked", email: "locked@x.example", locked: { at: startOfTime, reason: "strikes" } },
    { fullName: "Deactivated", email: "deactivated@x.example", deactivatedAt: startOfTime },
    { fullName: "Invited", email: "invited@x.example", password: null },
    { fullName: "Expired", email: "expired@x.example", initialPasswordExpiresAt: startOfTime },
  ]);
  const statements = (email: string) =>
    recordStatements(() => one.browser().post("/sign-in", { email, password: "wrong-wrong-wrong-1" }));
  const expected = await statements("active@x.example");
  expect(expected.length).toBeGreaterThan(0);
  for (const who of ["unknown", "locked", "deactivated", "invited", "expired"]) {
    expect(await statements(`${who}@x.example`)).toEqual(expected);
  }
  expect(await statements("no address at all")).toEqual(expected);
});

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

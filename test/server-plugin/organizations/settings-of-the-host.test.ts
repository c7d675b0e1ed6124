// What an organization has not chosen goes on following the host, also after it has chosen something else.
import { expect, it } from "vitest";
import { databaseFile, ostervik, plugin } from "../../support/plugin.js";
import { basedOn } from "../../support/request.js";

it("one setting that was changed leaves the others to the host", async () => {
  const database = databaseFile();
  const first = await ostervik({ database });
  const { body: before } = await first.ada.get(`${first.path}/settings`);
  // All are sent, as a form would: what is as it was is not chosen by it.
  const { absoluteMinutes, minimumLength, securityQuestions, twoFactorRequired, words } = before;
  const form = { absoluteMinutes, minimumLength, securityQuestions, twoFactorRequired, words, idleMinutes: 30 };
  expect((await first.ada.patch(`${first.path}/settings`, form, basedOn(before))).status).toBe(200);
  await first.users.close();

  const policy = { minimumLength: 16, securityQuestions: "off" } as const;
  const second = await plugin({ database, policy, sessions: { idle: 3 * 3_600_000, absolute: 48 * 3_600_000 } });
  const ada = await second.signedIn("ada@ostervik.example");
  expect((await ada.get(`${first.path}/settings`)).body).toMatchObject({
    minimumLength: 16,
    securityQuestions: "off",
    idleMinutes: 30,
    absoluteMinutes: 48 * 60,
  });
  expect((await ada.get("/me/security")).body.securityQuestions.policy).toBe("off");
});

it("what was chosen stays when something else is changed", async () => {
  const one = await ostervik();
  const settings = async () => (await one.ada.get(`${one.path}/settings`)).body;
  for (const change of [
    { minimumLength: 20 },
    { securityQuestions: "required" },
    { absoluteMinutes: 90 },
    { words: ["falcon"] },
  ]) {
    expect((await one.ada.patch(`${one.path}/settings`, change, basedOn(await settings()))).body).toMatchObject(change);
  }
  expect(await settings()).toMatchObject({
    minimumLength: 20,
    securityQuestions: "required",
    absoluteMinutes: 90,
    words: ["falcon"],
  });
});

// Whoever created an account on somebody else's address keeps nothing of it once its owner has used a mailed link.
import { expect, it } from "vitest";
import { goodPassword, ostervik, otherPassword, secretIn } from "../../support/plugin.js";
import { answers } from "../../support/security-questions.js";
import { enrolled } from "../../support/two-factor.js";

const email = "owner@elsewhere.example";
const third = "violet-anchor-saddle-19";

/** Somebody who was given an initial password on this address, and has set up all that can be. */
async function squatted() {
  const one = await ostervik();
  const person = { fullName: "Olga Nord", email, profile: one.profileId("Member"), password: goodPassword };
  expect((await one.ada.post(`${one.path}/members`, person)).status).toBe(201);
  const squatter = one.browser();
  await squatter.post("/sign-in", { email, password: goodPassword });
  expect((await squatter.post("/sign-in/new-password", { password: otherPassword })).body.stage).toBe("complete");
  expect((await squatter.put("/me/security-questions", { password: otherPassword, answers })).status).toBe(204);
  await enrolled(one, squatter);
  await one.letters();
  return { ...one, squatter };
}

it("neither a question, nor a second factor, nor a known browser", async () => {
  const one = await squatted();
  const owner = one.browser();
  await owner.post("/forgot-password", { email });
  const secret = secretIn((await one.letters())[0]);
  expect((await owner.post("/confirmations/preview", { secret })).body).toMatchObject({
    question: null,
    locked: false,
  });
  expect((await owner.post("/reset-password", { secret, password: third })).body).toEqual({ email });
  expect((await one.squatter.get("/me")).status).toBe(401);
  expect(await one.dump("um_security_answers")).toBe("[]");
  expect(await one.dump("um_authenticators")).toBe("[]");
  expect((await owner.post("/sign-in", { email, password: third })).body).toEqual({ stage: "complete" });
  await one.letters();
  // The browser that was known stands for nobody any more: were it to get in again, the owner would hear of it.
  await one.squatter.post("/sign-in", { email, password: third });
  expect((await one.letters()).map(({ subject }) => subject)).toEqual(["A new sign-in to this portal"]);
});

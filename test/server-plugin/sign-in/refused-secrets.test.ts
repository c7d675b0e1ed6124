// Whatever secret was refused, the audit says so: a lock never appears without its cause.
import { expect, it } from "vitest";
import { goodPassword, ostervik, secretIn } from "../../support/plugin.js";
import { answers } from "../../support/security-questions.js";
import { enrolled, wrongCode } from "../../support/two-factor.js";

const email = "ada@ostervik.example";
const wrong = "wrong-password-entirely";

it.each(["a proof", "a present password", "a code of My security", "a security answer"])("%s", async (what) => {
  const one = await ostervik();
  const device = await enrolled(one, one.ada);
  await one.ada.put("/me/security-questions", { password: goodPassword, answers });
  await one.context.transaction(
    async (tx) => void (await tx.updateTable("um_users").set({ verified_at: 1 }).execute()),
  );
  await one.browser().post("/forgot-password", { email });
  const letters = await one.letters();
  const secret = secretIn(letters.find(({ subject }) => subject.startsWith("Choose a new password")));
  const before = (await one.audit()).length;
  const refused = {
    "a proof": () => one.ada.post("/me/proof", { password: wrong }),
    "a present password": () => one.ada.put("/me/password", { current: wrong, password: "violet-anchor-saddle-19" }),
    "a code of My security": () => one.ada.post("/me/two-factor/switch-off", { code: wrongCode(device.code()) }),
    "a security answer": () =>
      one.browser().post("/reset-password", { secret, password: "violet-anchor-saddle-19", answer: "nobody" }),
  }[what];
  for (let time = 0; time < 3; time++) expect((await refused?.())?.status).toBeGreaterThan(400);
  const told = (await one.audit()).slice(before).map(({ kind, target }) => [kind, target]);
  expect(told.filter(([kind]) => kind === "sign_in.refused")).toEqual(Array(3).fill(["sign_in.refused", "Ada Berg"]));
  expect(told.filter(([kind]) => kind === "user.locked")).toHaveLength(1);
});

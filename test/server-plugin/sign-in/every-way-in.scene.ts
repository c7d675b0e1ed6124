// Somebody who has come to the stage at which a way in begins, and the causes for which they may not go on.
import { goodPassword, ostervik, startOfTime } from "../../support/plugin.js";
import { answers } from "../../support/security-questions.js";
import { enrolled } from "../../support/two-factor.js";

export const email = "mika@ostervik.example";

type Portal = Awaited<ReturnType<typeof ostervik>>;

async function require(one: Portal, settings: object): Promise<void> {
  const { headers } = await one.ada.get(`${one.path}/settings`);
  await one.ada.patch(`${one.path}/settings`, settings, { "if-match": headers.get("etag") ?? "" });
}

/** Makes an initial password of the good one. */
async function makeInitial(one: Portal, address: string): Promise<void> {
  await one.context.transaction(async (tx) => {
    const { id } = await tx.selectFrom("um_users").select("id").where("email", "=", address).executeTakeFirstOrThrow();
    const expires = startOfTime + 7 * 24 * 3_600_000;
    await tx.updateTable("um_passwords").set({ initial_expires_at: expires }).where("user_id", "=", id).execute();
  });
}

export async function wayScene(way: string) {
  const one = await ostervik({ throttle: { perMinute: 10_000, burst: 10_000 } });
  let key = "";
  let recoveryCodes: string[] = [];
  if (way.endsWith("/second-factor")) {
    ({ key, recoveryCodes } = await enrolled(one, await one.signedIn(email)));
  }
  if (way.endsWith("/new-password")) await makeInitial(one, email);
  if (way.endsWith("/enrolment/confirm")) await require(one, { twoFactorRequired: true });
  if (way.endsWith("/questions")) await require(one, { securityQuestions: "required" });
  await one.context.transaction(async (tx) => void (await tx.deleteFrom("um_sessions").execute()));
  const browser = one.browser();
  if (way !== "POST /sign-in") await browser.post("/sign-in", { email, password: goodPassword });
  return { one, browser, key, recoveryCodes, keepOut: (cause: Cause) => keepOut(one, cause) };
}

type Cause = "strikes" | "dormant" | "dormancy due" | "deactivated";

async function keepOut({ clock, context }: Portal, cause: Cause): Promise<void> {
  const { now } = clock;
  await context.transaction(async (tx) => {
    const { id } = await tx.selectFrom("um_users").select("id").where("email", "=", email).executeTakeFirstOrThrow();
    if (cause === "deactivated") {
      await tx.updateTable("um_memberships").set({ deactivated_at: now }).where("user_id", "=", id).execute();
      return;
    }
    const dormant = { dormant_at: now - 1 };
    const locked = { locked_at: now, lock_reason: cause === "strikes" ? ("strikes" as const) : ("dormant" as const) };
    await tx
      .updateTable("um_users")
      .set(cause === "dormancy due" ? dormant : locked)
      .where("id", "=", id)
      .execute();
  });
}

/** One who signs in with a password alone, and one for each thing that can come after it. */
export async function peopleAtEveryStage() {
  const one = await ostervik({ mail: undefined, throttle: { perMinute: 10_000, burst: 10_000 } });
  await enrolled(one, await one.signedIn("rita@ostervik.example"));
  const ada = await one.signedIn("ada@ostervik.example");
  await ada.put("/me/security-questions", { password: goodPassword, answers });
  const add = async (name: string, more: object) => {
    const person = { fullName: `${name} Ström`, email: `${name}@ostervik.example`, profile: one.profileId("Member") };
    await one.ada.post(`${one.path}/members`, { ...person, ...more });
    return person.email;
  };
  const initial = await add("bob", { password: goodPassword });
  const due = await add("eva", { password: goodPassword, twoFactorRequired: true });
  const invited = await add("kim", { twoFactorRequired: true });
  return { one, people: [email, "rita@ostervik.example", "ada@ostervik.example", initial, due, invited] };
}

// An organization asks more of a sign-in: a code from an app, recovery codes, security questions, which a reset then asks.
import { expect, it } from "vitest";
import { followLetter, openMenu, portal, signIn, type Visitor } from "../support/journey.js";
import { codeOf, period, wrongCode } from "../support/two-factor.js";

const chosen = "violet-anchor-saddle-19";
const answers = ["Rex of the Harbour", "Hamburg", "Frau Lindqvist"];

async function requireBoth({ page }: Visitor): Promise<void> {
  const status = await page.evaluate(async () => {
    const read = async (url: string) => (await (await fetch(url)).json()) as Record<string, string>;
    const me = await read("/user-manager/me");
    const path = `/user-manager/organizations/${me.organization}/settings`;
    const { etag = "" } = await read(path);
    const headers = { "Content-Type": "application/json", "If-Match": etag };
    const body = JSON.stringify({ twoFactorRequired: true, securityQuestions: "required" });
    return (await fetch(path, { method: "PATCH", headers, body })).status;
  });
  expect(status).toBe(200);
}

async function signOut(visitor: Visitor): Promise<void> {
  const menu = await openMenu(visitor);
  await menu.getByRole("menuitem", { name: "Sign out" }).click();
  await visitor.page.getByRole("button", { name: "Sign In", exact: true }).waitFor();
}

it("sets up what is required, signs in with a recovery code, and answers a question to choose a new password", async () => {
  const harbor = await portal();
  const administrator = await harbor.visit();
  await signIn(administrator, harbor.signIns.administrator.email, harbor.password);
  await openMenu(administrator);
  await requireBoth(administrator);

  const { email } = harbor.signIns.member;
  const member = await harbor.visit();
  const { page } = member;
  await signIn(member, email, harbor.password);
  await page.getByText("Set up a second step").waitFor();
  const key = (await page.locator(".um-key code").textContent()) ?? "";
  const code = () => codeOf(key, Date.now() + harbor.clock.ahead);
  await page.getByLabel("Code that the app then shows").fill(wrongCode(code()));
  await page.getByRole("button", { name: "Confirm the Code" }).click();
  await page.getByText("This is not the present code").waitFor();
  await page.getByLabel("Code that the app then shows").fill(code());
  await page.getByRole("button", { name: "Confirm the Code" }).click();
  await page.getByText("Save your recovery codes").waitFor();
  const [recoveryCode = ""] = await page.locator(".um-codes li").allTextContents();
  await page.getByLabel("I have saved these codes").check();
  await page.getByRole("button", { name: "Go On" }).click();

  await page.getByText("Choose security questions").waitFor();
  for (const [index, question] of ["first_pet", "first_job", "first_teacher"].entries()) {
    await page.getByLabel(`Question ${index + 1}`).selectOption(question);
    await page.getByLabel(`Answer ${index + 1}`).fill(answers[index] ?? "");
  }
  await page.getByRole("button", { name: "Save and Sign In" }).click();
  await signOut(member);

  await signIn(member, email, harbor.password);
  await page.getByRole("button", { name: "Use a recovery code instead" }).click();
  await page.getByRole("textbox", { name: "Recovery code" }).fill(recoveryCode.toLowerCase().replaceAll("-", " "));
  await page.getByRole("button", { name: "Sign In", exact: true }).click();
  await signOut(member);

  await page.getByText("Forgot it?").click();
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Send Reset Link" }).click();
  await page.getByText("may first ask one of your security questions").waitFor();
  await harbor.mailbox.waitFor(({ to, subject }) => to === email && subject.includes("password"));
  await followLetter(member, harbor.url, "Choose a new password");
  const asked = (await page.locator('label[for="um-answer"]').textContent()) ?? "";
  const answer = answers[["pet", "job", "teacher"].findIndex((each) => asked.includes(each))] ?? "";
  await page.getByLabel(asked).fill("something else");
  await page.getByRole("textbox", { name: "New password" }).fill(chosen);
  await page.getByRole("button", { name: "Save and End All Sessions" }).click();
  await page.getByText("This is not the answer that you gave.").waitFor();
  await page.getByLabel(asked).fill(` ${answer.toUpperCase()}`);
  await page.getByRole("button", { name: "Save and End All Sessions" }).click();
  await page.getByText("Your password is new").waitFor();
  await page.getByRole("link", { name: "Sign In" }).click();

  harbor.clock.ahead += 2 * period;
  await signIn(member, email, chosen);
  await page.getByRole("textbox", { name: "Code" }).fill(code());
  await page.getByRole("button", { name: "Sign In", exact: true }).click();
  await openMenu(member);
  expect([...member.troubles, ...administrator.troubles]).toEqual([]);
});

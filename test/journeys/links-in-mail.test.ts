// What a person does by mail: unlock, choose a new password, set up a first sign-in; through the demo's mailbox.
import { expect, it } from "vitest";
import { followLetter, openMenu, portal, signIn, type Visitor } from "../support/journey.js";

const wrong = "not-the-password-1";
const chosen = "violet-anchor-saddle-19";

const refused = ({ page }: Visitor) => page.getByText("That did not work.").waitFor();
const enter = ({ page }: Visitor, url: string) => page.goto(`${url}/sign-in`);

async function isIn(visitor: Visitor, email: string): Promise<void> {
  await openMenu(visitor);
  await visitor.page.getByText(email).waitFor();
}

it("three wrong passwords lock; the owner hears of it, unlocks by a mailed link, and signs in", async () => {
  const harbor = await portal();
  const { email } = harbor.signIns.member;
  const member = await harbor.visit();
  for (let times = 0; times < 3; times++) {
    await signIn(member, email, wrong);
    await refused(member);
    await enter(member, harbor.url);
  }
  await signIn(member, email, harbor.password);
  await refused(member);
  const notice = await harbor.mailbox.waitFor(({ to, subject }) => to === email && subject.endsWith("is locked"));
  expect(notice.text).not.toContain("/confirm#");

  await member.page.getByText("Send me an unlock link").click();
  await member.page.getByLabel("E-mail address").fill(email);
  await member.page.getByRole("button", { name: "Send Unlock Link" }).click();
  await member.page.getByText("Look in your mail").waitFor();
  await harbor.mailbox.waitFor(({ to, subject }) => to === email && subject.startsWith("Unlock"));

  await followLetter(member, harbor.url, "Unlock your sign-in to Harbor Cloud");
  expect(member.page.url()).not.toContain("#");
  await member.page.getByRole("button", { name: "Unlock Sign-In" }).click();
  await member.page.getByText("Your sign-in is unlocked").waitFor();
  await member.page.getByRole("link", { name: /Harbor Cloud|Sign In/ }).click();
  await signIn(member, email, harbor.password);
  await isIn(member, email);
  expect(member.troubles).toEqual([]);
});

it("a forgotten password: the old one works until the link is used, then only the new one", async () => {
  const harbor = await portal();
  const { email } = harbor.signIns.member;
  const member = await harbor.visit();
  await member.page.getByText("Forgot it?").click();
  await member.page.getByLabel("E-mail address").fill(email);
  await member.page.getByRole("button", { name: "Send Reset Link" }).click();
  await member.page.getByText("Look in your mail").waitFor();
  await harbor.mailbox.waitFor(({ to, subject }) => to === email && subject.startsWith("Choose a new password"));

  const elsewhere = await harbor.visit();
  await signIn(elsewhere, email, harbor.password);
  await isIn(elsewhere, email);

  await followLetter(member, harbor.url, "Choose a new password for Harbor Cloud");
  await member.page.getByLabel("New password", { exact: true }).fill(chosen);
  await member.page.getByRole("button", { name: "Save and End All Sessions" }).click();
  await member.page.getByText("Your password is new").waitFor();
  await enter(member, harbor.url);
  await signIn(member, email, harbor.password);
  await refused(member);
  await signIn(member, email, chosen);
  await isIn(member, email);

  // Everywhere else the session has ended.
  await elsewhere.page.reload();
  await elsewhere.page.getByRole("button", { name: "Sign In", exact: true }).waitFor();
  expect([...member.troubles, ...elsewhere.troubles]).toEqual([]);
});

it("the first administrator of a new organization sets up a sign-in by the mailed link, which works once", async () => {
  const harbor = await portal();
  const administrator = { fullName: "Tilda Maar", email: "tilda@tidemark.example" };
  await harbor.users.createOrganization({ name: "Tidemark Archive", administrator });
  await harbor.mailbox.waitFor(({ to }) => to === administrator.email);
  const tilda = await harbor.visit("/mailbox");
  await followLetter(tilda, harbor.url, "Set up your sign-in to Harbor Cloud");
  await tilda.page.getByText("Tidemark Archive").first().waitFor();
  await tilda.page.getByLabel("New password", { exact: true }).fill("tilda-maar-tilda-maar");
  await tilda.page.getByRole("button", { name: "Save Password" }).click();
  await tilda.page
    .getByText(/name or (the )?address/i)
    .last()
    .waitFor();
  await tilda.page.getByLabel("New password", { exact: true }).fill(chosen);
  await tilda.page.getByRole("button", { name: "Save Password" }).click();
  await tilda.page.getByText("Your password is set").waitFor();

  await followLetter(tilda, harbor.url, "Set up your sign-in to Harbor Cloud");
  await tilda.page.getByText("This link no longer works").waitFor();
  await enter(tilda, harbor.url);
  await signIn(tilda, administrator.email, chosen);
  const menu = await openMenu(tilda);
  await menu.getByRole("menuitem", { name: "User Manager" }).click();
  const overlay = tilda.page.getByRole("dialog", { name: "User Manager" });
  await overlay.getByText("Tidemark Archive").first().waitFor();
  expect(tilda.troubles).toEqual([]);
});

// What an administrator does with a user, and what the user notices of it: one story a promise, through the demo's mailbox.
import type { Locator } from "playwright-core";
import { expect, it } from "vitest";
import {
  eventually,
  followLetter,
  openMenu,
  openUserManager,
  portal,
  signIn,
  type Visitor,
} from "../support/journey.js";

const wrong = "not-the-password-1";
const chosen = "violet-anchor-saddle-19";

type Harbor = Awaited<ReturnType<typeof portal>>;

const form = ({ page }: Visitor) => page.getByRole("button", { name: "Sign In", exact: true }).waitFor();
const refused = ({ page }: Visitor) => page.getByText("That did not work.").waitFor();
const enter = ({ page }: Visitor, harbor: Harbor) => page.goto(`${harbor.url}/sign-in`);

async function isIn(visitor: Visitor, email: string): Promise<void> {
  await openMenu(visitor);
  await visitor.page.getByText(email).waitFor();
}

/** A new visitor tries to sign in, and is let in or not. */
async function entersWith(
  harbor: Harbor,
  email: string,
  password: string,
  outcome: "in" | "refused",
): Promise<Visitor> {
  const visitor = await harbor.visit("/sign-in");
  await signIn(visitor, email, password);
  if (outcome === "in") await isIn(visitor, email);
  else await refused(visitor);
  return visitor;
}

/** The administrator in the open User Manager. */
async function administrator(harbor: Harbor) {
  const admin = await harbor.visit();
  await signIn(admin, harbor.signIns.administrator.email, harbor.password);
  const overlay = await openUserManager(admin);
  const search = async (words: string) => {
    await overlay.getByRole("searchbox").fill(words);
  };
  /** Looks again: everybody, then these. */
  const searchAgain = async (words: string) => {
    await search("");
    await overlay.getByText(/^1–50 of/).waitFor();
    await search(words);
  };
  const row = (name: string): Locator => overlay.getByRole("row").filter({ hasText: name });
  const act = (what: string, name: string) => row(name).getByRole("button", { name: `${what} ${name}` });
  return { admin, page: admin.page, overlay, search, searchAgain, row, act };
}

it("M6: a person who is known elsewhere is asked by mail, and is in the list only once they confirm", async () => {
  const harbor = await portal();
  const haeun = { name: "김하은", email: "haeun.kim@palisander.example" };
  const { admin, act, overlay, page, row, search, searchAgain } = await administrator(harbor);
  // The number is part of the tab's name, so a screen reader says it too.
  const tab = (number: number) => overlay.getByRole("tab", { name: `Pending requests ${number}` });
  const count = overlay.locator("um-pending-count span").first();
  const before = Number(await count.innerText());

  await overlay.getByRole("button", { name: "New User" }).click();
  const dialog = page.locator("um-add-user-dialog");
  await dialog.getByLabel("Full name").fill("Somebody Else Entirely");
  await dialog.getByLabel("E-mail address").fill(haeun.email);
  await dialog.getByLabel("Profile").selectOption({ label: "Member" });
  await dialog.getByRole("button", { name: "Add User" }).click();
  await page.getByRole("dialog", { name: "They have been asked to join" }).waitFor();
  await page.getByRole("button", { name: "Show Pending Requests" }).click();
  await overlay.getByText(haeun.email).first().waitFor();
  await tab(before + 1).waitFor();

  await overlay.getByRole("tab", { name: "Users" }).click();
  await search(haeun.email);
  await overlay.getByText("Nobody matches this").waitFor();

  const invited = await harbor.visit();
  await harbor.mailbox.waitFor(({ to }) => to === haeun.email);
  await followLetter(invited, harbor.url, "Ostervik Freight asks you to join on Harbor Cloud");
  await invited.page.getByRole("button", { name: /^Join/ }).click();
  await invited.page.getByRole("heading", { name: /Ostervik Freight/ }).waitFor();

  await searchAgain(haeun.email);
  await row(haeun.name).getByText("Also elsewhere").waitFor();
  // Who they are is theirs alone now: read-only, and it says why.
  await act("Edit", haeun.name).click();
  const edit = page.locator("um-edit-user-dialog");
  await edit.getByText("this is theirs alone to change").first().waitFor();
  expect(await edit.getByLabel("Full name").getAttribute("readonly")).not.toBeNull();
  expect(await edit.getByLabel("E-mail address").getAttribute("readonly")).not.toBeNull();
  expect([...admin.troubles, ...invited.troubles]).toEqual([]);
});

it("M10: details change in Edit User; a new address counts once it confirms, and the old one is told", async () => {
  const harbor = await portal();
  const old = harbor.signIns.member.email;
  const fresh = "mateo@lindqvist.example";
  const { admin, act, overlay, page, row, search } = await administrator(harbor);
  await search(old);
  await act("Edit", "Mateo Lindqvist").click();
  const edit = page.locator("um-edit-user-dialog");
  await edit.getByLabel("Full name").fill("Mateo Lindqvist-Ferrer");
  await edit.getByLabel("Profile").selectOption({ label: "Billing" });
  await edit.getByLabel("E-mail address").fill(harbor.signIns.administrator.email);
  await edit.getByRole("button", { name: "Save Changes" }).click();
  // A taken address is told where it was typed, and nothing typed is lost or half done.
  await edit.getByText("Someone here already uses this address.").waitFor();
  expect(await edit.getByLabel("Full name").inputValue()).toBe("Mateo Lindqvist-Ferrer");
  await edit.getByLabel("E-mail address").fill(fresh);
  await edit.getByRole("button", { name: "Save Changes" }).click();
  await overlay.getByText(`asked to confirm at ${fresh}`).waitFor();
  await row("Mateo Lindqvist-Ferrer").getByText("Billing").first().waitFor();
  await row("Mateo Lindqvist-Ferrer").getByText(old).last().waitFor();
  const before = await entersWith(harbor, old, harbor.password, "in");

  const mateo = await harbor.visit();
  await harbor.mailbox.waitFor(({ to }) => to === fresh);
  await followLetter(mateo, harbor.url, "Confirm your new address for Harbor Cloud");
  // Whoever reads the new address chooses the password that goes with it.
  await mateo.page.getByLabel("New password", { exact: true }).fill(chosen);
  await mateo.page.getByRole("button", { name: "Save Password and Use This Address" }).click();
  await mateo.page.getByText("Your address is changed").waitFor();
  await harbor.mailbox.waitFor(({ to, subject }) => to === old && subject.endsWith("was changed"));
  await search(fresh);
  await row("Mateo Lindqvist-Ferrer").getByText(fresh).last().waitFor();
  await entersWith(harbor, old, harbor.password, "refused");
  await entersWith(harbor, fresh, harbor.password, "refused");
  await entersWith(harbor, fresh, chosen, "in");
  expect([...admin.troubles, ...before.troubles, ...mateo.troubles]).toEqual([]);
});

it("M11: a deactivated user is out with the next request, and in again when that is undone", async () => {
  const harbor = await portal();
  const { email, fullName } = harbor.signIns.member;
  const member = await entersWith(harbor, email, harbor.password, "in");
  const { admin, act, overlay, row, search } = await administrator(harbor);
  await search(email);
  await act("Deactivate", fullName).click();
  await overlay.getByText(`${fullName} was deactivated.`).waitFor();
  await row(fullName).getByText("Deactivated").waitFor();
  await row(fullName)
    .getByText(/by Ioana Petrescu/)
    .waitFor();
  await member.page.reload();
  await form(member);
  await signIn(member, email, harbor.password);
  await refused(member);
  await overlay.getByRole("button", { name: "Undo" }).click();
  await row(fullName).getByText("Active").waitFor();
  await enter(member, harbor);
  await signIn(member, email, harbor.password);
  await isIn(member, email);
  expect([...admin.troubles, ...member.troubles]).toEqual([]);
});

it("M12: a deleted user is gone from the list and from the portal, and can be added anew", async () => {
  const harbor = await portal();
  const { email, fullName } = harbor.signIns.member;
  const member = await entersWith(harbor, email, harbor.password, "in");
  const { admin, act, overlay, page, row, search } = await administrator(harbor);
  await search(email);
  await act("Delete", fullName).click();
  await page.getByRole("dialog", { name: `Delete ${fullName}?` }).waitFor();
  await page.locator("um-delete-user-dialog").getByRole("button", { name: "Delete User" }).click();
  await overlay.getByText(`${fullName} was deleted.`).waitFor();
  await eventually(async () => expect(await row(fullName).count()).toBe(0));
  await member.page.reload();
  await form(member);
  await signIn(member, email, harbor.password);
  await refused(member);

  await overlay.getByRole("button", { name: "New User" }).click();
  const dialog = page.locator("um-add-user-dialog");
  await dialog.getByLabel("Full name").fill("Mateo Again");
  await dialog.getByLabel("E-mail address").fill(email);
  await dialog.getByLabel("Profile").selectOption({ label: "Member" });
  await dialog.getByRole("button", { name: "Add User" }).click();
  await overlay.getByText(/Mateo Again was added\. The set-up link works until/).waitFor();
  await harbor.mailbox.waitFor(({ to, subject }) => to === email && subject.startsWith("Set up"));
  await followLetter(member, harbor.url, "Set up your sign-in to Harbor Cloud");
  await member.page.getByLabel("New password", { exact: true }).fill(chosen);
  await member.page.getByRole("button", { name: "Save Password" }).click();
  await member.page.getByText("Your password is set").waitFor();
  await entersWith(harbor, email, chosen, "in");
  expect([...admin.troubles, ...member.troubles]).toEqual([]);
});

it("M13: three wrong passwords lock; then the icon is there, Unlock unlocks, and the icon is gone", async () => {
  const harbor = await portal();
  const { email, fullName } = harbor.signIns.member;
  const { admin, act, overlay, row, search, searchAgain } = await administrator(harbor);
  await search(email);
  await act("Edit", fullName).waitFor();
  expect(await act("Unlock", fullName).count()).toBe(0);
  const member = await harbor.visit("/sign-in");
  for (let times = 0; times < 3; times++) {
    await signIn(member, email, wrong);
    await refused(member);
    await enter(member, harbor);
  }
  await searchAgain(email);
  await row(fullName).getByText("3 wrong tries").waitFor();
  await entersWith(harbor, email, harbor.password, "refused");
  await act("Unlock", fullName).click();
  await overlay.getByText(`${fullName} was unlocked.`).waitFor();
  await eventually(async () => expect(await act("Unlock", fullName).count()).toBe(0));
  await harbor.mailbox.waitFor(({ to, subject }) => to === email && subject.endsWith("is unlocked"));
  await enter(member, harbor);
  await signIn(member, email, harbor.password);
  await isIn(member, email);
  expect([...admin.troubles, ...member.troubles]).toEqual([]);
});

it("M14: a reset changes nothing until the user confirms it; the administrator sees it wait", async () => {
  const harbor = await portal();
  const { email, fullName } = harbor.signIns.member;
  const { admin, act, page, search } = await administrator(harbor);
  await search(email);
  await act("Reset", fullName).click();
  const reset = page.locator("um-reset-user-dialog");
  await reset.getByText("Nothing changes until they confirm").waitFor();
  await reset.getByRole("button", { name: "Send Reset Mail" }).click();
  await reset.getByText("Nothing has changed yet").waitFor();
  await reset.getByRole("button", { name: "Done" }).click();
  await act("Edit", fullName).click();
  await page.locator("um-edit-user-dialog").getByText("Reset asked for").waitFor();
  await page
    .locator("um-edit-user-dialog")
    .getByText(/Ioana Petrescu/)
    .first()
    .waitFor();
  const before = await entersWith(harbor, email, harbor.password, "in");

  const member = await harbor.visit();
  await harbor.mailbox.waitFor(({ to, subject }) => to === email && subject.startsWith("Choose a new password"));
  await followLetter(member, harbor.url, "Choose a new password for Harbor Cloud");
  await member.page.getByLabel("New password", { exact: true }).fill(chosen);
  await member.page.getByRole("button", { name: "Save and End All Sessions" }).click();
  await member.page.getByText("Your password is new").waitFor();
  await before.page.reload();
  await form(before);
  await entersWith(harbor, email, harbor.password, "refused");
  await entersWith(harbor, email, chosen, "in");
  expect([...admin.troubles, ...before.troubles, ...member.troubles]).toEqual([]);
});

// An organization asks more of its passwords, and a member looks after their own sign-in: password, other browsers, what happened.
import { expect, it } from "vitest";
import { eventually, openMenu, openUserManager, portal, signIn } from "../support/journey.js";

const chosen = "violet-anchor-saddle-19";

it("a policy is set, met at the next choice, and a new password ends what is open elsewhere", async () => {
  const harbor = await portal();
  const admin = await harbor.visit();
  await signIn(admin, harbor.signIns.administrator.email, harbor.password);
  const overlay = await openUserManager(admin);
  await overlay.getByRole("tab", { name: "Settings" }).click();
  const settings = admin.page.locator("um-settings-tab");
  await settings.getByLabel("Minimum length").fill("16");
  await settings.getByLabel("Words that no password may consist of").fill("Ostervik\nfreight harbour");
  await settings.getByRole("button", { name: "Save Changes" }).click();
  await settings.getByText("The settings were saved.").waitFor();

  // The member has two browsers open, and changes the password in one.
  const { email } = harbor.signIns.member;
  const [member, elsewhere] = [await harbor.visit(), await harbor.visit()];
  for (const visitor of [member, elsewhere]) await signIn(visitor, email, harbor.password);
  await openMenu(elsewhere);
  const menu = await openMenu(member);
  await menu.getByRole("menuitem", { name: "My security" }).click();
  const { page } = member;
  const security = page.getByRole("dialog", { name: "My security" });
  await security.getByRole("button", { name: "Change Password" }).click();
  const password = page.locator("um-own-password");
  await password.getByLabel("Present password", { exact: true }).fill(harbor.password);
  const fresh = password.getByLabel("New password", { exact: true });
  await fresh.fill("freight-harbour-2026");
  await password
    .getByText(/16 characters/)
    .first()
    .waitFor();
  await password.getByRole("button", { name: "Change Password" }).click();
  await password.locator('[aria-invalid="true"]').waitFor();
  expect(await fresh.inputValue()).toBe("freight-harbour-2026");
  await fresh.fill(chosen);
  await password.getByRole("button", { name: "Change Password" }).click();
  await page.getByText("All your other sessions were ended.").first().waitFor();
  await harbor.mailbox.waitFor(({ subject, to }) => to === email && subject.startsWith("Your password"));
  await elsewhere.page.reload();
  await elsewhere.page.getByRole("button", { name: "Sign In", exact: true }).waitFor();

  // From a new browser with the new password; here it is seen, and ended.
  await signIn(elsewhere, email, chosen);
  await openMenu(elsewhere);
  await page.reload();
  await (await openMenu(member)).getByRole("menuitem", { name: "My security" }).click();
  const sessions = page.locator("um-own-sessions");
  await eventually(async () => expect(await sessions.locator("li").count()).toBe(2));
  await sessions
    .getByText(/Chrome/)
    .first()
    .waitFor();
  await sessions.getByRole("button", { name: "End All Others" }).click();
  await page.getByText("1 other session was ended.").waitFor();
  await elsewhere.page.reload();
  await elsewhere.page.getByRole("button", { name: "Sign In", exact: true }).waitFor();
  await page
    .locator("um-own-activity")
    .getByText(/password/i)
    .first()
    .waitFor();
  for (const { troubles } of [admin, member, elsewhere]) expect(troubles).toEqual([]);
});

// Two-factor from the first day to the lost device: required by an administrator, set up by a picture, and the ways back.
import { readFileSync } from "node:fs";
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
import { readQr } from "../support/read-qr.js";
import { codeOf, period } from "../support/two-factor.js";

const linnea = { name: "Linnéa Sandström-Quist", email: "linnea.sandstrom@ostervik.example" };
const password = "violet-anchor-saddle-19";

const isIn = async (visitor: Visitor) => {
  await openMenu(visitor);
  await visitor.page.getByText(linnea.email).waitFor();
};

async function enterCode({ page }: Visitor, field: string, code: string): Promise<void> {
  await page.getByRole("textbox", { name: field, exact: true }).fill(code);
  await page.getByRole("button", { name: "Sign In", exact: true }).click();
}

it("required for a new user, set up by the picture, and switched off by an administrator when the device is lost", async () => {
  const harbor = await portal();
  const admin = await harbor.visit();
  await signIn(admin, harbor.signIns.administrator.email, harbor.password);
  const overlay = await openUserManager(admin);

  // The administrator requires it, and reads what that means before adding.
  await overlay.getByRole("button", { name: "New User" }).click();
  const dialog = admin.page.locator("um-add-user-dialog");
  await dialog.getByLabel("Full name").fill(linnea.name);
  await dialog.getByLabel("E-mail address").fill(linnea.email);
  await dialog.getByLabel("Profile").selectOption({ label: "Member" });
  await dialog.getByLabel("Require two-factor authentication").check();
  await eventually(async () =>
    expect(await dialog.locator(".review").innerText()).toContain("must set up two-factor authentication"),
  );
  await dialog.getByRole("button", { name: "Add User" }).click();
  await overlay.getByText(`${linnea.name} was added.`).waitFor();

  // She chooses a password by the mailed link, and at her first sign-in nothing else opens before the second factor.
  await harbor.mailbox.waitFor(({ to }) => to === linnea.email);
  const newcomer = await harbor.visit("/mailbox");
  const { page } = newcomer;
  await followLetter(newcomer, harbor.url, "Set up your sign-in to Harbor Cloud");
  await page.getByLabel("New password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Save Password" }).click();
  await page.getByText("Your password is set").waitFor();
  await page.goto(`${harbor.url}/sign-in`);
  await signIn(newcomer, linnea.email, password);
  const picture = page.locator("svg.um-qr");
  await picture.waitFor();
  expect(await page.evaluate(async () => (await fetch("/user-manager/me")).status)).toBe(401);

  // Her authenticator reads the picture; what it says is what stands beside it.
  const uri = new URL(await readQr(picture));
  expect([uri.protocol, uri.host, uri.searchParams.get("issuer")]).toEqual(["otpauth:", "totp", "Harbor Cloud"]);
  const key = uri.searchParams.get("secret") ?? "";
  expect((await page.locator(".um-key code").innerText()).replace(/\s/g, "")).toBe(key);
  const code = () => codeOf(key, Date.now() + harbor.clock.ahead);
  await page.getByLabel("Code that the app then shows").fill(code());
  await page.getByRole("button", { name: "Confirm the Code" }).click();

  // Ten recovery codes, once; she takes them along as a file.
  await page.getByText("Save your recovery codes").waitFor();
  const recoveryCodes = await page.locator(".um-codes li").allTextContents();
  expect(recoveryCodes).toHaveLength(10);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download" }).click();
  const file = readFileSync((await (await downloading).path()) ?? "", "utf8");
  for (const each of recoveryCodes) expect(file).toContain(each);
  await page.getByLabel("I have saved these codes").check();
  await page.getByRole("button", { name: "Go On" }).click();
  await isIn(newcomer);

  // Next time: the password, and a code of the device.
  harbor.clock.ahead += 2 * period;
  const elsewhere = await harbor.visit();
  await signIn(elsewhere, linnea.email, password);
  await enterCode(elsewhere, "Code", code());
  await isIn(elsewhere);

  // The device is lost: a recovery code opens, once.
  const [recoveryCode = ""] = recoveryCodes;
  const third = await harbor.visit();
  await signIn(third, linnea.email, password);
  await third.page.getByRole("button", { name: "Use a recovery code instead" }).click();
  await enterCode(third, "Recovery code", recoveryCode);
  await isIn(third);
  const fourth = await harbor.visit();
  await signIn(fourth, linnea.email, password);
  await fourth.page.getByRole("button", { name: "Use a recovery code instead" }).click();
  await enterCode(fourth, "Recovery code", recoveryCode);
  await fourth.page.locator('[aria-invalid="true"]').waitFor();

  // The administrator has been away: the password is asked for first, then the second factor is off.
  harbor.clock.ahead += 16 * 60_000;
  await overlay.getByRole("searchbox").fill("linnea sandstrom-quist");
  await overlay.getByRole("button", { name: `Edit ${linnea.name}` }).click();
  await overlay.getByRole("button", { name: "Switch Off Two-Factor…" }).click();
  await overlay.getByRole("button", { name: "Switch Off", exact: true }).click();
  const proof = admin.page.locator("um-proof-dialog");
  await proof.getByLabel("Your password", { exact: true }).fill(harbor.password);
  await proof.locator("button.um-primary").click();
  await overlay.getByText(`Two-factor authentication was switched off for ${linnea.name}.`).waitFor();
  await harbor.mailbox.waitFor(
    ({ subject, to }) => to === linnea.email && subject.startsWith("Two-factor authentication is off"),
  );

  // She is signed out everywhere, signs in with the password alone, and sets up another device, since it is required of her.
  for (const { page: open } of [newcomer, elsewhere, third]) {
    await open.reload();
    await open.getByRole("button", { name: "Sign In", exact: true }).waitFor();
  }
  await signIn(newcomer, linnea.email, password);
  await picture.waitFor();
  expect(new URL(await readQr(picture)).searchParams.get("secret")).not.toBe(key);
  for (const { troubles } of [admin, newcomer, elsewhere, third, fourth]) expect(troubles).toEqual([]);
});

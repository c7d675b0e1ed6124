// A real Chromium in front of a real portal, for stories that a person would walk through.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPortal } from "@user-manager/demo";
import { type Browser, chromium, type Locator, type Page } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import { chromeArguments, findChrome } from "./chrome.mjs";

/** Whoever visits; each has a browser profile of their own. */
export interface Visitor {
  page: Page;
  /** Everything that went wrong on the page: errors, refused resources, violations of the page's policy. */
  troubles: string[];
}

/** A portal of its own for this test, on a clock that the test moves; it ends with the test. */
export async function portal() {
  const folder = mkdtempSync(join(tmpdir(), "user-manager-journey-"));
  const clock = { ahead: 0 };
  const started = await startPortal({ port: 0, folder, now: () => Date.now() + clock.ahead });
  const browser = await chromium.launch({ executablePath: findChrome() ?? "", args: chromeArguments });
  onTestFinished(async () => {
    await browser.close();
    await started.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { ...started, clock, visit: (path = "/") => visit(browser, `${started.url}${path}`) };
}

async function visit(browser: Browser, url: string): Promise<Visitor> {
  const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 860 } });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("console", (message) => {
    // Chromium reports each answer of 400 and above; refusals are part of the stories.
    if (message.type() === "error" && !message.text().includes("responded with a status of 4")) {
      troubles.push(message.text());
    }
  });
  await page.goto(url);
  return { page, troubles };
}

/** Waits until what the page shows is as expected; fails with the last reason why it is not. */
export async function eventually(check: () => Promise<void>): Promise<void> {
  const outcome = () =>
    check().then(
      () => "as expected",
      (error: Error) => error.message,
    );
  await expect.poll(outcome, { timeout: 15_000 }).toBe("as expected");
}

/** Fills in the sign-in form and sends it. */
export async function signIn({ page }: Visitor, email: string, password: string): Promise<void> {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign In", exact: true }).click();
}

/** Opens the account menu of whoever is signed in. */
export async function openMenu({ page }: Visitor): Promise<Locator> {
  await page.getByRole("button", { name: /^Account:/ }).click();
  return page.getByRole("menu", { name: /^Account:/ });
}

/** Opens the overlay through the menu and waits for the list. */
export async function openUserManager(visitor: Visitor): Promise<Locator> {
  const menu = await openMenu(visitor);
  await menu.getByRole("menuitem", { name: "User Manager" }).click();
  const overlay = visitor.page.getByRole("dialog", { name: "User Manager" });
  await overlay.getByRole("row").nth(5).waitFor();
  return overlay;
}

/** Reads the newest letter with this subject in the demo's mailbox, as a person would, and follows its link. */
export async function followLetter({ page }: Visitor, url: string, subject: string): Promise<void> {
  await page.goto(`${url}/mailbox`);
  await page.getByRole("link", { name: subject }).first().click();
  await page.locator('a[href*="/confirm#"]').first().click();
  await page.locator("user-manager-confirmation").getByRole("heading").first().waitFor();
}

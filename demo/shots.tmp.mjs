import { chromium } from "playwright-core";
import { startPortal } from "./dist/start-portal.js";

const p = await startPortal({ port: 0, folder: "/tmp/harbor-shots", fresh: true });
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const out = "/tmp/shots";
(await import("node:fs")).mkdirSync(out, { recursive: true });
for (const colorScheme of ["light", "dark"])
  for (const width of [1280, 360]) {
    const ctx = await b.newContext({ viewport: { width, height: width === 360 ? 780 : 860 }, colorScheme });
    const page = await ctx.newPage();
    page.on("console", (m) => {
      if (m.type() === "error" || m.type() === "warning") console.log("console", m.text());
    });
    page.on("pageerror", (e) => console.log("pageerror", e.message));
    const shot = async (n) => page.screenshot({ path: `${out}/${n}-${width}-${colorScheme}.png` });
    await page.goto(p.url + "/servers");
    await page.waitForTimeout(500);
    await shot("sign-in");
    console.log(page.url());
    await page.getByLabel("E-mail address").fill(p.signIns.administrator.email);
    await page.getByRole("textbox", { name: "Password" }).fill(p.password);
    await page.getByRole("button", { name: /continue|sign in/i }).click();
    await page.waitForURL(p.url + "/servers");
    await page.waitForTimeout(400);
    await shot("servers");
    await page.goto(p.url + "/");
    await page.waitForTimeout(400);
    await shot("dashboard");
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    console.log("overflow", over);
    await page.locator("user-manager-menu").getByRole("button").first().click();
    await page.waitForTimeout(300);
    await shot("menu");
    await page.keyboard.press("Escape");
    await page.goto(p.url + "/invoices");
    await page.waitForTimeout(300);
    await shot("invoices");
    await page.goto(p.url + "/api-keys");
    await page.waitForTimeout(300);
    await shot("api-keys");
    if (width === 1280 && colorScheme === "light") {
      await page.goto(p.url + "/");
      await page.waitForTimeout(300);
      await page.locator("user-manager-menu").getByRole("button").first().click();
      await page.getByRole("menuitem", { name: "User Manager" }).click();
      await page.waitForTimeout(1200);
      await shot("overlay");
    }
    await ctx.close();
    const m = await b.newContext({ viewport: { width, height: 780 }, colorScheme });
    const q = await m.newPage();
    await q.goto(p.url);
    await q.getByLabel("E-mail address").fill(p.signIns.member.email);
    await q.getByRole("textbox", { name: "Password" }).fill(p.password);
    await q.getByRole("button", { name: /continue|sign in/i }).click();
    await q.waitForURL(p.url + "/");
    await q.goto(p.url + "/invoices");
    await q.waitForTimeout(300);
    await q.screenshot({ path: `${out}/denied-${width}-${colorScheme}.png` });
    await m.close();
  }
await b.close();
await p.close();

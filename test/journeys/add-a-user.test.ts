// The main job: an administrator signs in, opens the User Manager, finds people and adds one; the new one signs in.
import type { Locator } from "playwright-core";
import { expect, it } from "vitest";
import { eventually, openMenu, openUserManager, portal, signIn } from "../support/journey.js";

const linnea = { name: "Linnéa Sandström-Quist", email: "linnea.sandstrom@ostervik.example" };

/** What stands in a column, row by row. */
async function column(overlay: Locator, heading: string): Promise<string[]> {
  const headings = await overlay.getByRole("columnheader").allInnerTexts();
  const index = headings.findIndex((text) => text.trim().startsWith(heading));
  const cells = await overlay.locator(`tbody tr > :nth-child(${index + 1})`).allInnerTexts();
  return cells.map((text) => text.trim());
}

const names = (overlay: Locator) => overlay.locator("tbody tr > :first-child bdi").allInnerTexts();

/** Sorted as the server sorts: without accents and capitals. */
const inOrder = (texts: string[]) =>
  [...texts].sort((one, other) =>
    one.toLowerCase() < other.toLowerCase() ? -1 : one.toLowerCase() > other.toLowerCase() ? 1 : 0,
  );

it("an administrator finds people among 1,204 and adds one, who chooses a password and sees no User Manager", async () => {
  const harbor = await portal();
  const admin = await harbor.visit();
  const { page } = admin;

  // A wrong password says so, and keeps what was typed.
  await signIn(admin, harbor.signIns.administrator.email, "not-the-password-1");
  await page.getByText("That did not work.").waitFor();
  expect(await page.getByLabel("E-mail address").inputValue()).toBe(harbor.signIns.administrator.email);
  await signIn(admin, harbor.signIns.administrator.email, harbor.password);

  const overlay = await openUserManager(admin);
  const foot = overlay.getByText(/^1–\d+ of [\d,]+$/);
  await eventually(async () => expect(await foot.innerText()).toBe("1–50 of 1,204"));

  // Search: by name whatever the case and accents, and by address.
  const search = overlay.getByRole("searchbox");
  for (const [typed, found] of [
    ["PETRÈSCU", /petrescu/i],
    ["admin@ostervik", /petrescu/i],
  ] as const) {
    await search.fill(typed);
    await eventually(async () => {
      const shown = await names(overlay);
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.filter((name) => !found.test(name))).toEqual([]);
    });
  }
  await search.fill("");
  await eventually(async () => expect(await foot.innerText()).toBe("1–50 of 1,204"));

  // A letter looks people up by their first name.
  await overlay.getByRole("button", { name: /^K: / }).click();
  await eventually(async () => {
    const shown = await names(overlay);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter((name) => !/^k/i.test(name))).toEqual([]);
  });
  await overlay.getByRole("button", { name: /^All / }).click();
  await eventually(async () => expect(await foot.innerText()).toBe("1–50 of 1,204"));

  // Each heading sorts, says so, and turns round.
  for (const heading of ["E-mail", "Profile", "Status", "Name"]) {
    const header = overlay.getByRole("columnheader", { name: heading });
    await header.getByRole("button").click();
    await eventually(async () => expect(await header.getAttribute("aria-sort")).toBe("ascending"));
    await eventually(async () => {
      if (heading === "E-mail") expect(await column(overlay, heading)).toEqual(inOrder(await column(overlay, heading)));
      if (heading === "Profile") expect((await column(overlay, heading))[0]).toContain("Administrator");
      if (heading === "Status") expect((await column(overlay, heading))[0]).toContain("Active");
      if (heading === "Name") expect((await names(overlay))[0]).toMatch(/^[0-9aàáäåâ]/i);
    });
    await header.getByRole("button").click();
    await eventually(async () => expect(await header.getAttribute("aria-sort")).toBe("descending"));
    if (heading === "Status") {
      await eventually(async () => expect((await column(overlay, heading))[0]).toContain("Deactivated"));
    }
  }

  // Adding: refusals stand beside their fields, and nothing typed is lost.
  await overlay.getByRole("button", { name: "New User" }).click();
  await page.getByRole("dialog", { name: "Add New User" }).waitFor();
  // Its fields are slotted, so the dialog's role does not contain them for a locator.
  const dialog = page.locator("um-add-user-dialog");
  await dialog.getByLabel("Full name").fill(linnea.name);
  await dialog.getByLabel("E-mail address").fill(harbor.signIns.member.email);
  await dialog.getByLabel("Profile").selectOption({ label: "Member" });
  // The set-up link is what is offered first; this one is handed a password.
  expect(await dialog.getByLabel("Send a set-up link").isChecked()).toBe(true);
  await dialog.getByLabel("Set an initial password").check();
  const password = dialog.getByLabel("Initial password", { exact: true });
  await password.fill("short");
  await dialog.getByRole("button", { name: "Add User" }).click();
  await dialog.getByText("already uses this address").waitFor();
  expect(await dialog.getByLabel("Full name").inputValue()).toBe(linnea.name);
  expect(await password.inputValue()).toBe("short");

  await dialog.getByLabel("E-mail address").fill(linnea.email);
  await dialog.getByRole("button", { name: "Generate" }).click();
  const initial = await password.inputValue();
  expect(initial.length).toBeGreaterThanOrEqual(12);
  // The review says who, what and how before the button is pressed.
  await eventually(async () =>
    expect(await dialog.locator(".review").innerText()).toMatch(/Linnéa Sandström-Quist[\s\S]*Ostervik Freight/),
  );
  await dialog.getByRole("button", { name: "Add User" }).click();
  await overlay.getByText(`${linnea.name} was added.`).waitFor();
  await search.fill("linnea sandstrom-quist");
  await eventually(async () => expect(await names(overlay)).toEqual([linnea.name]));
  expect(await overlay.locator("tbody tr").innerText()).toContain("Invited");

  // The new one signs in with the initial password and must choose another.
  const newcomer = await harbor.visit();
  await signIn(newcomer, linnea.email, initial);
  await newcomer.page.getByLabel("New password", { exact: true }).fill("violet-anchor-saddle-19");
  await newcomer.page.keyboard.press("Enter");
  const menu = await openMenu(newcomer);
  await newcomer.page.getByText(linnea.email).waitFor();
  expect(await menu.getByRole("menuitem", { name: "User Manager" }).count()).toBe(0);
  const status = await newcomer.page.evaluate(async () => {
    const me = (await (await fetch("/user-manager/me")).json()) as { organization: string };
    return (await fetch(`/user-manager/organizations/${me.organization}/members`)).status;
  });
  expect(status).toBe(403);
  expect([...admin.troubles, ...newcomer.troubles]).toEqual([]);
});

// Who may do what: given, taken away while somebody works, and found again in what was done.
import { readFileSync } from "node:fs";
import type { Locator } from "playwright-core";
import { expect, it } from "vitest";
import { eventually, openMenu, openUserManager, portal, signIn, type Visitor } from "../support/journey.js";

type Harbor = Awaited<ReturnType<typeof portal>>;

const lead = { name: "Çağla Ünsal-Öztürk", email: "cagla.unsal-ozturk@ostervik.example" };

async function visitAs(harbor: Harbor, email: string): Promise<Visitor> {
  const visitor = await harbor.visit();
  await signIn(visitor, email, harbor.password);
  await visitor.page.getByRole("button", { name: /^Account:/ }).waitFor();
  return visitor;
}

async function administrator(harbor: Harbor): Promise<{ admin: Visitor; overlay: Locator }> {
  const admin = await visitAs(harbor, harbor.signIns.administrator.email);
  return { admin, overlay: await openUserManager(admin) };
}

/** In the Profiles tab, this profile in the editor. */
async function openProfile(overlay: Locator, name: string): Promise<void> {
  await overlay.getByRole("tab", { name: "Profiles" }).click();
  await overlay.getByRole("navigation", { name: "Profiles" }).getByRole("button", { name }).click();
  await overlay.getByRole("heading", { name, exact: true }).waitFor();
}

it("M1: whoever loses the User Manager while it is open loses its content, its menu item and its routes at once", async () => {
  const harbor = await portal();
  const holder = await visitAs(harbor, lead.email);
  const theirs = await openUserManager(holder);
  const { admin, overlay } = await administrator(harbor);

  await openProfile(overlay, "Team Lead");
  await overlay.getByRole("checkbox", { name: "See users" }).uncheck();
  await overlay.getByText("They can no longer open the User Manager at all").first().waitFor();
  await overlay.getByText("1 of them is signed in now.").waitFor();
  await overlay.getByRole("button", { name: "Save Changes" }).click();
  await overlay.getByText(/Team Lead was changed/).waitFor();

  await theirs.getByRole("searchbox").fill("ioana");
  await theirs.getByRole("heading", { name: "This is not open to you" }).waitFor();
  expect(await theirs.getByRole("tab").count()).toBe(0);
  await holder.page.keyboard.press("Escape");
  const menu = await openMenu(holder);
  await menu.getByRole("menuitem", { name: "Sign out" }).waitFor();
  await eventually(async () => expect(await menu.getByRole("menuitem", { name: "User Manager" }).count()).toBe(0));
  const statuses = await holder.page.evaluate(async () => {
    const me = (await (await fetch("/user-manager/me")).json()) as { organization: string };
    const at = `/user-manager/organizations/${me.organization}`;
    const answers = await Promise.all(
      ["members", "profiles", "join-requests", "audit"].map((each) => fetch(`${at}/${each}`)),
    );
    return answers.map(({ status }) => status);
  });
  expect(statuses).toEqual([403, 403, 403, 403]);
  // Of the portal itself they keep what they had.
  await holder.page.reload();
  await holder.page.getByRole("navigation", { name: "Portal" }).getByRole("link", { name: "Invoices" }).waitFor();
  expect([...admin.troubles, ...holder.troubles]).toEqual([]);
});

it("a profile is duplicated, trimmed and given to somebody, whose menus shrink; Activity tells who did it", async () => {
  const harbor = await portal();
  const holder = await visitAs(harbor, lead.email);
  const links = holder.page.getByRole("navigation", { name: "Portal" }).getByRole("link");
  const before = await links.allInnerTexts();
  expect(before).toContain("Invoices");
  const { admin, overlay } = await administrator(harbor);

  await openProfile(overlay, "Team Lead");
  await overlay.getByRole("button", { name: "Duplicate Team Lead" }).click();
  await overlay.getByLabel("Name", { exact: true }).fill("Yard lead");
  for (const right of ["See users", "See invoices"]) await overlay.getByRole("checkbox", { name: right }).uncheck();
  await overlay.getByText("Nobody gets it until you give it to them.").first().waitFor();
  await overlay.getByRole("button", { name: "Create Profile" }).click();
  await overlay.getByText("Yard lead was created.").waitFor();

  await overlay.getByRole("tab", { name: "Users" }).click();
  await overlay.getByRole("searchbox").fill(lead.email);
  await overlay
    .getByRole("row")
    .filter({ hasText: lead.name })
    .getByRole("button", { name: `Edit ${lead.name}` })
    .click();
  const edit = admin.page.locator("um-edit-user-dialog");
  await edit.getByLabel("Profile", { exact: true }).selectOption({ label: "Yard lead" });
  await edit.getByText(/Loses: .*See users.*See invoices/).waitFor();
  await edit.getByText("They can no longer open the User Manager.").waitFor();
  await edit.getByRole("button", { name: "Save Changes" }).click();
  await overlay.getByText(`${lead.name} was changed.`).waitFor();

  await holder.page.reload();
  await eventually(async () =>
    expect(await links.allInnerTexts()).toEqual(before.filter((each) => each !== "Invoices")),
  );
  const menu = await openMenu(holder);
  await menu.getByRole("menuitem", { name: "Sign out" }).waitFor();
  expect(await menu.getByRole("menuitem", { name: "User Manager" }).count()).toBe(0);

  // Somebody else wonders, and finds out: from the dialog to the person's own timeline.
  const other = await visitAs(harbor, "halvard.overbo@ostervik.example");
  const list = await openUserManager(other);
  await list.getByRole("searchbox").fill(lead.email);
  await list
    .getByRole("row")
    .filter({ hasText: lead.name })
    .getByRole("button", { name: `Edit ${lead.name}` })
    .click();
  await other.page.locator("um-edit-user-dialog").getByRole("button", { name: "Show Activity" }).click();
  const found = list.getByRole("listitem").filter({ hasText: "Yard lead" });
  await found.waitFor();
  const told = (await found.innerText()).replace(/\s+/g, " ");
  expect(told).toContain("Ioana Petrescu");
  expect(told).toContain(lead.name);
  expect(told).toMatch(/Team Lead.*Yard lead/);
  // And in the file that they take with them.
  await list.getByRole("button", { name: "Export" }).click();
  const [download] = await Promise.all([
    other.page.waitForEvent("download"),
    other.page.getByRole("link", { name: /^CSV/ }).click(),
  ]);
  const lines = readFileSync(await download.path(), "utf8").split("\r\n");
  expect(
    lines.filter((line) => line.includes("membership.profile_changed") && line.includes("Yard lead")),
  ).toHaveLength(1);
  expect(lines.every((line, index) => index === 0 || line === "" || line.includes(lead.name))).toBe(true);
  expect([...admin.troubles, ...holder.troubles, ...other.troubles]).toEqual([]);
});

it("I7: whoever was not looked at for 90 days is found, looked at, marked, and found no more", async () => {
  const harbor = await portal();
  const { admin, overlay } = await administrator(harbor);
  const total = async () =>
    Number(/of ([\d,]+)/.exec(await overlay.locator("output").first().innerText())?.[1]?.replace(",", ""));
  await overlay.getByLabel("Access review").selectOption({ label: "Not reviewed for 90 days" });
  await eventually(async () => expect(await total()).toBeLessThan(1_204));
  const due = await total();
  const row = overlay.getByRole("row").nth(1);
  const name = (await row.locator("b").first().innerText()).trim();
  await row.getByRole("button", { name: `Edit ${name}` }).click();
  const edit = admin.page.locator("um-edit-user-dialog");
  await edit.getByLabel(/^Note/).fill("Asked their team lead: still needed.");
  await edit.getByRole("button", { name: "Mark as Reviewed" }).click();
  await edit.getByText(`${name} was marked as reviewed.`).waitFor();
  await edit.getByText("Asked their team lead: still needed.").waitFor();
  await edit.getByRole("button", { name: "Cancel" }).click();
  await overlay.getByRole("searchbox").fill(name);
  await eventually(async () => expect(await overlay.getByText(/Nobody matches/).count()).toBe(1));
  await overlay.getByRole("searchbox").fill("");
  await eventually(async () => expect(await total()).toBe(due - 1));
  expect(admin.troubles).toEqual([]);
});

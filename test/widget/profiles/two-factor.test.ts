// A profile that requires two-factor of whoever holds it: how that is set, what it means, and where it is seen.
import { sendKeys, setViewport } from "@web/test-runner-commands";
import "../../../widget/src/index.js";
import { all, clear, faults, one, press, pressable, said, until, visible, words } from "../support/elements.js";
import { expect } from "../support/expect.js";
import { FakeServer, ok, problem } from "../support/fake-server.js";
import { declineProof, giveProof, wantProof } from "../support/proof.js";
import {
  at,
  change,
  editor,
  field,
  items,
  lead,
  list,
  means,
  noted,
  openProfile,
  openTab,
  Register,
  reload,
  save,
  short,
  toggle,
  twoFactor,
  write,
} from "./register.js";

describe("a profile that requires two-factor", () => {
  let server: FakeServer;
  let register: Register;

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 860 });
    server = new FakeServer();
    register = new Register(server);
  });
  afterEach(() => {
    server.restore();
    clear();
  });

  const choose = async () => {
    twoFactor().click();
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  };
  const sent = () => server.callsTo(change).map(({ body }) => body);

  describe("accessibility", () => {
    for (const scheme of ["light", "dark"] as const) {
      for (const width of [1280, 360]) {
        it(`has nothing for axe to find when it is changed, ${width} wide, in ${scheme}`, async () => {
          await openProfile(server);
          await choose();
          await setViewport({ width, height: 780 });
          expect(await faults(scheme)).toEqual([]);
        });
      }

      it(`has nothing for axe to find where it is fixed and in the list, in ${scheme}`, async () => {
        register.change("p-owner", { twoFactorRequired: true });
        await openProfile(server, "Owner");
        expect(await faults(scheme)).toEqual([]);
      });
    }

    it("is a checkbox that says what it means, and is reached where it is fixed", async () => {
      await openProfile(server, "Owner");
      const box = twoFactor();
      const root = box.getRootNode() as ShadowRoot;
      expect(root.getElementById(box.getAttribute("aria-labelledby") ?? "")?.textContent).toBe(
        "People with this profile must use two-factor authentication",
      );
      expect(root.getElementById(box.getAttribute("aria-describedby") ?? "")?.textContent).toContain("next sign-in");
      box.focus();
      await sendKeys({ press: "Space" });
      expect([box.ariaDisabled, box.checked]).toEqual(["true", false]);
    });
  });

  it("is marked quietly in the list, and nowhere else", async () => {
    register.change("p-admin", { twoFactorRequired: true });
    await openTab(server);
    const marked = items().filter((each) => words(each).includes("Two-factor required"));
    expect(marked.map((each) => each.querySelector("bdi")?.textContent)).toEqual(["Administrator"]);
  });

  it("says before it is saved what it means for people, and is saved alone", async () => {
    await openProfile(server);
    await choose();
    expect(short()).toBe("14 people must use two-factor authentication.");
    expect(means()).toContain(
      "14 people must use two-factor authentication Whoever of them has none yet sets it up at their next sign-in.",
    );
    expect(means()).notToContain("On their next click");
    await save();
    await noted("Warehouse lead was changed.");
    expect(sent()).toEqual([{ twoFactorRequired: true }]);
    await until("it is marked", () => items().some((each) => words(each).includes("Two-factor required")));
  });

  it("can be given up, with what stays", async () => {
    register.change(lead, { twoFactorRequired: true });
    await openProfile(server);
    await choose();
    expect(means()).toContain("14 people are free to switch off two-factor authentication");
    await toggle("Unlock users");
    expect(short()).toBe("14 people gain 1 permission. 14 people are free to switch off two-factor authentication.");
    await save();
    await noted("Warehouse lead was changed");
    expect(sent()[0]?.twoFactorRequired).toBe(false);
  });

  it("can be Administrator, of which nothing else can be changed", async () => {
    await openProfile(server, "Administrator");
    await choose();
    await save();
    await noted("Administrator was changed.");
    expect(server.callsTo(`PATCH ${at("p-admin")}`).map(({ body }) => body)).toEqual([{ twoFactorRequired: true }]);
    expect([field("name").readOnly, press("Delete Administrator")]).toEqual([true, undefined]);
  });

  it("is not given up by whoever holds it themselves, but can be required", async () => {
    await openProfile(server, "Office");
    await choose();
    await save();
    await noted("Office was changed.");
    await until("it is fixed", () => twoFactor().ariaDisabled === "true");
    expect(editor()).toContain("another administrator can lift this, and not you");
    await choose();
    expect(twoFactor().checked).toBe(true);
  });

  it("can be a new one, and a copy of one is one too", async () => {
    await openTab(server);
    (await pressable("New Profile")).click();
    await until("it can be named", () => field("name").value === "");
    await write("name", "Night lead");
    await choose();
    await save("Create Profile");
    await noted("Night lead was created.");
    expect(server.callsTo(`POST ${at()}`)[0]?.body).toEqual({
      name: "Night lead",
      description: "",
      permissions: [],
      twoFactorRequired: true,
    });
    (await pressable("Duplicate Night lead")).click();
    await until("the copy is shown", () => field("name").value === "Copy of Night lead");
    expect(twoFactor().checked).toBe(true);
  });

  it("is kept as it was chosen, over a reload and a change by somebody else", async () => {
    await openProfile(server);
    await choose();
    await reload(server);
    await until("it is chosen still", () => twoFactor().checked);
    register.change(lead, { description: "Others" });
    await save();
    await said("changed this profile while you were editing.");
    expect([twoFactor().checked, field("description").value]).toEqual([true, "Others"]);
    await save();
    await noted("Warehouse lead was changed.");
    expect(sent()[1]).toEqual({ twoFactorRequired: true });
  });

  it("is said when somebody else has required it meanwhile", async () => {
    await openProfile(server);
    await write("name", "Lead");
    register.change(lead, { twoFactorRequired: true });
    await save();
    await said("changed this profile while you were editing.");
    expect(editor()).toContain("Two-factor required");
    expect(twoFactor().checked).toBe(true);
  });

  it("says at the checkbox why it was refused", async () => {
    server.on(change, problem(400, "invalid_input", { twoFactorRequired: "profile_built_in" }));
    await openProfile(server);
    await choose();
    await save();
    await said("This part of a built-in profile stays as it is.");
    await until("the focus is there", () => one("um-profile-editor")?.shadowRoot?.activeElement === twoFactor());
    expect(all(".um-error").length).toBe(1);
  });

  it("is given up with the password where the server wants it; without it nothing is lost, and nothing is said", async () => {
    register.change(lead, { twoFactorRequired: true });
    wantProof(server, change, ({ body }) => ok({ profile: register.change(lead, body), setUpLinksSent: 0 }));
    await openProfile(server);
    await choose();
    await save();
    await declineProof();
    expect([twoFactor().checked, all(".um-note, .notice").filter(visible).length]).toEqual([false, 0]);
    expect(list()).toContain("Unsaved changes");
    await save();
    await giveProof();
    await noted("Warehouse lead was changed");
  });
});

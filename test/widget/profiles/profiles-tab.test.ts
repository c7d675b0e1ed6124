// The Profiles tab: which profiles there are, what each permits, and what may not be changed, with its reason.
import { sendKeys, setViewport } from "@web/test-runner-commands";
import { html } from "lit";
import "../../../widget/src/index.js";
import type { ShowUsersEvent } from "../../../widget/src/profiles/show-users-event.js";
import {
  all,
  clear,
  faults,
  focused,
  one,
  press,
  pressable,
  said,
  show,
  until,
  visible,
  words,
} from "../support/elements.js";
import { expect } from "../support/expect.js";
import { FakeServer, organization, problem } from "../support/fake-server.js";
import {
  at,
  box,
  boxes,
  choose,
  editor,
  elsewhereAndBack,
  field,
  isFixed,
  items,
  list,
  means,
  openProfile,
  openTab,
  Register,
  reload,
  rowOf,
  toggle,
} from "./register.js";

describe("the Profiles tab", () => {
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

  describe("accessibility", () => {
    for (const scheme of ["light", "dark"] as const) {
      for (const width of [1280, 768, 360]) {
        it(`has nothing for axe to find in a changed profile, ${width} wide, in ${scheme}`, async () => {
          register.holding = { ...register.holding, unproven: 2, openRequests: 1 };
          await openProfile(server);
          await toggle("See users", "Unlock users", "Delete users");
          await setViewport({ width, height: 780 });
          await until("its holders are there", () => all(".faces .avatar").length === 5);
          expect(await faults(scheme)).toEqual([]);
        });

        it(`has nothing for axe to find in one that is fixed, ${width} wide, in ${scheme}`, async () => {
          await openProfile(server, "Administrator");
          await setViewport({ width, height: 780 });
          expect(await faults(scheme)).toEqual([]);
        });
      }

      it(`has nothing for axe to find in a new profile that is refused, in ${scheme}`, async () => {
        server.on(
          `POST ${at()}`,
          problem(400, "invalid_input", { name: "required", permissions: "beyond_own_permissions" }),
        );
        await openTab(server);
        (await pressable("New Profile")).click();
        (await pressable("Create Profile")).click();
        await said("2 things to correct");
        expect(await faults(scheme)).toEqual([]);
      });

      it(`has nothing for axe to find while nothing has come, in ${scheme}`, async () => {
        server.hold(`GET ${at()}`);
        show(html`<user-manager server=${server.base} open></user-manager>`);
        (await until("the tab can be chosen", () => one("#tab-profiles"))).click();
        await until("progress is shown", () => all("[role=progressbar]").some(visible));
        expect(await faults(scheme)).toEqual([]);
      });
    }

    it("names each group with how much of it the profile has, and describes each permission", async () => {
      await openProfile(server);
      const groups = all("section.group");
      const names = groups.map((each) =>
        (each.getAttribute("aria-labelledby") ?? "")
          .split(" ")
          .map((id) => (each.getRootNode() as ShadowRoot).getElementById(id)?.textContent)
          .join(" "),
      );
      expect(names).toEqual(["User Manager 2 of 5", "Profiles and activity 1 of 2", "Invoices 0 of 2"]);
      expect(groups.map((each) => each.getAttribute("role"))).toEqual(["group", "group", "group"]);
      const about = box("See users").getAttribute("aria-describedby")?.split(" ")[0] ?? "";
      expect(one(`[id="${about}"]`)?.textContent).toContain("What “See users” opens.");
    });

    it("marks the profile that is looked at, and can be walked through by keyboard", async () => {
      await openTab(server);
      items()[1]?.focus();
      await sendKeys({ press: "Enter" });
      await until("it is current", () => items()[1]?.getAttribute("aria-current") === "true");
      expect(items().filter((each) => each.hasAttribute("aria-current")).length).toBe(1);
      await sendKeys({ press: "Tab" });
      expect(focused()).toBe(items()[2]);
    });

    it("changes a permission by keyboard, and says the consequence politely", async () => {
      await openProfile(server);
      box("Unlock users").focus();
      await sendKeys({ press: "Space" });
      const live = await until("it is said", () =>
        all("[role=status]").find((each) => each.textContent?.includes("14 people gain 1 permission.")),
      );
      expect(live.matches(".short")).toBe(true);
      expect(focused()).toBe(box("Unlock users"));
    });

    it("is reached with what is fixed too, and then does nothing", async () => {
      await openProfile(server, "Administrator");
      box("See users").focus();
      expect(focused()).toBe(box("See users"));
      await sendKeys({ press: "Space" });
      expect(box("See users").checked).toBe(true);
      const why = box("See users").getAttribute("aria-describedby")?.split(" ").at(-1) ?? "";
      expect(one(`#${why}`)?.textContent).toContain("cannot be changed");
    });
  });

  describe("properties", () => {
    it("shows each profile with its words, how many hold it, and a lock on what is built in", async () => {
      await openTab(server);
      const said = items().map((each) => words(each));
      expect(said[0]).toContain("Administrator Built in");
      expect(said[1]).toContain("Billing Sees invoices 31 31 people");
      expect(said[2]).toContain("Member Built in");
      expect(said[2]).toContain("938");
      expect(said[4]).toContain("Office Yours");
      expect(items()[1]?.querySelector(".lock")).notToExist();
    });

    it("speaks German, also of the plugin's own permissions, and lets the host's stand", async () => {
      await openTab(server, "de");
      await choose("Warehouse lead");
      await until("the group is German", () => editor().includes("Benutzerverwaltung"));
      expect(editor()).toContain("Benutzer sehen Die Benutzerverwaltung öffnen und alle darin sehen.");
      expect(editor()).toContain("Profile und Aktivität");
      expect(editor()).toContain("See invoices What “See invoices” opens.");
      await toggle("Benutzer entsperren", "Benutzer löschen");
      expect(means()).toContain("14 Personen erhalten Benutzer entsperren");
      expect(means()).toContain(
        "14 Personen verlieren Benutzer löschen 2 davon haben es in den letzten 30 Tagen genutzt.",
      );
    });

    it("is a picker with counts where there is no room for a list", async () => {
      await openProfile(server);
      await toggle("Unlock users");
      await setViewport({ width: 360, height: 780 });
      const picker = one("um-profile-list")?.shadowRoot?.querySelector("select") as HTMLSelectElement;
      await until("it is there", () => visible(picker));
      expect(items().some(visible)).toBe(false);
      const offered = Array.from(picker.options).map((each) => each.textContent?.trim());
      expect(offered.slice(1, 3)).toEqual(["Billing (31)", "Member (938)"]);
      expect(picker.selectedOptions[0]?.textContent?.trim()).toBe("Warehouse lead (14), not saved");
      expect(visible(one(".short") as HTMLElement)).toBe(true);
      picker.value = "p-billing";
      picker.dispatchEvent(new Event("change"));
      await until("it is shown", () => editor().startsWith("Billing"));
    });

    for (const width of [320, 360, 768, 1280]) {
      it(`needs no scrolling sideways, ${width} wide, whatever the names are`, async () => {
        register.change("p-lead", { name: "Lagerleitung".repeat(8), description: "Nachtschicht".repeat(12) });
        await openProfile(server, "Lagerleitung".repeat(8));
        await toggle("Unlock users");
        await setViewport({ width, height: 780 });
        const wide = all("*").filter(
          (each) =>
            visible(each) &&
            each.scrollWidth > each.clientWidth + 1 &&
            ["auto", "scroll"].includes(getComputedStyle(each).overflowX),
        );
        expect(wide.map((each) => each.className)).toEqual(
          width < 600 ? wide.filter((each) => each.matches(".tabs")).map((each) => each.className) : [],
        );
      });
    }
  });

  describe("events", () => {
    for (const [where, name] of [
      ["in the head", "14 users"],
      ["beside the faces", "See all 14"],
    ] as const) {
      it(`asks for the users who hold a profile ${where}`, async () => {
        await openProfile(server);
        const asked: string[] = [];
        const hear = (event: Event) => asked.push((event as ShowUsersEvent).profile);
        document.addEventListener("um-show-users", hear);
        (await pressable(name)).click();
        document.removeEventListener("um-show-users", hear);
        expect(asked).toEqual(["p-lead"]);
      });
    }

    for (const [code, status, sentence] of [
      ["unauthenticated", 401, "You are signed out"],
      ["forbidden", 403, "This is not open to you"],
    ] as const) {
      it(`gives way when the list answers ${code}`, async () => {
        server.on(`GET ${at()}`, problem(status, code));
        show(html`<user-manager server=${server.base} open></user-manager>`);
        (await until("the tab can be chosen", () => one("#tab-profiles"))).click();
        await until("the tab is gone", () => !one("um-profiles-tab"));
        expect(words().length > 0).toBe(true);
        await until(sentence, () => !words().includes("Warehouse lead"));
      });
    }
  });

  describe("behaviour", () => {
    it("remembers which profile was looked at", async () => {
      await openProfile(server, "Billing");
      await elsewhereAndBack();
      await until("it is shown again", () => editor().startsWith("Billing"));
      await reload(server);
      await until("it is shown after a reload", () => editor().startsWith("Billing"));
    });

    it("shows bones until the list comes, and progress only when that takes long", async () => {
      const answer = server.hold(`GET ${at()}`);
      show(html`<user-manager server=${server.base} open></user-manager>`);
      (await until("the tab can be chosen", () => one("#tab-profiles"))).click();
      await until("bones are there", () => all("li.bones").length === 6);
      await until("progress is shown", () => all(".thread").some(visible));
      answer({ status: 200, body: { profiles: register.profiles, permissions: register.permissions } });
      await until("the profiles are there", () => items().length === 7);
      expect(all("li.bones").length).toBe(0);
    });

    it("says that the server is lost, and tries again when told to", async () => {
      server.lost = false;
      show(html`<user-manager server=${server.base} open></user-manager>`);
      await said("Amara Nwosu");
      server.lost = true;
      one("#tab-profiles")?.click();
      await said("The profiles have not loaded yet.");
      server.lost = false;
      (await pressable("Try Now")).click();
      await until("the profiles are there", () => items().length === 7);
      await until("the band is gone", () => !words().includes("The server does not answer."));
    });

    it("says when who holds a profile could not be loaded, and still shows the profile", async () => {
      server.on(`GET ${at("p-billing")}`, problem(500, "internal"));
      await openProfile(server, "Billing");
      await said("Who holds it could not be loaded.");
      expect(box("See invoices").checked).toBe(true);
    });

    it("says that nobody holds a profile", async () => {
      await openProfile(server, "Night shift");
      expect(editor()).toContain("Nobody has it");
      expect(means()).toContain("Nobody holds this profile, so nobody notices a change.");
      expect(press("0 users")).notToExist();
    });

    for (const [name, sentence] of [
      ["Administrator", "it permits everything, and that cannot be changed."],
      ["Office", "so you cannot change what it permits"],
      ["Owner", "This profile permits more than you may do yourself"],
    ] as const) {
      it(`fixes every permission of ${name}, and says why`, async () => {
        await openProfile(server, name);
        expect(editor()).toContain(sentence);
        expect(boxes().filter((each) => each.ariaDisabled !== "true" && each.id.startsWith("may-"))).toEqual([]);
        const before = boxes().map(({ checked }) => checked);
        await toggle("See users", "See invoices");
        expect(boxes().map(({ checked }) => checked)).toEqual(before);
        expect(press(`Delete ${name}`)).notToExist();
      });
    }

    it("lets the name and words of one's own profile be changed, and no permission", async () => {
      await openProfile(server, "Office");
      expect([field("name").readOnly, field("description").readOnly]).toEqual([false, false]);
      expect(press("Save Changes")).toExist();
    });

    it("offers nothing to save where nothing may be changed", async () => {
      await openProfile(server, "Owner");
      expect([field("name").readOnly, field("description").readOnly]).toEqual([true, true]);
      expect(press("Save Changes")).notToExist();
      expect(means()).toContain("Who holds it");
    });

    it("keeps the name of Member and the User Manager's own permissions out of it, and says why", async () => {
      await openProfile(server, "Member");
      expect(editor()).toContain(
        "it keeps its name, and permits nothing of the User Manager, since a plain member has no say over others.",
      );
      expect([field("name").readOnly, field("description").readOnly]).toEqual([true, false]);
      expect(["See users", "Manage profiles", "See invoices"].map(isFixed)).toEqual([true, true, false]);
      expect(box("See users").getAttribute("aria-describedby")).toMatch(/ why$/);
      expect(box("See invoices").getAttribute("aria-describedby")).notToContain("why");
    });

    it("fixes a permission that one does not have oneself, and says why", async () => {
      await openProfile(server);
      expect(isFixed("Pay invoices")).toBe(true);
      expect(words(rowOf("Pay invoices"))).toContain("You do not have this permission, so you cannot give it.");
      await toggle("Pay invoices");
      expect(box("Pay invoices").checked).toBe(false);
      expect(isFixed("See invoices")).toBe(false);
    });

    it("only shows what there is to whoever does not keep profiles", async () => {
      server.me.organizations = [organization("o-1", "Ostervik Freight", ["users.read", "profiles.read"])];
      register.profiles = register.profiles.map((each) => ({ ...each, may: [] }));
      register.permissions = register.permissions.map((each) => ({ ...each, held: each.name.endsWith(".read") }));
      await openProfile(server);
      expect(editor()).toContain("Your profile lets you look at profiles, but not change them.");
      expect(boxes().every((each) => each.getAttribute("aria-disabled") === "true")).toBe(true);
      for (const name of ["New Profile", "Save Changes", "Duplicate Warehouse lead", "Delete Warehouse lead"])
        expect(press(name)).notToExist();
      expect(list()).toContain("Warehouse lead");
      await choose("Billing");
    });
  });
});

// What somebody may do and where it comes from, what another profile would change, and the way to their activity.
import { sendKeys, setViewport } from "@web/test-runner-commands";
import "../../../widget/src/index.js";
import { page } from "../activity/events.js";
import { audit } from "../activity/tab.js";
import { at, details, elif, everyRight, fill, kwame, openTab, withActs } from "../support/acts.js";
import { all, clear, faults, focused, one, press, pressable, said, type, until, words } from "../support/elements.js";
import { expect } from "../support/expect.js";
import { administrator, billing, FakeServer, ok, profile } from "../support/fake-server.js";

const watch = { id: "p-watch", name: "Watch", builtIn: null };

describe("the permissions of a user", () => {
  let server: FakeServer;

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 860 });
    server = new FakeServer();
    fill(server, [...everyRight, "audit.read"]);
    server.on(audit, ok(page([])));
  });
  afterEach(() => {
    server.restore();
    clear();
  });

  const dialog = () => one("um-edit-user-dialog")?.shadowRoot;
  const field = (id: string) => dialog()?.querySelector<HTMLInputElement>(`#${id}`) ?? undefined;
  const open = async (name = "Kwame Boateng", act = "Edit") => {
    await openTab(server, `${act} ${name}`);
    (await pressable(`${act} ${name}`)).click();
    await said("by Søren Kjærgaard");
  };
  const rights = () => dialog()?.querySelector<HTMLDetailsElement>(".rights");
  const unfold = async () => {
    (await until("they can be opened", () => rights()?.querySelector("summary"))).click();
    await until("they are open", () => rights()?.querySelector("p"));
    return words(rights() as Node);
  };
  const isOpen = () => one("um-edit-user-dialog") !== undefined;
  const show = (who: typeof kwame) => {
    server.members = server.members.map((each) => (each.id === who.id ? who : each));
    server.on(`GET ${at(who)}`, ok(details(who)));
  };

  describe("accessibility", () => {
    for (const scheme of ["light", "dark"] as const) {
      for (const width of [1280, 768, 360]) {
        it(`has nothing for axe to find, unfolded and with a difference, ${width} wide, in ${scheme}`, async () => {
          await open();
          await unfold();
          type(field("profile"), administrator.id);
          await said("Gains: See users.");
          await setViewport({ width, height: 780 });
          expect(await faults(scheme)).toEqual([]);
        });
      }
    }

    it("unfold by keyboard, and the difference is heard", async () => {
      await open();
      rights()?.querySelector("summary")?.focus();
      await sendKeys({ press: "Enter" });
      await until("they are open", () => rights()?.querySelector("ul"));
      type(field("profile"), administrator.id);
      await until("it is said", () =>
        dialog()?.querySelector('.difference[role="status"]')?.textContent?.includes("Gains"),
      );
    });
  });

  describe("the permissions", () => {
    it("stand by groups with where they come from, the host's own among them", async () => {
      await open();
      expect(rights()?.querySelector("ul")).notToExist();
      expect(await unfold()).toBe(
        "Permissions From the profile Billing: Invoices See invoices Pay invoices The User Manager is not open to them.",
      );
    });

    it("are everything for an administrator", async () => {
      show({ ...kwame, profile: administrator });
      await open();
      expect(await unfold()).toBe(
        "Permissions Everything, from the profile Administrator: Users See users Invoices See invoices Pay invoices",
      );
    });

    for (const [status, sentence] of [
      ["invited", "These take effect once the sign-in is set up."],
      ["locked", "These have no effect while this user is locked."],
      ["deactivated", "These have no effect while this user is deactivated."],
    ] as const) {
      it(`say when they take effect: ${status}`, async () => {
        show(withActs({ ...kwame, status }));
        await open();
        expect(await unfold()).toContain(sentence);
      });
    }

    it("say so where they are not open to whoever asks", async () => {
      server.profiles.profiles = server.profiles.profiles.map((each) =>
        each.id === "p-owner" ? { ...each, permissions: [] } : each,
      );
      await open("Amara Nwosu", "Details");
      expect(await unfold()).toBe("Permissions What the profile Owner permits is not open to you.");
    });

    it("say so where the profile permits nothing, and where the profiles have not come", async () => {
      server.profiles.profiles = server.profiles.profiles.map((each) =>
        each.id === billing.id ? { ...each, permissions: [] } : each,
      );
      await open();
      expect(await unfold()).toBe("Permissions The profile Billing permits signing in, and nothing more.");
      server.on("GET /organizations/o-1/profiles", { status: 500, body: {} });
      await open();
      expect(await unfold()).toBe("Permissions What this profile permits could not be loaded.");
    });
  });

  describe("another profile", () => {
    const both = () => {
      server.profiles.profiles.push(profile(watch, ["users.read", "invoices.read"]));
    };

    it("says what this person gains and loses, in words", async () => {
      both();
      await open();
      expect(dialog()?.querySelector(".difference")?.textContent?.trim()).toBe("");
      type(field("profile"), "p-watch");
      await said("Gains: See users. Loses: Pay invoices.");
      type(field("profile"), billing.id);
      await until("it is gone", () => !words().includes("Gains"));
    });

    it("says that they can open the User Manager no longer", async () => {
      both();
      show({ ...kwame, profile: watch });
      await open();
      type(field("profile"), billing.id);
      await said("Gains: Pay invoices. Loses: See users. They can no longer open the User Manager.");
    });

    it("says that somebody who never confirmed their address gets a link first, where something is gained", async () => {
      both();
      server.on(`GET ${at(kwame)}`, ok(details(kwame, { addressConfirmedAt: null })));
      await open();
      type(field("profile"), "p-watch");
      await said("Their address is not confirmed yet: they are mailed a link to choose a password of their own first.");
      server.profiles.profiles.push(profile({ id: "p-less", name: "Less", builtIn: null }, ["invoices.read"]));
      type(field("profile"), "p-less");
      await said("Loses: Pay invoices.");
      expect(words()).notToContain("Their address is not confirmed yet");
    });

    it("says nothing of a link where the address is confirmed, or withheld because they belong elsewhere", async () => {
      both();
      await open();
      type(field("profile"), "p-watch");
      await said("Gains: See users. Loses: Pay invoices.");
      expect(words()).notToContain("Their address is not confirmed yet");
      clear();
      const elsewhere = { ...kwame, alsoElsewhere: true };
      show(elsewhere);
      server.on(`GET ${at(kwame)}`, ok(details(elsewhere, { addressConfirmedAt: null })));
      await open();
      type(field("profile"), "p-watch");
      await said("Gains: See users. Loses: Pay invoices.");
      expect(words()).notToContain("Their address is not confirmed yet");
    });

    it("says that nothing changes where it permits the same", async () => {
      const twin = { id: "p-twin", name: "Twin", builtIn: null };
      server.profiles.profiles.push(profile(twin, ["invoices.pay", "invoices.read"]));
      await open();
      type(field("profile"), "p-twin");
      await said("Nothing changes in what they may do.");
    });
  });

  describe("their activity", () => {
    it("opens in its tab for this person, and the dialog closes", async () => {
      await open();
      (await pressable("Show Activity")).click();
      await until("the tab is chosen", () => one("#tab-activity")?.ariaSelected === "true");
      await until("it is closed", () => !isOpen());
      await until("the focus is on the tab", () => focused()?.id === "tab-activity");
      expect(Object.values({ ...sessionStorage }).join(" ")).toContain(kwame.userId);
    });

    it("asks first where something is typed, and goes on when that is discarded", async () => {
      await open();
      type(field("fullName"), "Kwame Mensah");
      (await pressable("Show Activity")).click();
      await said("Discard what you typed?");
      (await pressable("Keep Editing")).click();
      await until("it is as before", () => press("Save Changes"));
      expect(one("#tab-activity")?.ariaSelected).toBe("false");
      (await pressable("Show Activity")).click();
      (await pressable("Discard")).click();
      await until("the tab is chosen", () => one("#tab-activity")?.ariaSelected === "true");
    });

    it("forgets where it was to go when one stays and then closes", async () => {
      await open();
      type(field("fullName"), "Kwame Mensah");
      (await pressable("Show Activity")).click();
      (await pressable("Keep Editing")).click();
      (await pressable("Cancel")).click();
      (await pressable("Discard")).click();
      await until("it is closed", () => !isOpen());
      expect(one("#tab-users")?.ariaSelected).toBe("true");
    });

    it("is not offered to whom activity is not open", async () => {
      fill(server, everyRight);
      await open();
      expect(press("Show Activity")).notToExist();
    });
  });

  it("speak German", async () => {
    document.documentElement.lang = "de";
    await openTabInGerman();
    await unfold();
    type(field("profile"), administrator.id);
    await said("Kommt hinzu: Benutzer sehen.");
    await said("Aus dem Profil Billing:");
    expect(all("*").some((each) => each.textContent?.includes("Als geprüft vermerken"))).toBe(true);
  });

  it("are called in German too, but for the host's own", async () => {
    document.documentElement.lang = "de";
    server.profiles.profiles.push(profile(watch, ["users.read", "invoices.read"]));
    show({ ...elif, profile: watch });
    await openTabInGerman();
    const sentence = "Benutzerverwaltung Benutzer sehen Invoices See invoices";
    expect(await unfold()).toContain(sentence);
    expect(words(dialog()?.querySelector("form") as Node)).toContain("Benutzer sehen");
  });

  const openTabInGerman = async () => {
    const overlay = document.createElement("user-manager") as HTMLElement & { server: string; show(): void };
    overlay.server = server.base;
    document.body.append(overlay);
    overlay.show();
    (await pressable(`Bearbeiten: ${elif.fullName}`)).click();
    await until("it is open", () => field("profile"));
    await said("durch Søren Kjærgaard");
  };
});

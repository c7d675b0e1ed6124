// Editing a profile: what it means for people, what is sent, and what becomes of it, refusals and lost answers included.
import { setViewport } from "@web/test-runner-commands";
import "../../../widget/src/index.js";
import { all, clear, focused, one, press, pressable, said, until, words } from "../support/elements.js";
import { expect } from "../support/expect.js";
import { FakeServer, ok, problem } from "../support/fake-server.js";
import {
  at,
  box,
  change,
  choose,
  editor,
  field,
  items,
  lead,
  list,
  means,
  noted,
  notice,
  openProfile,
  openTab,
  profile,
  Register,
  rowOf,
  save,
  short,
  toggle,
  write,
} from "./register.js";

describe("editing a profile", () => {
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

  const detailed = () => until("its details are there", () => all(".faces .avatar").length === 5);
  const startNew = async (name: string) => {
    await openTab(server);
    (await pressable("New Profile")).click();
    await until("it can be named", () => focused() === field("name"));
    await write("name", name);
  };

  describe("what it means", () => {
    it("is told of people, in words and beside each permission, before anything is saved", async () => {
      await openProfile(server);
      await detailed();
      expect(means()).toContain("Nothing is changed yet.");
      await toggle("Unlock users", "Reset users", "Delete users");
      expect(means()).toContain("14 people gain Unlock users Reset users");
      expect(means()).toContain("14 people lose Delete users 2 of them used it in the last 30 days.");
      expect(means()).toContain("On their next click 3 of them are signed in now.");
      expect(short()).toBe("14 people gain 2 permissions and lose 1.");
      expect(words(rowOf("Unlock users"))).toContain("gained");
      expect(words(rowOf("Delete users"))).toContain("lost");
      expect(editor()).toContain("User Manager 3 of 5");
      expect(server.callsTo(change).length).toBe(0);
    });

    it("is taken back with what is taken back", async () => {
      await openProfile(server);
      await toggle("Unlock users");
      await toggle("Unlock users");
      expect(means()).toContain("Nothing is changed yet.");
      expect([short(), rowOf("Unlock users").dataset.change]).toEqual(["", undefined]);
      expect(press("Save Changes")?.getAttribute("aria-disabled")).toBe("true");
    });

    it("is that they can no longer open the User Manager when See users goes", async () => {
      await openProfile(server);
      await toggle("See users");
      expect(means()).toContain("They can no longer open the User Manager at all");
      await toggle("See users", "Delete users");
      expect(means()).notToContain("no longer open");
    });

    it("is a set-up link first for whoever never confirmed their address, only when something is gained", async () => {
      register.holding = { ...register.holding, unproven: 2 };
      await openProfile(server);
      await detailed();
      await toggle("Delete users");
      expect(means()).notToContain("set-up link");
      await toggle("Unlock users");
      expect(means()).toContain("A set-up link first 2 of them have never confirmed their address");
    });

    it("is told of people who were asked to join with it", async () => {
      register.holding = { ...register.holding, openRequests: 2 };
      await openProfile(server);
      await detailed();
      await toggle("Delete users");
      expect(means()).toContain("2 people were asked to join with it");
    });

    it("is told without numbers where too many hold it", async () => {
      register.holding = { ...register.holding, signedIn: null, used: null, unproven: null };
      await openProfile(server, "Member");
      await toggle("See invoices");
      await until("it is told", () => means().includes("Whoever is signed in notices it at once."));
      expect(means()).toContain("938 people gain See invoices");
      expect(means()).toContain("Whoever has never confirmed their address");
    });

    it("is nothing for people when only the name changes", async () => {
      await openProfile(server);
      await write("name", "Warehouse leads");
      expect(means()).toContain("14 people keep what they may do.");
    });

    it("speaks of one person as of one", async () => {
      register.profiles = register.profiles.map((each) => (each.id === lead ? { ...each, members: 1 } : each));
      await openProfile(server);
      await toggle("Unlock users", "Delete users", "See profiles");
      expect(short()).toBe("1 person gains 1 permission and loses 2.");
      expect([press("1 user"), press("See them")].every(Boolean)).toBe(true);
    });

    it("is nobody's yet for a new profile", async () => {
      await startNew("Night watch");
      expect(means()).toContain("Nobody gets it until you give it to them.");
      expect(editor()).notToContain("gained");
    });
  });

  describe("saving", () => {
    it("sends only what was changed, on the version that was seen, and says who notices", async () => {
      await openProfile(server);
      await toggle("Unlock users", "Delete users");
      await write("description", " Looks after users ");
      const button = await pressable("Save Changes");
      button.focus();
      button.click();
      await noted("Warehouse lead was changed: 14 people notice it with their next click.");
      const [call] = server.callsTo(change);
      expect(call?.body).toEqual({
        description: "Looks after users",
        permissions: ["users.read", "profiles.read", "users.unlock"],
      });
      expect(call?.headers.get("If-Match")).toBe('"1"');
      await until("nothing is left to save", () => !list().includes("Unsaved changes"));
      expect(focused()).toBe(press("Save Changes"));
      expect(box("Unlock users").checked).toBe(true);
    });

    it("says how many set-up links were sent", async () => {
      server.on(change, ({ body }) => ok({ profile: register.change(lead, body), setUpLinksSent: 2 }));
      await openProfile(server);
      await toggle("Unlock users");
      await save();
      await noted("14 people notice it with their next click. 2 set-up links are on their way.");
    });

    it("says only that it was changed when nobody notices", async () => {
      await openProfile(server, "Night shift");
      await toggle("See users");
      await save();
      await noted("Night shift was changed.");
      expect(notice()).notToContain("next click");
    });

    it("is busy when that takes long, and sends one thing for two presses", async () => {
      await openProfile(server);
      const answer = server.hold(change);
      await toggle("Unlock users");
      const button = await pressable("Save Changes");
      button.click();
      button.click();
      await until("it is busy", () => button.ariaBusy === "true");
      answer(ok({ profile: register.change(lead, { permissions: ["users.read"] }), setUpLinksSent: 0 }));
      await noted("Warehouse lead was changed");
      expect(server.callsTo(change).length).toBe(1);
    });

    it("keeps what is typed while the answer is awaited", async () => {
      await openProfile(server);
      const answer = server.hold(change);
      await toggle("Unlock users");
      await save();
      await toggle("Reset users");
      answer(
        ok({
          profile: register.change(lead, {
            permissions: [...register.of("Warehouse lead").permissions, "users.unlock"],
          }),
          setUpLinksSent: 0,
        }),
      );
      await noted("Warehouse lead was changed");
      await until("the rest is still to be saved", () => short() === "14 people gain 1 permission.");
      expect([box("Unlock users").checked, box("Reset users").checked]).toEqual([true, true]);
    });

    it("creates a profile, and looks at it", async () => {
      await startNew("Night watch");
      await toggle("See users");
      await save("Create Profile");
      await noted("Night watch was created. Nobody gets it until you give it to them.");
      expect(server.callsTo(`POST ${at()}`)[0]?.body).toEqual({
        name: "Night watch",
        description: "",
        permissions: ["users.read"],
      });
      await until("it is there", () =>
        items().some((each) => words(each).startsWith("Night watch") && each.ariaCurrent === "true"),
      );
      expect(editor()).toContain("Nobody has it");
    });
  });

  describe("refusals", () => {
    it("stand beside their field, which gets the focus", async () => {
      server.on(change, problem(409, "name_taken", { name: "name_taken" }));
      await openProfile(server);
      await write("name", "Billing");
      await save();
      await said("Another profile has this name.");
      await until("the name has the focus", () => focused() === field("name"));
      expect(field("name").getAttribute("aria-invalid")).toBe("true");
      expect(field("name").value).toBe("Billing");
      await write("name", "Billing two");
      expect(editor()).notToContain("Another profile has this name.");
    });

    it("are told all at once, with a summary above", async () => {
      server.on(
        change,
        problem(400, "invalid_input", { description: "too_long", permissions: "beyond_own_permissions" }),
      );
      await openProfile(server);
      await toggle("Unlock users");
      await save();
      await said("2 things to correct before this can be saved.");
      expect(editor()).toContain("This is too long.");
      expect(editor()).toContain("It would permit more than you may do yourself.");
      await until("the first has the focus", () => focused() === field("description"));
    });

    for (const [code, sentence] of [
      ["required", "Enter a name: people find the profile by it."],
      ["too_long", "This is too long."],
      ["invalid_characters", "This holds characters that cannot be used in it."],
      ["profile_built_in", "This part of a built-in profile stays as it is."],
    ] as const) {
      it(`say why a name cannot be: ${code}`, async () => {
        server.on(change, problem(400, code, { name: code }));
        await openProfile(server);
        await write("name", "x");
        await save();
        await said(sentence);
      });
    }

    it("say that there are as many as there can be, and that nothing is lost", async () => {
      server.on(`POST ${at()}`, problem(409, "too_many_profiles"));
      await openProfile(server);
      (await pressable("New Profile")).click();
      await until("the form is empty", () => field("name")?.value === "");
      await write("name", "One more");
      (await pressable("Create Profile")).click();
      await said("There are 500 profiles here, and that is the most. Nothing you typed is lost.");
      expect(field("name")?.value).toBe("One more");
    });

    for (const [code, sentence] of [
      ["unknown", "One of these permissions no longer exists."],
      ["beyond_own_permissions", "It would permit more than you may do yourself."],
      ["own_membership", "You hold this profile, so you cannot change what it permits."],
      ["profile_built_in", "This part of a built-in profile stays as it is."],
    ] as const) {
      it(`say why permissions cannot be, and ask what is so now: ${code}`, async () => {
        server.on(change, problem(403, code, { permissions: code }));
        await openProfile(server);
        await toggle("Unlock users");
        const before = server.callsTo(`GET ${at()}`).length;
        await save();
        await said(sentence);
        await until("the list is asked for again", () => server.callsTo(`GET ${at()}`).length > before);
        expect(box("Unlock users").checked).toBe(true);
      });
    }

    it("of a permission lost meanwhile are said, and what may not be done goes", async () => {
      server.on(change, () => {
        register.profiles = register.profiles.map((each) => ({ ...each, may: [] }));
        register.permissions = register.permissions.map((each) => ({ ...each, held: each.name.endsWith(".read") }));
        return problem(403, "forbidden");
      });
      await openProfile(server);
      await toggle("Unlock users");
      await save();
      await said("You may not do this any more.");
      await until("nothing can be saved", () => !press("Save Changes"));
      expect([press("New Profile"), press("Delete Warehouse lead")].some(Boolean)).toBe(false);
      expect(editor()).toContain("Your profile lets you look at profiles, but not change them.");
    });

    it("of a profile that has outgrown oneself are said", async () => {
      server.on(change, problem(403, "beyond_own_permissions"));
      await openProfile(server);
      await toggle("Unlock users");
      await save();
      await said("This profile permits more than you may do yourself. Nothing was saved.");
    });

    it("stand with their profile only", async () => {
      server.on(change, problem(409, "name_taken", { name: "name_taken" }));
      await openProfile(server);
      await write("name", "Billing");
      await save();
      await said("Another profile has this name.");
      await choose("Night shift");
      expect(editor()).notToContain("Another profile has this name.");
      await choose("Warehouse lead");
      expect(editor()).toContain("Another profile has this name.");
    });

    it("lead to signing in when the session has ended", async () => {
      server.on(change, problem(401, "unauthenticated"));
      await openProfile(server);
      await toggle("Unlock users");
      await save();
      await said("You are signed out");
    });
  });

  describe("when somebody else was first", () => {
    it("shows who changed what, keeps what was typed, and saves it on top", async () => {
      await openProfile(server);
      await toggle("Unlock users");
      await write("name", "Warehouse leads");
      register.change(lead, {
        description: "Night and day",
        permissions: ["users.read", "profiles.read", "users.create"],
      });
      await save();
      await said("Amara Nwosu changed this profile while you were editing.");
      expect(editor()).toContain("Looks after night-shift users becomes Night and day");
      expect(editor()).toContain("gained Add users lost Delete users");
      expect([field("name").value, field("description").value]).toEqual(["Warehouse leads", "Night and day"]);
      expect(["Unlock users", "Add users", "Delete users"].map((label) => box(label).checked)).toEqual([
        true,
        true,
        false,
      ]);
      expect(short()).toBe("14 people gain 1 permission.");
      await save();
      await noted("Warehouse leads was changed");
      expect(register.of("Warehouse leads").permissions).toEqual([
        "users.read",
        "profiles.read",
        "users.create",
        "users.unlock",
      ]);
      expect(editor()).notToContain("while you were editing");
    });

    it("counts as saved when the very same is so already", async () => {
      await openProfile(server);
      await toggle("Unlock users");
      server.lost = true;
      await save();
      await said("Whether it was saved is not known.");
      expect(box("Unlock users").checked).toBe(true);
      server.lost = false;
      register.change(lead, { permissions: [...register.of("Warehouse lead").permissions, "users.unlock"] });
      await save();
      await noted("Warehouse lead was changed: 14 people notice it with their next click.");
      expect(editor()).notToContain("while you were editing");
    });

    it("keeps what was typed of a profile that is gone, and saves it as a new one", async () => {
      await openProfile(server);
      await toggle("Unlock users");
      register.remove(lead);
      await save();
      await said("This profile was deleted meanwhile.");
      expect(list()).toContain("Deleted meanwhile");
      expect([field("name").value, box("Unlock users").checked]).toEqual(["Warehouse lead", true]);
      await save("Save as New Profile");
      await noted("Warehouse lead was created.");
      expect(register.of("Warehouse lead").permissions).toContain("users.unlock");
      await until("it is no longer marked", () => !list().includes("Deleted meanwhile"));
    });
  });

  it("says that a profile is gone in which nothing was typed, and shows another", async () => {
    await openTab(server);
    register.remove("p-billing");
    items()[1]?.click();
    await noted("Billing was deleted meanwhile.");
    await until("it is gone", () => items().length === 6);
    expect(editor()).toContain("Administrator");
  });

  describe("when the server is lost", () => {
    it("says so, loses nothing, and saves when it is back", async () => {
      await openProfile(server);
      await toggle("Unlock users");
      server.lost = true;
      await save();
      await said("The server does not answer. Whether it was saved is not known.");
      server.lost = false;
      await save();
      await noted("Warehouse lead was changed");
      expect(editor()).notToContain("Whether it was saved is not known.");
    });

    it("counts a creation whose answer was lost as done", async () => {
      await startNew("Night watch");
      await toggle("See users");
      server.lost = true;
      await save("Create Profile");
      await said("Whether it was saved is not known.");
      server.lost = false;
      register.add(profile("watch", "Night watch", ["users.read"]));
      server.on(`POST ${at()}`, problem(409, "name_taken", { name: "name_taken" }));
      await save("Create Profile");
      await noted("Night watch was created.");
      await until(
        "it is there once",
        () => items().filter((each) => words(each).startsWith("Night watch")).length === 1,
      );
    });

    it("takes a profile of that name that permits something else for another one", async () => {
      await startNew("Night watch");
      server.lost = true;
      await save("Create Profile");
      await said("Whether it was saved is not known.");
      server.lost = false;
      register.add(profile("watch", "Night watch", ["users.read"]));
      server.on(`POST ${at()}`, problem(409, "name_taken", { name: "name_taken" }));
      await save("Create Profile");
      await said("Another profile has this name.");
    });

    it("takes an equal profile for another one when no answer was lost", async () => {
      await startNew("Night watch");
      register.add(profile("watch", "Night watch", []));
      server.on(`POST ${at()}`, problem(409, "name_taken", { name: "name_taken" }));
      await save("Create Profile");
      await said("Another profile has this name.");
    });

    it("asks for a pause without losing anything", async () => {
      server.on(change, problem(429, "too_many_requests", {}, { "Retry-After": "40" }));
      await openProfile(server);
      await toggle("Unlock users");
      await save();
      await said("The server asks for a pause.");
      expect(one(".short")?.textContent).toContain("14 people gain 1 permission.");
    });
  });
});

// Deleting a profile: alone, or its holders get another one in the same act; what that means, and what becomes of it.
import { sendKeys, setViewport } from "@web/test-runner-commands";
import "../../../widget/src/index.js";
import {
  all,
  clear,
  faults,
  focused,
  one,
  press,
  pressable,
  said,
  until,
  visible,
  words,
} from "../support/elements.js";
import { expect } from "../support/expect.js";
import { FakeServer, ok, problem } from "../support/fake-server.js";
import { declineProof, giveProof, wantProof } from "../support/proof.js";
import { at, choose, editor, items, lead, list, noted, openProfile, Register, toggle } from "./register.js";

const removal = `DELETE ${at(lead)}`;

describe("deleting a profile", () => {
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

  const dialog = () => {
    const element = one("um-delete-profile-dialog");
    return element ? words(element) : "";
  };
  const picker = () => one("um-delete-profile-dialog")?.shadowRoot?.querySelector("select") as HTMLSelectElement;
  const ask = async (name = "Warehouse lead") => {
    await openProfile(server, name);
    const button = await pressable(`Delete ${name}`);
    button.focus();
    button.click();
    await said(`Delete ${name}?`);
    await until(
      "its details are there",
      () => server.callsTo(`GET ${at(lead)}`).length > 1 || name !== "Warehouse lead",
    );
  };
  const move = async (name: string) => {
    const option = Array.from(picker().options).find((each) => each.textContent === name);
    picker().value = option?.value ?? "";
    picker().dispatchEvent(new Event("change"));
    await new Promise(requestAnimationFrame);
  };
  const confirm = async () => (await pressable("Move 14 People, Delete Profile")).click();

  for (const scheme of ["light", "dark"] as const) {
    for (const width of [1280, 768, 360]) {
      it(`has nothing for axe to find, ${width} wide, in ${scheme}`, async () => {
        register.holding = { ...register.holding, unproven: 2, openRequests: 1 };
        await ask();
        await move("Office");
        await setViewport({ width, height: 780 });
        expect(await faults(scheme)).toEqual([]);
      });
    }

    it(`has nothing for axe to find when it is refused, in ${scheme}`, async () => {
      server.on(removal, problem(403, "beyond_own_permissions", { moveTo: "beyond_own_permissions" }));
      await ask();
      await move("Office");
      await confirm();
      await said("Choose another.");
      expect(await faults(scheme)).toEqual([]);
    });
  }

  it("begins with Cancel, closes with Escape, and gives the focus back", async () => {
    await ask();
    await until("Cancel has the focus", () => focused()?.textContent?.trim() === "Cancel");
    await sendKeys({ press: "Escape" });
    await until("it is closed", () => !one("um-delete-profile-dialog"));
    expect(focused()).toBe(press("Delete Warehouse lead"));
    expect(server.callsTo(removal).length).toBe(0);
  });

  it("deletes one that nobody holds", async () => {
    await ask("Night shift");
    expect(dialog()).toContain("Nobody holds this profile, so nobody loses anything.");
    expect(dialog()).toContain("What was done stays on record.");
    expect(picker()).notToExist();
    (await pressable("Delete Profile")).click();
    await noted("Night shift was deleted.");
    await until("it is gone", () => items().length === 6);
    await until("the list has the focus", () => focused()?.getAttribute("aria-current") === "true");
  });

  it("offers only what one may give, and not itself", async () => {
    await ask();
    expect(Array.from(picker().options).map((each) => each.textContent)).toEqual([
      "Choose a profile",
      "Billing",
      "Member",
      "Night shift",
      "Office",
    ]);
  });

  it("wants to know what its holders get, before anything is sent", async () => {
    await ask();
    await confirm();
    await said("Choose a profile: without one they could not stay.");
    expect(focused()).toBe(picker());
    expect(server.callsTo(removal).length).toBe(0);
  });

  it("says what the move means for them, moves them, and says so", async () => {
    register.holding = { ...register.holding, unproven: 1, openRequests: 2 };
    await ask();
    await until("its details are there", () => dialog().includes("2 open requests to join with it lapse."));
    await move("Billing");
    expect(dialog()).toContain("14 people gain See invoices");
    expect(dialog()).toContain("14 people lose See users Delete users 2 of them used it in the last 30 days.");
    expect(dialog()).toContain("They can no longer open the User Manager at all");
    expect(dialog()).toContain("A set-up link first 1 of them has never confirmed their address");
    await confirm();
    await noted("Warehouse lead was deleted: 14 people have Billing from now on.");
    const [call] = server.callsTo(removal);
    expect([call?.query.get("moveTo"), call?.headers.get("If-Match")]).toEqual(["p-billing", '"1"']);
    await until("it is gone", () => !list().includes("Warehouse lead"));
  });

  it("forgets what was typed about it", async () => {
    await openProfile(server, "Night shift");
    await toggle("See users");
    (await pressable("Delete Night shift")).click();
    (await pressable("Delete Profile")).click();
    await noted("Night shift was deleted.");
    expect(list()).notToContain("Deleted meanwhile");
    expect(sessionStorage.getItem(`user-manager:${server.base}:o-1:profiles`)).notToContain("p-night");
  });

  it("asks for another profile when somebody was given it meanwhile", async () => {
    await ask("Night shift");
    register.profiles = register.profiles.map((each) => (each.id === "p-night" ? { ...each, members: 1 } : each));
    (await pressable("Delete Profile")).click();
    await said("Somebody was given this profile meanwhile. Nothing was deleted.");
    await move("Billing");
    (await pressable("Move 1 Person, Delete Profile")).click();
    await noted("Night shift was deleted: 1 person has Billing from now on.");
  });

  it("shows what somebody else changed meanwhile, and asks again", async () => {
    await ask();
    await move("Billing");
    register.change(lead, { permissions: ["users.read", "users.unlock"] });
    await confirm();
    await said("Amara Nwosu changed this profile meanwhile.");
    expect(dialog()).toContain("gained Unlock users lost Delete users, See profiles");
    expect(dialog()).toContain("14 people lose See users Unlock users");
    await confirm();
    await noted("Warehouse lead was deleted");
  });

  it("counts as done when it is gone already", async () => {
    await ask();
    await move("Billing");
    server.lost = true;
    await confirm();
    await said("Whether it was deleted is not known");
    server.lost = false;
    register.remove(lead);
    await confirm();
    await noted("Warehouse lead was deleted meanwhile.");
    await until("it is gone", () => items().length === 6);
  });

  it("says beside the choice that the profile to move to is gone, and offers what is there", async () => {
    await ask();
    await move("Night shift");
    register.remove("p-night");
    server.on(removal, problem(400, "invalid_input", { moveTo: "unknown" }));
    await confirm();
    await said("This profile is not there any more. Choose another.");
    await until(
      "it is offered no more",
      () => !Array.from(picker().options).some((each) => each.textContent === "Night shift"),
    );
    await until("the choice has the focus", () => focused() === picker());
  });

  for (const [code, status, sentence] of [
    ["forbidden", 403, "You may not do this any more."],
    ["own_membership", 403, "You hold this profile yourself."],
    ["profile_built_in", 403, "This profile is built in and stays."],
    ["beyond_own_permissions", 403, "This profile permits more than you may do yourself."],
    ["internal", 500, "The server could not do it."],
    ["too_many_requests", 429, "The server asks for a pause."],
  ] as const) {
    it(`says why it was not done: ${code}`, async () => {
      server.on(removal, problem(status, code));
      await ask();
      await move("Billing");
      await confirm();
      await until(sentence, () => dialog().includes(sentence));
      expect(dialog()).toContain("Nothing was deleted.");
    });
  }

  it("leads to signing in when the session has ended", async () => {
    server.on(removal, problem(401, "unauthenticated"));
    await ask();
    await move("Billing");
    await confirm();
    await said("You are signed out");
  });

  it("cannot be left while an answer is awaited, and does one thing for two presses", async () => {
    await ask();
    await move("Billing");
    const answer = server.hold(removal);
    await confirm();
    await confirm();
    await until("it is busy", () => press("Move 14 People, Delete Profile")?.ariaBusy === "true");
    await sendKeys({ press: "Escape" });
    expect(one("um-delete-profile-dialog")).toExist();
    register.remove(lead);
    answer({ status: 200, body: { moved: 14 } });
    await noted("Warehouse lead was deleted: 14 people have Billing from now on.");
    expect(server.callsTo(removal).length).toBe(1);
  });

  it("leaves the neighbour in sight", async () => {
    await ask("Night shift");
    (await pressable("Delete Profile")).click();
    await noted("Night shift was deleted.");
    await until("the next one is shown", () => editor().startsWith("Office"));
    await choose("Billing");
    expect(all("um-delete-profile-dialog").length).toBe(0);
  });

  it("says that another profile requires two-factor", async () => {
    register.change("p-office", { twoFactorRequired: true });
    await ask();
    await move("Office");
    expect(dialog()).toContain("14 people must use two-factor authentication");
  });

  it("asks for the password where the server wants it, and deletes once it is given", async () => {
    register.change("p-admin", { assignable: true });
    wantProof(server, removal, () => {
      register.remove(lead);
      return ok({ moved: 14 });
    });
    await ask();
    await move("Administrator");
    await confirm();
    await giveProof();
    await noted("Warehouse lead was deleted: 14 people have Administrator from now on.");
    expect(server.callsTo(removal).map(({ query }) => query.get("moveTo"))).toEqual(["p-admin", "p-admin"]);
  });

  it("is as before where the password is not given: nothing is lost, and nothing is said", async () => {
    register.change("p-admin", { assignable: true });
    wantProof(server, removal, () => ok({ moved: 14 }));
    await ask();
    await move("Administrator");
    await confirm();
    await declineProof();
    expect([picker().value, all(".um-note, .notice").filter(visible).length]).toEqual(["p-admin", 0]);
    await until("it can be pressed again", () => press("Move 14 People, Delete Profile")?.ariaBusy === "false");
  });
});

// What is typed about profiles: it stays when one goes elsewhere, is marked, and comes back after Discard.
import { setViewport } from "@web/test-runner-commands";
import "../../../widget/src/index.js";
import { all, clear, focused, one, press, pressable, said, until, words } from "../support/elements.js";
import { expect } from "../support/expect.js";
import { FakeServer } from "../support/fake-server.js";
import {
  box,
  choose,
  editor,
  elsewhereAndBack,
  field,
  items,
  lead,
  list,
  noted,
  openProfile,
  openTab,
  Register,
  reload,
  save,
  short,
  toggle,
  write,
} from "./register.js";

describe("what is typed about a profile", () => {
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

  const type = async () => {
    await openProfile(server);
    await toggle("Unlock users");
    await write("name", "Warehouse leads");
  };
  const isKept = async () => {
    await until("it is shown", () => field("name")?.value === "Warehouse leads");
    expect([box("Unlock users").checked, short()]).toEqual([true, "14 people gain 1 permission."]);
  };

  it("stays when another profile is looked at, and is marked in the list, also for screen readers", async () => {
    await type();
    await choose("Billing");
    const marked = items().filter((each) => words(each).includes("Unsaved changes"));
    expect(marked.map((each) => each.querySelector("bdi")?.textContent)).toEqual(["Warehouse lead"]);
    await choose("Warehouse lead");
    await isKept();
  });

  it("is nothing to somebody else who signs in here, like the questions that were asked", async () => {
    await type();
    const kept = () => Object.keys(sessionStorage).filter((name) => name.startsWith(`user-manager:${server.base}:`));
    sessionStorage.setItem(`user-manager:${server.base}:o-1:users`, JSON.stringify({ search: "kwame" }));
    expect(Object.values({ ...sessionStorage }).join(" ")).toContain("Warehouse leads");
    clear();
    server.me = { ...server.me, user: { id: "u-2", fullName: "Amara Nwosu", email: "amara@ostervik.example" } };
    await openProfile(server);
    expect([field("name")?.value, box("Unlock users").checked]).toEqual(["Warehouse lead", false]);
    expect(kept()).notToContain(`user-manager:${server.base}:o-1:users`);
    expect(Object.values({ ...sessionStorage }).join(" ")).notToContain("Warehouse leads");
  });

  it("stays when another tab is looked at", async () => {
    await type();
    await elsewhereAndBack();
    await isKept();
  });

  it("stays when the overlay is closed and opened again", async () => {
    await type();
    (await pressable("Close")).click();
    const manager = one("user-manager") as HTMLElement & { show: () => void };
    manager.show();
    await isKept();
  });

  it("stays after a reload", async () => {
    await type();
    await reload(server);
    await isKept();
  });

  it("stays on top of what was saved by somebody else before a reload", async () => {
    await type();
    register.change(lead, { permissions: ["users.read"] });
    await reload(server);
    await isKept();
    await said("Amara Nwosu changed this profile while you were editing.");
    expect(editor()).toContain("lost Delete users, See profiles");
  });

  it("keeps a blank on its way to the next word", async () => {
    await openProfile(server);
    await write("description", "Looks after night-shift users ");
    expect(field("description").value).toBe("Looks after night-shift users ");
    expect(list()).notToContain("Unsaved changes");
  });

  it("is discarded without a question, and comes back with Undo", async () => {
    await type();
    (await pressable("Discard")).click();
    await noted("Changes to Warehouse lead were discarded.");
    expect([field("name").value, box("Unlock users").checked]).toEqual(["Warehouse lead", false]);
    expect(list()).notToContain("Unsaved changes");
    (await pressable("Undo")).click();
    await isKept();
    await until("the name has the focus", () => focused() === field("name"));
    expect(press("Undo")).notToExist();
  });

  it("is a new profile of its own until it is discarded, which can be undone", async () => {
    await openProfile(server);
    (await pressable("New Profile")).click();
    await write("name", "Night watch");
    await choose("Billing");
    expect(list()).toContain("Night watch Not saved yet");
    await choose("Night watch");
    (await pressable("Discard")).click();
    await noted("The new profile was discarded.");
    expect(list()).notToContain("Night watch");
    await until("the one before is shown", () => editor().startsWith("Billing"));
    (await pressable("Undo")).click();
    await until("it is back", () => field("name").value === "Night watch");
  });

  it("leaves nothing behind of a new profile in which nothing was typed", async () => {
    await openTab(server);
    (await pressable("New Profile")).click();
    await until("it can be named", () => focused() === field("name"));
    await choose("Billing");
    expect(items().length).toBe(7);
  });

  it("takes the second New Profile for the first while that is empty", async () => {
    await openTab(server);
    (await pressable("New Profile")).click();
    (await pressable("New Profile")).click();
    await until("it is there", () => items().length === 8);
    expect(list().match(/Not saved yet/g)?.length).toBe(1);
  });

  it("begins as a copy with the same permissions, not saved, and its name marked", async () => {
    await openProfile(server);
    (await pressable("Duplicate Warehouse lead")).click();
    await until("it can be named", () => focused() === field("name"));
    expect([field("name").value, field("description").value]).toEqual([
      "Copy of Warehouse lead",
      "Looks after night-shift users",
    ]);
    expect([field("name").selectionStart, field("name").selectionEnd]).toEqual([0, 22]);
    expect(["See users", "Delete users", "Unlock users"].map((label) => box(label).checked)).toEqual([
      true,
      true,
      false,
    ]);
    expect(server.calls.filter(({ method }) => method === "POST").length).toBe(0);
    await toggle("Delete users");
    await save("Create Profile");
    await noted("Copy of Warehouse lead was created.");
    expect(register.of("Copy of Warehouse lead").permissions).toEqual(["users.read", "profiles.read"]);
  });

  it("copies what permits more than oneself without that, and says so", async () => {
    await openProfile(server, "Owner");
    (await pressable("Duplicate Owner")).click();
    await said("The copy leaves out Pay invoices: you cannot give what you do not have.");
    expect([box("See users").checked, box("Pay invoices").checked]).toEqual([true, false]);
  });

  it("is nothing to the browser tab of another organization's profiles", async () => {
    await type();
    const keys = Object.keys(sessionStorage).filter((key) => key.endsWith(":profiles"));
    expect(keys).toEqual([`user-manager:${server.base}:o-1:profiles`]);
  });

  it("is not believed when it is not what was kept", async () => {
    sessionStorage.setItem(`user-manager:${server.base}:o-1:profiles`, '{"chosen":"p-lead","drafts":[{"id":1}]}');
    await openProfile(server);
    expect(list()).notToContain("Unsaved changes");
    expect(all(".um-note").length).toBe(0);
  });
});

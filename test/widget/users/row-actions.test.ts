// The acts that a row of the users list offers, and the menu of a narrow one.
import { sendKeys, setViewport } from "@web/test-runner-commands";
import "../../../widget/src/index.js";
import { everyRight, fill, openTab, withActs } from "../support/acts.js";
import { all, clear, faults, focused, one, press, pressable, said, until, visible } from "../support/elements.js";
import { expect } from "../support/expect.js";
import { FakeServer, member } from "../support/fake-server.js";

describe("the acts on a row", () => {
  let server: FakeServer;

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 860 });
    server = new FakeServer();
    fill(server);
  });
  afterEach(() => {
    server.restore();
    clear();
  });

  const acts = (name: string) =>
    all("[data-act]")
      .filter((each) => visible(each) && each.ariaLabel?.endsWith(name))
      .map((each) => each.dataset.act);
  const settled = () => until("every act is there", () => acts("Kwame Boateng").length === 4);

  describe("accessibility", () => {
    for (const scheme of ["light", "dark"] as const) {
      it(`has nothing for axe to find in ${scheme}`, async () => {
        await openTab(server);
        await settled();
        expect(await faults(scheme)).toEqual([]);
      });

      it(`has nothing for axe to find with the menu open, on a phone, in ${scheme}`, async () => {
        await setViewport({ width: 360, height: 780 });
        await openTab(server, "More Kwame Boateng");
        (await pressable("More Kwame Boateng")).click();
        await until("the menu is open", () => focused()?.role === "menuitem");
        expect(await faults(scheme)).toEqual([]);
      });
    }

    it("names the person on each button, and says the act in a title", async () => {
      await openTab(server);
      await settled();
      for (const act of ["Edit", "Reset", "Deactivate", "Delete"])
        expect((await pressable(`${act} Kwame Boateng`)).title).toBe(act);
      expect((await pressable("Unlock Priya Raghunathan")).title).toBe("Unlock");
    });

    it("has nothing to press that is smaller than 24 pixels", async () => {
      for (const width of [1280, 768, 360]) {
        await setViewport({ width, height: 780 });
        await openTab(server, width < 600 ? "More Kwame Boateng" : "Edit Kwame Boateng");
        const small = all("[data-act]").filter((each) => visible(each) && each.getBoundingClientRect().height < 24);
        expect(small.length).toBe(0);
      }
    });
  });

  describe("who may do what", () => {
    it("offers unlock only on who is locked", async () => {
      await openTab(server);
      await settled();
      expect([acts("Priya Raghunathan"), acts("Kwame Boateng")]).toEqual([
        ["unlock", "edit", "reset", "deactivate", "delete"],
        ["edit", "reset", "deactivate", "delete"],
      ]);
    });

    it("offers only Edit on oneself, and only a look at who may do more", async () => {
      await openTab(server);
      await settled();
      expect([acts("Ioana Petrescu"), acts("Amara Nwosu")]).toEqual([["edit"], ["details"]]);
    });

    it("offers to reactivate who is deactivated", async () => {
      server.members = server.members.map((each) =>
        each.fullName === "Kwame Boateng" ? withActs({ ...each, status: "deactivated", statusReason: null }) : each,
      );
      await openTab(server);
      await settled();
      expect(acts("Kwame Boateng")).toEqual(["edit", "reset", "reactivate", "delete"]);
    });

    for (const [right, act] of [
      ["users.update", "edit"],
      ["users.reset", "reset"],
      ["users.deactivate", "deactivate"],
      ["users.delete", "delete"],
      ["users.unlock", "unlock"],
    ] as const) {
      it(`offers no ${act} to whom ${right} is missing`, async () => {
        fill(
          server,
          everyRight.filter((each) => each !== right),
        );
        await openTab(server, right === "users.update" ? "Details Kwame Boateng" : "Edit Kwame Boateng");
        await until("the others are there", () => acts("Priya Raghunathan").length >= 4);
        expect(acts("Priya Raghunathan").includes(act)).toBe(false);
      });
    }

    it("lets who may only read look at the details", async () => {
      fill(server, ["users.read"]);
      await openTab(server, "Details Kwame Boateng");
      expect(acts("Kwame Boateng")).toEqual(["details"]);
    });

    it("offers what the server says, without waiting for the profiles", async () => {
      server.hold("GET /organizations/o-1/profiles");
      await openTab(server);
      expect(acts("Kwame Boateng")).toEqual(["edit", "reset", "deactivate", "delete"]);
    });

    it("offers only a look at oneself where one is also elsewhere: nothing of that could be changed here", async () => {
      server.members = server.members.map((each) => (each.self ? withActs({ ...each, alsoElsewhere: true }) : each));
      await openTab(server);
      expect(acts("Ioana Petrescu")).toEqual(["details"]);
    });

    it("keeps every act in its place, whatever the others of a row are", async () => {
      await openTab(server);
      await settled();
      const left = (name: string) => press(name)?.getBoundingClientRect().left;
      expect(left("Edit Ioana Petrescu")).toBe(left("Edit Kwame Boateng"));
      expect(left("Edit Priya Raghunathan")).toBe(left("Edit Kwame Boateng"));
    });
  });

  it("can be reached by the keyboard in a row that is out of sight", async () => {
    server.members.push(...Array.from({ length: 44 }, (_, index) => withActs(member(`Zoe Example ${index}`))));
    await openTab(server);
    const button = await pressable("Edit Zoe Example 43");
    const bottom = () => button.getBoundingClientRect().bottom;
    expect(bottom() > innerHeight).toBe(true);
    const before = await pressable("Delete Zoe Example 42");
    before.focus();
    await sendKeys({ press: "Tab" });
    expect(focused()).toBe(button);
    expect(bottom() < innerHeight).toBe(true);
    expect(button.getBoundingClientRect().height).toBe(32);
  });

  describe("a narrow row", () => {
    it("keeps Unlock and Edit in sight, and holds the rest in a menu", async () => {
      await setViewport({ width: 768, height: 780 });
      await openTab(server);
      await until("the menu is there", () => press("More Kwame Boateng"));
      expect([acts("Priya Raghunathan"), acts("Ioana Petrescu")]).toEqual([["unlock", "edit", "more"], ["edit"]]);
    });

    it("says the acts in words on a phone, with the person's name, and Unlock on the card itself", async () => {
      await setViewport({ width: 360, height: 780 });
      await openTab(server, "More Kwame Boateng");
      await until("the card has it", () => press("Unlock Priya Raghunathan"));
      expect(
        all('[data-act="unlock"] > span')
          .filter(visible)
          .map((each) => each.textContent),
      ).toEqual(["Unlock"]);
      (await pressable("More Priya Raghunathan")).click();
      await until("the menu is open", () => focused()?.role === "menuitem");
      expect(all("[role=menuitem]").map((each) => each.textContent?.trim())).toEqual([
        "Unlock",
        "Edit",
        "Mark as Reviewed",
        "Reset",
        "Deactivate",
        "Delete",
      ]);
      expect(one("[role=menu]")?.ariaLabel).toBe("Acts on Priya Raghunathan");
    });

    it("is a menu for the keyboard: arrows go round, Escape gives the focus back and leaves the overlay open", async () => {
      await setViewport({ width: 768, height: 780 });
      await openTab(server);
      const more = await pressable("More Kwame Boateng");
      expect(more.ariaExpanded).toBe("false");
      more.focus();
      await sendKeys({ press: "Enter" });
      await until("the first has the focus", () => focused()?.textContent?.trim() === "Edit");
      expect(more.ariaExpanded).toBe("true");
      await sendKeys({ press: "ArrowUp" });
      expect(focused()?.textContent?.trim()).toBe("Delete");
      await sendKeys({ press: "Escape" });
      await until("it is closed", () => !one("um-row-menu"));
      await until("the focus is back", () => focused() === more);
      expect(more.ariaExpanded).toBe("false");
      expect(one("user-manager[open]")).toExist();
    });

    it("opens the dialog of what is chosen, and gives the focus back to the menu's button", async () => {
      await setViewport({ width: 360, height: 780 });
      await openTab(server, "More Kwame Boateng");
      const more = await pressable("More Kwame Boateng");
      more.focus();
      more.click();
      (await pressable("Delete")).click();
      await said("Delete Kwame Boateng?");
      await sendKeys({ press: "Escape" });
      await until("it is closed", () => !one("um-delete-user-dialog"));
      await until("the focus is back", () => focused() === more);
    });
  });

  it("switches every act off while the list is not what is so", async () => {
    await openTab(server);
    await settled();
    server.lost = true;
    (await pressable("Profile")).click();
    await said("The server does not answer.");
    expect(acts("Kwame Boateng")).toEqual([]);
  });
});

// The Delete dialog: who, what will be lost, and what stays.
import { sendKeys, setViewport } from "@web/test-runner-commands";
import "../../../widget/src/index.js";
import { at, details, everyRight, fill, kwame, mateus, openTab, withActs } from "../support/acts.js";
import { all, clear, faults, focused, one, press, pressable, said, until, words } from "../support/elements.js";
import { expect } from "../support/expect.js";
import { FakeServer, ok, page, problem } from "../support/fake-server.js";

const remove = `DELETE ${at(kwame)}`;
const list = "GET /organizations/o-1/members";

describe("the Delete dialog", () => {
  let server: FakeServer;

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 860 });
    server = new FakeServer();
    fill(server);
    server.on(remove, () => {
      server.members = server.members.filter(({ id }) => id !== kwame.id);
      return ok({ outcome: "deleted" });
    });
  });
  afterEach(() => {
    server.restore();
    clear();
  });

  const ask = async (name = "Kwame Boateng") => {
    await openTab(server);
    const button = await pressable(`Delete ${name}`);
    button.focus();
    button.click();
    await said(`Delete ${name}?`);
  };
  const isOpen = () => one("um-delete-user-dialog") !== undefined;
  const row = (name: string) => all("tbody tr").find((each) => each.textContent?.includes(name));

  describe("accessibility", () => {
    for (const scheme of ["light", "dark"] as const) {
      for (const width of [1280, 360]) {
        it(`has nothing for axe to find at ${width} pixels in ${scheme}`, async () => {
          await openTab(server);
          (await pressable("Delete Kwame Boateng")).click();
          await said("Delete Kwame Boateng?");
          await setViewport({ width, height: 780 });
          expect(await faults(scheme)).toEqual([]);
        });
      }
    }

    it("begins on Cancel, so that Enter deletes nobody by accident", async () => {
      await ask();
      await until("it has the focus", () => focused()?.textContent?.trim() === "Cancel");
      await sendKeys({ press: "Enter" });
      await until("it is closed", () => !isOpen());
      expect(server.callsTo(remove).length).toBe(0);
      await until("the focus is back", () => focused() === press("Delete Kwame Boateng"));
    });
  });

  describe("what it says", () => {
    it("names the person, what is lost and what stays", async () => {
      await ask();
      for (const sentence of [
        "kwame.boateng@ostervik.example",
        "Access to Ostervik Freight ends at once.",
        "The user ceases to exist.",
        "What they did stays on record.",
        "Deactivating keeps them out as well, and can be undone.",
      ])
        await said(sentence);
    });

    it("says of somebody who also belongs elsewhere that they only leave", async () => {
      await ask("Mateus Figueiredo");
      await said("They also belong to another organization, and only leave Ostervik Freight: their sign-in stays.");
      expect(words()).notToContain("ceases to exist");
      server.on(`DELETE ${at(mateus)}`, ok({ outcome: "removed" }));
      (await pressable("Remove From Here")).click();
      await said("Mateus Figueiredo left Ostervik Freight");
    });

    it("offers no milder act to whom that is not permitted", async () => {
      fill(
        server,
        everyRight.filter((right) => right !== "users.deactivate"),
      );
      await ask();
      expect(press("Deactivate Instead")).notToExist();
    });
  });

  describe("behaviour", () => {
    it("deletes on the version that was seen, says so, and goes to the next row", async () => {
      await ask();
      (await pressable("Delete User")).click();
      await said("Kwame Boateng was deleted.");
      expect(server.callsTo(remove).map(({ headers }) => headers.get("If-Match"))).toEqual(['"1"']);
      await until("the row is gone", () => !row("Kwame") && !isOpen());
      await until("the focus is in the next row", () => focused() === press("Edit Mateus Figueiredo"));
    });

    it("goes to the list when nobody is left in it", async () => {
      server.members = [kwame];
      await ask();
      (await pressable("Delete User")).click();
      await said("Kwame Boateng was deleted.");
      await until("the focus is in the list", () => focused()?.getAttribute("role") === "region");
    });

    it("deletes once by a double click, and offers no way out meanwhile", async () => {
      const answer = server.hold(remove);
      await ask();
      const button = await pressable("Delete User");
      button.click();
      button.click();
      await until("it is asked", () => server.callsTo(remove).length > 0);
      await sendKeys({ press: "Escape" });
      press("Cancel")?.click();
      expect(isOpen()).toBe(true);
      await until("it shows that it is under way", () => button.ariaBusy === "true");
      answer(ok({ outcome: "deleted" }));
      await said("Kwame Boateng was deleted.");
      expect(server.callsTo(remove).length).toBe(1);
    });

    it("stays open when the server is lost, and trying again is safe", async () => {
      await ask();
      server.lost = true;
      (await pressable("Delete User")).click();
      await said("The server does not answer. Whether it was done is not known");
      server.lost = false;
      server.on(remove, problem(404, "not_found"));
      server.on(list, ok(page(server.members.filter(({ id }) => id !== kwame.id))));
      (await pressable("Delete User")).click();
      await said("Kwame Boateng was deleted.");
      await until("the row is gone", () => !row("Kwame") && !isOpen());
    });

    it("says that somebody else deleted them meanwhile, when no try of one’s own was lost", async () => {
      await ask();
      server.on(remove, problem(404, "not_found"));
      server.on(list, ok(page(server.members.filter(({ id }) => id !== kwame.id))));
      (await pressable("Delete User")).click();
      await said("Kwame Boateng was deleted meanwhile.");
      await until("the row is gone", () => !row("Kwame") && !isOpen());
    });

    it("shows what changed meanwhile and asks again", async () => {
      const fresh = { ...kwame, fullName: "Kwame Mensah", alsoElsewhere: true, etag: '"9"' };
      server.on(remove, problem(412, "stale_version"));
      server.on(
        `GET ${at(kwame)}`,
        ok(details(fresh, { lastChange: { at: "2026-02-02T10:00:00.000Z", by: "Amara Nwosu" } })),
      );
      await ask();
      (await pressable("Delete User")).click();
      await said("Amara Nwosu changed this user meanwhile.");
      await said("Delete Kwame Mensah?");
      await said("Kwame Boateng becomes Kwame Mensah");
      server.on(remove, ok({ outcome: "removed" }));
      (await pressable("Remove From Here")).click();
      await said("Kwame Mensah left Ostervik Freight");
      expect(server.callsTo(remove).at(-1)?.headers.get("If-Match")).toBe('"9"');
    });

    for (const [code, status, sentence] of [
      ["last_administrator", 409, "This is the last administrator here. Promote someone first."],
      ["own_membership", 403, "Nobody does this to themselves."],
      ["beyond_own_permissions", 403, "This user may do more than you."],
      ["forbidden", 403, "You may not do this any more."],
      ["unauthenticated", 401, "You are signed out."],
      ["internal", 500, "The server could not do it."],
    ] as const) {
      it(`stays open and says why it is refused: ${code}`, async () => {
        server.on(remove, problem(status, code));
        await ask();
        (await pressable("Delete User")).click();
        await said(sentence);
        expect(isOpen()).toBe(true);
      });
    }

    it("offers no milder act once the last administrator is refused: that would be refused, too", async () => {
      server.on(remove, problem(409, "last_administrator"));
      await ask();
      (await pressable("Delete User")).click();
      await said("This is the last administrator here.");
      expect(press("Deactivate Instead")).notToExist();
      expect(words()).notToContain("Deactivating keeps them out as well");
    });

    it("deactivates instead, where one asks for it", async () => {
      server.on(`POST ${at(kwame, "deactivate")}`, ok({ member: withActs({ ...kwame, status: "deactivated" }) }));
      await ask();
      (await pressable("Deactivate Instead")).click();
      await said("Kwame Boateng was deactivated.");
      expect([isOpen(), server.callsTo(remove).length]).toEqual([false, 0]);
      await until("the focus is in the row", () => focused()?.closest("tr") === row("Kwame"));
    });
  });
});

// The acts that happen at once: deactivate and reactivate with undo, and unlock.
import { sendKeys, setViewport } from "@web/test-runner-commands";
import "../../../widget/src/index.js";
import { at, details, fill, kwame, mateus, openTab, priya, withActs } from "../support/acts.js";
import { all, clear, faults, focused, one, press, pressable, said, until, words } from "../support/elements.js";
import { expect } from "../support/expect.js";
import { FakeServer, ok, page, problem } from "../support/fake-server.js";

const deactivate = `POST ${at(kwame, "deactivate")}`;
const reactivate = `POST ${at(kwame, "reactivate")}`;
const unlock = `POST ${at(priya, "unlock")}`;
const list = "GET /organizations/o-1/members";

const away = withActs({
  ...kwame,
  status: "deactivated",
  statusReason: { kind: "deactivated", at: "2025-03-03T10:00:00.000Z", by: "Ioana Petrescu" },
  etag: '"2"',
});
const back = { ...kwame, etag: '"3"' };

describe("acts that happen at once", () => {
  let server: FakeServer;

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 860 });
    server = new FakeServer();
    fill(server);
    server.on(deactivate, ok({ member: away }));
    server.on(reactivate, ok({ member: back }));
  });
  afterEach(() => {
    server.restore();
    clear();
  });

  const row = (name: string) => all("tbody tr").find((each) => each.textContent?.includes(name));
  const trouble = () => one(".notice.trouble");

  describe("accessibility", () => {
    for (const scheme of ["light", "dark"] as const) {
      it(`has nothing for axe to find with what was done said, in ${scheme}`, async () => {
        await openTab(server);
        (await pressable("Deactivate Kwame Boateng")).click();
        await said("Kwame Boateng was deactivated.");
        expect(await faults(scheme)).toEqual([]);
      });

      it(`has nothing for axe to find with what was refused said, in ${scheme}`, async () => {
        server.on(deactivate, problem(409, "last_administrator"));
        await openTab(server);
        (await pressable("Deactivate Kwame Boateng")).click();
        await until("it is said", trouble);
        expect(await faults(scheme)).toEqual([]);
      });
    }

    it("says what happened in a live region", async () => {
      await openTab(server);
      (await pressable("Deactivate Kwame Boateng")).click();
      await until("it is said", () => one('um-notice [role="status"], [role="status"] .notice'));
      await said("Kwame Boateng was deactivated.");
    });
  });

  describe("deactivating", () => {
    it("happens without a dialog, on the version that was seen, and the row says so", async () => {
      await openTab(server);
      (await pressable("Deactivate Kwame Boateng")).click();
      await said("Kwame Boateng was deactivated.");
      expect(server.callsTo(deactivate).map(({ headers }) => headers.get("If-Match"))).toEqual(['"1"']);
      expect(row("Kwame")?.textContent).toContain("Since March 3, 2025, by Ioana Petrescu");
      expect(one("um-dialog")).notToExist();
    });

    it("leaves the focus on the row's button, which now does the opposite", async () => {
      await openTab(server);
      const button = await pressable("Deactivate Kwame Boateng");
      button.focus();
      await sendKeys({ press: "Enter" });
      await said("Kwame Boateng was deactivated.");
      expect([focused() === button, button.ariaLabel]).toEqual([true, "Reactivate Kwame Boateng"]);
    });

    it("can be undone, on the version that came back, and the focus goes to the row", async () => {
      await openTab(server);
      (await pressable("Deactivate Kwame Boateng")).click();
      const undo = await pressable("Undo");
      undo.focus();
      undo.click();
      await said("Kwame Boateng was reactivated.");
      expect(server.callsTo(reactivate).map(({ headers }) => headers.get("If-Match"))).toEqual(['"2"']);
      await until("the focus is in the row", () => focused() === press("Deactivate Kwame Boateng"));
    });

    it("is done once by a double click", async () => {
      const answer = server.hold(deactivate);
      await openTab(server);
      const button = await pressable("Deactivate Kwame Boateng");
      button.click();
      button.click();
      await until("it is asked", () => server.callsTo(deactivate).length > 0);
      button.click();
      answer(ok({ member: away }));
      await said("Kwame Boateng was deactivated.");
      expect([server.callsTo(deactivate).length, server.callsTo(reactivate).length]).toEqual([1, 0]);
    });

    it("takes the second press of a double click for no wish to turn it back", async () => {
      await openTab(server);
      const button = await pressable("Deactivate Kwame Boateng");
      button.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, detail: 1 }));
      await until("it does the opposite", () => button.ariaLabel === "Reactivate Kwame Boateng");
      button.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, detail: 2 }));
      await said("Kwame Boateng was deactivated.");
      (await pressable("Undo")).click();
      await said("Kwame Boateng was reactivated.");
      expect([server.callsTo(reactivate).length, press("Undo")]).toEqual([1, undefined]);
    });

    it("shows that it is under way only when it takes long", async () => {
      const answer = server.hold(deactivate);
      await openTab(server);
      (await pressable("Deactivate Kwame Boateng")).click();
      await until("it shows", () => one(".thread:not([hidden])"));
      answer(ok({ member: away }));
      await until("it shows no more", () => one(".thread[hidden]"));
    });

    it("says when the server is lost, in another tone and without Undo, and can be tried again", async () => {
      await openTab(server);
      server.lost = true;
      (await pressable("Deactivate Kwame Boateng")).click();
      await said("Kwame Boateng: The server does not answer. Whether it was done is not known");
      expect([trouble() !== undefined, press("Undo")]).toEqual([true, undefined]);
      server.lost = false;
      (await pressable("Deactivate Kwame Boateng")).click();
      await said("Kwame Boateng was deactivated.");
      expect(trouble()).notToExist();
    });

    it("counts as done when an earlier try had arrived and only its answer was lost", async () => {
      server.on(deactivate, problem(412, "stale_version"));
      server.on(`GET ${at(kwame)}`, ok(details(away)));
      await openTab(server);
      (await pressable("Deactivate Kwame Boateng")).click();
      await said("Kwame Boateng was deactivated.");
      expect(row("Kwame")?.textContent).toContain("Deactivated");
    });

    it("is not done to somebody who was changed meanwhile: the row shows what is so", async () => {
      server.on(deactivate, problem(412, "stale_version"));
      server.on(`GET ${at(kwame)}`, ok(details({ ...kwame, fullName: "Kwame Boateng Mensah", etag: '"7"' })));
      await openTab(server);
      (await pressable("Deactivate Kwame Boateng")).click();
      await said("Kwame Boateng Mensah was changed meanwhile, and nothing was done. Look at the row again.");
      expect(trouble()).toExist();
      server.on(deactivate, ok({ member: away }));
      (await pressable("Deactivate Kwame Boateng Mensah")).click();
      await said("was deactivated.");
      expect(server.callsTo(deactivate).at(-1)?.headers.get("If-Match")).toBe('"7"');
    });

    it("is refused for the last administrator, with the way out", async () => {
      server.on(deactivate, problem(409, "last_administrator"));
      await openTab(server);
      (await pressable("Deactivate Kwame Boateng")).click();
      await said("Kwame Boateng is the last administrator here. Promote someone first.");
    });

    for (const [code, status, sentence] of [
      ["beyond_own_permissions", 403, "This user may do more than you."],
      ["forbidden", 403, "You may not do this any more."],
      ["own_membership", 403, "Nobody does this to themselves."],
      ["internal", 500, "The server could not do it."],
      ["too_many_requests", 429, "This was asked for a moment ago."],
    ] as const) {
      it(`says why when it is refused: ${code}`, async () => {
        server.on(deactivate, problem(status, code));
        await openTab(server);
        (await pressable("Deactivate Kwame Boateng")).click();
        await said(sentence);
        expect(trouble()).toExist();
      });
    }

    it("says that somebody was deleted meanwhile, and shows the list as it is", async () => {
      server.on(deactivate, problem(404, "not_found"));
      await openTab(server);
      server.on(list, ok(page(server.members.filter(({ id }) => id !== kwame.id))));
      (await pressable("Deactivate Kwame Boateng")).click();
      await said("Kwame Boateng was deleted meanwhile.");
      await until("the row is gone", () => !row("Kwame"));
    });

    it("ends where the person may not be any more", async () => {
      server.on(deactivate, problem(401, "unauthenticated"));
      await openTab(server);
      server.on(list, problem(401, "unauthenticated"));
      (await pressable("Deactivate Kwame Boateng")).click();
      await said("Sign in again, then open this from where you were.");
      expect(one("um-members-table")).notToExist();
    });
  });

  describe("unlocking", () => {
    it("happens at once, and the focus stays in the row when its button goes", async () => {
      server.on(
        unlock,
        ok({ outcome: "unlocked", member: withActs({ ...priya, status: "active", statusReason: null }) }),
      );
      await openTab(server);
      const button = await pressable("Unlock Priya Raghunathan");
      button.focus();
      button.click();
      await said("Priya Raghunathan was unlocked.");
      expect([press("Undo"), press("Unlock Priya Raghunathan")]).toEqual([undefined, undefined]);
      await until("the focus is in the row", () => focused() === press("Edit Priya Raghunathan"));
    });

    it("mails a link to somebody who also belongs elsewhere, and says so", async () => {
      const locked = withActs({ ...mateus, status: "locked", statusReason: { kind: "strikes", at: null, by: null } });
      server.members = server.members.map((each) => (each.id === mateus.id ? locked : each));
      server.on(`POST ${at(mateus, "unlock")}`, ok({ outcome: "link_sent", member: locked }));
      await openTab(server);
      (await pressable("Unlock Mateus Figueiredo")).click();
      await said("only they can lift the lock: a link for it is on its way to them.");
      expect(press("Unlock Mateus Figueiredo")).toExist();
    });

    it("says when somebody is not locked any more, and shows the list as it is", async () => {
      server.on(unlock, problem(409, "not_locked"));
      await openTab(server);
      server.members = server.members.map((each) =>
        each.id === priya.id ? withActs({ ...each, status: "active", statusReason: null }) : each,
      );
      (await pressable("Unlock Priya Raghunathan")).click();
      await said("Priya Raghunathan is not locked any more.");
      await until("the row says so", () => row("Priya")?.dataset.status === "active");
    });

    it("says when a link can be asked for again", async () => {
      server.on(unlock, problem(429, "too_many_requests", {}, { "Retry-After": "40" }));
      await openTab(server);
      (await pressable("Unlock Priya Raghunathan")).click();
      await said("Wait 40 seconds, then try again.");
      expect(words()).toContain("This was asked for a moment ago.");
    });
  });
});

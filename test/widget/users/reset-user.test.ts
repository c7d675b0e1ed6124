// The Reset dialog: nothing changes until the user confirms.
import { sendKeys, setViewport } from "@web/test-runner-commands";
import "../../../widget/src/index.js";
import { at, details, elif, fill, kwame, openTab, withActs } from "../support/acts.js";
import { all, clear, faults, focused, one, press, pressable, said, until, words } from "../support/elements.js";
import { expect } from "../support/expect.js";
import { FakeServer, ok, page, problem } from "../support/fake-server.js";

const reset = `POST ${at(kwame, "reset")}`;

describe("the Reset dialog", () => {
  let server: FakeServer;

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 860 });
    server = new FakeServer();
    fill(server);
    server.on(reset, ok({ outcome: "reset_asked" }, 202));
  });
  afterEach(() => {
    server.restore();
    clear();
  });

  const ask = async () => {
    await openTab(server);
    const button = await pressable("Reset Kwame Boateng");
    button.focus();
    button.click();
    await said("Reset the sign-in of Kwame Boateng?");
  };
  const isOpen = () => one("um-reset-user-dialog") !== undefined;

  describe("accessibility", () => {
    for (const scheme of ["light", "dark"] as const) {
      it(`has nothing for axe to find in ${scheme}`, async () => {
        await ask();
        expect(await faults(scheme)).toEqual([]);
      });

      it(`has nothing for axe to find when the mail is on its way, in ${scheme}`, async () => {
        await ask();
        (await pressable("Send Reset Mail")).click();
        await said("The mail is on its way");
        expect(await faults(scheme)).toEqual([]);
      });
    }
  });

  describe("behaviour", () => {
    it("says that nothing changes until the user confirms", async () => {
      await ask();
      await said("Nothing changes until they confirm from it: today’s password goes on working.");
      expect(words()).toContain("Nobody else sees it.");
    });

    it("says what becomes of two-factor and of security questions, but not where nothing is set up yet", async () => {
      const sentence = "Security questions, if they have any, are removed and chosen anew.";
      await ask();
      await said(sentence);
      (await pressable("Cancel")).click();
      (await pressable("Reset Elif Karadağ")).click();
      await said("Send Elif Karadağ the set-up link again?");
      expect(words()).notToContain(sentence);
    });

    it("says of somebody who is deactivated that they stay out", async () => {
      server.members = [withActs({ ...kwame, status: "deactivated" })];
      await ask();
      await said("They are deactivated, and stay out until somebody reactivates them.");
    });

    it("then says that the mail is on its way, and gives the focus back at the end", async () => {
      await ask();
      (await pressable("Send Reset Mail")).click();
      await said("The mail is on its way");
      await said("Nothing has changed yet");
      await until("the one button has the focus", () => focused()?.textContent?.trim() === "Done");
      await sendKeys({ press: "Enter" });
      await until("it is closed", () => !isOpen());
      await until("the focus is back", () => focused() === press("Reset Kwame Boateng"));
      expect(server.callsTo(reset).map(({ headers }) => headers.get("If-Match"))).toEqual([null]);
    });

    it("asks once by a double click", async () => {
      const answer = server.hold(reset);
      await ask();
      const button = await pressable("Send Reset Mail");
      button.click();
      button.click();
      await sendKeys({ press: "Escape" });
      expect(isOpen()).toBe(true);
      answer(ok({ outcome: "reset_asked" }, 202));
      await said("The mail is on its way");
      expect(server.callsTo(reset).length).toBe(1);
    });

    it("sends somebody who is invited the set-up link again, and the row says until when it works", async () => {
      server.on(`POST ${at(elif, "reset")}`, ok({ outcome: "set_up_link_sent" }, 202));
      server.on(
        `GET ${at(elif)}`,
        ok(details({ ...elif, statusReason: { kind: "link_expires", at: "2030-03-03T10:00:00.000Z", by: null } })),
      );
      await openTab(server);
      (await pressable("Reset Elif Karadağ")).click();
      await said("Send Elif Karadağ the set-up link again?");
      (await pressable("Send Set-Up Link")).click();
      await said("The mail is on its way");
      await until("the row says so", () => all("tbody tr").some((each) => each.textContent?.includes("Link expires")));
    });

    it("says when it is possible again", async () => {
      server.on(reset, problem(429, "too_many_requests", {}, { "Retry-After": "50" }));
      await ask();
      (await pressable("Send Reset Mail")).click();
      await said("This was asked for a moment ago. Wait 50 seconds, then try again.");
      expect(isOpen()).toBe(true);
    });

    for (const [when, askedAt, sentence] of [
      ["went out", () => Date.now(), "The mail is on its way"],
      ["is an older one", () => Date.now() - 3_600_000, "This was asked for a moment ago."],
    ] as const) {
      it(`looks, when the answer was lost and it is too soon to try again, whether the mail ${when}`, async () => {
        await ask();
        server.lost = true;
        (await pressable("Send Reset Mail")).click();
        await said("The server does not answer.");
        server.lost = false;
        const link = {
          purpose: "reset",
          email: kwame.email,
          askedBy: "Ioana Petrescu",
          expiresAt: "2030-03-03T10:00:00.000Z",
        };
        const pending = [{ ...link, askedAt: new Date(askedAt()).toISOString() }];
        server.on(`GET ${at(kwame)}`, ok(details(kwame, { pending })));
        server.on(reset, problem(429, "too_many_requests", {}, { "Retry-After": "50" }));
        (await pressable("Send Reset Mail")).click();
        await said(sentence);
      });
    }

    it("stays open when the server is lost, and can be tried again", async () => {
      await ask();
      server.lost = true;
      (await pressable("Send Reset Mail")).click();
      await said("The server does not answer.");
      server.lost = false;
      (await pressable("Send Reset Mail")).click();
      await said("The mail is on its way");
    });

    for (const [code, status, sentence] of [
      ["beyond_own_permissions", 403, "This user may do more than you."],
      ["forbidden", 403, "You may not do this any more."],
      ["unauthenticated", 401, "You are signed out."],
      ["internal", 500, "The server could not do it."],
    ] as const) {
      it(`stays open and says why it is refused: ${code}`, async () => {
        server.on(reset, problem(status, code));
        await ask();
        (await pressable("Send Reset Mail")).click();
        await said(sentence);
        expect(isOpen()).toBe(true);
      });
    }

    it("says that the user was deleted meanwhile, and closes", async () => {
      server.on(reset, problem(404, "not_found"));
      await ask();
      server.on("GET /organizations/o-1/members", ok(page(server.members.filter(({ id }) => id !== kwame.id))));
      (await pressable("Send Reset Mail")).click();
      await said("Kwame Boateng was deleted meanwhile.");
      await until("it is closed", () => !isOpen());
    });
  });
});

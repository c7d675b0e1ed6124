// Marking somebody as reviewed in their dialog: with a note, one after the other, and never blindly.
import { sendKeys, setViewport } from "@web/test-runner-commands";
import "../../../widget/src/index.js";
import { at, details, everyRight, fill, kwame, mateus, openTab, priya, withActs } from "../support/acts.js";
import { all, clear, faults, focused, one, press, pressable, said, type, until, words } from "../support/elements.js";
import { expect } from "../support/expect.js";
import { FakeServer, ok, page, problem } from "../support/fake-server.js";

const mark = `POST ${at(kwame, "review")}`;
const list = "GET /organizations/o-1/members";

describe("reviewing a user", () => {
  let server: FakeServer;

  /** As the plugin does it: whoever was reviewed is shown with it from then on. */
  const reviews = (who: typeof kwame) =>
    server.on(`POST ${at(who, "review")}`, ({ body }) => {
      const reviewed = {
        ...who,
        review: { at: new Date().toISOString(), by: "Ioana Petrescu", note: String(body.note) },
      };
      server.on(`GET ${at(who)}`, ok(details(reviewed)));
      return ok({ member: reviewed });
    });

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 860 });
    server = new FakeServer();
    fill(server);
    for (const who of [kwame, mateus, priya]) reviews(who);
  });
  afterEach(() => {
    server.restore();
    clear();
  });

  const inside = (selector: string) =>
    one("um-edit-user-dialog")?.shadowRoot?.querySelector<HTMLInputElement>(selector);
  const field = (id: string) => inside(`#${id}`) ?? undefined;
  const note = () => inside("#review-note") as unknown as HTMLTextAreaElement;
  const write = (text: string) => {
    note().value = text;
    note().dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
  };
  const isOpen = () => one("um-edit-user-dialog") !== undefined;
  const open = async (name = "Kwame Boateng", act = "Edit") => {
    await openTab(server, `${act} ${name}`);
    const button = await pressable(`${act} ${name}`);
    button.focus();
    button.click();
    await said("by Søren Kjærgaard");
  };

  describe("accessibility", () => {
    for (const scheme of ["light", "dark"] as const) {
      for (const width of [1280, 768, 360]) {
        it(`has nothing for axe to find, reviewed, ${width} wide, in ${scheme}`, async () => {
          await open();
          write("Agreed with the team lead.");
          (await pressable("Mark as Reviewed")).click();
          await said("Kwame Boateng was marked as reviewed.");
          await setViewport({ width, height: 780 });
          expect(await faults(scheme)).toEqual([]);
        });
      }
    }

    it("names the note, and says what was done where it is heard", async () => {
      await open();
      expect(note().labels[0]?.textContent).toBe("Note (optional)");
      (await pressable("Mark as Reviewed")).click();
      await until(
        "it is said",
        () => inside(".reviewed .told[role=status]")?.textContent === "Kwame Boateng was marked as reviewed.",
      );
    });
  });

  describe("behaviour", () => {
    it("notes it on the version that was seen, with the note, and shows when, by whom and what", async () => {
      await open();
      await said("Nobody has reviewed this access yet.");
      write("Agreed with the team lead.");
      const button = await pressable("Mark as Reviewed");
      button.focus();
      button.click();
      await said("Last reviewed just now, by Ioana Petrescu.");
      await until(
        "the note stands there",
        () => inside(".reviewed .note")?.textContent === "Agreed with the team lead.",
      );
      expect(server.callsTo(mark).map(({ body, headers }) => [body, headers.get("If-Match")])).toEqual([
        [{ note: "Agreed with the team lead." }, '"1"'],
      ]);
      expect([note().value, focused() === press("Mark as Reviewed")]).toEqual(["", true]);
      await until("the row says so", () =>
        all("um-reviewed").some((each) => each.shadowRoot?.textContent?.includes("Reviewed")),
      );
    });

    it("goes on to the next in the list without closing, and keeps the focus", async () => {
      await open();
      const next = await pressable("Mark and Next");
      next.focus();
      await sendKeys({ press: "Enter" });
      await said("Kwame Boateng was marked as reviewed. This is Mateus Figueiredo.");
      await until("it shows them", () => field("fullName")?.value === "Mateus Figueiredo");
      expect(focused()).toBe(press("Mark and Next"));
      await sendKeys({ press: "Enter" });
      await said("Mateus Figueiredo was marked as reviewed. This is Priya Raghunathan.");
      await until("nobody comes after her", () => !press("Mark and Next"));
      await until("the focus is at what was said", () => focused()?.matches(".told") ?? false);
      expect([server.callsTo(mark).length, server.callsTo(`POST ${at(mateus, "review")}`).length]).toEqual([1, 1]);
      await sendKeys({ press: "Escape" });
      await until("the focus is in her row", () => focused() === press("Edit Priya Raghunathan"));
    });

    it("shows nothing of the one before in the form of the next", async () => {
      await open();
      type(field("fullName"), "Kwame Boateng ");
      (await pressable("Mark and Next")).click();
      await until("it shows them", () => field("fullName")?.value === "Mateus Figueiredo");
      expect([field("email")?.value, press("Discard")]).toEqual([mateus.email, undefined]);
    });

    it("does not go on while something is typed in the form, which would not come along", async () => {
      await open();
      type(field("fullName"), "Kwame Mensah");
      await until("it is not offered", () => !press("Mark and Next"));
      (await pressable("Mark as Reviewed")).click();
      await said("Kwame Boateng was marked as reviewed.");
      expect(field("fullName")?.value).toBe("Kwame Mensah");
    });

    it("asks for the list again when it closes, where whoever was reviewed does not belong in it any more", async () => {
      await openTab(server);
      const filter = await until(
        "the filter is there",
        () => one("um-more-filters")?.shadowRoot?.querySelectorAll("select")[1],
      );
      type(filter, "not_reviewed");
      await until("it is asked", () => server.callsTo(list).at(-1)?.query.get("attention") === "not_reviewed");
      const edit = await pressable("Edit Kwame Boateng");
      edit.focus();
      edit.click();
      (await pressable("Mark as Reviewed")).click();
      await said("Kwame Boateng was marked as reviewed.");
      server.on(list, ok(page(server.members.filter(({ id }) => id !== kwame.id))));
      await sendKeys({ press: "Escape" });
      await until("the row is gone", () => !press("Edit Kwame Boateng"));
      await until("the focus is in the row that took its place", () => focused() === press("Edit Mateus Figueiredo"));
    });

    it("asks before a note that was typed is lost", async () => {
      await open();
      write("Half a");
      await sendKeys({ press: "Escape" });
      await said("Discard what you typed?");
      (await pressable("Keep Editing")).click();
      await until("it is as before", () => press("Save Changes"));
      expect(note().value).toBe("Half a");
      (await pressable("Save Changes")).click();
      await said("Discard what you typed?");
    });

    it("keeps a note that is typed when the form is saved", async () => {
      server.on(`PATCH ${at(kwame)}`, ({ body }) => {
        const saved = { ...kwame, ...body, etag: '"2"' };
        server.on(`GET ${at(kwame)}`, ok(details(saved)));
        return ok({ member: saved, confirmationSentTo: null });
      });
      await open();
      write("Half a");
      type(field("fullName"), "Kwame Mensah");
      (await pressable("Save Changes")).click();
      await said("Kwame Mensah was changed.");
      expect([isOpen(), note().value]).toEqual([true, "Half a"]);
    });

    it("notes it once by a double click", async () => {
      const answer = server.hold(mark);
      await open();
      const button = await pressable("Mark as Reviewed");
      button.click();
      button.click();
      answer(ok({ member: kwame }));
      await said("Kwame Boateng was marked as reviewed.");
      expect(server.callsTo(mark).length).toBe(1);
    });
  });

  describe("refusals", () => {
    it("show what somebody else changed meanwhile, and note nothing", async () => {
      server.on(mark, problem(412, "stale_version"));
      await open();
      const fresh = {
        ...kwame,
        profile: { id: "p-admin", name: "Administrator", builtIn: "administrator" },
        etag: '"9"',
      };
      server.on(
        `GET ${at(kwame)}`,
        ok(details(fresh, { lastChange: { at: "2026-02-02T10:00:00.000Z", by: "Amara Nwosu" } })),
      );
      write("Fine.");
      (await pressable("Mark as Reviewed")).click();
      await said("Amara Nwosu changed this user while you were editing.");
      await said("Profile Billing becomes Administrator");
      await said("Nothing was noted. Look again before you mark them as reviewed");
      expect([note().value, words().includes("was marked as reviewed")]).toEqual(["Fine.", false]);
      reviews(fresh);
      (await pressable("Mark as Reviewed")).click();
      await said("Kwame Boateng was marked as reviewed.");
      expect(server.callsTo(mark).at(-1)?.headers.get("If-Match")).toBe('"9"');
    });

    for (const [code, status, fields, sentence] of [
      ["invalid_input", 400, { note: "invalid_characters" }, "The note holds characters that cannot be used in it."],
      ["invalid_input", 400, { note: "too_long" }, "The note is too long."],
      ["forbidden", 403, {}, "You may not do this any more."],
      ["internal", 500, {}, "The server could not do it."],
    ] as const) {
      it(`stand where they are heard and leave the note as it was typed: ${Object.values(fields)[0] ?? code}`, async () => {
        server.on(mark, problem(status, code, fields));
        await open();
        write("Fine.");
        (await pressable("Mark as Reviewed")).click();
        await until("it is said", () => inside(".reviewed .told.failed")?.textContent?.includes(sentence));
        expect(note().value).toBe("Fine.");
      });
    }

    it("are safe to try again when the server was lost", async () => {
      await open();
      server.lost = true;
      write("Fine.");
      (await pressable("Mark as Reviewed")).click();
      await said("The server does not answer.");
      server.lost = false;
      (await pressable("Mark as Reviewed")).click();
      await said("Kwame Boateng was marked as reviewed.");
    });
  });

  describe("who may", () => {
    it("look at the review without being able to make one", async () => {
      const reviewed = { at: "2025-11-09T10:00:00.000Z", by: "Amara Nwosu", note: "Until spring." };
      fill(server, ["users.read"]);
      server.on(`GET ${at(kwame)}`, ok(details({ ...withActs(kwame, ["users.read"]), review: reviewed })));
      await open("Kwame Boateng", "Details");
      await said("Last reviewed November 9, 2025, by Amara Nwosu.");
      await said("Until spring.");
      expect([press("Mark as Reviewed"), press("Mark and Next"), note()]).toEqual([undefined, undefined, null]);
    });

    it("review somebody who may do more than they do, and nobody review themselves", async () => {
      fill(server, everyRight);
      await open("Amara Nwosu", "Details");
      expect(press("Mark as Reviewed")).toExist();
      await sendKeys({ press: "Escape" });
      await until("it is closed", () => !isOpen());
      (await pressable("Edit Ioana Petrescu")).click();
      await said("by Søren Kjærgaard");
      expect(press("Mark as Reviewed")).notToExist();
    });
  });
});

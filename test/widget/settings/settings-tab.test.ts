// The Settings tab: what holds for everyone in the organization, and what becomes of a change.
import { sendKeys, setViewport } from "@web/test-runner-commands";
import { html } from "lit";
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
  show,
  until,
  visible,
  words,
} from "../support/elements.js";
import { expect } from "../support/expect.js";
import { FakeServer, ok, organization, problem } from "../support/fake-server.js";
import { declineProof, giveProof, wantProof } from "../support/proof.js";
import {
  besides,
  canSave,
  change,
  choose,
  chooseUnit,
  elsewhereAndBack,
  field,
  KeptSettings,
  look,
  openTab,
  reload,
  save,
  unitOf,
  write,
} from "./kept-settings.js";

describe("the Settings tab", () => {
  let server: FakeServer;
  let kept: KeptSettings;

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 860 });
    server = new FakeServer();
    kept = new KeptSettings(server);
  });
  afterEach(() => {
    server.restore();
    clear();
  });

  const sent = () => server.callsTo(change).map(({ body }) => body);

  describe("accessibility", () => {
    for (const scheme of ["light", "dark"] as const) {
      for (const width of [1280, 768, 360]) {
        it(`has nothing for axe to find, ${width} wide, in ${scheme}`, async () => {
          await openTab(server);
          field("twoFactorRequired")?.click();
          await said("12 members have none yet");
          await setViewport({ width, height: 780 });
          expect(await faults(scheme)).toEqual([]);
        });
      }

      it(`has nothing for axe to find with refusals, on a phone, in ${scheme}`, async () => {
        await setViewport({ width: 360, height: 780 });
        await openTab(server);
        write("minimumLength", "4");
        write("idleMinutes", "soon");
        await save();
        await said("2 things to correct before this can be saved.");
        expect(await faults(scheme)).toEqual([]);
      });

      it(`has nothing for axe to find after a change by somebody else, in ${scheme}`, async () => {
        await openTab(server);
        write("minimumLength", "16");
        kept.change({ words: ["ostervik", "harbor"], securityQuestions: "off" });
        await save();
        await said("The settings were changed while you were editing.");
        expect(await faults(scheme)).toEqual([]);
      });

      it(`has nothing for axe to find while nothing has come, in ${scheme}`, async () => {
        server.hold(look);
        show(html`<user-manager server=${server.base} open></user-manager>`);
        (await until("the tab can be chosen", () => one("#tab-settings"))).click();
        await until("progress is shown", () => all("[role=progressbar]").some(visible));
        expect(await faults(scheme)).toEqual([]);
      });
    }

    it("names each section, and describes what it is about", async () => {
      await openTab(server);
      const sections = all("section[role=group]");
      const text = (section: HTMLElement, by: string) =>
        (section.getRootNode() as ShadowRoot).getElementById(section.getAttribute(by) ?? "")?.textContent;
      expect(sections.map((each) => text(each, "aria-labelledby"))).toEqual([
        "Passwords",
        "Two-factor authentication",
        "Security questions",
        "Sessions",
      ]);
      expect(text(sections[0] as HTMLElement, "aria-describedby")).toContain("no password expires");
    });

    it("can be filled and saved by keyboard alone", async () => {
      await openTab(server);
      field("minimumLength")?.focus();
      field("minimumLength")?.select();
      await sendKeys({ type: "14" });
      await sendKeys({ press: "Enter" });
      await said("The settings were saved.");
      expect(sent()).toEqual([{ minimumLength: 14 }]);
    });

    it("says politely what is not saved yet", async () => {
      await openTab(server);
      write("minimumLength", "14");
      const live = await until("it is said", () =>
        all("[role=status]").find((each) => each.textContent === "Not saved yet: Minimum length"),
      );
      expect(visible(live)).toBe(true);
    });
  });

  describe("who sees it", () => {
    it("is whoever may manage the organization, and nobody else", async () => {
      await openTab(server);
      server.me.organizations = [organization("o-1", "Ostervik Freight", ["users.read", "profiles.read"])];
      const other = new FakeServer();
      show(html`<user-manager server=${other.base} open></user-manager>`);
      await said("Kwame Boateng");
      expect(one("#tab-settings")).notToExist();
      other.restore();
    });

    it("is told when that has changed meanwhile, and sees another tab", async () => {
      await openTab(server);
      write("minimumLength", "14");
      server.on(change, problem(403, "forbidden"));
      server.me.organizations = [organization("o-1", "Ostervik Freight", ["users.read"])];
      await save();
      await said("Settings is not open to you any more: your profile has changed.");
    });
  });

  describe("what it shows", () => {
    it("is what is set, in words", async () => {
      await openTab(server);
      expect([field("minimumLength")?.value, field("words")?.value, field("twoFactorRequired")?.checked]).toEqual([
        "12",
        "ostervik\nfreight",
        false,
      ]);
      expect([field("policy-off")?.checked, field("policy-optional")?.checked]).toEqual([false, true]);
      expect([field("idleMinutes")?.value, unitOf("idleMinutes").value]).toEqual(["60", "minutes"]);
      expect([field("absoluteMinutes")?.value, unitOf("absoluteMinutes").value]).toEqual(["24", "hours"]);
    });

    it("is what can be set, as the answer has it", async () => {
      await openTab(server);
      expect(besides("minimumLength")).toContain("From 8 to 64.");
      expect(besides("idleMinutes")).toBe("From 5 minutes to 1 hour.");
      expect(besides("absoluteMinutes")).toBe("From 15 minutes to 24 hours.");
    });

    it("says why there are no rules about capitals, and why nothing expires", async () => {
      await openTab(server);
      await said("long passwords and a list of what would be guessed first protect better");
    });

    it("says what each policy of security questions means", async () => {
      await openTab(server);
      await said("Nobody is asked. The link in the mail is enough.");
      await said("Whoever has set answers is asked for one of them");
      await said("Whoever has none sets three answers at their next sign-in.");
    });

    it("says how many members have no two-factor yet, before it is required of everyone", async () => {
      await openTab(server);
      expect(words()).notToContain("12 members");
      field("twoFactorRequired")?.click();
      await said("12 members have none yet, and set it up at their next sign-in.");
    });

    it("says it without a number where the members are too many to count", async () => {
      kept.settings.membersWithoutTwoFactor = null;
      await openTab(server);
      field("twoFactorRequired")?.click();
      await said("Whoever has none yet sets it up at their next sign-in.");
      await save();
      await said("The settings were saved. Whoever has no two-factor authentication yet");
    });

    it("says when everyone has two-factor already", async () => {
      kept.settings.membersWithoutTwoFactor = 0;
      await openTab(server);
      field("twoFactorRequired")?.click();
      await said("Everyone has it already.");
    });

    it("is in German where the page is", async () => {
      await openTab(server, "de");
      await said("Wörter, aus denen kein Passwort bestehen darf");
      await said("Von 15 Minuten bis 24 Stunden.");
    });
  });

  describe("saving", () => {
    it("is possible only when something differs, and says what", async () => {
      await openTab(server);
      expect(canSave()).toBe(false);
      await save();
      write("words", "freight\n\n  ostervik \n");
      await until("it is rendered", () => field("words")?.value.startsWith("freight"));
      expect(canSave()).toBe(false);
      write("minimumLength", "14");
      await until("it can be saved", canSave);
      write("minimumLength", "12");
      await until("it cannot be saved", () => !canSave());
      expect(sent()).toEqual([]);
    });

    it("sends only what has changed, on the version that was seen, and says so", async () => {
      await openTab(server);
      write("words", "ostervik\nHarbor Cloud\nharbor cloud");
      await choose("required");
      write("idleMinutes", "30");
      chooseUnit("absoluteMinutes", "minutes");
      write("absoluteMinutes", "90");
      await save();
      await said("The settings were saved.");
      expect(server.callsTo(change).map(({ body, headers }) => [body, headers.get("If-Match")])).toEqual([
        [
          {
            words: ["ostervik", "Harbor Cloud"],
            securityQuestions: "required",
            idleMinutes: 30,
            absoluteMinutes: 90,
          },
          '"1"',
        ],
      ]);
      await until("nothing is left to save", () => !canSave());
      write("minimumLength", "14");
      await save();
      await until("it is sent on the new version", () => server.callsTo(change)[1]?.headers.get("If-Match") === '"2"');
    });

    it("can be read and put away, and the focus goes back into the form", async () => {
      await openTab(server);
      write("minimumLength", "14");
      await save();
      await said("The settings were saved.");
      (await pressable("Dismiss")).click();
      await until("it is gone", () => !words().includes("The settings were saved."));
      expect(focused()?.id).toBe("minimumLength");
    });

    it("says who sets up two-factor now that it is required", async () => {
      await openTab(server);
      field("twoFactorRequired")?.click();
      await save();
      await said("The settings were saved. 12 members set up two-factor authentication at their next sign-in.");
      expect(sent()).toEqual([{ twoFactorRequired: true }]);
    });

    it("is done once by a double press, and shows that it is under way", async () => {
      const answer = server.hold(change);
      await openTab(server);
      write("minimumLength", "14");
      await save();
      await save();
      await until("it shows that it is under way", () => press("Save Changes")?.ariaBusy === "true");
      answer(ok(kept.change({ minimumLength: 14 })));
      await said("The settings were saved.");
      expect(sent().length).toBe(1);
    });

    it("keeps what is typed while the answer is awaited", async () => {
      const answer = server.hold(change);
      await openTab(server);
      write("minimumLength", "14");
      await save();
      write("idleMinutes", "45");
      answer(ok(kept.change({ minimumLength: 14 })));
      await said("The settings were saved.");
      await said("Not saved yet: Unused for");
      expect([field("minimumLength")?.value, field("idleMinutes")?.value]).toEqual(["14", "45"]);
    });
  });

  describe("proof of who is at the screen", () => {
    beforeEach(() => wantProof(server, change, ({ body }) => ok(kept.change(body))));

    it("is asked for where the server wants it, and then it is saved", async () => {
      await openTab(server);
      write("minimumLength", "14");
      await save();
      await giveProof();
      await said("The settings were saved.");
      expect(sent()).toEqual([{ minimumLength: 14 }, { minimumLength: 14 }]);
    });

    it("can be declined: nothing is lost, and nothing is said", async () => {
      await openTab(server);
      write("minimumLength", "14");
      await save();
      await declineProof();
      expect(field("minimumLength")?.value).toBe("14");
      expect([canSave(), all(".um-note, .notice").filter(visible).length]).toEqual([true, 0]);
    });
  });

  describe("refusals", () => {
    for (const [id, typed] of [
      ["minimumLength", "7"],
      ["minimumLength", "65"],
      ["minimumLength", "twelve"],
      ["minimumLength", ""],
    ] as const) {
      it(`stand beside a length of “${typed}”, which is not sent`, async () => {
        await openTab(server);
        write(id, typed);
        await save();
        await until("it is said", () => besides(id) === "Enter a whole number from 8 to 64.");
        expect([focused()?.id, field(id)?.ariaInvalid, sent().length]).toEqual([id, "true", 0]);
      });
    }

    it("stand beside a time that is not possible, with what is", async () => {
      await openTab(server);
      write("absoluteMinutes", "25");
      await save();
      await until("it is said", () => besides("absoluteMinutes").includes("that makes 15 minutes to 24 hours."));
      write("absoluteMinutes", "23");
      await until("it is not said any more", () => !besides("absoluteMinutes").includes("makes"));
    });

    it("stand beside all that cannot be sent, at once, and the focus goes to the first", async () => {
      await openTab(server);
      write("minimumLength", "5");
      write("words", "ostervik\nab\nc");
      await save();
      await until("it is said", () => besides("words").includes("a word has at least 3 characters: ab, c"));
      await said("2 things to correct before this can be saved.");
      expect(focused()?.id).toBe("minimumLength");
      expect([field("minimumLength")?.value, field("words")?.value]).toEqual(["5", "ostervik\nab\nc"]);
      expect(sent().length).toBe(0);
    });

    it("of the server stand beside their fields, all at once, and the focus goes to the first", async () => {
      server.on(change, problem(400, "invalid_input", { minimumLength: "out_of_range", words: "invalid_characters" }));
      await openTab(server);
      write("minimumLength", "13");
      write("words", "ostervik");
      await save();
      await said("2 things to correct before this can be saved.");
      expect(focused()?.id).toBe("minimumLength");
      expect([field("minimumLength")?.value, field("words")?.value]).toEqual(["13", "ostervik"]);
    });

    it("say which words are too long, without asking the server", async () => {
      await openTab(server);
      write("words", `ostervik\n${"x".repeat(65)}`);
      await save();
      await until("it is said", () => besides("words").includes(`at most 64 characters: ${"x".repeat(65)}`));
      expect(sent().length).toBe(0);
    });

    it("of a number that was possible a moment ago says what is possible now", async () => {
      await openTab(server);
      write("minimumLength", "13");
      kept.settings.bounds = { ...kept.settings.bounds, minimumLength: { least: 15, most: 64 } };
      server.on(change, problem(400, "invalid_input", { minimumLength: "out_of_range" }));
      await save();
      await until("it is said", () => besides("minimumLength") === "Enter a whole number from 15 to 64.");
      expect(field("minimumLength")?.value).toBe("13");
    });

    for (const [code, sentence] of [
      ["too_many", "200 words are the most"],
      ["invalid_characters", "characters that cannot be used in it"],
    ] as const) {
      it(`say what is wrong with the words: ${code}`, async () => {
        server.on(change, problem(400, "invalid_input", { words: code }));
        await openTab(server);
        write("words", "ostervik");
        await save();
        await until("it is said", () => besides("words").includes(sentence));
      });
    }

    for (const [code, status, sentence] of [
      ["internal", 500, "The server could not do it."],
      ["too_many_requests", 429, "The server asks for a pause."],
    ] as const) {
      it(`stand above the form when they are about no field: ${code}`, async () => {
        server.on(change, problem(status, code));
        await openTab(server);
        write("minimumLength", "14");
        await save();
        await said(sentence);
        expect([field("minimumLength")?.value, canSave()]).toEqual(["14", true]);
      });
    }

    it("end the tab when the person is signed out, and what was typed is there again after sign-in", async () => {
      await openTab(server);
      write("minimumLength", "14");
      server.on(change, problem(401, "unauthenticated"));
      await save();
      await said("You are signed out");
      await reload(server);
      await until("it is there again", () => field("minimumLength")?.value === "14");
    });
  });

  describe("a lost server", () => {
    it("loses nothing that was typed, and a second try finds what the first has done", async () => {
      await openTab(server);
      write("minimumLength", "14");
      server.on(change, ({ headers, body }) => {
        if (headers.get("If-Match") !== kept.settings.etag) return problem(412, "stale_version");
        kept.change(body);
        throw new TypeError("Failed to fetch");
      });
      await save();
      await said("Whether it was saved is not known. Nothing you typed is lost.");
      expect(field("minimumLength")?.value).toBe("14");
      await save();
      await said("The settings were saved.");
      expect(words()).notToContain("changed while you were editing");
    });

    it("is said above the form when nothing has come yet, and tried again", async () => {
      server.on(look, problem(500, "internal"));
      show(html`<user-manager server=${server.base} open></user-manager>`);
      (await until("the tab can be chosen", () => one("#tab-settings"))).click();
      await said("The settings have not loaded yet.");
      server.on(look, () => ok(kept.settings));
      (await pressable("Try Now")).click();
      await until("the focus is in the form", () => focused()?.id === "minimumLength");
    });
  });

  describe("a change by somebody else", () => {
    it("is shown, and what was typed is kept on top of it", async () => {
      await openTab(server);
      write("minimumLength", "16");
      write("words", "ostervik\nfreight\nlantern");
      kept.change({ words: ["freight", "harbor"], idleMinutes: 20, twoFactorRequired: true });
      await save();
      await said("The settings were changed while you were editing.");
      await said("1 hour becomes 20 minutes");
      await said("not required of everyone becomes required of everyone");
      await said("ostervik harbor");
      await said("What you typed is kept. Saving puts it on top of this.");
      expect([field("minimumLength")?.value, field("idleMinutes")?.value, field("words")?.value]).toEqual([
        "16",
        "20",
        "freight\nharbor\nlantern",
      ]);
      await save();
      await said("The settings were saved.");
      expect(sent()[1]).toEqual({ minimumLength: 16, words: ["freight", "harbor", "lantern"] });
      expect(words()).notToContain("changed while you were editing");
    });

    it("that is the same as what was typed counts as saved", async () => {
      await openTab(server);
      write("minimumLength", "16");
      kept.change({ minimumLength: 16 });
      await save();
      await said("The settings were saved.");
    });
  });

  describe("leaving", () => {
    it("for another tab, by closing or by a reload loses nothing that was typed", async () => {
      await openTab(server);
      write("minimumLength", "14");
      write("words", "ostervik\nhalf a wo");
      field("twoFactorRequired")?.click();
      await elsewhereAndBack();
      expect([field("minimumLength")?.value, canSave()]).toEqual(["14", true]);
      await reload(server);
      expect([field("minimumLength")?.value, field("words")?.value, field("twoFactorRequired")?.checked]).toEqual([
        "14",
        "ostervik\nhalf a wo",
        true,
      ]);
      await said("Not saved yet: Minimum length");
    });

    it("and coming back shows what somebody else changed meanwhile", async () => {
      await openTab(server);
      write("minimumLength", "14");
      kept.change({ securityQuestions: "off" });
      await elsewhereAndBack();
      await said("Optional becomes Off");
      expect([field("minimumLength")?.value, field("policy-off")?.checked]).toEqual(["14", true]);
    });

    it("keeps nothing where nothing was typed", async () => {
      await openTab(server);
      write("minimumLength", "14");
      write("minimumLength", "12");
      kept.change({ minimumLength: 20 });
      await elsewhereAndBack();
      await until("it is what is set", () => field("minimumLength")?.value === "20");
      expect(words()).notToContain("changed while you were editing");
    });

    it("forgets what cannot be understood any more", async () => {
      sessionStorage.setItem(`user-manager:${server.base}:o-1:settings`, JSON.stringify({ draft: { words: 3 } }));
      await openTab(server);
      expect([field("minimumLength")?.value, canSave()]).toEqual(["12", false]);
    });
  });

  describe("discarding", () => {
    it("shows what is set again, and can be undone", async () => {
      await openTab(server);
      write("minimumLength", "14");
      (await pressable("Discard")).click();
      await said("The changes were discarded.");
      expect(field("minimumLength")?.value).toBe("12");
      (await pressable("Undo")).click();
      await until("it is there again", () => field("minimumLength")?.value === "14");
      expect([canSave(), focused()?.id]).toEqual([true, "minimumLength"]);
    });

    it("takes the refusals along", async () => {
      await openTab(server);
      write("minimumLength", "4");
      await save();
      await until("it is refused", () => field("minimumLength")?.ariaInvalid === "true");
      (await pressable("Discard")).click();
      await until("it is fine", () => field("minimumLength")?.ariaInvalid === "false");
    });
  });
});

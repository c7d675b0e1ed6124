// Two-factor in Add New User and Edit User: it is required of one person, seen to be on, due or off, and switched off for them.
import { sendKeys, setViewport } from "@web/test-runner-commands";
import { html } from "lit";
import "../../../widget/src/index.js";
import { at, details, elif, everyRight, fill, kwame, mateus, openTab, withActs } from "../support/acts.js";
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
  type,
  until,
  visible,
  words,
} from "../support/elements.js";
import { expect } from "../support/expect.js";
import { administrator, billing, FakeServer, member, ok, problem } from "../support/fake-server.js";
import { declineProof, giveProof, wantProof } from "../support/proof.js";

const change = `PATCH ${at(kwame)}`;
const switchOff = `POST ${at(kwame, "switch-off-two-factor")}`;
const add = "POST /organizations/o-1/members";
const removal = `DELETE ${at(kwame)}`;

type Who = ReturnType<typeof member>;
const twoFactor = (who: Who, on: boolean, ...requiredBy: string[]): Who =>
  withActs({ ...who, twoFactor: { on, required: requiredBy.length > 0, requiredBy } });

describe("two-factor of users", () => {
  let server: FakeServer;

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 860 });
    server = new FakeServer();
    fill(server);
    server.on(change, ({ body }) => ok({ member: { ...kwame, ...body, profile: billing }, confirmationSentTo: null }));
  });
  afterEach(() => {
    server.restore();
    clear();
  });

  /** In the list and by itself. */
  const know = (who: Who, more: Record<string, unknown> = {}) => {
    server.members = server.members.map((each) => (each.id === who.id ? who : each));
    server.on(`GET ${at(who)}`, ok(details(who, more)));
  };
  const within = (dialog: string, selector: string) =>
    one(dialog)?.shadowRoot?.querySelector<HTMLInputElement>(selector) ?? undefined;
  const edit = (id: string) => within("um-edit-user-dialog", `#${id}`);
  const box = () => edit("twoFactorRequired") as HTMLInputElement;
  const about = () => {
    const help = edit("twoFactorRequired-help");
    return help ? words(help) : "";
  };
  const open = async (name = "Kwame Boateng", act = "Edit") => {
    await openTab(server, `${act} ${name}`);
    (await pressable(`${act} ${name}`)).click();
    await until("the dialog is open", () => edit("fullName"));
    await said("Added");
  };
  const save = async () => (await pressable("Save Changes")).click();
  const facts = () => {
    const aside = within("um-edit-user-dialog", "aside");
    return aside ? words(aside) : "";
  };
  const ask = async () => {
    const link = await pressable("Switch Off Two-Factor…");
    link.focus();
    link.click();
    await said("Switch off two-factor authentication for Kwame Boateng?");
  };
  const isAsked = () => one("um-switch-off-dialog") !== undefined;
  const confirm = async () => (await pressable("Switch Off")).click();

  describe("accessibility", () => {
    for (const scheme of ["light", "dark"] as const) {
      for (const width of [1280, 360]) {
        it(`has nothing for axe to find in Edit User, ${width} wide, in ${scheme}`, async () => {
          know(twoFactor(kwame, true, "user", "organization"));
          await open();
          await setViewport({ width, height: 780 });
          expect(await faults(scheme)).toEqual([]);
        });

        it(`has nothing for axe to find in the question, ${width} wide, in ${scheme}`, async () => {
          know(twoFactor(kwame, true, "user"));
          server.on(switchOff, problem(500, "internal"));
          await open();
          await ask();
          await confirm();
          await said("The server could not do it.");
          await setViewport({ width, height: 780 });
          expect(await faults(scheme)).toEqual([]);
        });
      }

      it(`has nothing for axe to find for oneself, in ${scheme}`, async () => {
        await open("Ioana Petrescu");
        expect(await faults(scheme)).toEqual([]);
      });
    }

    it("is a switch that is reached where it is fixed, and then does nothing", async () => {
      await open("Ioana Petrescu");
      box().focus();
      await sendKeys({ press: "Space" });
      expect([box().role, box().ariaDisabled, box().checked]).toEqual(["switch", "true", false]);
      expect(box().getAttribute("aria-describedby")).toBe("twoFactorRequired-help");
    });
  });

  describe("Add New User", () => {
    const field = (id: string) => within("um-add-user-dialog", `#${id}`) as HTMLInputElement;
    const openAdd = async () => {
      show(html`<user-manager server=${server.base} open></user-manager>`);
      await said("Kwame Boateng");
      (await pressable("New User")).click();
      await until("profiles are there", () => field("profile")?.querySelector(`option[value="${billing.id}"]`));
      type(field("fullName"), "Linnéa Sandström");
      type(field("email"), "linnea@ostervik.example");
      type(field("profile"), billing.id);
      await said("may see invoices and pay invoices in");
    };
    const must = "and must set up two-factor authentication at the first sign-in";

    beforeEach(() => server.on(add, () => ok({ outcome: "created", member: member("Linnéa Sandström") }, 201)));

    it("says in the review that it must be set up, and sends that it is required", async () => {
      await openAdd();
      expect(words()).notToContain(must);
      field("twoFactorRequired").click();
      await said(`gets a mail with a link to choose a password, ${must}.`);
      (await pressable("Add User")).click();
      await said("Linnéa Sandström was added.");
      expect(server.callsTo(add)[0]?.body.twoFactorRequired).toBe(true);
    });

    it("says it too where a password is handed over", async () => {
      await openAdd();
      field("first-password").click();
      await until("the field is there", () => field("password"));
      type(field("password"), "copper-lantern-drift");
      field("twoFactorRequired").click();
      await said(`signs in with the password you hand over, ${must}; the mail they get does not contain the password.`);
    });

    it("sends nothing of it where it was left alone", async () => {
      await openAdd();
      (await pressable("Add User")).click();
      await said("Linnéa Sandström was added.");
      expect("twoFactorRequired" in (server.callsTo(add)[0]?.body ?? {})).toBe(false);
    });

    it("says that a profile requires it anyway, in the review too", async () => {
      for (const each of server.profiles.profiles) each.twoFactorRequired = each.id === billing.id;
      await openAdd();
      await said("The profile Billing requires it already, so this adds nothing.");
      expect(words()).toContain(must);
    });

    it("says that the organization requires it anyway, in the review too", async () => {
      know(twoFactor(kwame, false, "organization"));
      await openAdd();
      await said("This organization requires it of everyone, so this adds nothing.");
      expect(words()).toContain(must);
    });

    it("asks before the choice is discarded", async () => {
      show(html`<user-manager server=${server.base} open></user-manager>`);
      await said("Kwame Boateng");
      (await pressable("New User")).click();
      (await until("it can be chosen", () => field("twoFactorRequired"))).click();
      await sendKeys({ press: "Escape" });
      await said("Discard what you typed?");
    });

    it("says of somebody who was asked to join instead when it is due", async () => {
      server.on(add, ok({ outcome: "asked_to_join" }, 201));
      await openAdd();
      field("twoFactorRequired").click();
      (await pressable("Add User")).click();
      await said("At the first sign-in after joining, they set up two-factor authentication.");
    });

    it("asks for the password where the server wants it, and adds once it is given", async () => {
      wantProof(server, add, () => ok({ outcome: "created", member: member("Linnéa Sandström") }, 201));
      await openAdd();
      type(field("profile"), administrator.id);
      (await pressable("Add User")).click();
      await giveProof();
      await said("Linnéa Sandström was added.");
    });

    it("is as before where the password is not given: nothing is lost, and nothing is said", async () => {
      wantProof(server, add, () => ok({ outcome: "created", member: kwame }, 201));
      await openAdd();
      (await pressable("Add User")).click();
      await declineProof();
      expect([field("fullName").value, all(".um-note, .um-error, .notice").filter(visible).length]).toEqual([
        "Linnéa Sandström",
        0,
      ]);
      (await pressable("Add User")).click();
      await giveProof();
      await until("it is added", () => !one("um-add-user-dialog"));
    });
  });

  describe("the switch in Edit User", () => {
    it("shows whether it is required of this person, and sends only that", async () => {
      await open();
      expect([box().checked, about()]).toEqual([false, ""]);
      box().click();
      await until("it says how", () => about().includes("They set it up at their next sign-in"));
      await save();
      await said("Kwame Boateng was changed.");
      expect(server.callsTo(change).map(({ body }) => body)).toEqual([{ twoFactorRequired: true }]);
    });

    it("can be taken back", async () => {
      know(twoFactor(kwame, false, "user"));
      await open();
      expect(box().checked).toBe(true);
      box().click();
      await save();
      await said("Kwame Boateng was changed.");
      expect(server.callsTo(change)[0]?.body).toEqual({ twoFactorRequired: false });
    });

    it("says where the organization requires it anyway", async () => {
      know(twoFactor(kwame, false, "organization"));
      await open();
      expect([box().checked, about()]).toEqual([
        false,
        "This organization requires it of everyone, so this adds nothing.",
      ]);
    });

    it("says where the profile requires it anyway, and follows the choice of a profile", async () => {
      for (const each of server.profiles.profiles) each.twoFactorRequired = each.id === administrator.id;
      await open();
      expect(about()).toBe("");
      type(edit("profile"), administrator.id);
      await until(
        "it is said",
        () => about() === "The profile Administrator requires it already, so this adds nothing.",
      );
    });

    it("cannot be changed for oneself, and says why", async () => {
      await open("Ioana Petrescu");
      expect(about()).toBe("Nobody changes this for themselves. Another administrator can.");
      box().click();
      expect(box().checked).toBe(false);
    });

    it("cannot be changed where nothing can", async () => {
      fill(server, ["users.read"]);
      await open("Kwame Boateng", "Details");
      expect([box().ariaDisabled, about()]).toEqual(["true", ""]);
    });

    it("says beside it why it was refused", async () => {
      server.on(change, problem(403, "own_membership", { twoFactorRequired: "own_membership" }));
      await open();
      box().click();
      await save();
      await until("it is said", () => about().includes("Nobody changes this for themselves."));
      await until("the focus is there", () => focused() === box());
      expect(box().checked).toBe(true);
    });

    it("keeps the choice over a change by somebody else, who is told of theirs", async () => {
      server.on(change, problem(412, "stale_version"));
      await open();
      type(edit("fullName"), "Kwame Mensah");
      know({ ...twoFactor(kwame, true, "user"), etag: '"2"' });
      await save();
      await said("This user was changed while you were editing.");
      await said("not required becomes required");
      await said("Off becomes On");
      expect([box().checked, edit("fullName")?.value]).toEqual([true, "Kwame Mensah"]);
    });
  });

  describe("proof of who is at the screen", () => {
    it("is asked for before somebody gets the profile Administrator", async () => {
      wantProof(server, change, () => ok({ member: kwame, confirmationSentTo: null }));
      await open();
      type(edit("profile"), administrator.id);
      await save();
      await declineProof();
      expect([edit("profile")?.value, all(".um-note, .um-error, .notice").filter(visible).length]).toEqual([
        administrator.id,
        0,
      ]);
      await save();
      await giveProof();
      await said("Kwame Boateng was changed.");
      expect(server.callsTo(change).at(-1)?.body).toEqual({ profile: administrator.id });
    });

    it("is asked for before somebody is deleted", async () => {
      wantProof(server, removal, () => ok({ outcome: "deleted" }));
      await openTab(server, "Delete Kwame Boateng");
      (await pressable("Delete Kwame Boateng")).click();
      (await pressable("Delete User")).click();
      await declineProof();
      expect([one("um-delete-user-dialog") !== undefined, all(".um-note:not(.um-quiet)").length]).toEqual([true, 0]);
      (await pressable("Delete User")).click();
      await giveProof();
      await said("Kwame Boateng was deleted.");
    });
  });

  describe("among the facts", () => {
    for (const [how, who, sentence] of [
      ["off", twoFactor(kwame, false), "Two-factor Off"],
      ["on", twoFactor(kwame, true), "Two-factor On"],
      ["due", twoFactor(kwame, false, "profile"), "Two-factor Required, due at the next sign-in"],
      ["due for who never signed in", twoFactor(elif, false, "user"), "Two-factor Required, due at the first sign-in"],
    ] as const) {
      it(`is said to be ${how}`, async () => {
        know(who);
        await open(who.fullName);
        expect(facts()).toContain(sentence);
        expect(press("Switch Off Two-Factor…") !== undefined).toBe(who.twoFactor.on);
      });
    }

    it("is nobody’s here to switch off for somebody who also belongs elsewhere", async () => {
      know(twoFactor(mateus, true));
      await open("Mateus Figueiredo");
      expect(facts()).toContain(
        "They also belong elsewhere: only they themselves, or the portal’s operator, can switch it off.",
      );
      expect(press("Switch Off Two-Factor…")).notToExist();
    });

    it("leads oneself to one’s own security", async () => {
      const self = server.members.find((each) => each.self) as Who;
      know(twoFactor(self, true));
      await open("Ioana Petrescu");
      expect(facts()).toContain("You change this under My security.");
      expect(press("Switch Off Two-Factor…")).notToExist();
    });

    it("is switched off by nobody who may not", async () => {
      const rights = everyRight.filter((each) => each !== "users.reset");
      fill(server, rights);
      const on = withActs({ ...kwame, twoFactor: { on: true, required: false, requiredBy: [] } }, rights);
      know(on);
      await open();
      expect(press("Switch Off Two-Factor…")).notToExist();
    });
  });

  describe("switching it off", () => {
    beforeEach(() => {
      know(twoFactor(kwame, true));
      server.on(switchOff, () => {
        know({ ...twoFactor(kwame, false), etag: '"2"' });
        return ok({ member: twoFactor(kwame, false) });
      });
    });

    it("says first what happens, and does nothing on Cancel", async () => {
      await open();
      await ask();
      for (const sentence of [
        "They are signed out everywhere.",
        "They sign in with their password alone.",
        "They get a mail that tells them of it.",
        "Make sure that it is them who asks.",
      ])
        await said(sentence);
      expect(words()).notToContain("they set it up anew");
      all("button")
        .filter((each) => visible(each) && each.textContent?.trim() === "Cancel")
        .find((each) => (each.getRootNode() as ShadowRoot).host.localName === "um-switch-off-dialog")
        ?.click();
      await until("it is not asked any more", () => !isAsked());
      await until("the focus is back", () => focused() === press("Switch Off Two-Factor…"));
      expect(server.callsTo(switchOff).length).toBe(0);
    });

    it("says that they set it up anew where it is required of them", async () => {
      know(twoFactor(kwame, true, "profile"));
      await open();
      await ask();
      await said("It is required of them: they set it up anew at their next sign-in.");
    });

    it("is done on the version that was seen, is said beside the form, and touches nothing that is typed", async () => {
      await open();
      type(edit("fullName"), "Kwame Mensah");
      await ask();
      await confirm();
      await said("Two-factor authentication was switched off for Kwame Boateng.");
      expect(server.callsTo(switchOff).map(({ headers }) => headers.get("If-Match"))).toEqual(['"1"']);
      await until("the facts say so", () => facts().includes("Two-factor Off"));
      expect([isAsked(), edit("fullName")?.value]).toEqual([false, "Kwame Mensah"]);
      await until("the focus is at what was said", () => focused()?.matches(".told") ?? false);
    });

    it("closes only the question with Escape", async () => {
      await open();
      await ask();
      await sendKeys({ press: "Escape" });
      await until("it is not asked any more", () => !isAsked());
      expect(edit("fullName")).toExist();
    });

    it("asks for the password where the server wants it; without it all is as before", async () => {
      wantProof(server, switchOff, () => ok({ member: twoFactor(kwame, false) }));
      await open();
      await ask();
      await confirm();
      await declineProof();
      expect([isAsked(), all(".um-note:not(.um-quiet)").length]).toEqual([true, 0]);
      await confirm();
      await giveProof();
      await said("Two-factor authentication was switched off for Kwame Boateng.");
    });

    it("looks again where somebody else was first, and says what they changed", async () => {
      server.on(switchOff, problem(412, "stale_version"));
      await open();
      await ask();
      const other = twoFactor({ ...kwame, profile: administrator, etag: '"2"' }, true);
      know(other, { lastChange: { at: "2026-01-03T10:00:00.000Z", by: "Amara Nwosu" } });
      await confirm();
      await said("Amara Nwosu changed this user meanwhile.");
      await said("Nothing was switched off. Look again before you decide.");
      server.on(switchOff, ok({ member: twoFactor(kwame, false) }));
      await confirm();
      await until(
        "it is asked on the new version",
        () => server.callsTo(switchOff)[1]?.headers.get("If-Match") === '"2"',
      );
    });

    it("that somebody else has done already is said as what is so", async () => {
      server.on(switchOff, problem(412, "stale_version"));
      await open();
      await ask();
      know({ ...twoFactor(kwame, false), etag: '"2"' });
      await confirm();
      await said("Two-factor authentication is off for Kwame Boateng.");
      expect(isAsked()).toBe(false);
    });

    it("says why it was refused, and keeps the question", async () => {
      for (const [code, status, sentence] of [
        ["also_elsewhere", 403, "They also belong elsewhere."],
        ["beyond_own_permissions", 403, "This user may do more than you."],
        ["internal", 500, "The server could not do it."],
      ] as const) {
        server.on(switchOff, problem(status, code));
        if (!isAsked()) {
          await open();
          await ask();
        }
        await confirm();
        await said(sentence);
        expect(isAsked()).toBe(true);
      }
    });

    it("finds, after an answer that was lost, that it is off", async () => {
      await open();
      await ask();
      server.lost = true;
      await confirm();
      await said("Whether it was done is not known.");
      server.lost = false;
      server.on(switchOff, problem(409, "two_factor_off"));
      await confirm();
      await said("Two-factor authentication is off for Kwame Boateng.");
    });

    it("says when the user was deleted meanwhile", async () => {
      server.on(switchOff, problem(404, "not_found"));
      await open();
      await ask();
      await confirm();
      await said("This user was deleted meanwhile.");
      expect(isAsked()).toBe(false);
    });
  });
});

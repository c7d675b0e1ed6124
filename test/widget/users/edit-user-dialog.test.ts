// The Edit User dialog: a form beside facts, what may be changed, and what becomes of it.
import { sendKeys, setViewport } from "@web/test-runner-commands";
import "../../../widget/src/index.js";
import { at, details, elif, everyRight, fill, kwame, openTab, priya, withActs } from "../support/acts.js";
import { all, clear, faults, focused, one, press, pressable, said, type, until, words } from "../support/elements.js";
import { expect } from "../support/expect.js";
import { administrator, billing, FakeServer, ok, problem } from "../support/fake-server.js";

const change = `PATCH ${at(kwame)}`;
const soon = () => new Date(Date.now() + 3_600_000).toISOString();
const link = (purpose: string, email = "kwame.boateng@ostervik.example") => ({
  purpose,
  email,
  askedBy: "Amara Nwosu",
  askedAt: new Date(Date.now() - 5 * 60_000).toISOString(),
  expiresAt: soon(),
});

describe("the Edit User dialog", () => {
  let server: FakeServer;

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 860 });
    server = new FakeServer();
    fill(server);
    server.on(change, ({ body }) =>
      ok({
        member: {
          ...kwame,
          fullName: body.fullName ?? kwame.fullName,
          profile: body.profile === administrator.id ? administrator : kwame.profile,
          etag: '"2"',
        },
        confirmationSentTo: body.email ?? null,
      }),
    );
  });
  afterEach(() => {
    server.restore();
    clear();
  });

  const field = (id: string) =>
    one("um-edit-user-dialog")?.shadowRoot?.querySelector<HTMLInputElement>(`#${id}`) ?? undefined;
  const open = async (name = "Kwame Boateng", act = "Edit") => {
    await openTab(server, `${act} ${name}`);
    const button = await pressable(`${act} ${name}`);
    button.focus();
    button.click();
    await until("the dialog is open", () => field("fullName"));
  };
  const loaded = () => said("Added");
  const save = async () => (await pressable("Save Changes")).click();
  const isOpen = () => one("um-edit-user-dialog") !== undefined;

  describe("accessibility", () => {
    for (const scheme of ["light", "dark"] as const) {
      for (const width of [1280, 360]) {
        it(`has nothing for axe to find with all there can be, at ${width} pixels in ${scheme}`, async () => {
          server.on(
            `GET ${at(priya)}`,
            ok(
              details(priya, {
                pending: [link("reset"), link("change_email", "priya@new.example")],
                undelivered: [
                  {
                    id: "l-1",
                    kind: "reset",
                    to: { name: "Priya", address: "priya@ostervik.example" },
                    attempts: 8,
                    error: "550 no such mailbox",
                    givenUpAt: soon(),
                    member: priya.id,
                    joinRequest: null,
                    mayResend: true,
                  },
                ],
                lastChange: { at: "2026-01-02T10:00:00.000Z", by: "Amara Nwosu" },
              }),
            ),
          );
          await open("Priya Raghunathan");
          await said("Mail could not be delivered");
          await setViewport({ width, height: 780 });
          expect(await faults(scheme)).toEqual([]);
        });
      }

      it(`has nothing for axe to find where all is read-only, in ${scheme}`, async () => {
        fill(server, ["users.read"]);
        await open("Kwame Boateng", "Details");
        await loaded();
        expect(await faults(scheme)).toEqual([]);
      });

      it(`has nothing for axe to find with refusals, in ${scheme}`, async () => {
        server.on(change, problem(400, "invalid_input", { fullName: "required", email: "email_taken" }));
        await open();
        type(field("fullName"), "");
        await save();
        await said("Enter the person’s full name.");
        expect(await faults(scheme)).toEqual([]);
      });
    }
  });

  describe("the form", () => {
    it("shows what the row knows at once, and the rest when it has come", async () => {
      const answer = server.hold(`GET ${at(kwame)}`);
      await open();
      expect([field("fullName")?.value, field("email")?.value, field("profile")?.value]).toEqual([
        "Kwame Boateng",
        "kwame.boateng@ostervik.example",
        billing.id,
      ]);
      expect(words()).notToContain("Søren");
      answer(ok(details(kwame)));
      await said("March 3, 2025, by Søren Kjærgaard");
      await said("Confirmed March 4, 2025");
    });

    it("says what the profile permits in a sentence, and follows the choice", async () => {
      await open();
      await said("May see invoices and pay invoices.");
      type(field("profile"), administrator.id);
      await said("May do everything.");
    });

    it("offers only profiles that the person may give", async () => {
      await open();
      expect(Array.from(field("profile")?.querySelectorAll("option") ?? [], ({ value }) => value)).toEqual([
        billing.id,
        administrator.id,
      ]);
    });

    it("sends only what has changed, on the version that was seen, and says so", async () => {
      await open();
      await loaded();
      type(field("fullName"), " Kwame Mensah ");
      await save();
      await said("Kwame Mensah was changed.");
      expect(server.callsTo(change).map(({ body, headers }) => [body, headers.get("If-Match")])).toEqual([
        [{ fullName: "Kwame Mensah" }, '"1"'],
      ]);
      await until("it is closed", () => !isOpen());
      expect(all("tbody tr").some((each) => each.textContent?.includes("Kwame Mensah"))).toBe(true);
      await until("the focus is back", () => focused() === press("Edit Kwame Mensah"));
    });

    it("closes without asking the server when nothing has changed", async () => {
      await open();
      type(field("fullName"), "Somebody");
      type(field("fullName"), "Kwame Boateng");
      await save();
      await until("it is closed", () => !isOpen());
      expect(server.callsTo(change).length).toBe(0);
    });

    it("says after a new address that it is asked to confirm, and that the old one works until then", async () => {
      await open();
      type(field("email"), "kwame@new.example");
      await save();
      await said("Kwame Boateng was asked to confirm at kwame@new.example; the old address works until then.");
      expect(server.callsTo(change)[0]?.body).toEqual({ email: "kwame@new.example" });
    });

    it("says of somebody who has never set up their sign-in that a new address counts at once", async () => {
      await open();
      expect(words()).toContain("takes effect when they confirm it from there");
      (await pressable("Cancel")).click();
      await until("the dialog is closed", () => !isOpen());
      await open("Elif Karadağ");
      expect(words()).toContain("a new address counts at once");
    });

    it("takes nothing typed while an answer is awaited, since it would be lost", async () => {
      let answer: (reply: ReturnType<typeof ok>) => void = () => {};
      server.on(change, () => new Promise((resolve) => (answer = resolve)));
      await open();
      await type(field("fullName"), "Kwame B.");
      await save();
      await until("the fields are locked", () => field("fullName")?.readOnly === true);
      expect((field("profile") as unknown as HTMLSelectElement).disabled).toBe(true);
      answer(problem(409, "email_taken", { email: "email_taken" }));
      await until("they are open again", () => field("fullName")?.readOnly === false);
      expect(field("fullName")?.value).toBe("Kwame B.");
    });

    it("brings what is to be read into sight, where the window is small", async () => {
      server.on(change, problem(500, "internal"));
      await open();
      await setViewport({ width: 360, height: 480 });
      await type(field("fullName"), "Kwame B.");
      field("profile")?.scrollIntoView({ block: "end" });
      await save();
      await until("the note is in sight", () => {
        const note = one("um-edit-user-dialog")?.shadowRoot?.querySelector(".um-note")?.getBoundingClientRect();
        return note !== undefined && note.top >= 0 && note.bottom <= innerHeight;
      });
    });

    it("saves once by a double click, and offers no way out meanwhile", async () => {
      const answer = server.hold(change);
      await open();
      type(field("fullName"), "Kwame Mensah");
      await save();
      await save();
      await until("it is asked", () => server.callsTo(change).length > 0);
      await sendKeys({ press: "Escape" });
      press("Cancel")?.click();
      await until("it shows that it is under way", () => press("Save Changes")?.ariaBusy === "true");
      expect(words()).notToContain("Discard what you typed?");
      answer(ok({ member: kwame, confirmationSentTo: null }));
      await until("it is closed", () => !isOpen());
      expect(server.callsTo(change).length).toBe(1);
    });

    for (const way of ["Escape", "Cancel", "Close"]) {
      it(`asks in place before ${way} discards what was typed`, async () => {
        await open();
        type(field("fullName"), "Kwame Mensah");
        if (way === "Escape") await sendKeys({ press: "Escape" });
        else
          all("button")
            .filter((each) => (each.ariaLabel ?? each.textContent?.trim()) === way)
            .at(-1)
            ?.click();
        await said("Discard what you typed?");
        (await pressable("Keep Editing")).click();
        await until("it is as before", () => press("Save Changes"));
        expect(field("fullName")?.value).toBe("Kwame Mensah");
        await sendKeys({ press: "Escape" });
        (await pressable("Discard")).click();
        await until("it is closed", () => !isOpen());
        expect(server.callsTo(change).length).toBe(0);
      });
    }

    it("closes at once when nothing was typed", async () => {
      await open();
      await sendKeys({ press: "Escape" });
      await until("it is closed", () => !isOpen());
      await until("the focus is back", () => focused() === press("Edit Kwame Boateng"));
    });
  });

  describe("refusals", () => {
    it("stand beside their fields, all at once, and the focus goes to the first", async () => {
      server.on(change, problem(400, "invalid_input", { email: "email_taken", profile: "last_administrator" }));
      await open();
      type(field("email"), "amara.nwosu@ostervik.example");
      await save();
      await said("Someone here already uses this address.");
      await said("This is the last administrator here. Promote someone first.");
      await said("2 things to correct before this can be saved.");
      expect(focused()?.id).toBe("email");
      expect(field("email")?.value).toBe("amara.nwosu@ostervik.example");
    });

    for (const [name, code, sentence] of [
      ["email", "email_invalid", "Enter a full e-mail address"],
      ["email", "person_exists", "This address belongs to a person of another organization."],
      ["email", "also_elsewhere", "They also belong to another organization, so this is theirs alone to change."],
      ["profile", "unknown", "This is not there any more. Choose another."],
      ["profile", "beyond_own_permissions", "This profile permits more than you may do yourself."],
      ["profile", "own_membership", "Nobody changes their own profile."],
      ["fullName", "required", "Enter the person’s full name."],
    ] as const) {
      it(`say at ${name}: ${code}`, async () => {
        server.on(change, problem(409, code, { [name]: code }));
        await open();
        type(field("fullName"), "Kwame Mensah");
        await save();
        await said(sentence);
        await until("the focus is there", () => focused()?.id === name);
        expect(field("fullName")?.value).toBe("Kwame Mensah");
      });
    }

    for (const [code, status, sentence] of [
      ["beyond_own_permissions", 403, "This user may do more than you."],
      ["forbidden", 403, "You may not do this any more."],
      ["unauthenticated", 401, "You are signed out."],
      ["internal", 500, "The server could not do it."],
      ["too_many_requests", 429, "This was asked for a moment ago."],
    ] as const) {
      it(`stand above the form when they are about no field: ${code}`, async () => {
        server.on(change, problem(status, code));
        await open();
        type(field("fullName"), "Kwame Mensah");
        await save();
        await said(sentence);
        expect(field("fullName")?.value).toBe("Kwame Mensah");
      });
    }
  });

  describe("what may not be changed", () => {
    it("is the name and address of somebody who also belongs elsewhere, with the reason beside each", async () => {
      await open("Mateus Figueiredo");
      await until("the reason stands twice", () => words().split("so this is theirs alone to change").length === 3);
      expect([field("fullName")?.readOnly, field("email")?.readOnly, field("profile")?.localName]).toEqual([
        true,
        true,
        "select",
      ]);
      await said("Added");
      expect(words()).notToContain("Confirmed March");
    });

    it("is one's own profile, with the reason beside it", async () => {
      await open("Ioana Petrescu");
      await said("Nobody changes their own profile. Another administrator can.");
      expect([field("profile")?.readOnly, field("fullName")?.readOnly]).toEqual([true, false]);
    });

    it("is anything of who may do more", async () => {
      await open("Amara Nwosu", "Details");
      await said("This user may do more than you, so you can look at them but not change them.");
      expect([field("fullName")?.readOnly, press("Save Changes")]).toEqual([true, undefined]);
    });

    it("is said to be for one's own profile, not for theirs, where that lets one change nobody", async () => {
      fill(server, ["users.read"]);
      await open("Amara Nwosu", "Details");
      await said("Your profile lets you look at users, but not change them.");
      expect(words()).notToContain("may do more than you");
    });

    it("is anything for whom changing is not permitted", async () => {
      fill(server, ["users.read"]);
      server.on(`GET ${at(priya)}`, ok(details(withActs(priya, ["users.read"]), { pending: [link("reset")] })));
      await open("Priya Raghunathan", "Details");
      await said("Your profile lets you look at users, but not change them.");
      await said("Reset asked for");
      for (const act of ["Save Changes", "Unlock", "Resend", "Cancel Reset"]) expect(press(act)).notToExist();
    });
  });

  describe("the facts", () => {
    it("say why somebody is locked, and unlock at once without touching what is typed", async () => {
      const free = withActs({ ...priya, status: "active", statusReason: null });
      server.on(`POST ${at(priya, "unlock")}`, () => {
        server.on(`GET ${at(priya)}`, ok(details(free)));
        return ok({ outcome: "unlocked", member: free });
      });
      await open("Priya Raghunathan");
      await said("3 wrong tries");
      await loaded();
      type(field("fullName"), "Priya R.");
      const within = one("um-edit-user-dialog")?.shadowRoot?.querySelector<HTMLElement>(".block.warn button");
      within?.click();
      await said("Priya Raghunathan was unlocked.");
      await until("the lock is gone", () => !one("um-edit-user-dialog")?.shadowRoot?.querySelector(".block.warn"));
      expect(field("fullName")?.value).toBe("Priya R.");
    });

    it("show a pending reset: by whom, when, until when; it can be sent again or cancelled", async () => {
      server.on(`GET ${at(kwame)}`, ok(details(kwame, { pending: [link("reset")] })));
      server.on(`POST ${at(kwame, "reset")}`, ok({ outcome: "reset_asked" }, 202));
      server.on(`DELETE ${at(kwame, "pending-links/reset")}`, () => {
        server.on(`GET ${at(kwame)}`, ok(details(kwame)));
        return { status: 204 };
      });
      await open();
      await said("Asked for by Amara Nwosu, 5 minutes ago.");
      await said("Nothing changes until they follow the link, until");
      (await pressable("Resend")).click();
      await said("A mail is on its way.");
      (await pressable("Cancel Reset")).click();
      await said("Cancelled: the link works no more.");
      await until("it is gone", () => !press("Cancel Reset"));
    });

    it("show a new address that waits, asked for again by changing the address to it", async () => {
      server.on(`GET ${at(kwame)}`, ok(details(kwame, { pending: [link("change_email", "kwame@new.example")] })));
      await open();
      await said("kwame@new.example counts once they confirm from there, until");
      (await pressable("Resend")).click();
      await said("A mail is on its way.");
      expect(server.callsTo(change)[0]?.body).toEqual({ email: "kwame@new.example" });
    });

    it("take the focus when the button that was pressed has gone, and say that a link is open no more", async () => {
      server.on(`GET ${at(kwame)}`, ok(details(kwame, { pending: [link("reset")] })));
      server.on(`DELETE ${at(kwame)}/pending-links/reset`, problem(404, "not_found"));
      await open();
      const cancel = await pressable("Cancel Reset");
      cancel.focus();
      server.on(`GET ${at(kwame)}`, ok(details(kwame)));
      cancel.click();
      await said("This is not open any more.");
      await until("the focus is at what was said", () => focused()?.matches(".told") ?? false);
      expect(focused()?.classList.contains("failed")).toBe(true);
    });

    it("say when it is too soon to send again", async () => {
      server.on(`GET ${at(kwame)}`, ok(details(kwame, { pending: [link("reset")] })));
      server.on(`POST ${at(kwame, "reset")}`, problem(429, "too_many_requests", {}, { "Retry-After": "30" }));
      await open();
      (await pressable("Resend")).click();
      await said("This was asked for a moment ago. Wait 30 seconds, then try again.");
    });

    it("show what is so when a link has been used meanwhile", async () => {
      server.on(`GET ${at(kwame)}`, ok(details(kwame, { pending: [link("reset")] })));
      server.on(`DELETE ${at(kwame, "pending-links/reset")}`, () => {
        server.on(`GET ${at(kwame)}`, ok(details(kwame)));
        return problem(404, "not_found");
      });
      await open();
      (await pressable("Cancel Reset")).click();
      await until("it is gone", () => !press("Cancel Reset"));
      expect(words()).notToContain("was deleted meanwhile");
    });

    it("send somebody who is invited the set-up link again", async () => {
      server.on(`POST ${at(elif, "reset")}`, ok({ outcome: "set_up_link_sent" }, 202));
      await open("Elif Karadağ");
      await said("Link expired");
      (await pressable("Send Set-Up Link")).click();
      await said("A mail is on its way.");
    });

    for (const mayResend of [true, false]) {
      it(`tell of mail that could not be delivered, ${mayResend ? "and send it again" : "and offer nothing that is not permitted"}`, async () => {
        const letter = {
          id: "l-1",
          kind: "reset",
          to: { name: "Kwame", address: "kwame@gone.example" },
          attempts: 8,
          error: "550 no such mailbox",
          givenUpAt: soon(),
          member: kwame.id,
          joinRequest: null,
          mayResend,
        };
        server.on(`GET ${at(kwame)}`, ok(details(kwame, { undelivered: [letter], pending: [link("reset")] })));
        server.on("POST /organizations/o-1/undelivered-letters/l-1/resend", () => {
          server.on(`GET ${at(kwame)}`, ok(details(kwame)));
          return { status: 204 };
        });
        await open();
        await said("The reset mail to kwame@gone.example.");
        await said("550 no such mailbox");
        // That the link waits is no fact of its own while its mail has not arrived.
        expect(words().includes("Reset asked for")).toBe(false);
        if (!mayResend) {
          expect(press("Send Again")).notToExist();
          return;
        }
        (await pressable("Send Again")).click();
        await said("A mail is on its way.");
        await until("it is gone", () => !words().includes("550"));
      });
    }

    it("say who changed this user last", async () => {
      server.on(
        `GET ${at(kwame)}`,
        ok(details(kwame, { lastChange: { at: "2025-11-03T10:00:00.000Z", by: "Amara Nwosu" } })),
      );
      await open();
      await said("Last changed by Amara Nwosu, November 3, 2025");
    });

    it("say when they could not be loaded, and load when asked again", async () => {
      server.on(`GET ${at(kwame)}`, problem(500, "internal"));
      await open();
      await said("The rest could not be loaded.");
      server.on(`GET ${at(kwame)}`, ok(details(kwame)));
      (await pressable("Try Again")).click();
      await loaded();
    });

    it("offer no act on oneself", async () => {
      fill(server, everyRight);
      await open("Ioana Petrescu");
      await loaded();
      for (const act of ["Resend", "Unlock", "Send Set-Up Link"])
        expect(one("um-edit-user-dialog")?.shadowRoot?.textContent?.includes(act)).toBe(false);
    });
  });
});

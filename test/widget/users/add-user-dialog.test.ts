// The Add New User dialog: who, what they may do, how they sign in.
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
  type,
  until,
  words,
} from "../support/elements.js";
import { expect } from "../support/expect.js";
import { billing, FakeServer, joinRequest, member, ok, page, problem } from "../support/fake-server.js";

const add = "POST /organizations/o-1/members";
const list = "GET /organizations/o-1/members";

describe("the Add New User dialog", () => {
  let server: FakeServer;

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 860 });
    server = new FakeServer();
    server.on(add, ({ body }) => {
      const empty = Object.keys(body).filter((name) => body[name] === "");
      const fields = Object.fromEntries(empty.map((name) => [name, "required"]));
      if (empty.length > 0) return problem(400, "invalid_input", fields);
      const made = member(String(body.fullName), { id: "m-new", email: body.email, status: "invited" });
      server.members = [made, ...server.members];
      return ok({ outcome: "created", member: made }, 201);
    });
  });
  afterEach(() => {
    server.restore();
    clear();
  });

  const field = (id: string) => one(`um-dialog #${id}`) ?? all(`#${id}`).find((each) => each.closest("form#form"));
  const openDialog = async () => {
    show(html`<user-manager server=${server.base} open></user-manager>`);
    await said("Amara Nwosu");
    (await pressable("New User")).click();
    await until("the dialog is open", () => focused()?.id === "fullName");
    await until("profiles are there", () => one(`option[value="${billing.id}"]`));
  };
  const fill = async () => {
    type(field("fullName"), "Linnéa Sandström");
    type(field("email"), "linnea@ostervik.example");
    type(field("profile"), billing.id);
    await said("may see invoices and pay invoices in");
  };
  const choosePassword = async () => {
    (await until("the choice is there", () => field("first-password"))).click();
    await until("the field is there", () => field("password"));
  };
  const fillWithPassword = async () => {
    await fill();
    await choosePassword();
    type(field("password"), "copper-lantern-drift");
    await said("signs in with the password you hand over");
  };
  const submit = async () => (await pressable("Add User")).click();
  const isOpen = () => one("um-add-user-dialog") !== undefined;

  describe("accessibility", () => {
    for (const scheme of ["light", "dark"] as const) {
      it(`has nothing for axe to find, filled, in ${scheme}`, async () => {
        await openDialog();
        await fill();
        expect(await faults(scheme)).toEqual([]);
      });

      it(`has nothing for axe to find, with a password to hand over, in ${scheme}`, async () => {
        await openDialog();
        await fillWithPassword();
        await said("At least 12 characters");
        expect(await faults(scheme)).toEqual([]);
      });

      it(`has nothing for axe to find, when somebody was asked to join, in ${scheme}`, async () => {
        server.on(add, ok({ outcome: "asked_to_join" }, 201));
        await openDialog();
        await fill();
        await submit();
        await said("They have been asked to join");
        expect(await faults(scheme)).toEqual([]);
      });

      it(`has nothing for axe to find, refused, on a phone, in ${scheme}`, async () => {
        await setViewport({ width: 360, height: 780 });
        await openDialog();
        await submit();
        await said("Enter the person’s full name.");
        expect(await faults(scheme)).toEqual([]);
      });
    }
  });

  describe("behaviour", () => {
    it("offers only profiles that the person may give", async () => {
      await openDialog();
      expect(Array.from(field("profile")?.querySelectorAll("option") ?? [], (option) => option.textContent)).toEqual([
        "Choose a profile",
        "Administrator",
        "Billing",
      ]);
    });

    it("says in a sentence what the profile permits", async () => {
      await openDialog();
      type(field("profile"), billing.id);
      await said("May see invoices and pay invoices.");
      type(field("profile"), "p-admin");
      await said("May do everything.");
    });

    it("says before the button who joins, what they may do and what mail they get", async () => {
      await openDialog();
      await fill();
      await said(
        "Linnéa Sandström may see invoices and pay invoices in Ostervik Freight , and gets a mail with a link to choose a password.",
      );
      await choosePassword();
      await said("Once the fields are filled");
      type(field("password"), "copper-lantern-drift");
      await said(
        "Linnéa Sandström may see invoices and pay invoices in Ostervik Freight , and signs in with the password you hand over; the mail they get does not contain it.",
      );
    });

    it("sends a set-up link unless a password is chosen, and shows the policy only then", async () => {
      await openDialog();
      expect([(field("first-link") as HTMLInputElement).checked, field("password")]).toEqual([true, undefined]);
      expect(words()).notToContain("At least 12 characters");
      await choosePassword();
      await said("At least 12 characters");
    });

    it("chooses with the arrow keys, and keeps a password that was typed when the choice goes to and fro", async () => {
      await openDialog();
      field("first-link")?.focus();
      await sendKeys({ press: "ArrowDown" });
      type(await until("the field is there", () => field("password")), "copper-lantern-drift");
      field("first-password")?.focus();
      await sendKeys({ press: "ArrowUp" });
      await until("it has gone", () => !field("password"));
      await sendKeys({ press: "ArrowDown" });
      const again = await until("the field is there", () => field("password"));
      expect((again as HTMLInputElement).value).toBe("copper-lantern-drift");
    });

    it("generates a password that meets the policy, shows it, and another each time", async () => {
      await openDialog();
      await choosePassword();
      (await pressable("Generate")).click();
      await until("all lines are met", () => all('.um-rules [data-state="met"]').length === 3);
      const input = field("password") as HTMLInputElement;
      const first = input.value;
      expect([input.type, /^[a-z]+-[a-z]+-[a-z]+-\d\d$/.test(first)]).toEqual(["text", true]);
      (await pressable("Generate")).click();
      await until("it is another", () => input.value !== first);
    });

    it("ticks the policy's lines with name and address in view", async () => {
      await openDialog();
      await fillWithPassword();
      await until("all lines are met", () => all('.um-rules [data-state="met"]').length === 3);
      expect(server.callsTo("POST /password-check").at(-1)?.body).toEqual({
        password: "copper-lantern-drift",
        fullName: "Linnéa Sandström",
        email: "linnea@ostervik.example",
        organization: "o-1",
      });
    });

    it("adds the user, closes, says so, and shows them", async () => {
      await openDialog();
      await fill();
      await submit();
      await said("Linnéa Sandström was added.");
      expect(server.callsTo(add)[0]?.body).toEqual({
        fullName: "Linnéa Sandström",
        email: "linnea@ostervik.example",
        profile: billing.id,
      });
      await until("it is closed", () => !isOpen());
      expect(one("tr[data-fresh]")?.textContent).toContain("Linnéa Sandström");
      expect(press("Show")).notToExist();
      expect(focused()).toBe(press("New User") ?? null);
    });

    it("sends the password that was typed only when one is to be handed over", async () => {
      await openDialog();
      await fillWithPassword();
      await submit();
      await said("Linnéa Sandström was added.");
      expect(server.callsTo(add)[0]?.body.password).toBe("copper-lantern-drift");
    });

    it("says until when the set-up link works", async () => {
      const statusReason = { kind: "link_expires", at: "2030-03-04T10:00:00.000Z" };
      server.on(add, ok({ outcome: "created", member: member("Linnéa Sandström", { statusReason }) }, 201));
      await openDialog();
      await fill();
      await submit();
      await said("The set-up link works until March 4, 2030.");
    });

    it("says until when the initial password works", async () => {
      server.on(
        add,
        ok(
          {
            outcome: "created",
            member: member("Linnéa Sandström", {
              statusReason: { kind: "initial_password_expires", at: "2030-03-04T10:00:00.000Z" },
            }),
          },
          201,
        ),
      );
      await openDialog();
      await fill();
      await submit();
      await said("The initial password works until March 4, 2030.");
    });

    it("offers to show them when the present question hides them", async () => {
      await openDialog();
      server.on(list, ({ query }) => ok(page(query.get("search") ? server.members : [], { letters: [] })));
      await fill();
      await submit();
      (await pressable("Show")).click();
      await until(
        "they are searched for",
        () => server.callsTo(list).at(-1)?.query.get("search") === "linnea@ostervik.example",
      );
    });

    it("keeps the notice until it is dismissed, and leaves the focus in the list", async () => {
      await openDialog();
      await fill();
      await submit();
      (await pressable("Dismiss")).click();
      await until("it is gone", () => !words().includes("was added"));
      expect(focused()?.getAttribute("role")).toBe("region");
    });

    it("says beside each field what is missing, all at once, and goes to the first", async () => {
      await openDialog();
      await choosePassword();
      await submit();
      for (const sentence of [
        "4 things to correct",
        "Enter the person’s full name.",
        "Enter the person’s e-mail address.",
        "Choose a profile: it decides what this person may do.",
        "Enter a password, or generate one.",
      ])
        await said(sentence);
      expect(focused()?.id).toBe("fullName");
    });

    it("asks the server with fields empty, too, so that what is missing stands beside what is wrong", async () => {
      server.on(add, problem(400, "invalid_input", { profile: "required", email: "email_taken" }));
      await openDialog();
      type(field("fullName"), "Linnéa Sandström");
      type(field("email"), "linnea@ostervik.example");
      await submit();
      await said("Choose a profile: it decides what this person may do.");
      await said("Someone here already uses this address.");
      expect(server.callsTo(add).map(({ body }) => body)).toEqual([
        { fullName: "Linnéa Sandström", email: "linnea@ostervik.example", profile: "" },
      ]);
    });

    it("says the server's refusals beside their fields, all at once, with nothing lost", async () => {
      server.on(add, problem(422, "invalid_input", { email: "email_invalid", password: "password_too_short" }));
      await openDialog();
      await fillWithPassword();
      await submit();
      await said("Enter a full e-mail address");
      await until(
        "the policy line is marked",
        () => one(".um-rules [data-state]") && (field("password") as HTMLInputElement).ariaInvalid === "true",
      );
      expect(focused()?.id).toBe("email");
      expect((field("fullName") as HTMLInputElement).value).toBe("Linnéa Sandström");
    });

    it("leads to the person who has an address that is taken", async () => {
      server.on(add, problem(409, "email_taken", { email: "email_taken" }));
      await openDialog();
      await fill();
      await submit();
      await said("Someone here already uses this address.");
      (await pressable("Show them in the list")).click();
      await until(
        "they are searched for",
        () => server.callsTo(list).at(-1)?.query.get("search") === "linnea@ostervik.example",
      );
      expect(isOpen()).toBe(false);
    });

    it("says in a message that somebody who is known elsewhere was asked, with no row and nothing to discard", async () => {
      server.on(add, ok({ outcome: "asked_to_join" }, 201));
      await openDialog();
      await fill();
      await submit();
      await said("They have been asked to join");
      await said("linnea @ostervik.example already signs in for another organization");
      await said("They appear in the users list when they confirm.");
      expect(isOpen()).toBe(false);
      expect(words()).notToContain("was added");
      expect(server.callsTo(list).length).toBe(1);
      (await pressable("Done")).click();
      await until("it is closed", () => !one("um-asked-dialog"));
      expect(focused()).toBe(press("New User") ?? null);
    });

    it("counts the new request at once, and leads to it", async () => {
      server.on(add, () => {
        server.joinRequests = [joinRequest("linnea@ostervik.example")];
        return ok({ outcome: "asked_to_join" }, 201);
      });
      await openDialog();
      await fill();
      await submit();
      await until("it is counted", () => one("um-pending-count")?.shadowRoot?.textContent?.trim() === "1");
      (await pressable("Show Pending Requests")).click();
      await until("it is in the list", () => one("um-pending-tab tbody tr") ?? one('tr[data-state="open"]'));
      expect(focused()?.id).toBe("tab-requests");
      expect(one("um-asked-dialog")).notToExist();
    });

    it("says when a person has been asked to join already, and leads to the requests", async () => {
      server.on(add, problem(409, "already_asked", { email: "already_asked" }));
      await openDialog();
      await fill();
      await submit();
      await said("This person has already been asked to join.");
      (await pressable("Show pending requests")).click();
      await said("Nobody is waiting");
      expect(isOpen()).toBe(false);
      expect(focused()?.id).toBe("tab-requests");
    });

    it("keeps everything typed when the server is lost, and sends it again", async () => {
      await openDialog();
      await fill();
      server.lost = true;
      await submit();
      await said("What you typed is still here");
      server.lost = false;
      await submit();
      await said("Linnéa Sandström was added.");
    });

    for (const [whom, name, sentence] of [
      ["the one just sent", "Linnéa Sandström", "Linnéa Sandström was added."],
      ["somebody else", "Linnea Berg", "Someone here already uses this address."],
    ] as const) {
      it(`looks, when the answer was lost and the address is now taken, whether it is by ${whom}`, async () => {
        await openDialog();
        await fill();
        server.lost = true;
        await submit();
        await said("What you typed is still here");
        server.lost = false;
        server.members = [member(name, { email: "linnea@ostervik.example", status: "invited" }), ...server.members];
        server.on(add, problem(409, "email_taken", { email: "email_taken" }));
        await submit();
        await said(sentence);
        expect(server.callsTo(list).some(({ query }) => query.get("search") === "linnea@ostervik.example")).toBe(true);
      });
    }

    it("says so when the permission is lost meanwhile", async () => {
      server.on(add, problem(403, "forbidden"));
      await openDialog();
      await fill();
      await submit();
      await said("You may not add users any more.");
    });

    it("posts once for two presses", async () => {
      const answer = server.hold(add);
      await openDialog();
      await fill();
      await submit();
      await submit();
      answer(ok({ outcome: "created", member: member("Linnéa Sandström") }, 201));
      await said("Linnéa Sandström was added.");
      expect(server.callsTo(add).length).toBe(1);
    });

    it("closes at once with Escape when nothing was typed, and returns the focus", async () => {
      await openDialog();
      await sendKeys({ press: "Escape" });
      await until("it is closed", () => !isOpen());
      expect(focused()).toBe(press("New User") ?? null);
      expect(one("user-manager[open]")).toExist();
    });

    it("takes a second Escape for going on, and loses nothing that was typed", async () => {
      await openDialog();
      type(field("fullName"), "Linnéa");
      await sendKeys({ press: "Escape" });
      await said("Discard what you typed?");
      await sendKeys({ press: "Escape" });
      await until("it is as before", () => press("Add User"));
      expect((field("fullName") as HTMLInputElement).value).toBe("Linnéa");
    });

    it("offers no way out while the answer is awaited, so that nobody is added behind one's back", async () => {
      const answer = server.hold(add);
      await openDialog();
      await fill();
      await submit();
      await sendKeys({ press: "Escape" });
      press("Cancel")?.click();
      await until("it stays open", isOpen);
      expect(words()).notToContain("Discard what you typed?");
      answer(ok({ outcome: "created", member: member("Linnéa Sandström") }, 201));
      await said("Linnéa Sandström was added.");
    });

    for (const way of ["Escape", "Cancel", "Close"]) {
      it(`asks in place before ${way} discards what was typed`, async () => {
        await openDialog();
        type(field("fullName"), "Linnéa");
        if (way === "Escape") await sendKeys({ press: "Escape" });
        else
          all("button")
            .filter((each) => (each.ariaLabel ?? each.textContent?.trim()) === way)
            .at(-1)
            ?.click();
        await said("Discard what you typed?");
        expect(focused()?.id).toBe("keep");
        (await pressable("Keep Editing")).click();
        await until("it is as before", () => press("Add User"));
        expect((field("fullName") as HTMLInputElement).value).toBe("Linnéa");
        await sendKeys({ press: "Escape" });
        (await pressable("Discard")).click();
        await until("it is closed", () => !isOpen());
      });
    }
  });
});

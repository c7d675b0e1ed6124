// Changing one's own password in My security.
import { sendKeys, setViewport } from "@web/test-runner-commands";
import "../../../widget/src/index.js";
import { all, clear, faults, focused, one, press, pressable, said, type, until, words } from "../support/elements.js";
import { expect } from "../support/expect.js";
import { FakeServer, problem } from "../support/fake-server.js";
import { input, openSecurity } from "./security.js";

describe("one's own password", () => {
  let server: FakeServer;

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 800 });
    server = new FakeServer();
  });
  afterEach(() => {
    server.restore();
    clear();
  });

  const field = (id: string) => until(`the field ${id} is there`, () => input(id)) as Promise<HTMLInputElement>;
  const openForm = async () => {
    await openSecurity(server);
    (await pressable("Change Password")).click();
    await field("current");
  };
  const change = async (current: string, password: string) => {
    type(await field("current"), current);
    type(await field("password"), password);
    (await pressable("Change Password")).click();
  };

  describe("accessibility", () => {
    for (const scheme of ["light", "dark"] as const) {
      it(`has nothing for axe to find in the form, with errors, in ${scheme}`, async () => {
        server.on("PUT /me/password", problem(422, "password_refused", { current: "password_wrong" }));
        await openForm();
        await change("wrong", "correct horse battery");
        await said("This is not your password.");
        expect(await faults(scheme)).toEqual([]);
      });
    }

    it("begins in the first field, and gives the focus back to the button when called off", async () => {
      await openForm();
      await until("it has the focus", () => focused() === input("current"));
      (await pressable("Cancel")).click();
      await until("the button has it again", () => focused() === press("Change Password"));
    });

    it("has fields that password managers know, with the address beside them", async () => {
      await openForm();
      const [current, password] = [await field("current"), await field("password")];
      expect([current.autocomplete, password.autocomplete]).toEqual(["current-password", "new-password"]);
      const username = all('[autocomplete="username"]')[0] as HTMLInputElement;
      expect([username.value, username.form === current.form]).toEqual(["ioana.petrescu@ostervik.example", true]);
    });
  });

  describe("behaviour", () => {
    it("says when it was changed last, or that it never was", async () => {
      server.security.password.changedAt = new Date(Date.now() - 3 * 60_000).toISOString();
      await openSecurity(server);
      await said("Changed 3 minutes ago");
      clear();
      server.security.password.changedAt = null;
      await openSecurity(server);
      await said("Never changed");
    });

    it("shows the policy before anything is typed, and as it is met", async () => {
      await openForm();
      await said("At least 12 characters");
      expect(one('[data-state="met"]')).notToExist();
      type(await field("password"), "correct horse battery");
      await until("all is met", () => all('[data-state="met"]').length === 3);
      expect(server.callsTo("POST /password-check").map(({ body }) => body)).toEqual([
        { password: "" },
        { password: "correct horse battery" },
      ]);
    });

    it("takes a pasted password", async () => {
      await openForm();
      const password = await field("password");
      password.focus();
      const pasted = password.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true }));
      expect(pasted).toBe(true);
    });

    it("changes it, says that all other sessions were ended, and asks anew for everything", async () => {
      await openForm();
      await change("old password", "correct horse battery");
      await said("Your password was changed. All your other sessions were ended.");
      expect(server.callsTo("PUT /me/password").map(({ body }) => body)).toEqual([
        { current: "old password", password: "correct horse battery" },
      ]);
      await until("it is asked anew", () => server.callsTo("GET /me/sessions").length === 2);
      expect(input("current")).notToExist();
      expect(all('[role="status"]').some((each) => each.textContent?.includes("Your password was changed."))).toBe(
        true,
      );
      await until("the button has the focus", () => focused() === press("Change Password"));
    });

    it("keeps nothing of what was typed for the next time", async () => {
      await openForm();
      await change("old password", "correct horse battery");
      await said("Your password was changed.");
      (await pressable("Change Password")).click();
      expect([(await field("current")).value, (await field("password")).value]).toEqual(["", ""]);
    });

    it("says at the field that the present password is wrong, selects it, and keeps the new one", async () => {
      server.on("PUT /me/password", problem(422, "password_refused", { current: "password_wrong" }));
      await openForm();
      await change("wrong", "correct horse battery");
      await said("This is not your password.");
      const current = await field("current");
      await until("it is selected", () => focused() === current && current.selectionStart === 0);
      expect((await field("password")).value).toBe("correct horse battery");
      await sendKeys({ type: "o" });
      await until("it is said no more", () => !words().includes("This is not your password."));
    });

    it("says at the lines of the policy what is missing, and anything else in a sentence", async () => {
      server.on("PUT /me/password", problem(422, "password_weak", { password: "password_too_short" }));
      await openForm();
      await change("old password", "short");
      await until("a line says so", () => one('[data-state="missed"]'));
      expect(words()).notToContain("The password is too short.");
      server.on("PUT /me/password", problem(422, "password_weak", { password: "password_unchanged" }));
      await change("old password", "old password");
      await said("Choose another password than the present one.");
    });

    it("asks the server nothing while a field is empty", async () => {
      await openForm();
      (await pressable("Change Password")).click();
      await said("Enter your present password.");
      await said("Enter a new password.");
      expect(server.callsTo("PUT /me/password").length).toBe(0);
    });

    it("keeps what was typed when the server is lost, and can be tried again", async () => {
      await openForm();
      server.lost = true;
      await change("old password", "correct horse battery");
      await said("What you typed is still here.");
      expect([(await field("current")).value, (await field("password")).value]).toEqual([
        "old password",
        "correct horse battery",
      ]);
      server.lost = false;
      (await pressable("Change Password")).click();
      await said("Your password was changed.");
    });

    it("says that sign-in is locked, and has the link sent that unlocks it", async () => {
      server.on("PUT /me/password", problem(409, "sign_in_locked"));
      await openForm();
      await change("wrong", "correct horse battery");
      await said("Your sign-in is locked.");
      (await pressable("Send Me an Unlock Link")).click();
      await said("A mail is on its way to ioana.petrescu@ostervik.example.");
      expect((await field("password")).value).toBe("correct horse battery");
    });

    it("shows that it is at work after 200 ms, and sends once", async () => {
      const answer = server.hold("PUT /me/password");
      await openForm();
      await change("old password", "correct horse battery");
      await until("it shows", () => press("Change Password")?.getAttribute("aria-busy") === "true");
      press("Change Password")?.click();
      expect(server.callsTo("PUT /me/password").length).toBe(1);
      answer({ status: 204 });
    });
  });
});

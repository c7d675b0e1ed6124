// Two-factor authentication in My security: setting it up, replacing the device, new recovery codes, switching it off.
import { sendKeys, setViewport } from "@web/test-runner-commands";
import "../../../widget/src/index.js";
import { all, clear, faults, focused, one, press, pressable, said, type, until, words } from "../support/elements.js";
import { expect } from "../support/expect.js";
import { FakeServer, ok, problem } from "../support/fake-server.js";
import { enrolment, recoveryCodes } from "../support/second-step.js";
import { input, needProof, openSecurity, section, twoFactorOn } from "./security.js";

describe("one's own two-factor authentication", () => {
  let server: FakeServer;

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 800 });
    server = new FakeServer();
  });
  afterEach(() => {
    server.restore();
    clear();
  });

  const here = (name: string) =>
    until(`“${name}” can be pressed in the section`, () =>
      Array.from(section("two-factor").querySelectorAll<HTMLElement>("button")).find(
        (each) => each.textContent?.replace(/\s+/g, " ").trim() === name,
      ),
    );
  const on = (more: object = {}) => {
    server.security.twoFactor = { ...twoFactorOn, ...more };
  };
  const open = async (act: string) => {
    await openSecurity(server);
    const button = await here(act);
    button.focus();
    button.click();
  };
  const enter = async (code: string, act: string, id = "um-code") => {
    type(await until("the field is there", () => input(id)), code);
    (await here(act)).click();
  };
  const save = async () => {
    (await until("the box is there", () => one("#um-saved"))).click();
    (await here("Done")).click();
  };
  const bodies = (route: string) => server.callsTo(route).map(({ body }) => body);

  describe("accessibility", () => {
    for (const scheme of ["light", "dark"] as const) {
      it(`has nothing for axe to find in any step, in ${scheme}`, async () => {
        on();
        server.on("POST /me/two-factor/enrolment", ({ body }) =>
          body.code === "000000" ? problem(422, "code_refused", { code: "code_wrong" }) : ok(enrolment),
        );
        await open("Replace Device");
        await enter("000000", "Go On");
        await said("This is not the present code");
        expect(await faults(scheme)).toEqual([]);
        await enter("123456", "Go On");
        await said("Scan this");
        expect(await faults(scheme)).toEqual([]);
        await enter("654321", "Confirm the Code");
        await said(recoveryCodes[0] ?? "");
        expect(await faults(scheme)).toEqual([]);
      });
    }

    it("leads to what has come with each step, and back to what can be done", async () => {
      await open("Set Up");
      await until("the picture's title has the focus", () => focused()?.textContent === "Set up an authenticator app");
      server.on("GET /me/security", () => {
        on({ recoveryCodesLeft: 10 });
        return ok(server.security);
      });
      await enter("123456", "Confirm the Code");
      await until("the codes' title has it", () => focused()?.textContent === "Save your recovery codes");
      await save();
      await said("Two-factor authentication is on.");
      await until("the section has it", () => one("um-own-two-factor")?.matches(":focus-within"));
    });

    it("selects a wrong code, to be typed over", async () => {
      on();
      server.on("POST /me/two-factor/switch-off", problem(422, "code_refused", { code: "code_wrong" }));
      await open("Switch Off");
      await enter("000000", "Switch Off");
      await said("This is not the present code");
      const code = input("um-code");
      await until("it is selected", () => focused() === code && code?.selectionStart === 0);
    });
  });

  describe("behaviour", () => {
    it("says that it is off, and offers to set it up", async () => {
      await openSecurity(server);
      await said("Off. Once it is on, a stolen password alone opens nothing.");
      expect([press("Replace Device"), press("Switch Off")]).toEqual([undefined, undefined]);
    });

    it("says since when it is on, how many codes are left, and what can be done", async () => {
      on();
      await openSecurity(server);
      await said("On since January 2");
      await said("8 recovery codes are left.");
      for (const name of ["Replace Device", "New Recovery Codes", "Switch Off"]) expect(press(name)).toExist();
    });

    it("does not offer to switch it off where it is required, and says why", async () => {
      on({ required: true });
      await openSecurity(server);
      await said("It is required of you, so it cannot be switched off.");
      expect(press("Switch Off")).notToExist();
    });

    it("says that it is required where it is not on yet", async () => {
      server.security.twoFactor.required = true;
      await openSecurity(server);
      await said("the next time you sign in, you will be asked to set it up");
    });

    for (const [left, text] of [
      [3, "3 recovery codes are left."],
      [1, "1 recovery code is left."],
      [0, "You have no recovery codes left."],
    ] as const) {
      it(`warns when ${left} recovery codes are left`, async () => {
        on({ recoveryCodesLeft: left });
        await openSecurity(server);
        await until("it warns", () => all(".um-warn").some((each) => each.textContent?.includes(text)));
      });
    }

    it("does not warn of four", async () => {
      on({ recoveryCodesLeft: 4 });
      await openSecurity(server);
      await said("4 recovery codes are left.");
      expect(one(".um-warn")).notToExist();
    });

    it("sets it up: the picture, a code from the app, the recovery codes to save", async () => {
      await open("Set Up");
      await said("Scan this");
      expect(words()).toContain("JBSW");
      await enter("123 456", "Confirm the Code");
      await said(recoveryCodes[9] ?? "");
      expect(bodies("POST /me/two-factor/enrolment")).toEqual([{}]);
      expect(bodies("POST /me/two-factor/enrolment/confirm")).toEqual([{ code: "123 456" }]);
      await save();
      await said("Two-factor authentication is on.");
      expect(words()).notToContain(recoveryCodes[0] ?? "");
      expect(
        all('[role="status"]').some((each) => each.textContent?.includes("Two-factor authentication is on.")),
      ).toBe(true);
    });

    it("asks for the password first where that is needed", async () => {
      needProof(server, "POST /me/two-factor/enrolment", ok(enrolment));
      await open("Set Up");
      type(await until("the password is asked for", () => input("password")), "correct horse");
      (await pressable("Go On")).click();
      await said("Scan this");
      expect(server.callsTo("POST /me/two-factor/enrolment").length).toBe(2);
    });

    it("does nothing when the person would rather not give it", async () => {
      needProof(server, "POST /me/two-factor/enrolment", ok(enrolment));
      await open("Set Up");
      await until("the password is asked for", () => input("password"));
      await sendKeys({ press: "Escape" });
      await until("the button has the focus again", () => focused()?.textContent?.trim() === "Set Up");
      expect(words()).notToContain("Scan this");
      expect(one("user-manager-security[open]")).toExist();
    });

    it("keeps the picture and what was typed when the confirmation is refused or lost", async () => {
      await open("Set Up");
      server.on("POST /me/two-factor/enrolment/confirm", problem(422, "code_refused", { code: "code_wrong" }));
      await enter("111111", "Confirm the Code");
      await said("This is not the present code");
      server.lost = true;
      await enter("222222", "Confirm the Code");
      await said("What you typed is still here.");
      expect(input("um-code")?.value).toBe("222222");
      await said("Scan this");
    });

    it("does not close over recovery codes that nobody has said to have saved", async () => {
      await open("Set Up");
      await enter("123456", "Confirm the Code");
      await said(recoveryCodes[0] ?? "");
      for (const leave of [
        () => sendKeys({ press: "Escape" }),
        () => sendKeys({ press: "Escape" }),
        async () => (await pressable("Close")).click(),
      ]) {
        await leave();
        await said("Save the codes, then tick this");
        expect(one("user-manager-security[open]")).toExist();
      }
      (await here("Done")).click();
      expect(words()).toContain(recoveryCodes[0] ?? "");
      (await until("the box is there", () => one("#um-saved"))).click();
      await sendKeys({ press: "Escape" });
      await until("it closes", () => !one("user-manager-security[open]"));
    });

    it("does not close while recovery codes are on their way", async () => {
      const answer = server.hold("POST /me/two-factor/enrolment/confirm");
      await open("Set Up");
      await enter("123456", "Confirm the Code");
      await sendKeys({ press: "Escape" });
      (await pressable("Close")).click();
      expect(one("user-manager-security[open]")).toExist();
      answer(ok({ recoveryCodes }));
      await said(recoveryCodes[0] ?? "");
    });

    it("replaces the device after a present code, and says that the old one does not work any more", async () => {
      on();
      await open("Replace Device");
      await enter("123456", "Go On");
      await said("Scan this");
      await enter("654321", "Confirm the Code");
      await save();
      await said("The new device is set up. The old one does not work any more.");
      expect(bodies("POST /me/two-factor/enrolment")).toEqual([{ code: "123456" }]);
      expect(bodies("POST /me/two-factor/enrolment/confirm")).toEqual([{ code: "654321" }]);
    });

    it("takes a recovery code in place of a code", async () => {
      on();
      await open("Replace Device");
      (await here("Use a recovery code instead")).click();
      await enter("7KQ2-M9XD-4TFA-P3WN", "Go On", "um-recovery-code");
      await said("Scan this");
      expect(bodies("POST /me/two-factor/enrolment")).toEqual([{ recoveryCode: "7KQ2-M9XD-4TFA-P3WN" }]);
    });

    it("makes new recovery codes after a code", async () => {
      on();
      await open("New Recovery Codes");
      await enter("123456", "Go On");
      await said(recoveryCodes[0] ?? "");
      await save();
      await said("You have new recovery codes. The older ones do not work any more.");
      expect(bodies("POST /me/two-factor/recovery-codes")).toEqual([{ code: "123456" }]);
    });

    it("switches it off after a code", async () => {
      on();
      needProof(server, "POST /me/two-factor/switch-off", { status: 204 });
      await open("Switch Off");
      await enter("123456", "Switch Off");
      type(await until("the password is asked for", () => input("password")), "correct horse");
      (await pressable("Go On")).click();
      await said("Two-factor authentication is off.");
      expect(bodies("POST /me/two-factor/switch-off").at(-1)).toEqual({ code: "123456" });
      await until("it is asked anew", () => server.callsTo("GET /me/security").length === 2);
    });

    it("says so where it has become required meanwhile", async () => {
      on();
      server.on("POST /me/two-factor/switch-off", problem(409, "two_factor_required"));
      await open("Switch Off");
      await enter("123456", "Switch Off");
      await said("It is required of you.");
    });

    it("says that sign-in is locked after the third wrong code", async () => {
      on();
      server.on("POST /me/two-factor/switch-off", problem(409, "sign_in_locked"));
      await open("Switch Off");
      await enter("123456", "Switch Off");
      await said("Your sign-in is locked.");
      expect(press("Send Me an Unlock Link")).toExist();
    });

    it("asks the server nothing without a code", async () => {
      on();
      await open("Switch Off");
      await until("the field is there", () => input("um-code"));
      (await here("Switch Off")).click();
      await said("Enter the code that the app shows.");
      await until("it has the focus", () => focused() === input("um-code"));
      expect(server.callsTo("POST /me/two-factor/switch-off").length).toBe(0);
    });

    it("says it beside what can be done when setting up cannot begin", async () => {
      server.on("POST /me/two-factor/enrolment", problem(429, "too_many_requests", {}, { "Retry-After": "30" }));
      await open("Set Up");
      await said("Wait 30 seconds, then try again.");
      expect(await here("Set Up")).toExist();
    });
  });
});

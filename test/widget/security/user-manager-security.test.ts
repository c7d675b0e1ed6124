// <user-manager-security>: opening, closing, loading, and what becomes of it when the server does not answer.
import { sendKeys, setViewport } from "@web/test-runner-commands";
import { html } from "lit";
import "../../../widget/src/index.js";
import type { UserManagerSecurity } from "../../../widget/src/index.js";
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
import { FakeServer, ok, ownEvent, ownSession, problem } from "../support/fake-server.js";
import { input, openSecurity, threeQuestions, twoFactorOn } from "./security.js";

const element = () => one("user-manager-security") as UserManagerSecurity;

describe("<user-manager-security>", () => {
  let server: FakeServer;

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 800 });
    server = new FakeServer();
  });
  afterEach(() => {
    server.restore();
    clear();
  });

  describe("accessibility", () => {
    for (const scheme of ["light", "dark"] as const) {
      it(`has nothing for axe to find, with everything in it, in ${scheme}`, async () => {
        server.security.twoFactor = { ...twoFactorOn, recoveryCodesLeft: 2 };
        server.security.securityQuestions = { policy: "optional", set: true, questions: threeQuestions };
        server.sessions.push(ownSession({ browser: null, system: null, address: null }));
        server.ownEvents = [ownEvent("session.started"), ownEvent("user.unlocked", { by: "Amara Nwosu" })];
        await openSecurity(server);
        expect(await faults(scheme)).toEqual([]);
      });

      it(`has nothing for axe to find when the server is lost, in ${scheme}`, async () => {
        server.on("GET /me/security", problem(500, "internal"));
        show(html`<user-manager-security server=${server.base} open></user-manager-security>`);
        await said("The server could not answer that.");
        expect(await faults(scheme)).toEqual([]);
      });
    }

    it("is a modal dialog that is called My security, with a heading for each section", async () => {
      server.security.securityQuestions.policy = "required";
      await openSecurity(server);
      expect(one("dialog:modal")?.getAttribute("aria-label")).toBe("My security");
      expect(all("h1, h2").map((each) => each.textContent?.trim())).toEqual([
        "My security",
        "Password",
        "Two-factor authentication",
        "Security questions",
        "Where I am signed in",
        "Recent activity of mine",
      ]);
    });

    it("closes with Escape, and gives the focus back to what opened it", async () => {
      show(html`<button>Open</button><user-manager-security server=${server.base}></user-manager-security>`);
      const button = await pressable("Open");
      button.focus();
      element().show();
      await said("Where I am signed in");
      await sendKeys({ press: "Escape" });
      await until("it is closed", () => !element().open);
      expect(focused()).toBe(button);
    });

    it("fills the screen of a phone, where nothing scrolls sideways", async () => {
      await setViewport({ width: 360, height: 640 });
      server.sessions.push(ownSession({ address: "2001:db8:85a3:8d3:1319:8a2e:370:7348" }));
      server.ownEvents = [ownEvent("membership.profile_changed", { by: "A".repeat(120) })];
      await openSecurity(server);
      const box = one("dialog")?.getBoundingClientRect();
      expect([box?.width, box?.height]).toEqual([360, 640]);
      const scroll = one(".scroll") as HTMLElement;
      expect(scroll.scrollWidth).toBe(scroll.clientWidth);
      expect(scroll.scrollHeight > scroll.clientHeight).toBe(true);
    });
  });

  describe("properties", () => {
    it("opens and closes by its attribute", async () => {
      await openSecurity(server);
      element().removeAttribute("open");
      await until("it is closed", () => !one("dialog[open]"));
    });

    it("asks the server that it is told of", async () => {
      await openSecurity(server);
      expect(element().server).toBe(server.base);
      expect(server.callsTo("GET /me/security").length).toBe(1);
    });
  });

  describe("events", () => {
    it("fires user-manager-security-closed after it has closed, once", async () => {
      await openSecurity(server);
      let heard = 0;
      const hear = () => {
        heard += 1;
      };
      document.body.addEventListener("user-manager-security-closed", hear);
      (await pressable("Close")).click();
      await until("it is closed", () => !element().open);
      await new Promise(requestAnimationFrame);
      document.body.removeEventListener("user-manager-security-closed", hear);
      expect(heard).toBe(1);
    });
  });

  describe("behaviour", () => {
    it("asks for nothing before it is opened, and anew each time", async () => {
      show(html`<user-manager-security server=${server.base}></user-manager-security>`);
      await element().updateComplete;
      expect(server.calls.length).toBe(0);
      element().show();
      await said("Where I am signed in");
      element().close();
      await until("it is closed", () => !words().includes("Where I am signed in"));
      element().show();
      await said("Where I am signed in");
      expect(server.callsTo("GET /me/security").length).toBe(2);
    });

    it("shows progress when the answer takes longer than 200 ms, and not before", async () => {
      const answer = server.hold("GET /me/security");
      show(html`<user-manager-security server=${server.base} open></user-manager-security>`);
      await until("it is asked", () => server.callsTo("GET /me/security").length === 1);
      expect(one("um-security .waiting") ?? one(".thread > .waiting")).notToExist();
      await until("it shows", () => one(".thread > .waiting"));
      answer(ok(server.security));
      await said("Where I am signed in");
      await until("it is gone", () => !one(".thread > .waiting"));
    });

    it("says that the server does not answer, and goes on when it does again", async () => {
      server.lost = true;
      show(html`<user-manager-security server=${server.base} open></user-manager-security>`);
      await said("The server does not answer.");
      server.lost = false;
      (await pressable("Try Now")).click();
      await said("Where I am signed in");
    });

    it("keeps what was typed when the server is lost as the rest is asked for anew", async () => {
      server.sessions.push(ownSession({ id: "s-9" }));
      server.on("DELETE /me/sessions/s-9", () => {
        server.on("GET /me/sessions", problem(500, "internal"));
        return { status: 204 };
      });
      await openSecurity(server);
      (await pressable("Change Password")).click();
      type(await until("the field is there", () => input("current")), "correct horse");
      (await pressable("End Firefox on Windows")).click();
      await said("The server could not answer that.");
      expect(input("current")?.value).toBe("correct horse");
    });

    it("says that one is signed out, in place of the sections", async () => {
      server.on("GET /me/security", problem(401, "unauthenticated"));
      show(html`<user-manager-security server=${server.base} open></user-manager-security>`);
      await said("You are signed out");
      expect(press("Change Password")).notToExist();
    });

    it("says so where one is signed out meanwhile, and leaves standing what was typed", async () => {
      server.sessions.push(ownSession({ id: "s-9" }));
      server.on("DELETE /me/sessions/s-9", () => {
        server.on("GET /me/sessions", problem(401, "unauthenticated"));
        return { status: 204 };
      });
      await openSecurity(server);
      (await pressable("Change Password")).click();
      type(await until("the field is there", () => input("current")), "correct horse");
      (await pressable("End Firefox on Windows")).click();
      await said("You are signed out.");
      expect(input("current")?.value).toBe("correct horse");
    });

    it("speaks the language of its place", async () => {
      show(html`<user-manager-security lang="de" server=${server.base} open></user-manager-security>`);
      await said("Wo ich angemeldet bin");
      expect(one("dialog")?.getAttribute("aria-label")).toBe("Meine Sicherheit");
    });
  });
});

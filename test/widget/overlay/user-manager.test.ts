// <user-manager>: the overlay over a portal.
import { emulateMedia, sendKeys, setViewport } from "@web/test-runner-commands";
import { html } from "lit";
import "../../../widget/src/index.js";
import type { UserManager } from "../../../widget/src/index.js";
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
import { FakeServer, organization, problem } from "../support/fake-server.js";

describe("<user-manager>", () => {
  let server: FakeServer;

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 860 });
    server = new FakeServer();
  });
  afterEach(() => {
    server.restore();
    clear();
  });

  const overlay = () => document.querySelector("user-manager") as UserManager;
  const dialog = () => one("dialog[open]") as HTMLDialogElement | undefined;
  const place = () => show(html`<button id="opener">Open</button><user-manager server=${server.base}></user-manager>`);
  const open = async () => {
    place();
    (one("#opener") as HTMLElement).focus();
    overlay().show();
    await until("something stands in it", () => one("h1"));
  };

  describe("accessibility", () => {
    for (const scheme of ["light", "dark"] as const) {
      it(`has nothing for axe to find, refused, in ${scheme}`, async () => {
        server.on("GET /me", problem(401, "unauthenticated"));
        await open();
        await said("You are signed out");
        expect(await faults(scheme)).toEqual([]);
      });
    }

    it("is a modal dialog with a name", async () => {
      await open();
      expect(dialog()?.matches(":modal")).toBe(true);
      expect(dialog()?.ariaLabel).toBe("User Manager");
    });
  });

  describe("properties", () => {
    it("opens by its attribute, and shows by it that it is open", async () => {
      place();
      overlay().setAttribute("open", "");
      await said("Ostervik Freight");
      overlay().close();
      await until("it is closed", () => !dialog());
      expect(overlay().hasAttribute("open")).toBe(false);
    });

    it("manages the organization that is named, whatever the session's is", async () => {
      server.me.organizations.push(organization("o-2", "Palisander Labs", ["users.read"]));
      show(html`<user-manager server=${server.base} organization="o-2" open></user-manager>`);
      await said("Palisander Labs");
      await until("its members are asked for", () => server.callsTo("GET /organizations/o-2/members").length > 0);
    });

    it("asks the server that is named", async () => {
      await open();
      expect(server.callsTo("GET /me").length).toBe(1);
    });
  });

  describe("events", () => {
    it("fires user-manager-closed", async () => {
      await open();
      const closed = new Promise((resolve) =>
        document.body.addEventListener("user-manager-closed", resolve, { once: true }),
      );
      (await pressable("Close")).click();
      await closed;
    });
  });

  describe("behaviour", () => {
    it("loads what stands in it on the first opening only", async () => {
      place();
      await overlay().updateComplete;
      expect(one("um-overlay")).notToExist();
      expect(server.calls.length).toBe(0);
    });

    it("asks who is signed in at the click, not after its code has come, and only once", async () => {
      place();
      await overlay().updateComplete;
      const answer = window.fetch;
      let asked = 0;
      window.fetch = (...request) => {
        asked++;
        return answer(...request);
      };
      overlay().show();
      expect(asked).toBe(1);
      await until("the list is asked for", () => server.calls.length > 1);
      expect(server.callsTo("GET /me").length).toBe(1);
    });

    it("closes with Escape, and the focus returns to what opened it", async () => {
      await open();
      await sendKeys({ press: "Escape" });
      await until("it is closed", () => !dialog());
      expect(overlay().open).toBe(false);
      expect(focused()).toBe(one("#opener"));
    });

    it("stays open when it is opened again right after it was closed", async () => {
      await open();
      const told = new Promise((resolve) => dialog()?.addEventListener("close", resolve, { once: true }));
      overlay().close();
      await overlay().updateComplete;
      overlay().show();
      await told;
      await overlay().updateComplete;
      expect([overlay().open, dialog()?.matches(":modal")]).toEqual([true, true]);
    });

    it("keeps the page behind it from scrolling, and lets go", async () => {
      await open();
      expect(getComputedStyle(document.documentElement).overflow).toBe("hidden");
      overlay().close();
      await until("it is closed", () => !dialog());
      expect(getComputedStyle(document.documentElement).overflow).toBe("visible");
    });

    it("lets go of the page when it is removed while open", async () => {
      await open();
      overlay().remove();
      await until("the page scrolls", () => getComputedStyle(document.documentElement).overflow === "visible");
    });

    it("leaves its edges to the portal when wide, and takes the whole screen on a phone", async () => {
      await open();
      expect(dialog()?.getBoundingClientRect().left).toBe(24);
      await setViewport({ width: 360, height: 780 });
      await until(
        "it fills the screen",
        () => dialog()?.getBoundingClientRect().width === 360 && dialog()?.getBoundingClientRect().height === 780,
      );
    });

    it("shows only the tabs that the person may use", async () => {
      await open();
      await said("Amara Nwosu");
      expect(all('[role="tab"]').map((tab) => tab.textContent)).toEqual(["Users", "Pending requests"]);
      server.me.organizations = [];
    });

    it("says calmly to a person without the permission that it is not open to them", async () => {
      server.me.organizations = [organization("o-1", "Ostervik Freight", ["users.create"])];
      await open();
      await said("Your profile in Ostervik Freight does not include seeing its users.");
      expect(one('[role="tab"]')).notToExist();
      expect(server.callsTo("GET /organizations/o-1/members").length).toBe(0);
    });

    it("says to sign in again when nobody is signed in", async () => {
      server.on("GET /me", problem(401, "unauthenticated"));
      await open();
      await said("Sign in again");
    });

    it("says to sign in again when the session ends meanwhile", async () => {
      server.on("GET /organizations/o-1/members", problem(401, "unauthenticated"));
      await open();
      await said("You are signed out");
    });

    it("says that it is not open when the permission is lost meanwhile, and shows no tab", async () => {
      server.on("GET /organizations/o-1/members", problem(403, "forbidden"));
      await open();
      await said("This is not open to you");
      expect(one('[role="tab"]')).notToExist();
    });

    it("says so to a person who is not a member of the organization named", async () => {
      show(html`<user-manager server=${server.base} organization="elsewhere" open></user-manager>`);
      await said("You do not belong to this organization, or no longer do.");
    });

    it("offers to try again when the server is lost, and then goes on", async () => {
      server.lost = true;
      await open();
      await said("The server does not answer");
      server.lost = false;
      (await pressable("Try Now")).click();
      await said("Amara Nwosu");
    });

    it("speaks the language it stands in", async () => {
      place().lang = "de";
      overlay().show();
      await said("Benutzer");
      expect(words()).notToContain("Users");
    });

    it("mirrors where the page reads from right to left", async () => {
      await open();
      document.documentElement.dir = "rtl";
      const close = (await pressable("Close")).getBoundingClientRect();
      expect(close.left < innerWidth / 2).toBe(true);
    });

    it("lets nothing of a hostile page in", async () => {
      const hostile = new CSSStyleSheet();
      hostile.replaceSync(
        "* { letter-spacing: 9px; text-transform: uppercase; line-height: 4; text-align: right; visibility: visible } dialog, header, button { background: lime !important; padding: 40px !important; display: none !important }",
      );
      document.adoptedStyleSheets.push(hostile);
      await open();
      await said("Amara Nwosu");
      const button = getComputedStyle((await pressable("New User")) as Element);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== hostile);
      expect([button.letterSpacing, button.textTransform, button.paddingTop]).toEqual(["normal", "none", "0px"]);
    });

    for (const accent of ["#ffff00", "#000000", "#ffffff", "#b4532a"]) {
      for (const scheme of ["light", "dark"] as const) {
        it(`keeps its contrast with the accent ${accent} in ${scheme}`, async () => {
          place().style.setProperty("--user-manager-accent", accent);
          overlay().show();
          await said("Amara Nwosu");
          expect(await faults(scheme)).toEqual([]);
        });
      }
    }

    it("holds still for people who want less motion", async () => {
      await emulateMedia({ reducedMotion: "reduce" });
      await open();
      const duration = getComputedStyle(await pressable("New User")).transitionDuration;
      await emulateMedia({ reducedMotion: "no-preference" });
      expect(Number.parseFloat(duration) < 0.001).toBe(true);
    });

    it("works where scripts, styles and trusted types are kept to this origin", async () => {
      const frame = document.createElement("iframe");
      frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self' ws:; require-trusted-types-for 'script'">
        <script type="module" src="/widget/src/index.ts"></script><user-manager-sign-in></user-manager-sign-in>`;
      show(html``);
      document.body.append(frame);
      const input = await until("the form is there", () =>
        frame.contentDocument?.querySelector<HTMLInputElement>("#um-email"),
      );
      expect(frame.contentWindow?.getComputedStyle(input).height).toBe("44px");
    });

    it("can be imported twice, and made again after it was removed", async () => {
      await import("../../../widget/src/index.js?again" as string);
      await open();
      overlay().close();
      clear();
      await open();
      expect(visible(dialog() as HTMLElement)).toBe(true);
      expect(press("Close")).toExist();
    });
  });
});

// What sets up an authenticator app: the picture, the key, the link, the first code.
import { EnrolmentPanel } from "../../../widget/src/two-factor/enrolment-panel.js";
import { twoFactor } from "../../../widget/src/words/en.two-factor.js";
import { clear, faults, one, press, pressable, said, words } from "../support/elements.js";
import { expect } from "../support/expect.js";
import { showPanel } from "../support/panel-host.js";
import { enrolment } from "../support/second-step.js";

describe("the enrolment panel", () => {
  const realClipboard = Object.getOwnPropertyDescriptor(navigator, "clipboard");
  const withClipboard = (writeText: (text: string) => Promise<void>) =>
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });

  afterEach(() => {
    Reflect.deleteProperty(navigator, "clipboard");
    if (realClipboard) Object.defineProperty(navigator, "clipboard", realClipboard);
    clear();
  });

  const showEnrolment = () =>
    showPanel((host) => {
      const panel = new EnrolmentPanel(host, twoFactor.twoFactor);
      panel.enrolment = enrolment;
      return () => panel.panel();
    });

  describe("accessibility", () => {
    for (const scheme of ["light", "dark"] as const) {
      it(`has nothing for axe to find in ${scheme}`, async () => {
        await showEnrolment();
        expect(await faults(scheme)).toEqual([]);
      });

      it(`draws the picture dark on white in ${scheme}, white edge and all`, async () => {
        const host = await showEnrolment();
        host.style.colorScheme = scheme;
        const picture = one("svg.um-qr") as Element;
        const [ground, modules] = [picture.querySelector("rect"), picture.querySelector("path")];
        expect([ground, modules].map((each) => getComputedStyle(each as Element).fill)).toEqual([
          "rgb(255, 255, 255)",
          "rgb(0, 0, 0)",
        ]);
        expect([ground?.getAttribute("width"), picture.getAttribute("viewBox")]).toEqual(["29", "0 0 29 29"]);
        expect(modules?.getAttribute("d")).toBe(enrolment.qr.path);
      });
    }

    it("names the picture for who cannot see it, and says that the key holds the same", async () => {
      await showEnrolment();
      expect([one("svg.um-qr")?.role, one("svg.um-qr")?.ariaLabel]).toEqual([
        "img",
        "QR code for an authenticator app. It holds the same as the key below it.",
      ]);
    });
  });

  describe("behaviour", () => {
    it("shows the key in its groups, as text that one click selects", async () => {
      await showEnrolment();
      const key = one("code") as HTMLElement;
      expect(key.textContent?.trim()).toBe(enrolment.key);
      expect(getComputedStyle(key).userSelect).toBe("all");
    });

    it("shows the key from left to right where the page is not", async () => {
      document.documentElement.dir = "rtl";
      await showEnrolment();
      const code = one("code");
      expect(code && getComputedStyle(code).direction).toBe("ltr");
      document.documentElement.dir = "";
    });

    it("links to an app on this device", async () => {
      await showEnrolment();
      expect(press("Open in an app on this device")?.getAttribute("href")).toBe(enrolment.uri);
    });

    it("copies the key without blanks, and says so", async () => {
      const copied: string[] = [];
      withClipboard(async (text) => void copied.push(text));
      await showEnrolment();
      (await pressable("Copy Key")).click();
      await pressable("Copied");
      expect(copied).toEqual([enrolment.key.replaceAll(" ", "")]);
      expect(one("[role=status]")?.textContent).toBe("Copied");
    });

    it("says what to do where the browser does not copy", async () => {
      withClipboard(() => Promise.reject(new DOMException("No", "NotAllowedError")));
      await showEnrolment();
      (await pressable("Copy Key")).click();
      await said("Select and copy it by hand");
    });

    it("asks for the code that the app then shows", async () => {
      await showEnrolment();
      expect(words()).toContain("Code that the app then shows");
      expect((one("input") as HTMLInputElement).autocomplete).toBe("one-time-code");
    });
  });
});

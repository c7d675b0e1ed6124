// The ten recovery codes: seen once, kept by copy, file or paper, and gone once that is acknowledged.
import { emulateMedia, setViewport } from "@web/test-runner-commands";
import { RecoveryCodesPanel } from "../../../widget/src/two-factor/recovery-codes-panel.js";
import { twoFactor } from "../../../widget/src/words/en.two-factor.js";
import { all, clear, faults, one, pressable, said, visible, words } from "../support/elements.js";
import { expect } from "../support/expect.js";
import { showPanel } from "../support/panel-host.js";
import { recoveryCodes } from "../support/second-step.js";

describe("the recovery codes", () => {
  let panel: RecoveryCodesPanel;
  const print = window.print;

  beforeEach(() => setViewport({ width: 1280, height: 800 }));
  afterEach(async () => {
    window.print = print;
    window.dispatchEvent(new Event("afterprint"));
    await emulateMedia({ media: "screen" });
    clear();
  });

  const showCodes = () =>
    showPanel((host) => {
      panel = new RecoveryCodesPanel(host, twoFactor.twoFactor, () => ({
        portal: "Harbor Cloud",
        email: "amara@ostervik.example",
        locale: "en",
      }));
      panel.show(recoveryCodes);
      return () => panel.panel();
    });
  const leaves = () => window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
  const box = () => one("#um-saved") as HTMLInputElement;

  describe("accessibility", () => {
    for (const scheme of ["light", "dark"] as const) {
      for (const width of [360, 1280]) {
        it(`has nothing for axe to find, not yet acknowledged, ${width} wide, in ${scheme}`, async () => {
          await setViewport({ width, height: 800 });
          await showCodes();
          panel.acknowledged();
          await said("Save the codes, then tick this");
          expect(await faults(scheme)).toEqual([]);
        });
      }
    }

    it("is a list of that name, in two columns where there is room", async () => {
      const host = await showCodes();
      host.style.display = "block";
      host.style.inlineSize = "352px";
      expect(one("ul")?.ariaLabel).toBe("Recovery codes");
      const edges = new Set(all("li").map((each) => Math.round(each.getBoundingClientRect().left)));
      expect([all("li").length, edges.size]).toEqual([10, 2]);
    });
  });

  describe("behaviour", () => {
    it("reads each code from left to right where the page is not", async () => {
      document.documentElement.dir = "rtl";
      await showCodes();
      expect(new Set(all("li").map((each) => getComputedStyle(each).direction))).toEqual(new Set(["ltr"]));
      document.documentElement.dir = "";
    });

    it("copies all ten, a line each", async () => {
      const copied: string[] = [];
      const writeText = async (text: string) => void copied.push(text);
      Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });
      await showCodes();
      (await pressable("Copy")).click();
      await pressable("Copied");
      Reflect.deleteProperty(navigator, "clipboard");
      expect(copied).toEqual([recoveryCodes.join("\n")]);
    });

    it("makes a text file that says what they open and for whom", async () => {
      const links: HTMLAnchorElement[] = [];
      const click = HTMLAnchorElement.prototype.click;
      HTMLAnchorElement.prototype.click = function () {
        links.push(this);
      };
      await showCodes();
      (await pressable("Download")).click();
      HTMLAnchorElement.prototype.click = click;
      const [link] = links;
      expect([link?.download, link?.protocol]).toEqual(["recovery-codes.txt", "blob:"]);
      const lines = (await (await fetch(link?.href ?? "")).text()).split("\r\n");
      const today = new Intl.DateTimeFormat("en", { dateStyle: "long" }).format();
      expect(lines.slice(0, 3)).toEqual([
        "Recovery codes for Harbor Cloud",
        "amara@ostervik.example",
        `Made on ${today}. Each works once, in place of a code from the app.`,
      ]);
      expect(lines.filter((line) => recoveryCodes.includes(line)).length).toBe(10);
    });

    it("prints a sheet with the codes, portal and date, and nothing else of the page", async () => {
      let printed = 0;
      window.print = () => {
        printed += 1;
      };
      const host = await showCodes();
      const seen = words();
      (await pressable("Print")).click();
      expect([printed, words()]).toEqual([1, seen]);
      await emulateMedia({ media: "print" });
      const sheet = document.querySelector("body > .um-alone") as HTMLElement;
      expect([visible(host), visible(sheet)]).toEqual([false, true]);
      const year = String(new Date().getFullYear());
      for (const part of ["Recovery codes for Harbor Cloud", "amara@ostervik.example", year, ...recoveryCodes]) {
        expect(sheet.textContent).toContain(part);
      }
      window.dispatchEvent(new Event("afterprint"));
      expect([document.querySelector(".um-alone") === null, visible(host)]).toEqual([true, true]);
    });

    it("lets nothing go on before it is said that they are saved", async () => {
      await showCodes();
      expect(panel.acknowledged()).toBe(false);
      await said("they will not be shown again");
      expect(box().ariaInvalid).toBe("true");
      box().click();
      expect(panel.acknowledged()).toBe(true);
    });

    it("has the browser ask before the page is left, until they are saved", async () => {
      await showCodes();
      expect(leaves()).toBe(false);
      box().click();
      panel.acknowledged();
      expect(leaves()).toBe(true);
    });

    it("holds the page no longer when it is gone itself", async () => {
      await showCodes();
      clear();
      expect(leaves()).toBe(true);
    });
  });
});

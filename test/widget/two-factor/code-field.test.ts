// The field for a code: what phones and password managers look for, what may be pasted, what is said beside it.
import { nothing } from "lit";
import type { Refusal } from "../../../widget/src/ask.js";
import { CodeField, type CodeKind } from "../../../widget/src/two-factor/code-field.js";
import { twoFactor } from "../../../widget/src/words/en.two-factor.js";
import { clear, faults, one, said, type, until, words } from "../support/elements.js";
import { expect } from "../support/expect.js";
import { showPanel } from "../support/panel-host.js";

const refusal = (code: string, fields: Record<string, string>): Refusal => ({
  ok: false,
  reason: "refused",
  code,
  fields,
  retryAfter: null,
});

describe("the code field", () => {
  let code: CodeField;
  let redraw: () => void;

  afterEach(clear);

  const input = () => one("input") as HTMLInputElement;
  const showField = async (kind: CodeKind = "code") => {
    const host = await showPanel((host) => {
      code = new CodeField(host, twoFactor.twoFactor, kind);
      return () => code?.field() ?? nothing;
    });
    redraw = () => host.requestUpdate();
  };

  describe("accessibility", () => {
    for (const scheme of ["light", "dark"] as const) {
      it(`has nothing for axe to find, refused, in ${scheme}`, async () => {
        await showField();
        code.refused(refusal("code_refused", { code: "code_wrong" }));
        redraw();
        await said("This is not the present code");
        expect(await faults(scheme)).toEqual([]);
      });
    }

    it("is one numeric field that phones fill from the app, and describes itself by its error", async () => {
      await showField();
      expect([input().inputMode, input().autocomplete, input().type]).toEqual(["numeric", "one-time-code", "text"]);
      code.ready();
      redraw();
      await said("Enter the code that the app shows.");
      expect(input().ariaInvalid).toBe("true");
      expect(one(`#${input().getAttribute("aria-describedby")}`)?.textContent).toContain("Enter the code");
    });

    it("is a plain field for a recovery code, which no browser remembers", async () => {
      await showField("recoveryCode");
      expect([input().inputMode, input().autocomplete, input().spellcheck]).toEqual(["", "off", false]);
    });
  });

  describe("behaviour", () => {
    it("takes a code as it is pasted, blanks and all", async () => {
      await showField();
      expect(input().maxLength).toBe(-1);
      type(input(), "123 456");
      expect([code.ready(), code.value]).toEqual([true, "123 456"]);
    });

    it("reads from left to right wherever it stands", async () => {
      document.documentElement.dir = "rtl";
      for (const kind of ["code", "recoveryCode"] as const) {
        await showField(kind);
        expect(getComputedStyle(input()).direction).toBe("ltr");
        clear();
      }
      document.documentElement.dir = "";
    });

    it("is not ready with blanks alone", async () => {
      await showField();
      type(input(), "  ");
      expect(code.ready()).toBe(false);
    });

    for (const [kind, fields, sentence] of [
      ["code", { code: "code_malformed" }, "A code has six digits."],
      ["code", { code: "code_wrong" }, "This is not the present code"],
      ["recoveryCode", { recoveryCode: "code_malformed" }, "sixteen letters and digits"],
      ["recoveryCode", { recoveryCode: "code_wrong" }, "This is not one of your recovery codes"],
      ["recoveryCode", {}, "This is not one of your recovery codes"],
    ] as const) {
      it(`says beside the ${kind} what ${JSON.stringify(fields)} means, until something is typed`, async () => {
        await showField(kind);
        expect(code.refused(refusal("code_refused", fields))).toBe(true);
        redraw();
        await said(sentence);
        type(input(), "1");
        await until("the error is gone", () => !words().includes(sentence));
      });
    }

    for (const kind of ["code", "recoveryCode"] as const) {
      it(`warns of the lock beside a wrong ${kind}`, async () => {
        await showField(kind);
        code.refused(refusal("code_refused", { [kind]: "code_wrong" }));
        redraw();
        await said("fter three wrong tries in a row, sign-in is locked.");
      });
    }

    it("leaves to others what is not about the code", async () => {
      await showField();
      expect(code.refused(refusal("too_many_requests", {}))).toBe(false);
    });
  });
});

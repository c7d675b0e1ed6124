// <user-manager-sign-in>, asked for the second step: a code from the app, or a recovery code.
import { sendKeys, setViewport } from "@web/test-runner-commands";
import "../../../widget/src/index.js";
import {
  clear,
  faults,
  focused,
  heldNavigation,
  one,
  pressable,
  said,
  type,
  until,
  words,
} from "../support/elements.js";
import { expect } from "../support/expect.js";
import { FakeServer, ok, problem } from "../support/fake-server.js";
import { address, field, signInTo } from "../support/signing-in.js";

const route = "POST /sign-in/second-factor";
const wrong = (name: string) => problem(422, "code_refused", { [name]: "code_wrong" });

describe("<user-manager-sign-in>, at its second step", () => {
  let server: FakeServer;
  let navigation: ReturnType<typeof heldNavigation>;

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 860 });
    server = new FakeServer();
    navigation = heldNavigation();
  });
  afterEach(() => {
    navigation.letGo();
    server.restore();
    clear();
  });

  const atCode = async () => {
    await signInTo(server, "second_factor");
    await until("the code is asked for", () => field("code"));
  };
  const atRecoveryCode = async () => {
    await atCode();
    (await pressable("Use a recovery code instead")).click();
    await until("a recovery code is asked for", () => field("recovery-code"));
  };
  const send = async (name: string, value: string) => {
    type(field(name), value);
    (await pressable("Sign In")).click();
  };
  const isSelected = (name: string) => {
    const input = field(name);
    return focused() === input && input?.selectionStart === 0 && input.selectionEnd === input.value.length;
  };

  describe("accessibility", () => {
    for (const scheme of ["light", "dark"] as const) {
      it(`has nothing for axe to find, refused, on a phone, in ${scheme}`, async () => {
        await setViewport({ width: 360, height: 780 });
        server.on(route, wrong("code"));
        await atCode();
        await send("code", "123456");
        await said("This is not the present code");
        expect(await faults(scheme)).toEqual([]);
      });

      it(`has nothing for axe to find for a recovery code in ${scheme}`, async () => {
        await atRecoveryCode();
        expect(await faults(scheme)).toEqual([]);
      });
    }

    it("goes to the code, which stands in light DOM for whatever fills it", async () => {
      await atCode();
      await until("the code has the focus", () => focused() === field("code"));
      expect([field("code")?.autocomplete, field("code")?.inputMode]).toEqual(["one-time-code", "numeric"]);
    });
  });

  describe("events", () => {
    it("fires user-manager-signed-in only once the code is right", async () => {
      let heard = 0;
      document.body.addEventListener("user-manager-signed-in", () => (heard += 1), { once: true });
      await atCode();
      expect(heard).toBe(0);
      await send("code", "123456");
      await until("it goes on", () => navigation.to.length > 0);
      expect(heard).toBe(1);
    });
  });

  describe("behaviour", () => {
    it("says who signs in, and what to do when device and codes are lost", async () => {
      await atCode();
      await said("amara.nwosu @ostervik.example");
      await said("An administrator can switch the second step off for you.");
    });

    it("sends the code as it was pasted, by Enter, once for two presses", async () => {
      const answer = server.hold(route);
      await atCode();
      type(field("code"), "123 456");
      field("code")?.focus();
      await sendKeys({ press: "Enter" });
      await sendKeys({ press: "Enter" });
      answer(ok({ stage: "complete" }));
      await until("it goes on", () => navigation.to.length > 0);
      expect(server.callsTo(route).map(({ body }) => body)).toEqual([{ code: "123 456" }]);
    });

    it("sends nothing by itself", async () => {
      await atCode();
      type(field("code"), "123456");
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(server.callsTo(route).length).toBe(0);
    });

    it("asks for a code that is not there without asking the server", async () => {
      await atCode();
      (await pressable("Sign In")).click();
      await said("Enter the code that the app shows.");
      expect([server.callsTo(route).length, focused() === field("code")]).toEqual([0, true]);
    });

    it("says beside the code that it is wrong, and selects it to be typed over", async () => {
      server.on(route, wrong("code"));
      await atCode();
      await send("code", "123456");
      await said("This is not the present code, or it has been used already.");
      await until("the code is selected", () => isSelected("code"));
      expect(field("code")?.value).toBe("123456");
    });

    it("says what a code looks like", async () => {
      server.on(route, problem(400, "invalid_input", { code: "code_malformed" }));
      await atCode();
      await send("code", "12");
      await said("A code has six digits.");
      expect(words()).notToContain("Check the address and the password");
    });

    it("takes a recovery code instead, and says beside it that it is wrong", async () => {
      server.on(route, wrong("recoveryCode"));
      await atRecoveryCode();
      expect(focused()).toBe(field("recovery-code"));
      expect(words()).toContain("Enter a recovery code");
      await send("recovery-code", "7kq2 m9xd 4tfa p3wn");
      await said("This is not one of your recovery codes");
      await until("it is selected", () => isSelected("recovery-code"));
      expect(server.callsTo(route)[0]?.body).toEqual({ recoveryCode: "7kq2 m9xd 4tfa p3wn" });
    });

    it("goes back to the code from the app, with what was typed there", async () => {
      await atCode();
      type(field("code"), "123");
      (await pressable("Use a recovery code instead")).click();
      (await pressable("Use a code from the app instead")).click();
      await until("the code is asked for", () => field("code"));
      expect([field("code")?.value, focused() === field("code")]).toEqual(["123", true]);
    });

    it("lets somebody else sign in", async () => {
      await atCode();
      (await pressable("Not you?")).click();
      await until("the address is asked for", () => field("email"));
      expect([field("email")?.value, field("password")?.value, focused() === field("email")]).toEqual(["", "", true]);
    });

    for (const [code, sentence] of [
      ["sign_in_refused", "That did not work. If that was the third wrong try in a row, sign-in is locked"],
      ["unauthenticated", "That took too long. For your safety, sign in once more."],
    ] as const) {
      it(`begins again after ${code}, with the address, and says why`, async () => {
        server.on(route, problem(401, code));
        await atCode();
        await send("code", "123456");
        await said(sentence);
        expect([field("email")?.value, field("password")?.value]).toEqual([address, ""]);
        expect(focused()).toBe(field("password"));
      });
    }

    it("says how long to wait, and keeps the code", async () => {
      server.on(route, problem(429, "too_many_requests", {}, { "Retry-After": "30" }));
      await atCode();
      await send("code", "123456");
      await said("Wait 30 seconds, then try again.");
      expect(field("code")?.value).toBe("123456");
    });

    it("keeps the code when the server is lost, and goes on with it", async () => {
      await atCode();
      server.lost = true;
      await send("code", "123456");
      await said("Look at the connection, then try again.");
      expect([field("code")?.value, focused() === field("code")]).toEqual(["123456", true]);
      server.lost = false;
      (await pressable("Sign In")).click();
      await until("it goes on", () => navigation.to.length > 0);
    });

    it("goes on to whatever else is due", async () => {
      server.on(route, ok({ stage: "new_password" }));
      await atCode();
      await send("code", "123456");
      await until("a new password is asked for", () => field("new-password"));
      expect(navigation.to).toEqual([]);
    });

    it("looks as it should whatever the page's style sheets say", async () => {
      const hostile = new CSSStyleSheet();
      hostile.replaceSync("input { letter-spacing: 3em !important; font-size: 5px !important } p { display: none }");
      document.adoptedStyleSheets.push(hostile);
      await atCode();
      const input = getComputedStyle(field("code") as Element);
      const ways = getComputedStyle(one(".um-ways") as Element);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== hostile);
      expect([input.fontSize, ways.display]).toEqual(["24px", "flex"]);
    });
  });
});

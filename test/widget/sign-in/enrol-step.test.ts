// <user-manager-sign-in>, where a second step is required and not yet set up: scan, confirm, save the recovery codes.
import { sendKeys, setViewport } from "@web/test-runner-commands";
import { html } from "lit";
import "../../../widget/src/index.js";
import {
  all,
  clear,
  faults,
  focused,
  heldNavigation,
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
import { FakeServer, ok, problem } from "../support/fake-server.js";
import { enrolment, recoveryCodes } from "../support/second-step.js";
import { address, field, signInTo } from "../support/signing-in.js";

const begin = "POST /sign-in/enrolment";
const confirm = "POST /sign-in/enrolment/confirm";

describe("<user-manager-sign-in>, setting up a second step", () => {
  let server: FakeServer;
  let navigation: ReturnType<typeof heldNavigation>;

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 900 });
    server = new FakeServer();
    navigation = heldNavigation();
  });
  afterEach(() => {
    navigation.letGo();
    server.restore();
    clear();
  });

  const atEnrolment = async () => {
    await signInTo(server, "enrol");
    await until("the picture is there", () => one("svg.um-qr"));
  };
  const send = async (code: string) => {
    type(field("code"), code);
    (await pressable("Confirm the Code")).click();
  };
  const atCodes = async () => {
    await atEnrolment();
    await send("123456");
    await said("Save your recovery codes");
  };

  describe("accessibility", () => {
    for (const scheme of ["light", "dark"] as const) {
      for (const width of [360, 1280]) {
        it(`has nothing for axe to find while it is set up, ${width} wide, in ${scheme}`, async () => {
          await setViewport({ width, height: 900 });
          await atEnrolment();
          expect(await faults(scheme)).toEqual([]);
        });
      }

      it(`has nothing for axe to find in the recovery codes, on a phone, in ${scheme}`, async () => {
        await setViewport({ width: 360, height: 900 });
        await atCodes();
        (await pressable("Go On")).click();
        await said("will not be shown again");
        expect(await faults(scheme)).toEqual([]);
      });
    }

    it("fits the smallest phone", async () => {
      await setViewport({ width: 320, height: 900 });
      await atEnrolment();
      expect(document.documentElement.scrollWidth).toBe(320);
      await send("123456");
      await said("Save your recovery codes");
      expect(document.documentElement.scrollWidth).toBe(320);
    });

    it("lets a screen reader say what is due and why, and then what became of it", async () => {
      await atEnrolment();
      await until("the heading has the focus", () => focused()?.textContent === "Set up a second step");
      await send("123456");
      await until("the heading has the focus", () => focused()?.textContent === "Save your recovery codes");
      const root = focused()?.getRootNode() as ShadowRoot;
      const described = root.getElementById(focused()?.getAttribute("aria-describedby") ?? "");
      expect(described?.textContent).toContain("They are shown only now");
    });
  });

  describe("behaviour", () => {
    it("says why, and gives picture, key and link in light DOM", async () => {
      await atEnrolment();
      await said("It is required for your sign-in");
      expect(words()).toContain(enrolment.key.split(" ")[0] ?? "");
      expect(press("Open in an app on this device")?.getAttribute("href")).toBe(enrolment.uri);
      expect(server.callsTo(begin).map(({ body }) => body)).toEqual([{}]);
    });

    it("says beside the code that it is wrong, selects it, and keeps the picture", async () => {
      server.on(confirm, problem(422, "code_refused", { code: "code_wrong" }));
      await atEnrolment();
      await send("123456");
      await said("This is not the present code");
      await until("it is selected", () => focused() === field("code") && field("code")?.selectionEnd === 6);
      expect(one("svg.um-qr")).toExist();
      expect(server.callsTo(begin).length).toBe(1);
    });

    it("confirms by Enter, and shows the ten codes before anything goes on", async () => {
      await atEnrolment();
      type(field("code"), "123456");
      field("code")?.focus();
      await sendKeys({ press: "Enter" });
      await said("Save your recovery codes");
      expect(all(".um-codes li").map((each) => each.textContent)).toEqual(recoveryCodes);
      expect([server.callsTo(confirm)[0]?.body.code, navigation.to.length]).toEqual(["123456", 0]);
    });

    it("does not go on before it is said that the codes are saved", async () => {
      await atCodes();
      (await pressable("Go On")).click();
      await said("Save the codes, then tick this: they will not be shown again.");
      expect([focused() === one("#um-saved"), navigation.to.length]).toEqual([true, 0]);
      one("#um-saved")?.click();
      (await pressable("Go On")).click();
      await until("it goes on", () => navigation.to.length > 0);
    });

    it("fires user-manager-signed-in only after that", async () => {
      let heard = 0;
      document.body.addEventListener("user-manager-signed-in", () => (heard += 1), { once: true });
      await atCodes();
      expect(heard).toBe(0);
      one("#um-saved")?.click();
      (await pressable("Go On")).click();
      await until("it is heard", () => heard);
    });

    it("goes on from the codes to what else is due", async () => {
      server.on(confirm, ok({ stage: "questions", recoveryCodes }));
      await atCodes();
      one("#um-saved")?.click();
      (await pressable("Go On")).click();
      await said("Choose security questions");
      expect(navigation.to).toEqual([]);
    });

    it("keeps the codes in sight while what is due next is on its way", async () => {
      server.on(confirm, ok({ stage: "questions", recoveryCodes }));
      await atCodes();
      const answer = server.hold("GET /security-questions");
      one("#um-saved")?.click();
      (await pressable("Go On")).click();
      await until("the questions are asked for", () => server.callsTo("GET /security-questions").length > 0);
      expect([all(".um-codes li").length, field("code")]).toEqual([10, undefined]);
      answer(ok({ questions: [] }));
      await said("Choose security questions");
    });

    for (const [what, failure, sentence] of [
      ["is lost", undefined, "Look at the connection, then try again."],
      ["asks to wait", problem(429, "too_many_requests", {}, { "Retry-After": "30" }), "Wait 30 seconds"],
    ] as const) {
      it(`offers to try again when the server ${what} before there is a picture`, async () => {
        server.on(begin, failure ?? (() => Promise.reject(new TypeError("Failed to fetch"))));
        await signInTo(server, "enrol");
        await said(sentence);
        expect(field("code")).notToExist();
        server.on(begin, ok(enrolment));
        (await pressable("Try Again")).click();
        await until("the picture is there", () => one("svg.um-qr"));
        expect(words()).notToContain(sentence);
      });
    }

    it("keeps the code when the server is lost", async () => {
      await atEnrolment();
      server.lost = true;
      await send("123456");
      await said("Look at the connection, then try again.");
      expect(field("code")?.value).toBe("123456");
      expect(one("svg.um-qr")).toExist();
    });

    it("begins again when the sign-in is over, while it is set up or before", async () => {
      server.on(confirm, problem(401, "unauthenticated"));
      await atEnrolment();
      await send("123456");
      await said("That took too long.");
      expect(field("email")?.value).toBe(address);
      server.on(begin, problem(401, "sign_in_refused"));
      type(field("password"), "copper-lantern-drift");
      (await pressable("Sign In")).click();
      await said("That did not work. Check the address and the password.");
      expect(field("password")).toExist();
    });

    it("speaks German where the page is German", async () => {
      server.on("POST /sign-in", ok({ stage: "enrol" }));
      show(html`<user-manager-sign-in lang="de" server=${server.base}></user-manager-sign-in>`);
      await until("the form is there", () => field("password"));
      type(field("email"), address);
      type(field("password"), "copper-lantern-drift");
      (await pressable("Anmelden")).click();
      await said("Richten Sie einen zweiten Schritt ein");
    });
  });
});

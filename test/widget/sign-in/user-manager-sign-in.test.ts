// <user-manager-sign-in>: signs a person in, one question at a time.
import { setViewport } from "@web/test-runner-commands";
import { html } from "lit";
import "../../../widget/src/index.js";
import {
  clear,
  faults,
  focused,
  heldNavigation,
  one,
  pressable,
  said,
  show,
  type,
  until,
  words,
} from "../support/elements.js";
import { expect } from "../support/expect.js";
import { FakeServer, ok, problem } from "../support/fake-server.js";

describe("<user-manager-sign-in>", () => {
  let server: FakeServer;
  let navigation: ReturnType<typeof heldNavigation>;

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 800 });
    server = new FakeServer();
    navigation = heldNavigation();
  });
  afterEach(() => {
    navigation.letGo();
    server.restore();
    clear();
  });

  const field = (name: string) => document.querySelector<HTMLInputElement>(`form [name="${name}"]`);
  const showSignIn = async (next = "") => {
    show(
      html`<user-manager-sign-in server=${server.base} portal-name="Harbor Cloud" next=${next}></user-manager-sign-in>`,
    );
    await until("the form is there", () => field("password"));
  };
  const signIn = async (email = "amara@ostervik.example", password = "copper-lantern-drift") => {
    type(field("email") ?? undefined, email);
    type(field("password") ?? undefined, password);
    (await pressable("Sign In")).click();
  };
  const atNewPassword = async () => {
    server.on("POST /sign-in", ok({ stage: "new_password" }));
    await showSignIn();
    await signIn();
    await until("a new password is asked for", () => field("new-password"));
  };

  describe("accessibility", () => {
    for (const scheme of ["light", "dark"] as const) {
      it(`has nothing for axe to find, refused, in ${scheme}`, async () => {
        server.on("POST /sign-in", problem(401, "sign_in_refused"));
        await showSignIn();
        await signIn();
        await said("That did not work.");
        expect(await faults(scheme)).toEqual([]);
      });

      it(`has nothing for axe to find while a new password is chosen, in ${scheme}`, async () => {
        await atNewPassword();
        await said("At least 12 characters");
        expect(await faults(scheme)).toEqual([]);
      });
    }

    it("stands in light DOM with what password managers look for", async () => {
      await showSignIn();
      expect([field("email")?.autocomplete, field("password")?.autocomplete]).toEqual(["username", "current-password"]);
    });
  });

  describe("properties", () => {
    it("names the portal", async () => {
      await showSignIn();
      await said("to Harbor Cloud");
    });

    it("goes to next when complete", async () => {
      await showSignIn("/servers?all#top");
      await signIn();
      await until("it goes on", () => navigation.to.length > 0);
      expect(navigation.to[0]).toBe(`${location.origin}/servers?all#top`);
    });

    for (const next of ["https://evil.example/", "//evil.example/", "javascript:alert(1)", "\\\\evil.example"]) {
      it(`never goes to ${next}, and reloads instead`, async () => {
        await showSignIn(next);
        await signIn();
        await until("it goes on", () => navigation.to.length > 0);
        expect(navigation.to).toEqual(["reload"]);
      });
    }
  });

  describe("events", () => {
    it("fires user-manager-signed-in before it goes anywhere, and stays when that is cancelled", async () => {
      await showSignIn("/servers");
      const heard = new Promise<number>((resolve) => {
        document.body.addEventListener(
          "user-manager-signed-in",
          (event) => {
            event.preventDefault();
            resolve(navigation.to.length);
          },
          { once: true },
        );
      });
      await signIn();
      expect(await heard).toBe(0);
      await said("You are signed in");
      expect(navigation.to).toEqual([]);
    });
  });

  describe("behaviour", () => {
    it("sends address and password, once for two presses", async () => {
      const answer = server.hold("POST /sign-in");
      await showSignIn();
      await signIn(" amara@ostervik.example ");
      (await pressable("Sign In")).click();
      answer(ok({ stage: "complete" }));
      await until("it goes on", () => navigation.to.length > 0);
      expect(server.callsTo("POST /sign-in").map(({ body }) => body)).toEqual([
        { email: "amara@ostervik.example", password: "copper-lantern-drift" },
      ]);
    });

    it("says beside each field what is missing, without asking the server, and goes to the first", async () => {
      await showSignIn();
      (await pressable("Sign In")).click();
      await said("Enter your e-mail address.");
      expect(words()).toContain("Enter your password.");
      expect(focused()).toBe(field("email"));
      expect(server.calls.length).toBe(0);
    });

    it("refuses with one sentence, keeps what was typed, and goes to the password", async () => {
      server.on("POST /sign-in", problem(401, "sign_in_refused"));
      await showSignIn();
      await signIn();
      await said("That did not work. Check the address and the password.");
      expect([field("email")?.value, field("password")?.value]).toEqual([
        "amara@ostervik.example",
        "copper-lantern-drift",
      ]);
      expect(focused()).toBe(field("password"));
    });

    it("says to wait after too many tries", async () => {
      server.on("POST /sign-in", problem(429, "too_many_requests", {}, { "Retry-After": "30" }));
      await showSignIn();
      await signIn();
      await said("Wait 30 seconds, then try again.");
    });

    it("says what to do when the server is lost, and keeps what was typed", async () => {
      await showSignIn();
      server.lost = true;
      await signIn();
      await said("Look at the connection, then try again.");
      expect(field("password")?.value).toBe("copper-lantern-drift");
      server.lost = false;
      (await pressable("Sign In")).click();
      await until("it goes on", () => navigation.to.length > 0);
    });

    it("shows and hides the password", async () => {
      await showSignIn();
      type(field("password") ?? undefined, "secret");
      (await pressable("Show password")).click();
      await until("it is shown", () => field("password")?.type === "text");
      (await pressable("Hide password")).click();
      await until("it is hidden", () => field("password")?.type === "password");
      expect(field("password")?.value).toBe("secret");
    });

    it("asks for a new password where one is due, with the address for the password manager", async () => {
      await atNewPassword();
      expect([field("username")?.value, field("username")?.autocomplete, field("new-password")?.autocomplete]).toEqual([
        "amara@ostervik.example",
        "username",
        "new-password",
      ]);
      expect(focused()).toBe(field("new-password"));
    });

    it("ticks the policy's lines as the server says they are met", async () => {
      await atNewPassword();
      await until(
        "the lines are there, none met",
        () => one('.um-rules [data-state="open"]') && !one('.um-rules [data-state="met"]'),
      );
      type(field("new-password") ?? undefined, "copper-lantern");
      await until("all are met", () => document.querySelectorAll('.um-rules [data-state="met"]').length === 3);
      expect(server.callsTo("POST /password-check").at(-1)?.body.email).toBe("amara@ostervik.example");
    });

    it("marks the lines that a refused password misses, and says it once", async () => {
      server.on("POST /sign-in/new-password", problem(422, "password_weak", { password: "password_too_short" }));
      await atNewPassword();
      await said("At least 12 characters");
      type(field("new-password") ?? undefined, "short");
      (await pressable("Save and Sign In")).click();
      await until("a line is marked", () => one('.um-rules [data-state="missed"]'));
      expect(field("new-password")?.ariaInvalid).toBe("true");
      expect(words()).notToContain("The password is too short.");
    });

    it("completes with the new password", async () => {
      await atNewPassword();
      type(field("new-password") ?? undefined, "tarmac-violin-meadow");
      (await pressable("Save and Sign In")).click();
      await until("it goes on", () => navigation.to.length > 0);
      expect(server.callsTo("POST /sign-in/new-password")[0]?.body).toEqual({ password: "tarmac-violin-meadow" });
    });

    it("begins again when the step took too long", async () => {
      server.on("POST /sign-in/new-password", problem(401, "unauthenticated"));
      await atNewPassword();
      type(field("new-password") ?? undefined, "tarmac-violin-meadow");
      (await pressable("Save and Sign In")).click();
      await said("That took too long.");
      expect(field("email")?.value).toBe("amara@ostervik.example");
    });

    it("shows progress on its button only when an answer is slow", async () => {
      const answer = server.hold("POST /sign-in");
      await showSignIn();
      await signIn();
      expect(one('[type="submit"]')?.ariaBusy).toBe("false");
      await until("the button is busy", () => one('[type="submit"]')?.ariaBusy === "true");
      answer(problem(401, "sign_in_refused"));
      await until("it is busy no more", () => one('[type="submit"]')?.ariaBusy === "false");
    });

    it("looks as it should whatever the page's style sheets say of inputs and buttons", async () => {
      const hostile = new CSSStyleSheet();
      hostile.replaceSync(
        "input, button { border: 7px solid red !important; padding: 50px !important; border-radius: 0 !important } label { display: none !important } #um-email { color: red !important } body { text-transform: uppercase }",
      );
      document.adoptedStyleSheets.push(hostile);
      await showSignIn();
      const input = getComputedStyle(field("email") as Element);
      const label = getComputedStyle(document.querySelector("label") as Element);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== hostile);
      expect([
        input.borderTopWidth,
        input.paddingTop,
        input.color === "rgb(255, 0, 0)",
        input.textTransform,
        label.display === "none",
      ]).toEqual(["1px", "0px", false, "none", false]);
    });
  });
});

// <user-manager-sign-in>: the two ways out for who cannot sign in, a reset link and an unlock link.
import { sendKeys, setViewport } from "@web/test-runner-commands";
import { html } from "lit";
import "../../../widget/src/index.js";
import { clear, faults, focused, one, press, pressable, said, show, type, until, words } from "../support/elements.js";
import { expect } from "../support/expect.js";
import { FakeServer, problem } from "../support/fake-server.js";

const ways = [
  { opens: "Forgot it?", route: "POST /forgot-password", heading: "Forgot your password?", submit: "Send Reset Link" },
  {
    opens: "Send me an unlock link",
    route: "POST /unlock-link",
    heading: "Unlock your sign-in",
    submit: "Send Unlock Link",
  },
];
const address = "amara@ostervik.example";

describe("<user-manager-sign-in>, asked for a link", () => {
  let server: FakeServer;

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 800 });
    server = new FakeServer();
    for (const { route } of ways) server.on(route, { status: 202 });
  });
  afterEach(() => {
    server.restore();
    clear();
  });

  const field = (name: string) => document.querySelector<HTMLInputElement>(`form [name="${name}"]`);
  const showSignIn = async () => {
    show(html`<user-manager-sign-in server=${server.base} portal-name="Harbor Cloud"></user-manager-sign-in>`);
    await until("the form is there", () => field("password"));
  };
  const choose = async (opens: string, email = address) => {
    await showSignIn();
    type(field("email") ?? undefined, email);
    (await pressable(opens)).click();
    await until("only the address is asked for", () => field("email") && !field("password"));
  };
  const ask = async (way: (typeof ways)[number], email = address) => {
    await choose(way.opens, email);
    (await pressable(way.submit)).click();
  };

  describe("accessibility", () => {
    for (const scheme of ["light", "dark"] as const) {
      for (const way of ways) {
        it(`has nothing for axe to find in “${way.heading}” in ${scheme}`, async () => {
          await ask(way, "");
          await said("Enter your e-mail address.");
          expect(await faults(scheme)).toEqual([]);
        });

        it(`has nothing for axe to find once “${way.submit}” is pressed, on a phone, in ${scheme}`, async () => {
          await setViewport({ width: 360, height: 780 });
          await ask(way);
          await said("Look in your mail");
          expect(await faults(scheme)).toEqual([]);
        });
      }
    }

    it("leads the keyboard from the address to the password, and then to “Forgot it?”", async () => {
      await showSignIn();
      field("email")?.focus();
      const stops: (string | undefined)[] = [];
      for (let stop = 0; stop < 4; stop += 1) {
        await sendKeys({ press: "Tab" });
        stops.push(focused()?.id || (focused()?.ariaLabel ?? focused()?.textContent?.trim()));
      }
      expect(stops).toEqual(["um-password", "Show password", "Forgot it?", "Sign In"]);
    });

    it("shows “Forgot it?” in the line of the password's label, at its end", async () => {
      await showSignIn();
      const label = document.querySelector('label[for="um-password"]')?.getBoundingClientRect();
      const link = press("Forgot it?")?.getBoundingClientRect();
      const input = field("password")?.getBoundingClientRect();
      expect((label?.bottom ?? 0) > (link?.top ?? 999) && (link?.bottom ?? 999) <= (input?.top ?? 0)).toBe(true);
      expect(Math.abs((link?.right ?? 0) - (input?.right ?? 999)) < 4).toBe(true);
    });

    it("lets a screen reader say heading and outcome once the mail is on its way", async () => {
      await ask(ways[0] as (typeof ways)[number]);
      await until("the heading has the focus", () => focused()?.textContent === "Look in your mail");
      const root = focused()?.getRootNode() as ShadowRoot;
      const described = root.getElementById(focused()?.getAttribute("aria-describedby") ?? "");
      expect(described?.textContent).toContain("a mail is on its way");
    });
  });

  describe("behaviour", () => {
    it("offers both ways before anything was refused, and says what three wrong tries do", async () => {
      await showSignIn();
      for (const { opens } of ways) expect(press(opens)).toExist();
      await said("After three wrong tries in a row, sign-in is locked and its owner gets a mail.");
    });

    it("points at both ways when a sign-in is refused", async () => {
      server.on("POST /sign-in", problem(401, "sign_in_refused"));
      await showSignIn();
      type(field("email") ?? undefined, address);
      type(field("password") ?? undefined, "copper");
      (await pressable("Sign In")).click();
      await said("choose “Forgot it?”, or have an unlock link sent");
    });

    for (const way of ways) {
      it(`“${way.opens}” keeps the address that was typed, and goes to it`, async () => {
        await choose(way.opens);
        expect(words()).toContain(way.heading);
        expect([field("email")?.value, field("email")?.autocomplete]).toEqual([address, "username"]);
        expect(focused()).toBe(field("email"));
      });

      it(`“${way.submit}” sends the address alone, once for two presses, and says only if`, async () => {
        const answer = server.hold(way.route);
        await ask(way, ` ${address} `);
        (await pressable(way.submit)).click();
        answer({ status: 202 });
        await said("Look in your mail If amara @ostervik.example has a sign-in here");
        expect(server.callsTo(way.route).map(({ body }) => body)).toEqual([{ email: address }]);
      });

      it(`“${way.submit}” is what Enter does`, async () => {
        await choose(way.opens);
        await sendKeys({ press: "Enter" });
        await said("Look in your mail");
        expect(server.callsTo(way.route).length).toBe(1);
      });

      it(`“${way.submit}” says how long to wait, and keeps the address`, async () => {
        server.on(way.route, problem(429, "too_many_requests", {}, { "Retry-After": "30" }));
        await ask(way);
        await said("Wait 30 seconds, then try again.");
        expect(field("email")?.value).toBe(address);
      });

      it(`“${way.submit}” survives a lost server`, async () => {
        server.lost = true;
        await ask(way);
        await said("What you typed is still here.");
        server.lost = false;
        (await pressable(way.submit)).click();
        await said("Look in your mail");
        expect(words()).notToContain("The server does not answer");
      });
    }

    it("says that the link may ask a security question, whatever the address", async () => {
      await ask(ways[0] as (typeof ways)[number]);
      await said("lets you choose a new password, and may first ask one of your security questions");
    });

    for (const half of ["amara", "amara@", "@ostervik.example", "amara@ostervik.example, bo@ostervik.example"]) {
      it(`asks for a full address instead of letting anybody wait for a mail to “${half}”`, async () => {
        await ask(ways[0] as (typeof ways)[number], half);
        await said("Enter a full e-mail address");
        expect(server.calls.length).toBe(0);
        expect(focused()).toBe(field("email"));
      });
    }

    it("says beside the field what the server refuses in the address", async () => {
      server.on("POST /forgot-password", problem(400, "invalid_input", { email: "invalid_characters" }));
      await ask(ways[0] as (typeof ways)[number]);
      await said("This holds characters that cannot be used in it.");
      expect(field("email")?.ariaInvalid).toBe("true");
    });

    it("goes back with what was typed, there and here", async () => {
      await showSignIn();
      type(field("password") ?? undefined, "copper-lantern");
      (await pressable("Forgot it?")).click();
      await until("only the address is asked for", () => !field("password"));
      type(field("email") ?? undefined, address);
      (await pressable("Back to Sign-In")).click();
      await until("the password is asked for", () => field("password"));
      expect([field("email")?.value, field("password")?.value]).toEqual([address, "copper-lantern"]);
      expect(focused()).toBe(field("password"));
    });

    it("goes back from the sent page with the address, and without the password that was wrong", async () => {
      await showSignIn();
      type(field("password") ?? undefined, "copper-lantern");
      type(field("email") ?? undefined, address);
      (await pressable("Forgot it?")).click();
      (await pressable("Send Reset Link")).click();
      await said("Look in your mail");
      (await pressable("Back to Sign-In")).click();
      await until("the password is asked for", () => field("password"));
      expect([field("email")?.value, field("password")?.value]).toEqual([address, ""]);
    });

    it("can be left while the server is slow, whose answer then changes nothing", async () => {
      const answer = server.hold("POST /forgot-password");
      await ask(ways[0] as (typeof ways)[number]);
      await until("the button is busy", () => one('[type="submit"]')?.ariaBusy === "true");
      (await pressable("Back to Sign-In")).click();
      await until("the password is asked for", () => field("password"));
      (await pressable("Forgot it?")).click();
      await until("the button is at rest", () => press("Send Reset Link")?.ariaBusy === "false");
      answer({ status: 202 });
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(press("Send Reset Link")).toExist();
    });

    it("lets the address be looked at and sent again", async () => {
      await ask(ways[1] as (typeof ways)[number]);
      (await pressable("Ask again")).click();
      await until("the address is asked for", () => field("email")?.value === address);
      expect(words()).toContain("Unlock your sign-in");
    });

    it("forgets a refusal on the way", async () => {
      server.on("POST /sign-in", problem(401, "sign_in_refused"));
      await showSignIn();
      type(field("email") ?? undefined, address);
      type(field("password") ?? undefined, "copper");
      (await pressable("Sign In")).click();
      await said("That did not work.");
      (await pressable("Forgot it?")).click();
      await said("Forgot your password?");
      (await pressable("Back to Sign-In")).click();
      await until("the password is asked for", () => field("password"));
      expect(words()).notToContain("That did not work.");
    });

    it("says the same refusal again to a screen reader", async () => {
      server.on("POST /sign-in", problem(401, "sign_in_refused"));
      await showSignIn();
      type(field("email") ?? undefined, address);
      type(field("password") ?? undefined, "copper");
      (await pressable("Sign In")).click();
      const first = await until("it is refused", () => one("[role=alert]"));
      (await pressable("Sign In")).click();
      await until("it is refused anew", () => one("[role=alert]") && one("[role=alert]") !== first);
    });
  });
});

// <user-manager-confirmation>: what each link ends in, and what helps where it does not.
import { html } from "lit";
import "../../../widget/src/index.js";
import { all, clear, faults, focused, press, pressable, said, show, type, until, words } from "../support/elements.js";
import { expect } from "../support/expect.js";
import { FakeServer, ok, problem } from "../support/fake-server.js";
import { acts, links, type Purpose, purposes, routes } from "../support/links.js";

const preview = "POST /confirmations/preview";
const gone = problem(410, "confirmation_invalid");

describe("what a link ends in", () => {
  let server: FakeServer;

  beforeEach(() => {
    server = new FakeServer();
    for (const purpose of purposes) server.on(routes[purpose], ok({ email: links[purpose].email }));
    server.on(routes.join, ok({ outcome: "joined", email: links.join.email }));
  });
  afterEach(() => {
    server.restore();
    clear();
    history.replaceState(null, "", location.pathname + location.search);
  });

  const field = (name: string) => document.querySelector<HTMLInputElement>(`form [name="${name}"]`);
  const land = (secret = "s3cret") => {
    history.replaceState(null, "", `#${secret}`);
    show(
      html`<user-manager-confirmation server=${server.base} portal-name="Harbor Cloud" home="/sign-in"></user-manager-confirmation>`,
    );
  };
  const confirm = async (purpose: Purpose, more: object = {}, act = acts[purpose]) => {
    server.on(preview, ok({ ...links[purpose], ...more }));
    land();
    const button = await pressable(act);
    if (field("new-password")) type(field("new-password") ?? undefined, "tarmac-violin-meadow");
    button.click();
  };

  describe("accessibility", () => {
    for (const scheme of ["light", "dark"] as const) {
      it(`has nothing for axe to find on an expired link in ${scheme}`, async () => {
        server.on(preview, gone);
        land();
        await said("This link no longer works");
        expect(await faults(scheme)).toEqual([]);
      });

      it(`has nothing for axe to find when it is done in ${scheme}`, async () => {
        await confirm("reset");
        await said("Your password is new");
        expect(await faults(scheme)).toEqual([]);
      });

      it(`has nothing for axe to find when the server is lost in ${scheme}`, async () => {
        server.on(routes.reset, () => Promise.reject(new TypeError("Failed to fetch")));
        await confirm("reset");
        await said("The server does not answer.");
        expect(await faults(scheme)).toEqual([]);
      });
    }

    for (const [purpose, heading] of [
      ["activate", "Your password is set"],
      ["join", "You have joined Ostervik Freight"],
      ["reset", "Your password is new"],
      ["unlock", "Your sign-in is unlocked"],
      ["change_email", "Your address is changed"],
    ] as const) {
      it(`lets a screen reader say “${heading}”, with one next step`, async () => {
        await confirm(purpose);
        await until("the heading has the focus", () => focused()?.textContent === heading);
        expect(words()).toContain("linnea @ostervik.example");
        const next = purpose === "join" ? "Go to Harbor Cloud" : "Sign In";
        expect(all("a, button").map((each) => each.textContent?.trim())).toEqual([next]);
        expect(press(next)?.getAttribute("href")).toBe("/sign-in");
      });
    }
  });

  describe("behaviour", () => {
    it("says that what was asked may no longer be given, and that nothing has changed", async () => {
      server.on(routes.join, ok({ outcome: "lapsed", email: links.join.email }));
      await confirm("join");
      await said("You have not joined Ostervik Freight");
      await said("Amara Nwosu sees why, and can ask you again. For you, nothing has changed.");
      expect(all(".um-primary").length).toBe(0);
    });

    it("says that a password chosen along with a lapsed request is saved", async () => {
      server.on(routes.join, ok({ outcome: "lapsed", email: links.join.email }));
      await confirm("join", { choosesPassword: true }, "Save Password and Join Ostervik Freight");
      await said("Your new password is saved.");
      expect(words()).notToContain("nothing has changed");
    });

    it("says that an address has become somebody's meanwhile, and that the old one stays", async () => {
      server.on(routes.change_email, problem(409, "person_exists", { email: "person_exists" }));
      await confirm("change_email");
      await said("This address is taken by now");
      await said("you sign in with your old address as before");
    });

    for (const secret of ["", "%E0%A4%A", "used", "x".repeat(300)]) {
      it(`answers a link that does not work (“${secret.slice(0, 9)}”) with one calm page that says what helps`, async () => {
        server.on(preview, secret.length > 200 ? problem(400, "invalid_input", { secret: "too_long" }) : gone);
        land(secret);
        await said("This link no longer works");
        await said("the sign-in page sends you a new link");
        await said("ask whoever asked you");
        expect(press("Go to Sign-In")?.getAttribute("href")).toBe("/sign-in");
      });
    }

    for (const [purpose, helps] of [
      ["activate", "“Forgot it?” on the sign-in page sends you a new one; your administrator can, too."],
      ["join", "To join, ask whoever asked you to send a new one."],
      ["reset", "“Forgot it?” on the sign-in page sends you a new one."],
      ["unlock", "“Send me an unlock link” on the sign-in page sends you a new one."],
      ["change_email", "Ask for the change of address once more."],
    ] as const) {
      it(`says what helps when the link for ${purpose} dies before its button is pressed`, async () => {
        server.on(routes[purpose], gone);
        await confirm(purpose);
        await said("This link no longer works");
        await said(helps);
        expect(words()).notToContain("reloaded");
        expect(words()).notToContain("may have arrived");
      });
    }

    for (const purpose of purposes) {
      it(`keeps what was typed for ${purpose} when the server is lost, and sends it again`, async () => {
        server.on(preview, ok(links[purpose]));
        land();
        const button = await pressable(acts[purpose]);
        type(field("new-password") ?? document.createElement("input"), "tarmac-violin-meadow");
        server.lost = true;
        button.click();
        await said("Look at the connection, then try again.");
        expect(field("new-password")?.value ?? "none asked").toBe(
          links[purpose].choosesPassword ? "tarmac-violin-meadow" : "none asked",
        );
        server.lost = false;
        (await pressable(acts[purpose])).click();
        await until("it is done", () => !press(acts[purpose]));
        expect(server.callsTo(routes[purpose])[1]?.body).toEqual(server.callsTo(routes[purpose])[0]?.body);
      });
    }

    it("says that a try without an answer may have worked, when the link is used by then", async () => {
      server.on(routes.reset, () => Promise.reject(new TypeError("Failed to fetch")));
      await confirm("reset");
      await said("Look at the connection");
      server.on(routes.reset, gone);
      (await pressable(acts.reset)).click();
      await said("Your first try may have arrived although no answer came back");
    });

    it("says how long to wait, and keeps what was typed", async () => {
      server.on(routes.reset, problem(429, "too_many_requests", {}, { "Retry-After": "40" }));
      await confirm("reset");
      await said("Wait 40 seconds, then try again.");
      expect(field("new-password")?.value).toBe("tarmac-violin-meadow");
      expect(focused()).toBe(field("new-password"));
    });

    it("says what the server could not do without speaking of address or password", async () => {
      server.on(routes.unlock, problem(503, "busy"));
      await confirm("unlock");
      await said("Something went wrong on the server.");
      expect(press(acts.unlock)).toExist();
    });

    for (const [what, failure, sentence] of [
      ["is lost", undefined, "The link still works. Look at the connection"],
      ["is busy", problem(429, "too_many_requests", {}, { "Retry-After": "40" }), "Wait 40 seconds, then try again."],
      ["fails", problem(500, "internal"), "Something went wrong on the server"],
    ] as const) {
      it(`lets a person try again when the server ${what} before anything is known`, async () => {
        server.on(preview, failure ?? (() => Promise.reject(new TypeError("Failed to fetch"))));
        land();
        await said(sentence);
        server.on(preview, ok(links.unlock));
        (await pressable("Try Again")).click();
        await pressable(acts.unlock);
        expect(server.callsTo(preview)[1]?.body).toEqual({ secret: "s3cret" });
      });
    }

    it("shows progress on its button only when an answer is slow", async () => {
      const answer = server.hold(routes.unlock);
      await confirm("unlock");
      expect(press(acts.unlock)?.ariaBusy).toBe("false");
      await until("the button is busy", () => press(acts.unlock)?.ariaBusy === "true");
      answer(ok({ email: links.unlock.email }));
      await said("Your sign-in is unlocked");
    });
  });
});

// <user-manager-confirmation>: where the links in mails land, and what each says before its button is pressed.
import { setViewport } from "@web/test-runner-commands";
import { html } from "lit";
import "../../../widget/src/index.js";
import { all, clear, faults, one, press, pressable, said, show, type, until, words } from "../support/elements.js";
import { expect } from "../support/expect.js";
import { FakeServer, ok, problem } from "../support/fake-server.js";
import { acts, links, type Purpose, purposes, routes } from "../support/links.js";

const password = "tarmac-violin-meadow";

describe("<user-manager-confirmation>", () => {
  let server: FakeServer;

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 860 });
    server = new FakeServer();
    for (const purpose of purposes) server.on(routes[purpose], ok({ email: links[purpose].email, outcome: "joined" }));
  });
  afterEach(() => {
    server.restore();
    clear();
    history.replaceState(null, "", location.pathname + location.search);
  });

  const field = (name: string) => document.querySelector<HTMLInputElement>(`form [name="${name}"]`);
  const land = (purpose: Purpose, more: object = {}, secret = "s3cret") => {
    server.on("POST /confirmations/preview", ok({ ...links[purpose], ...more }));
    history.replaceState(null, "", `#${secret}`);
    show(
      html`<user-manager-confirmation server=${server.base} portal-name="Harbor Cloud" home="/sign-in"></user-manager-confirmation>`,
    );
  };
  const confirm = async (act: string) => {
    const button = await pressable(act);
    if (field("new-password")) type(field("new-password") ?? undefined, password);
    button.click();
  };

  describe("accessibility", () => {
    for (const scheme of ["light", "dark"] as const) {
      for (const purpose of purposes) {
        it(`has nothing for axe to find in ${purpose}, on a phone, in ${scheme}`, async () => {
          await setViewport({ width: 360, height: 780 });
          land(purpose, { choosesPassword: true });
          await said("At least 12 characters");
          expect(await faults(scheme)).toEqual([]);
        });
      }
    }

    it("fits a phone whatever the organization is called", async () => {
      await setViewport({ width: 320, height: 780 });
      const name = "Vereinigte Hafenbetriebe und Lagerhausverwaltungsgesellschaft Norddeutschland";
      land("join", { organization: { name }, choosesPassword: true });
      await said("At least 12 characters");
      expect(document.documentElement.scrollWidth).toBe(320);
    });
  });

  describe("properties", () => {
    it("names the portal where no organization is meant", async () => {
      land("reset");
      await said("has asked for a new password for Harbor Cloud");
    });

    it("leads home with the one next step", async () => {
      land("unlock");
      await confirm(acts.unlock);
      await said("Your sign-in is unlocked");
      expect(press("Sign In")?.getAttribute("href")).toBe("/sign-in");
    });
  });

  describe("behaviour", () => {
    it("takes the secret out of the address bar, and sends it in the body", async () => {
      land("activate");
      expect(location.hash).toBe("");
      await said("Linnéa Sandström");
      expect(server.callsTo("POST /confirmations/preview")[0]?.body).toEqual({ secret: "s3cret" });
    });

    for (const purpose of purposes) {
      it(`does nothing for ${purpose} until its button is pressed, of which there is one`, async () => {
        land(purpose);
        await pressable(acts[purpose]);
        await new Promise((resolve) => setTimeout(resolve, 50));
        const posts = server.calls.filter(({ path }) => path !== "/password-check").map(({ path }) => path);
        expect(posts).toEqual(["/confirmations/preview"]);
        expect(all(".um-primary").length).toBe(1);
        await said("Nothing happens unless you press the button");
      });

      it(`posts ${purpose} once for two presses`, async () => {
        const answer = server.hold(routes[purpose]);
        land(purpose);
        await confirm(acts[purpose]);
        (await pressable(acts[purpose])).click();
        answer(ok({ email: links[purpose].email }));
        await until("it is done", () => !press(acts[purpose]));
        const { choosesPassword } = links[purpose];
        expect(server.callsTo(routes[purpose]).map(({ body }) => body)).toEqual([
          choosesPassword ? { secret: "s3cret", password } : { secret: "s3cret" },
        ]);
      });

      it(`asks for a password for ${purpose} only where the person chooses one`, async () => {
        land(purpose, { choosesPassword: false });
        await pressable(acts[purpose]);
        expect(field("new-password")).notToExist();
      });
    }

    it("says who has added them, to what, and with which address they will sign in", async () => {
      land("activate");
      await said("Welcome, Linnéa Sandström . Amara Nwosu has added you to Ostervik Freight");
      await said("linnea @ostervik.example");
      await said("From then on you sign in with this address and the password that you choose here.");
    });

    it("says who asks them to join, what stays and what others will see", async () => {
      land("join");
      await said("Amara Nwosu asks you to join Ostervik Freight");
      await said("You keep your sign-in: the same address, the same password.");
      await said(
        "your name, your address, when you were last there, and that you also belong elsewhere, but not where",
      );
      await said("Until you join, nobody there sees you.");
    });

    it("says of a reset who asked, that the old password works until then, and that sessions end", async () => {
      land("reset", { askedBy: "Amara Nwosu", organization: { name: "Ostervik Freight" } });
      await said("Amara Nwosu of Ostervik Freight has asked that you choose a new password.");
      await said("Until you save, your old password goes on working.");
      await said("Saving ends all your sessions");
      expect(press("Save and End All Sessions")).toExist();
    });

    it("says of an unlock that the password stays, and that it is no sign-in", async () => {
      land("unlock");
      await said("Somebody, probably you, has asked to unlock your sign-in to Harbor Cloud");
      await said("Your password stays as it is, and you have three tries again.");
      await said("This does not sign you in");
    });

    it("says of a change of address with which one they will sign in, and that the old one is told", async () => {
      land("change_email");
      await said("Amara Nwosu has asked that you sign in to Harbor Cloud with linnea @ostervik.example");
      await said("the old address no longer works, and is told of it");
    });

    for (const [purpose, act] of [
      ["join", "Save Password and Join Ostervik Freight"],
      ["unlock", "Save Password and Unlock"],
      ["change_email", "Save Password and Use This Address"],
    ] as const) {
      it(`says why ${purpose} takes a password where the address was never confirmed, and sends it`, async () => {
        land(purpose, { choosesPassword: true });
        await said("This address has never been confirmed.");
        expect(words()).notToContain("Your password stays");
        expect(words()).notToContain("the same password");
        await confirm(act);
        await until("it is posted", () => server.callsTo(routes[purpose])[0]);
        expect(server.callsTo(routes[purpose])[0]?.body).toEqual({ secret: "s3cret", password });
        await said("the password that you have chosen");
      });
    }

    it("shows names as text, whatever they hold", async () => {
      land("join", { askedBy: "<img src=x onerror=alert(1)>", organization: { name: "<b>Ostervik</b>" } });
      await said("<img src=x onerror=alert(1)> asks you to join <b>Ostervik</b>");
      expect(one("img")).notToExist();
    });

    it("gives the password manager the name to save the password under", async () => {
      land("activate");
      await until("the field is there", () => field("new-password"));
      expect([field("username")?.value, field("username")?.readOnly, field("new-password")?.autocomplete]).toEqual([
        links.activate.email,
        true,
        "new-password",
      ]);
    });

    it("asks in German where the page is German", async () => {
      server.on("POST /confirmations/preview", ok(links.reset));
      history.replaceState(null, "", "#s3cret");
      show(html`<div lang="de"><user-manager-confirmation server=${server.base}></user-manager-confirmation></div>`);
      await said("Bis Sie speichern, gilt Ihr altes Passwort.");
      expect(press("Speichern und alle Sitzungen beenden")).toExist();
    });

    it("takes a second link that is opened in the same page", async () => {
      land("activate", {}, "first");
      await said("Linnéa Sandström");
      location.hash = "second";
      await until("the second is looked at", () => server.callsTo("POST /confirmations/preview").length === 2);
      expect(server.callsTo("POST /confirmations/preview")[1]?.body).toEqual({ secret: "second" });
      expect(words()).notToContain("second");
    });

    it("asks beside the field for a password that is not there, without asking the server", async () => {
      land("reset");
      (await pressable(acts.reset)).click();
      await said("This is needed.");
      expect(server.callsTo(routes.reset).length).toBe(0);
    });

    it("keeps the password and says so beside it when it is too weak", async () => {
      server.on(routes.activate, problem(422, "password_weak", { password: "password_common" }));
      land("activate");
      await said("Not a common password");
      type(field("new-password") ?? undefined, "password1234");
      (await pressable(acts.activate)).click();
      await until("the line is marked", () => one('.um-rules [data-state="missed"]'));
      expect(field("new-password")?.value).toBe("password1234");
    });
  });
});

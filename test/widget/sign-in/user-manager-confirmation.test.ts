// <user-manager-confirmation>: where the links in mails land.
import { html } from "lit";
import "../../../widget/src/index.js";
import { clear, faults, one, press, pressable, said, show, type, until, words } from "../support/elements.js";
import { expect } from "../support/expect.js";
import { FakeServer, ok, problem } from "../support/fake-server.js";

const preview = {
  purpose: "activate",
  fullName: "Linnéa Sandström",
  email: "linnea@ostervik.example",
  organization: { name: "Ostervik Freight" },
  expiresAt: "2026-12-01T10:00:00.000Z",
};

describe("<user-manager-confirmation>", () => {
  let server: FakeServer;

  beforeEach(() => {
    server = new FakeServer();
    server.on("POST /confirmations/preview", ok(preview));
    server.on("POST /activate", ok({ email: preview.email }));
  });
  afterEach(() => {
    server.restore();
    clear();
    history.replaceState(null, "", location.pathname + location.search);
  });

  const field = (name: string) => document.querySelector<HTMLInputElement>(`form [name="${name}"]`);
  const land = (secret: string) => {
    history.replaceState(null, "", `#${secret}`);
    show(
      html`<user-manager-confirmation server=${server.base} portal-name="Harbor Cloud" home="/sign-in"></user-manager-confirmation>`,
    );
  };
  const choose = async (password: string) => {
    await until("the field is there", () => field("new-password"));
    type(field("new-password") ?? undefined, password);
    (await pressable("Save Password")).click();
  };

  describe("accessibility", () => {
    for (const scheme of ["light", "dark"] as const) {
      it(`has nothing for axe to find in ${scheme}`, async () => {
        land("s3cret");
        await said("At least 12 characters");
        expect(await faults(scheme)).toEqual([]);
      });

      it(`has nothing for axe to find on an expired link in ${scheme}`, async () => {
        server.on("POST /confirmations/preview", problem(410, "confirmation_invalid"));
        land("s3cret");
        await said("This link no longer works");
        expect(await faults(scheme)).toEqual([]);
      });
    }
  });

  describe("behaviour", () => {
    it("takes the secret out of the address bar, and sends it in the body", async () => {
      land("s3cret");
      expect(location.hash).toBe("");
      await said("Linnéa Sandström");
      expect(server.callsTo("POST /confirmations/preview")[0]?.body).toEqual({ secret: "s3cret" });
    });

    it("says who is meant and for which organization", async () => {
      land("s3cret");
      await said("Welcome, Linnéa Sandström . This opens your access to Ostervik Freight");
    });

    it("gives the password manager the name to save the password under", async () => {
      land("s3cret");
      await until("the field is there", () => field("new-password"));
      expect([field("username")?.value, field("username")?.readOnly, field("new-password")?.autocomplete]).toEqual([
        preview.email,
        true,
        "new-password",
      ]);
    });

    it("saves the password, and leads to the sign-in", async () => {
      land("s3cret");
      await choose("tarmac-violin-meadow");
      await said("Your password is set");
      expect(server.callsTo("POST /activate")[0]?.body).toEqual({ secret: "s3cret", password: "tarmac-violin-meadow" });
      expect(press("Sign In")?.getAttribute("href")).toBe("/sign-in");
    });

    it("keeps the password and says so beside it when it is too weak", async () => {
      server.on("POST /activate", problem(422, "password_weak", { password: "password_common" }));
      land("s3cret");
      await said("Not a common password");
      await choose("password1234");
      await until("the line is marked", () => one('.um-rules [data-state="missed"]'));
      expect(field("new-password")?.value).toBe("password1234");
    });

    for (const secret of ["", "%E0%A4%A", "used"]) {
      it(`answers a link that does not work (“${secret}”) with one calm page`, async () => {
        server.on("POST /confirmations/preview", problem(410, "confirmation_invalid"));
        land(secret);
        await said("This link no longer works");
        expect(press("Sign In")?.getAttribute("href")).toBe("/sign-in");
      });
    }

    it("says the same when the link dies before the password is saved", async () => {
      server.on("POST /activate", problem(410, "confirmation_invalid"));
      land("s3cret");
      await choose("tarmac-violin-meadow");
      await said("This link no longer works");
    });

    it("lets a person try again when the server is lost, and keeps the link", async () => {
      server.lost = true;
      land("s3cret");
      await said("The link still works.");
      server.lost = false;
      (await pressable("Try Again")).click();
      await said("Linnéa Sandström");
    });

    it("takes a second link that is opened in the same page", async () => {
      land("first");
      await said("Linnéa Sandström");
      location.hash = "second";
      await until("the second is looked at", () => server.callsTo("POST /confirmations/preview").length === 2);
      expect(server.callsTo("POST /confirmations/preview")[1]?.body).toEqual({ secret: "second" });
      expect(words()).notToContain("second");
    });
  });
});

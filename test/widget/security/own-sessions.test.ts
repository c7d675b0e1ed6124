// Where one is signed in, in My security.
import { setViewport } from "@web/test-runner-commands";
import "../../../widget/src/index.js";
import { all, clear, focused, press, pressable, said, type, until, words } from "../support/elements.js";
import { expect } from "../support/expect.js";
import { FakeServer, ok, ownSession, problem } from "../support/fake-server.js";
import { input, needProof, openSecurity } from "./security.js";

describe("where one is signed in", () => {
  let server: FakeServer;

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 800 });
    server = new FakeServer();
    server.sessions.push(
      ownSession({ id: "s-2", browser: "Safari", system: "iOS", address: "198.51.100.23" }),
      ownSession({ id: "s-3", browser: null, system: null, address: null }),
    );
  });
  afterEach(() => {
    server.restore();
    clear();
  });

  const ends = (id: string) => {
    server.on(`DELETE /me/sessions/${id}`, () => {
      server.sessions = server.sessions.filter((each) => each.id !== id);
      return { status: 204 };
    });
  };

  describe("accessibility", () => {
    it("names on each button which session it ends", async () => {
      await openSecurity(server);
      expect([press("End Safari on iOS") !== undefined, press("End An unknown browser") !== undefined]).toEqual([
        true,
        true,
      ]);
    });

    it("leads to the next row when the one that had the focus goes, and to the heading after the last", async () => {
      ends("s-2");
      ends("s-3");
      await openSecurity(server);
      const button = await pressable("End Safari on iOS");
      button.focus();
      button.click();
      await until("the next row has it", () => focused()?.getAttribute("aria-label") === "End An unknown browser");
      press("End An unknown browser")?.click();
      await until("the heading has it", () => focused()?.textContent === "Where I am signed in");
    });
  });

  describe("behaviour", () => {
    it("says browser, system, address and when each was seen last, and marks this one", async () => {
      await openSecurity(server);
      const rows = all("um-own-sessions").flatMap((each) => Array.from(each.shadowRoot?.querySelectorAll("li") ?? []));
      const texts = rows.map((row) => row.textContent?.replace(/\s+/g, " ").trim() ?? "");
      expect(texts[0]).toContain("Firefox on Windows This one");
      expect(texts[1]).toContain("Safari on iOS");
      expect(texts[1]).toContain("198.51.100.23");
      expect(texts[1]).toContain("last seen 2 hours ago");
      expect(texts[2]).toContain("An unknown browser");
      expect(texts.filter((text) => text.includes("This one")).length).toBe(1);
    });

    it("ends one, says so, and asks anew", async () => {
      ends("s-2");
      await openSecurity(server);
      (await pressable("End Safari on iOS")).click();
      await said("The session of Safari on iOS was ended.");
      await until("the row is gone", () => !press("End Safari on iOS"));
      expect(press("End An unknown browser")).toExist();
    });

    it("takes one that is gone already as ended", async () => {
      await openSecurity(server);
      server.sessions = server.sessions.filter((each) => each.id !== "s-2");
      (await pressable("End Safari on iOS")).click();
      await said("The session of Safari on iOS was ended.");
      await until("the row is gone", () => !press("End Safari on iOS"));
      expect(words()).notToContain("Something went wrong");
    });

    it("does not offer to end this one, nor all others where there are none", async () => {
      server.sessions = server.sessions.slice(0, 1);
      await openSecurity(server);
      expect([press("End Firefox on Windows"), press("End All Others")]).toEqual([undefined, undefined]);
    });

    for (const [ended, text] of [
      [0, "There was no other session to end."],
      [1, "1 other session was ended."],
      [2, "2 other sessions were ended."],
    ] as const) {
      it(`ends all others, and tells of ${ended}`, async () => {
        server.on("POST /me/sessions/end-others", ok({ ended }));
        await openSecurity(server);
        (await pressable("End All Others")).click();
        await said(text);
        expect(all('[role="status"]').some((each) => each.textContent?.includes(text))).toBe(true);
      });
    }

    it("asks for the password first where that is needed", async () => {
      needProof(server, "DELETE /me/sessions/s-2", { status: 204 });
      await openSecurity(server);
      (await pressable("End Safari on iOS")).click();
      type(await until("the password is asked for", () => input("password")), "correct horse");
      (await pressable("Go On")).click();
      await said("The session of Safari on iOS was ended.");
      needProof(server, "POST /me/sessions/end-others", ok({ ended: 2 }));
      (await pressable("End All Others")).click();
      type(await until("the password is asked for", () => input("password")), "correct horse");
      (await pressable("Go On")).click();
      await said("2 other sessions were ended.");
    });

    it("says what is not known when the server is lost, and speaks of nothing typed", async () => {
      await openSecurity(server);
      server.lost = true;
      (await pressable("End Safari on iOS")).click();
      await said("The server does not answer. Whether it was done is not known.");
      expect(words()).notToContain("What you typed");
    });

    it("says no more what was done before, once something else is begun", async () => {
      ends("s-2");
      await openSecurity(server);
      (await pressable("End Safari on iOS")).click();
      await said("The session of Safari on iOS was ended.");
      (await pressable("Change Password")).click();
      await until("it is gone", () => !words().includes("was ended."));
    });

    it("says that one was not ended, and leaves it in the list", async () => {
      server.on("DELETE /me/sessions/s-2", problem(500, "internal"));
      await openSecurity(server);
      (await pressable("End Safari on iOS")).click();
      await said("Something went wrong on the server. Nothing was done.");
      expect(press("End Safari on iOS")).toExist();
    });

    it("shows on that button that it is at work after 200 ms", async () => {
      const answer = server.hold("DELETE /me/sessions/s-2");
      await openSecurity(server);
      (await pressable("End Safari on iOS")).click();
      await until("it shows", () => press("End Safari on iOS")?.getAttribute("aria-busy") === "true");
      expect(press("End An unknown browser")?.getAttribute("aria-busy")).toBe("false");
      answer({ status: 204 });
      await said("was ended.");
    });

    it("says what cannot be told, and keeps what can", async () => {
      server.sessions = [
        ownSession({ id: "a", browser: "Firefox", system: null }),
        ownSession({ id: "b", browser: null, system: "Windows" }),
      ];
      await openSecurity(server);
      await pressable("End Firefox");
      await pressable("End An unknown browser on Windows");
    });
  });
});

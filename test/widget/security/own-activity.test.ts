// What happened to one's own sign-in, in My security.
import { setViewport } from "@web/test-runner-commands";
import "../../../widget/src/index.js";
import { de } from "../../../widget/src/words/de.js";
import { security } from "../../../widget/src/words/en.security.js";
import { all, clear, said } from "../support/elements.js";
import { expect } from "../support/expect.js";
import { FakeServer, ownEvent } from "../support/fake-server.js";
import { openSecurity } from "./security.js";

/** Every kind that the server tells of. */
const kinds = [
  "session.started",
  "session.ended",
  "session.ended_by_owner",
  "sign_in.refused",
  "user.locked",
  "user.unlocked",
  "user.unlock_asked",
  "user.activated",
  "user.password_changed",
  "user.email_change_asked",
  "user.email_changed",
  "user.renamed",
  "two_factor.switched_on",
  "two_factor.replaced",
  "two_factor.switched_off",
  "recovery_codes.renewed",
  "recovery_code.used",
  "security_questions.set",
  "security_questions.removed",
  "reset.asked",
  "reset.confirmed",
  "membership.created",
  "membership.profile_changed",
  "membership.deactivated",
  "membership.reactivated",
];

describe("what happened to one's own sign-in", () => {
  let server: FakeServer;

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 800 });
    server = new FakeServer();
  });
  afterEach(() => {
    server.restore();
    clear();
  });

  const rows = () =>
    all("um-own-activity")
      .flatMap((each) => Array.from(each.shadowRoot?.querySelectorAll("li") ?? []))
      .map((row) => row.textContent?.replace(/\s+/g, " ").trim() ?? "");
  const show = async (...events: ReturnType<typeof ownEvent>[]) => {
    server.ownEvents = events;
    await openSecurity(server);
  };

  it("is told in the order in which it comes, with time and address", async () => {
    await show(
      ownEvent("session.started", { at: new Date().toISOString(), address: "198.51.100.23" }),
      ownEvent("user.password_changed", { at: "2025-03-03T10:00:00.000Z", address: null }),
    );
    expect(rows()[0]).toMatch(/^You signed in\. Today .+ · Network address 198\.51\.100\.23$/);
    expect(rows()[1]).toMatch(/^You chose a new password\. March 3, 2025$/);
  });

  it("says who else did it, whose name keeps its own direction", async () => {
    await show(
      ownEvent("user.unlocked", { by: "Amara Nwosu" }),
      ownEvent("membership.profile_changed", { by: "ליאורה", organization: "Ostervik Freight" }),
    );
    expect(rows()[0]).toContain("Amara Nwosu unlocked your sign-in.");
    expect(rows()[1]).toContain("ליאורה changed your profile in Ostervik Freight.");
    const names = all("um-own-activity").flatMap((each) =>
      Array.from(each.shadowRoot?.querySelectorAll("strong > bdi") ?? []),
    );
    expect(names.map((name) => name.textContent)).toEqual(["Amara Nwosu", "ליאורה"]);
  });

  it("says why sign-in was locked, and how many recovery codes were left", async () => {
    await show(
      ownEvent("user.locked", { details: { reason: "strikes" } }),
      ownEvent("recovery_code.used", { details: { left: 3 } }),
      ownEvent("session.ended_by_owner", { details: { sessions: 2 } }),
    );
    expect(rows()[0]).toContain("Your sign-in was locked after 3 wrong tries.");
    expect(rows()[1]).toContain("A recovery code was used; 3 left.");
    expect(rows()[2]).toContain("You ended 2 other sessions.");
  });

  it("names a kind that a newer server tells of as it is", async () => {
    await show(ownEvent("constructor"), ownEvent("user.cloned", { by: "Amara Nwosu" }));
    expect(rows()[0]).toContain("constructor.");
    expect(rows()[1]).toContain("Amara Nwosu: user.cloned.");
  });

  it("says so when there is nothing yet", async () => {
    await show();
    await said("Nothing has been recorded yet.");
  });

  for (const [language, words] of [
    ["English", security.security.activity],
    ["German", de.security.activity],
  ] as const) {
    it(`has a sentence for every kind in ${language}, alone and by somebody else`, () => {
      expect(kinds.filter((kind) => !Object.hasOwn(words.sentences, kind))).toEqual([]);
      for (const kind of kinds) {
        for (const by of [null, "Amara"]) {
          for (const organization of [null, "Ostervik"]) {
            const text = words.sentences[kind]?.({ by, organization, details: {} }).join("") ?? "";
            expect(text).toMatch(/^\p{Lu}[^{}]+\.$/u);
            expect(text).notToContain("undefined");
          }
        }
      }
    });
  }
});

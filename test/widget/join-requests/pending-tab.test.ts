// The Pending requests tab: who has been asked to join, what can be done about it, and mail that did not arrive.
import { sendKeys, setViewport } from "@web/test-runner-commands";
import { html } from "lit";
import "../../../widget/src/index.js";
import {
  all,
  clear,
  faults,
  focused,
  one,
  press,
  pressable,
  said,
  show,
  until,
  visible,
  words,
} from "../support/elements.js";
import { expect } from "../support/expect.js";
import { FakeServer, joinRequest, letter, ok, organization, problem } from "../support/fake-server.js";

const requests = "/organizations/o-1/join-requests";
const letters = "/organizations/o-1/undelivered-letters";
const hours = (number: number) => new Date(Date.now() + number * 3_600_000).toISOString();

describe("the Pending requests tab", () => {
  let server: FakeServer;

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 860 });
    server = new FakeServer();
  });
  afterEach(() => {
    server.restore();
    clear();
  });

  const tab = () => one("#tab-requests") as HTMLElement;
  const open = async (sentence: string) => {
    show(html`<user-manager server=${server.base} open></user-manager>`);
    await said("Amara Nwosu");
    tab().click();
    await said(sentence);
  };
  const rows = () => all("tbody > tr[data-state]");
  const row = (email: string) => rows().find((each) => each.textContent?.includes(email)) as HTMLElement;
  const everyState = () => {
    server.joinRequests = [
      joinRequest("yusuf.demir@palisander.example"),
      joinRequest("oluwaseun.adebayo@verdigris-mills.example", { expiresAt: hours(5.5) }),
      joinRequest("chiara.bellandi@tidemark.example", { state: "expired", expiresAt: "2025-03-04T10:00:00.000Z" }),
      joinRequest("jonas@palisander.example", { state: "lapsed", lapseReason: "person_gone", askedBy: null }),
    ];
    server.letters = [
      letter("join", "yusuf.demir@palisander.example", { joinRequest: server.joinRequests[0]?.id }),
      letter("activate", "aroha@ostervik.example", { to: { name: "Aroha Ngata", address: "aroha@ostervik.example" } }),
    ];
  };

  describe("accessibility", () => {
    for (const scheme of ["light", "dark"] as const) {
      for (const width of [1280, 768, 360]) {
        it(`has nothing for axe to find with every state, ${width} wide, in ${scheme}`, async () => {
          await setViewport({ width, height: 780 });
          everyState();
          await open("Undelivered mail");
          expect(await faults(scheme)).toEqual([]);
        });
      }

      it(`has nothing for axe to find when there is nothing, in ${scheme}`, async () => {
        await open("Nobody is waiting");
        expect(await faults(scheme)).toEqual([]);
      });

      it(`has nothing for axe to find when an act is refused, in ${scheme}`, async () => {
        everyState();
        server.on(`POST ${requests}/${server.joinRequests[0]?.id}/resend`, problem(500, "internal"));
        await open("Undelivered mail");
        (await pressable("Send again to yusuf.demir@palisander.example")).click();
        await said("The server could not do it.");
        expect(await faults(scheme)).toEqual([]);
      });
    }

    it("names whom each button is about", async () => {
      everyState();
      await open("Undelivered mail");
      const names = all("um-pending-tab button, td button, li button").map((each) => each.ariaLabel);
      for (const name of [
        "Send again to chiara.bellandi@tidemark.example",
        "Withdraw the request to chiara.bellandi@tidemark.example",
        "Put away the request to jonas@palisander.example",
        "Send again: Set-up link, to aroha@ostervik.example",
      ])
        expect(names.join("\n")).toContain(name);
    });
  });

  describe("behaviour", () => {
    it("asks for nothing of its own before it is chosen but its count", async () => {
      everyState();
      show(html`<user-manager server=${server.base} open></user-manager>`);
      await until("it is counted", () => one("um-pending-count")?.shadowRoot?.textContent?.includes("4"));
      expect(one("um-pending-tab")).notToExist();
    });

    it("shows address, profile, who asked and when, and when it expires", async () => {
      everyState();
      await open("Pending requests");
      await until("the rows are there", () => rows().length === 4);
      const cells = (email: string) =>
        Array.from(row(email).children)
          .slice(1, 4)
          .map((cell) => words(cell));
      expect(cells("yusuf.demir")).toEqual(["Billing", "Amara Nwosu yesterday", "in 6 days"]);
      expect(cells("oluwaseun")).toEqual(["Billing", "Amara Nwosu yesterday", "in 5 hours"]);
      expect(row("oluwaseun").querySelector(".soon")).toExist();
      expect(row("yusuf").querySelector(".soon")).notToExist();
      expect(cells("chiara")[2]).toBe("Expired on March 4, 2025");
      expect(cells("jonas")).toEqual(["Billing", "Someone who has left yesterday", "Lapsed"]);
      await said("4 requests");
    });

    it("says of a request that was made a moment ago that it lasts its full seven days", async () => {
      server.joinRequests = [joinRequest("yusuf.demir@palisander.example", { expiresAt: hours(7 * 24) })];
      await open("in 7 days");
    });

    for (const [reason, sentence] of [
      ["profile_gone", "The profile they were to get has been deleted meanwhile."],
      ["beyond_asker", "The profile permits more by now than whoever asked may give."],
      ["asker_lost_right", "Whoever asked may no longer add users."],
      ["address_changed", "Meanwhile this address is no longer theirs."],
      ["person_gone", "This person no longer signs in anywhere."],
      ["expired", "They did not confirm in time"],
    ] as const) {
      it(`says why a request has lapsed: ${reason}`, async () => {
        server.joinRequests = [joinRequest("jonas@palisander.example", { state: "lapsed", lapseReason: reason })];
        await open(sentence);
        expect(press("Send again to jonas@palisander.example")).notToExist();
        expect(press("Put away the request to jonas@palisander.example")).toExist();
      });
    }

    it("says that a profile is gone", async () => {
      server.joinRequests = [
        joinRequest("jonas@palisander.example", { state: "lapsed", lapseReason: "profile_gone", profile: null }),
      ];
      await open("Profile deleted");
    });

    it("sends again, says so, and keeps the focus on the button", async () => {
      everyState();
      const asked = server.joinRequests[2];
      server.on(`POST ${requests}/${asked?.id}/resend`, () => {
        server.joinRequests = server.joinRequests.map((each) =>
          each === asked ? joinRequest(each.email, { id: each.id }) : each,
        );
        return { status: 204 };
      });
      await open("Expired on");
      const button = await pressable("Send again to chiara.bellandi@tidemark.example");
      button.focus();
      button.click();
      await said("A new mail is on its way to chiara.bellandi@tidemark.example.");
      await until("it is open again", () => !words().includes("Expired on"));
      expect(focused()?.getAttribute("aria-label")).toBe("Send again to chiara.bellandi@tidemark.example");
    });

    it("withdraws, says so, counts anew, and gives the focus to the next row", async () => {
      everyState();
      const asked = server.joinRequests[1];
      server.on(`DELETE ${requests}/${asked?.id}`, () => {
        server.joinRequests = server.joinRequests.filter((each) => each !== asked);
        return { status: 204 };
      });
      await open("Undelivered mail");
      const button = await pressable("Withdraw the request to oluwaseun.adebayo@verdigris-mills.example");
      button.focus();
      button.click();
      await said("The request to oluwaseun.adebayo@verdigris-mills.example is withdrawn.");
      await until("its row is gone", () => rows().length === 3);
      await until("the next row has the focus", () => focused() === row("chiara"));
      await until("it is counted", () => one("um-pending-count")?.shadowRoot?.textContent?.includes("3"));
    });

    it("puts a lapsed one away, and the focus stays in the list when it was the last", async () => {
      server.joinRequests = [joinRequest("jonas@palisander.example", { state: "lapsed", lapseReason: "expired" })];
      server.on(`DELETE ${requests}/${server.joinRequests[0]?.id}`, () => {
        server.joinRequests = [];
        return { status: 204 };
      });
      await open("Lapsed");
      const button = await pressable("Put away the request to jonas@palisander.example");
      button.focus();
      button.click();
      await said("The request to jonas@palisander.example is put away.");
      await said("Nobody is waiting");
      await until("the list has the focus", () => focused()?.getAttribute("role") === "region");
      expect(one("um-pending-count")?.shadowRoot?.textContent?.trim()).toBe("");
    });

    it("does one thing for two presses", async () => {
      everyState();
      const path = `${requests}/${server.joinRequests[0]?.id}`;
      const answer = server.hold(`DELETE ${path}`);
      await open("Undelivered mail");
      const button = await pressable("Withdraw the request to yusuf.demir@palisander.example");
      button.click();
      button.click();
      press("Send again to yusuf.demir@palisander.example")?.click();
      await until("it is busy", () => button.ariaBusy === "true");
      answer({ status: 204 });
      await said("is withdrawn");
      expect(server.calls.filter((call) => call.path.startsWith(path)).length).toBe(1);
    });

    it("says in the row when it may be sent again", async () => {
      everyState();
      server.on(
        `POST ${requests}/${server.joinRequests[0]?.id}/resend`,
        problem(429, "too_many_requests", {}, { "Retry-After": "40" }),
      );
      await open("Undelivered mail");
      (await pressable("Send again to yusuf.demir@palisander.example")).click();
      await until("it stands in the row", () => words(row("yusuf")).includes("Send it again in 40 seconds."));
    });

    it("says no more that a mail is on its way once the next one is refused", async () => {
      everyState();
      const path = `POST ${requests}/${server.joinRequests[0]?.id}/resend`;
      server.on(path, { status: 204 });
      await open("Undelivered mail");
      (await pressable("Send again to yusuf.demir@palisander.example")).click();
      await said("A new mail is on its way");
      server.on(path, problem(429, "too_many_requests", {}, { "Retry-After": "40" }));
      (await pressable("Send again to yusuf.demir@palisander.example")).click();
      await said("Send it again in 40 seconds.");
      await until("the notice is gone", () => !words().includes("A new mail is on its way"));
    });

    it("says that a request is gone when they have joined meanwhile, and shows what is there now", async () => {
      everyState();
      const [asked] = server.joinRequests;
      server.on(`POST ${requests}/${asked?.id}/resend`, () => {
        server.joinRequests = server.joinRequests.slice(1);
        return problem(404, "not_found");
      });
      await open("Undelivered mail");
      (await pressable("Send again to yusuf.demir@palisander.example")).click();
      await said("is not here any more: they have joined meanwhile, or someone has withdrawn it.");
      await until("its row is gone", () => rows().length === 3);
    });

    it("says in the row when the server is lost, and trying again is safe", async () => {
      everyState();
      server.on(`DELETE ${requests}/${server.joinRequests[0]?.id}`, { status: 204 });
      await open("Undelivered mail");
      server.lost = true;
      (await pressable("Withdraw the request to yusuf.demir@palisander.example")).click();
      await until("it stands in the row", () => words(row("yusuf")).includes("trying again does no harm"));
      server.lost = false;
      (await pressable("Withdraw the request to yusuf.demir@palisander.example")).click();
      await said("The request to yusuf.demir@palisander.example is withdrawn.");
      expect(words()).notToContain("trying again does no harm");
    });

    it("says so when the permission was lost meanwhile", async () => {
      everyState();
      server.on(`DELETE ${requests}/${server.joinRequests[0]?.id}`, problem(403, "forbidden"));
      await open("Undelivered mail");
      (await pressable("Withdraw the request to yusuf.demir@palisander.example")).click();
      await said("You may not do this any more.");
    });

    it("says to sign in again when the session has ended", async () => {
      everyState();
      server.on(`DELETE ${requests}/${server.joinRequests[0]?.id}`, problem(401, "unauthenticated"));
      await open("Undelivered mail");
      (await pressable("Withdraw the request to yusuf.demir@palisander.example")).click();
      await said("You are signed out");
    });

    it("offers nothing to whoever may not add users", async () => {
      server.me.organizations = [organization("o-1", "Ostervik Freight", ["users.read"])];
      everyState();
      server.letters = server.letters.map((each) => ({ ...each, mayResend: false }));
      await open("Undelivered mail");
      await until("the rows are there", () => rows().length === 4);
      expect(all("td button, li button").length).toBe(0);
    });

    it("says in its row that a request could not be delivered, with what the mail server said", async () => {
      everyState();
      await open("Undelivered mail");
      expect(words(row("yusuf"))).toContain("The mail server said: 550 5.1.1 No such mailbox");
      expect(words(row("chiara"))).notToContain("550");
      expect(all("li").length).toBe(1);
    });

    it("shows other letters that were given up: which, to whom, when and why, and sends one again", async () => {
      everyState();
      const given = server.letters[1];
      server.on(`POST ${letters}/${given?.id}/resend`, () => {
        server.letters = server.letters.slice(0, 1);
        return { status: 204 };
      });
      await open("Undelivered mail");
      const text = words(one("li") as HTMLElement);
      for (const part of ["Set-up link", "Aroha Ngata", "2 days ago after 12 tries", "550 5.1.1 No such mailbox"])
        expect(text).toContain(part);
      (await pressable("Send again: Set-up link, to aroha@ostervik.example")).click();
      await said("The letter is on its way to aroha@ostervik.example again.");
      await until("nothing is undelivered any more", () => !words().includes("Undelivered mail"));
    });

    it("says that a letter is gone when it was sent meanwhile", async () => {
      everyState();
      await open("Undelivered mail");
      (await pressable("Send again: Set-up link, to aroha@ostervik.example")).click();
      await said("The letter to aroha@ostervik.example is not here any more");
    });

    it("says that nobody is waiting above letters that could not be delivered", async () => {
      everyState();
      server.joinRequests = [];
      await open("Nobody is waiting to be confirmed.");
      await said("Undelivered mail");
    });

    it("shows what was known when the server is lost, and goes on when it is back", async () => {
      server.lost = false;
      await open("Nobody is waiting");
      (one("#tab-users") as HTMLElement).click();
      await said("Amara Nwosu");
      server.lost = true;
      tab().click();
      await said("The requests have not loaded yet.");
      server.lost = false;
      (await pressable("Try Now")).click();
      await said("Nobody is waiting");
      await until("the list has the focus", () => focused()?.getAttribute("role") === "region");
    });

    it("shows that it is loading when the answer takes its time, and not before", async () => {
      const answer = server.hold(`GET ${requests}`);
      show(html`<user-manager server=${server.base} open></user-manager>`);
      await said("Amara Nwosu");
      tab().click();
      const thread = await until("the tab is there", () =>
        all(".thread").find((each) => each.closest(".panel")?.querySelector(".foot")),
      );
      await until("progress is shown", () => visible(thread));
      answer(ok({ joinRequests: [] }));
      await said("Nobody is waiting");
      expect(visible(thread)).toBe(false);
    });

    it("ends as the overlay does when the permission to see is lost", async () => {
      await open("Nobody is waiting");
      (one("#tab-users") as HTMLElement).click();
      await said("Amara Nwosu");
      server.on(`GET ${requests}`, problem(403, "forbidden"));
      tab().click();
      await said("This is not open to you");
    });

    it("keeps the notice until it is dismissed, and leaves the focus in the list", async () => {
      everyState();
      server.on(`DELETE ${requests}/${server.joinRequests[0]?.id}`, { status: 204 });
      await open("Undelivered mail");
      (await pressable("Withdraw the request to yusuf.demir@palisander.example")).click();
      await said("is withdrawn");
      (await pressable("Dismiss")).click();
      await until("it is gone", () => !words().includes("is withdrawn"));
      expect(focused()?.getAttribute("role")).toBe("region");
    });

    it("speaks German", async () => {
      everyState();
      show(html`<div lang="de"><user-manager server=${server.base} open></user-manager></div>`);
      await said("Amara Nwosu");
      tab().click();
      await said("Diese Person meldet sich nirgends mehr an.");
      await said("Nicht zugestellte Mails");
    });

    it("is reached and left with the arrow keys, also where the page reads from right to left", async () => {
      await open("Nobody is waiting");
      tab().focus();
      await sendKeys({ press: "ArrowLeft" });
      await said("Amara Nwosu");
      expect(focused()?.id).toBe("tab-users");
      document.documentElement.dir = "rtl";
      await sendKeys({ press: "ArrowLeft" });
      await said("Nobody is waiting");
      expect(focused()?.id).toBe("tab-requests");
    });
  });
});

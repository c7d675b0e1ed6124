// The Activity tab: what was done, newest first, in days and pages, and every trouble on the way to it.
import { setViewport } from "@web/test-runner-commands";
import { html } from "lit";
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
import { type FakeServer, ok, organization, problem } from "../support/fake-server.js";
import { amara, event, everyKind, ioana, kwame, page, person } from "./events.js";
import { activityServer, asked, askedFor, audit, choose, list, names, openTab, row, rows } from "./tab.js";

const arabic = person("u-salma", "سلمى الخطيب");
const long = person(
  "u-long",
  "Wolfeschlegelsteinhausenbergerdorff-Oberammergau-Hohenlohe-Langenburg ".repeat(2).trim(),
);
/** A local day, so many days ago, at a time of it. */
const at = (daysAgo: number, hours: number, minutes = 0) => {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysAgo, hours, minutes).toISOString();
};

describe("the Activity tab", () => {
  let server: FakeServer;

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 860 });
    server = activityServer([...everyKind(amara, kwame), event("user.renamed", { actor: long, target: arabic })]);
  });
  afterEach(() => {
    server.restore();
    clear();
  });

  describe("accessibility", () => {
    for (const scheme of ["light", "dark"] as const) {
      for (const width of [1280, 768, 360]) {
        it(`has nothing for axe to find with every kind of event, ${width} wide, in ${scheme}`, async () => {
          await setViewport({ width, height: 780 });
          await openTab(server, "Kwame Boateng signed in.");
          expect(await faults(scheme)).toEqual([]);
        });

        it(`has nothing for axe to find with every filter in force and nothing found, ${width} wide, in ${scheme}`, async () => {
          await setViewport({ width, height: 780 });
          await openTab(server, "Kwame Boateng signed in.");
          server.on(audit, ok(page([])));
          names("Amara Nwosu")[0]?.click();
          choose("What", "users");
          choose("When", "between");
          await said("Nothing matches all of this");
          expect(await faults(scheme)).toEqual([]);
        });
      }

      it(`has nothing for axe to find when the server is lost, in ${scheme}`, async () => {
        await openTab(server, "Kwame Boateng signed in.");
        server.on(audit, problem(500, "internal"));
        (await pressable("Look for new events")).click();
        await said("The server could not answer that.");
        expect(await faults(scheme)).toEqual([]);
      });
    }

    it("is lists under headings that name their days", async () => {
      server.on(
        audit,
        ok(page([event("session.started", { at: at(0, 0) }), event("session.ended", { at: at(1, 9) })])),
      );
      await openTab(server, "Amara Nwosu signed out.");
      const named = all("ol[aria-labelledby]").map((each) => {
        const root = each.getRootNode() as ShadowRoot;
        return root.getElementById(each.getAttribute("aria-labelledby") ?? "")?.textContent?.split(",")[0];
      });
      expect(named).toEqual(["Today", "Yesterday"]);
    });

    it("says politely how many were found", async () => {
      server.on(audit, ok(page([event("session.started")], { next: "older" })));
      await openTab(server, "Amara Nwosu signed in.");
      const heard = () => all('[role="status"]').map((each) => each.textContent?.trim());
      expect(heard().includes("1 event, newest first; there are older ones.")).toBe(true);
    });
  });

  describe("behaviour", () => {
    it("asks for nothing before it is chosen, and asks anew each time it is", async () => {
      show(html`<user-manager server=${server.base} open></user-manager>`);
      await said("Kwame Boateng");
      expect(server.callsTo(audit).length).toBe(0);
      for (const times of [1, 2]) {
        one("#tab-activity")?.click();
        await until("the rows are there", () => rows().length > 10);
        expect(server.callsTo(audit).length).toBe(times);
        one("#tab-users")?.click();
        await until("the rows are gone", () => rows().length === 0);
      }
    });

    it("is not there for whoever may not see it", async () => {
      server.me.organizations = [organization("o-1", "Ostervik Freight", ["users.read"])];
      show(html`<user-manager server=${server.base} open></user-manager>`);
      await said("Kwame Boateng");
      expect(one("#tab-activity")).notToExist();
    });

    it("shows the clock, the sentence, the address and what was changed, with the full time as a title", async () => {
      server.on(
        audit,
        ok(
          page([
            event("user.renamed", {
              at: "2025-11-22T09:12:00.000Z",
              target: kwame,
              before: { fullName: "Kwame B" },
              after: { fullName: "Kwame Boateng" },
            }),
          ]),
        ),
      );
      await openTab(server, "Amara Nwosu changed the name of Kwame Boateng");
      const shown = words(rows()[0]);
      for (const part of ["Full name", "Kwame B became Kwame Boateng", "Network address 198.51.100.31"])
        expect(shown).toContain(part);
      const time = rows()[0]?.querySelector("time");
      expect(time?.dateTime).toBe("2025-11-22T09:12:00.000Z");
      expect(time?.title).toContain("2025");
      expect(words(list())).toContain("2025");
      expect(all(".times")[0]?.textContent).toContain("2025");
    });

    it("shows a face for whoever did it, and a sign where it came by itself", async () => {
      server.on(
        audit,
        ok(
          page([
            event("membership.deactivated", { actor: ioana, target: kwame }),
            event("user.locked", { actor: amara, target: kwame, after: { reason: "dormant" } }),
            event("user.locked", { actor: null, target: kwame, after: { reason: "strikes" } }),
          ]),
        ),
      );
      await openTab(server, "You deactivated Kwame Boateng");
      expect(row("You deactivated").querySelector(".avatar")?.textContent).toBe("IP");
      expect(row("6 months").querySelector(".avatar")).notToExist();
      expect(words(row("6 months"))).toContain("by the system");
      expect(words(row("wrong tries"))).toContain("198.51.100.31");
      expect(row("wrong tries").querySelector(".glyph svg")).toExist();
    });

    it("puts events under the reader's own days", async () => {
      server.on(
        audit,
        ok(
          page([
            event("session.started", { at: at(0, 0, 0) }),
            event("session.ended", { at: at(1, 23, 59) }),
            event("session.started", { at: at(1, 0, 0) }),
            event("session.ended", { at: at(2, 23, 59) }),
          ]),
        ),
      );
      await openTab(server, "Today,");
      await until("the rows are there", () => rows().length === 4);
      expect(all("ol[aria-labelledby]").map((each) => each.children.length)).toEqual([1, 2, 1]);
    });

    it("names permissions by their labels", async () => {
      server.on(
        audit,
        ok(
          page([
            event("profile.changed", {
              profile: { id: "p", name: "Night" },
              after: { gained: ["invoices.pay"], lost: ["warp.drive"], members: 0 },
            }),
          ]),
        ),
      );
      await openTab(server, "Amara Nwosu changed the profile Night , held by nobody.");
      await said("Gained Pay invoices");
      await said("Lost warp.drive");
    });

    it("keeps names in their own direction, and breaks addresses before the @", async () => {
      server.on(audit, ok(page([event("join.asked", { actor: arabic, after: { email: "a@b.example" } })])));
      await openTab(server, "سلمى الخطيب");
      expect(rows()[0]?.querySelector(".name > bdi")?.textContent).toBe("سلمى الخطيب");
      const pieces = Array.from(rows()[0]?.querySelector("strong > bdi")?.childNodes ?? []);
      expect(
        pieces
          .map((each) => (each.nodeName === "WBR" ? "|" : (each.nodeType === 3 && each.textContent) || ""))
          .join(""),
      ).toBe("a|@b.example");
    });

    for (const width of [1280, 360, 320]) {
      it(`lets nothing run over the edge with names of 140 letters, ${width} wide`, async () => {
        await setViewport({ width, height: 780 });
        await openTab(server, "Wolfeschlegelsteinhausenbergerdorff");
        const panel = all(".panel").find((each) => each.querySelector("um-activity-toolbar")) as HTMLElement;
        for (const box of [panel, list()]) expect(box.scrollWidth <= box.clientWidth).toBe(true);
      });
    }

    it("scrolls nothing but the rows, and keeps the day in sight", async () => {
      await openTab(server, "Kwame Boateng signed in.");
      const tab = one("um-activity-tab") as HTMLElement;
      const [toolbar, foot] = [all("um-activity-toolbar")[0], all(".foot").find(visible)];
      const top = toolbar?.getBoundingClientRect().top;
      list().scrollTop = 300;
      await until("it has scrolled", () => list().scrollTop === 300);
      expect(toolbar?.getBoundingClientRect().top).toBe(top);
      expect((foot?.getBoundingClientRect().bottom ?? 0) <= tab.getBoundingClientRect().bottom).toBe(true);
      const heading = list().querySelector("h2");
      expect(Math.round(heading?.getBoundingClientRect().top ?? 0)).toBe(
        Math.round(list().getBoundingClientRect().top),
      );
    });

    it("turns to older and newer pages, and says of which time they are", async () => {
      server.on(audit, ({ query }) =>
        query.get("cursor") === "c-older"
          ? ok(page([event("session.ended", { at: at(3, 12) })], { previous: "c-newer" }))
          : ok(
              page([event("session.started", { at: at(1, 12) }), event("session.started", { at: at(2, 12) })], {
                next: "c-older",
              }),
            ),
      );
      await openTab(server, "Amara Nwosu signed in.");
      const times = () => all(".times")[0]?.textContent ?? "";
      const first = times();
      expect(first).toMatch(/12:00.+–.+12:00/);
      expect((await pressable("Newer events")).ariaDisabled).toBe("true");
      const older = await pressable("Older events");
      older.focus();
      older.click();
      await said("Amara Nwosu signed out.");
      expect(asked(server)).toEqual({ cursor: "c-older" });
      expect(times() === first).toBe(false);
      expect([focused() === older, older.ariaDisabled]).toEqual([true, "true"]);
      press("Newer events")?.click();
      await askedFor(server, { cursor: "c-newer" });
    });

    it("asks for 25, 50 or 100 to a page, from the newest on", async () => {
      server.on(audit, ok(page([event("session.started")], { next: "c-older" })));
      await openTab(server, "Amara Nwosu signed in.");
      expect(server.callsTo(audit).at(-1)?.query.get("limit")).toBe("50");
      press("Older events")?.click();
      await askedFor(server, { cursor: "c-older" });
      choose("Rows per page", "100");
      await askedFor(server, {});
      expect(server.callsTo(audit).at(-1)?.query.get("limit")).toBe("100");
    });

    it("begins at the newest page when what stood beyond a place is gone", async () => {
      server.on(audit, ({ query }) =>
        ok(page(query.has("cursor") ? [] : [event("session.started")], { next: query.has("cursor") ? null : "c" })),
      );
      await openTab(server, "Amara Nwosu signed in.");
      press("Older events")?.click();
      await until("it is asked again", () => server.callsTo(audit).length === 3);
      await said("Amara Nwosu signed in.");
    });

    it("looks for new events when asked to", async () => {
      await openTab(server, "Kwame Boateng signed in.");
      server.on(audit, ok(page([event("membership.reviewed", { target: kwame })])));
      press("Look for new events")?.click();
      await said("Amara Nwosu marked Kwame Boateng as reviewed.");
    });

    it("says that nothing has been recorded yet", async () => {
      server.on(audit, ok(page([])));
      await openTab(server, "Nothing has been recorded yet");
      expect(all(".times").length).toBe(0);
    });

    it("shows that it is loading when the answer takes its time, and not before", async () => {
      const answer = server.hold(audit);
      show(html`<user-manager server=${server.base} open></user-manager>`);
      (await until("the tab can be chosen", () => one("#tab-activity"))).click();
      const thread = await until("the tab is there", () =>
        all(".thread").find((each) => each.closest(".panel")?.querySelector("um-activity-toolbar")),
      );
      expect([visible(thread), all(".bone").filter(visible).length]).toEqual([false, 0]);
      await until("progress is shown", () => visible(thread) && all(".bone").some(visible));
      answer(ok(page([event("session.started")])));
      await said("Amara Nwosu signed in.");
      expect([visible(thread), all(".bone").filter(visible).length]).toEqual([false, 0]);
    });

    it("says that the server is lost, counts down, and goes on when it is back", async () => {
      server.on(audit, () => {
        throw new TypeError("Failed to fetch");
      });
      await openTab(server, "The events have not loaded yet.");
      await said("Trying again in");
      server.on(audit, ok(page([event("session.started")])));
      press("Try Now")?.click();
      await said("Amara Nwosu signed in.");
      await until("the list has the focus", () => focused()?.getAttribute("role") === "region");
      expect(words()).notToContain("The server does not answer.");
    });

    it("keeps what it knows when the server is lost, and says since when", async () => {
      await openTab(server, "Kwame Boateng signed in.");
      server.lost = true;
      press("Look for new events")?.click();
      await said("You see what had been recorded at");
      expect(list().hasAttribute("data-stale")).toBe(true);
      expect(words()).toContain("Kwame Boateng signed in.");
    });

    it("waits as long as the server asks for", async () => {
      server.on(audit, problem(429, "too_many_requests", {}, { "Retry-After": "40" }));
      await openTab(server, "The server asks for a pause.");
      expect(words()).toMatch(/Trying again in (40|39|38) seconds/);
    });

    for (const [status, code, sentence] of [
      [401, "unauthenticated", "You are signed out"],
      [403, "forbidden", "This is not open to you"],
      [404, "not_found", "You are not a member here"],
    ] as const) {
      it(`ends as the overlay does when it is refused as ${code}`, async () => {
        server.on(audit, problem(status, code));
        await openTab(server, sentence);
      });
    }

    it("speaks German", async () => {
      await openTab(server, "Kwame Boateng hat sich angemeldet.", { lang: "de" });
      await said("Amara Nwosu hat Kwame Boateng deaktiviert.");
      expect(words(list())).toMatch(/Heute, |Gestern, /);
      press("Exportieren")?.click();
      await said("Für Programme, ein Ereignis je Zeile");
    });

    it("names the plugin's permissions in German, also before the profiles have come", async () => {
      const profile = { id: "p", name: "Night" };
      const after = { gained: ["users.delete"], lost: ["invoices.pay"], members: 0 };
      server.on(audit, ok(page([event("profile.changed", { profile, after })])));
      await openTab(server, "Benutzer löschen", { lang: "de" });
      await said("Pay invoices");
    });
  });
});

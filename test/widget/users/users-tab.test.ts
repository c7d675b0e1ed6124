// The users tab: the list, and everything that asks something of it.
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
  type,
  until,
  visible,
  words,
} from "../support/elements.js";
import { expect } from "../support/expect.js";
import { administrator, billing, FakeServer, member, ok, organization, page, problem } from "../support/fake-server.js";

const list = "GET /organizations/o-1/members";

describe("the users tab", () => {
  let server: FakeServer;

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 860 });
    server = new FakeServer();
  });
  afterEach(() => {
    server.restore();
    clear();
  });

  const open = async (first = "Amara Nwosu") => {
    show(html`<user-manager server=${server.base} open></user-manager>`);
    await said(first);
  };
  const lastQuestion = () => Object.fromEntries(server.callsTo(list).at(-1)?.query ?? []);
  const asked = (part: Record<string, string>) =>
    until(`${JSON.stringify(part)} is asked`, () =>
      Object.entries(part).every(([name, value]) => lastQuestion()[name] === value),
    );
  const search = () => one("input[type=search]");
  const letter = (name: string) => all(".letter").find((each) => each.textContent === name);
  const choice = (label: string) =>
    all("label.choose")
      .find((each) => each.textContent?.includes(label))
      ?.querySelector("select") ?? undefined;
  const row = (name: string) => all("tbody tr").find((each) => each.textContent?.includes(name));

  describe("accessibility", () => {
    for (const scheme of ["light", "dark"] as const) {
      for (const width of [1280, 768, 360]) {
        it(`has nothing for axe to find at ${width} pixels in ${scheme}`, async () => {
          await setViewport({ width, height: 780 });
          server.members = [
            member("Amara Nwosu", { profile: administrator }),
            member("Priya Raghunathan", {
              status: "locked",
              statusReason: { kind: "strikes", at: "2026-01-02T10:00:00.000Z" },
            }),
            member("Elif Karadağ", {
              status: "invited",
              statusReason: { kind: "initial_password_expires", at: null },
              lastSignInAt: null,
            }),
            member("Kwame Boateng", { status: "deactivated", statusReason: { kind: "deactivated", at: null } }),
            member("Mateus Figueiredo", { alsoElsewhere: true }),
          ];
          await open();
          expect(await faults(scheme)).toEqual([]);
        });
      }

      it(`has nothing for axe to find when nobody matches, in ${scheme}`, async () => {
        await open();
        server.on(list, ok(page([], { letters: [] })));
        type(search(), "nobody");
        await said("Nobody matches this");
        expect(await faults(scheme)).toEqual([]);
      });

      it(`has nothing for axe to find while the server is lost, in ${scheme}`, async () => {
        await open();
        server.lost = true;
        letter("A")?.click();
        await said("The server does not answer.");
        expect(await faults(scheme)).toEqual([]);
      });
    }

    it("keeps its table a table for screen readers when it is laid out as cards", async () => {
      await setViewport({ width: 360, height: 780 });
      await open();
      expect([
        one("table")?.getAttribute("role"),
        row("Amara")?.getAttribute("role"),
        one("tbody th")?.getAttribute("role"),
      ]).toEqual(["table", "row", "rowheader"]);
    });

    it("scrolls sideways nowhere at 320 pixels", async () => {
      await setViewport({ width: 320, height: 600 });
      server.members = [
        member("Maximiliana-Theodora Konstantinidou-Wyszyńska von Hohenfels", {
          email: `${"x".repeat(60)}@ostervik.example`,
        }),
      ];
      await open("Maximiliana");
      const wide = all("um-users-tab, .panel, um-members-table, table, um-users-toolbar, um-users-foot").filter(
        (each) => each.scrollWidth > 320,
      );
      expect(wide.map((each) => each.localName)).toEqual([]);
    });
  });

  describe("the table", () => {
    for (const width of [480, 600, 640, 720, 768, 840, 960, 1024, 1140, 1200, 1280]) {
      it(`leaves a name its place, ${width} wide`, async () => {
        server.members = [member("Amara Nwosu", { profile: administrator })];
        server.on(list, ok(page(server.members)));
        await setViewport({ width, height: 780 });
        await open();
        const name = row("Amara")?.querySelector<HTMLElement>(".name > b");
        const line = Number.parseFloat(getComputedStyle(name as Element).lineHeight);
        expect(name?.offsetHeight).toBe(line);
      });
    }

    it("shows name, address, profile, status and last sign-in", async () => {
      server.members = [member("Amara Nwosu", { profile: administrator })];
      server.on(list, ok(page(server.members)));
      await open();
      expect(all("thead th").map((heading) => heading.textContent?.trim())).toEqual([
        "Name",
        "E-mail",
        "Profile",
        "Status",
        "Last sign-in",
        "Actions",
      ]);
      const text = row("Amara")?.textContent ?? "";
      for (const part of ["amara.nwosu@ostervik.example", "Administrator", "Active"]) expect(text).toContain(part);
      expect(row("Amara")?.querySelector("time")?.title).toContain("2026");
    });

    it("marks the person themselves, and who is also elsewhere", async () => {
      server.members = [member("Ioana Petrescu", { self: true }), member("Mateus Figueiredo", { alsoElsewhere: true })];
      await open("Mateus");
      expect(row("Ioana")?.textContent).toContain("You");
      expect(row("Mateus")?.textContent).toContain("Also elsewhere");
    });

    for (const [kind, sentence] of Object.entries({
      strikes: "3 wrong tries",
      dormant: "No sign-in for 6 months",
      initial_password_expired: "Initial password expired",
      initial_password_expires: "Initial password set",
      link_expired: "Link expired",
      mail_undelivered: "Set-up mail could not be delivered",
    })) {
      it(`says why: ${kind}`, async () => {
        server.members = [member("Priya Raghunathan", { status: "locked", statusReason: { kind, at: null } })];
        await open("Priya");
        expect(row("Priya")?.textContent).toContain(sentence);
      });
    }

    it("says since when and by whom somebody is deactivated, as far as that is known", async () => {
      const reason = (at: string | null, by: string | null) => ({
        status: "deactivated",
        statusReason: { kind: "deactivated", at, by },
      });
      server.members = [
        member("Priya Raghunathan", reason("2025-03-03T10:00:00.000Z", "Ioana Petrescu")),
        member("Kwame Boateng", reason("2025-03-03T10:00:00.000Z", null)),
        member("Zoë Zander", reason(null, null)),
      ];
      await open("Priya");
      const said = (name: string) => row(name)?.querySelector("small:not(.seen)")?.textContent;
      expect([said("Priya"), said("Kwame"), said("Zoë")]).toEqual([
        "Since March 3, 2025, by Ioana Petrescu",
        "Since March 3, 2025",
        undefined,
      ]);
    });

    it("shows what a name holds as text, and keeps its direction to itself", async () => {
      server.members = [member("<img src=x onerror=alert(1)> سلمى")];
      await open("<img");
      expect(row("<img")?.querySelector("img")).notToExist();
      expect(row("<img")?.querySelector("bdi")).toExist();
    });

    it("sorts by its headings, says so, and turns round at the second press", async () => {
      await open();
      (await pressable("Profile")).click();
      await asked({ sort: "profile", direction: "asc" });
      await until("the heading says so", () => one('th[aria-sort="ascending"]')?.textContent?.includes("Profile"));
      (await pressable("Profile")).click();
      await asked({ sort: "profile", direction: "desc" });
      await until("the heading says so", () => one('th[aria-sort="descending"]')?.textContent?.includes("Profile"));
    });

    it("sorts by a select where headings are folded away", async () => {
      await open();
      expect(visible(choice("By name") as HTMLElement)).toBe(false);
      await setViewport({ width: 768, height: 780 });
      await until("it shows", () => visible(choice("By name") as HTMLElement));
      type(choice("By name"), "email desc");
      await asked({ sort: "email", direction: "desc" });
    });

    it("folds the address under the name when it is narrower, and makes cards on a phone", async () => {
      await open();
      await setViewport({ width: 768, height: 780 });
      await until("the address is under the name", () =>
        visible(row("Amara")?.querySelector(".who .email") as HTMLElement),
      );
      await setViewport({ width: 360, height: 780 });
      await until("rows are cards", () => getComputedStyle(row("Amara") as Element).display === "flex");
    });
  });

  describe("search, filters and letters", () => {
    it("searches when typing pauses, and asks once", async () => {
      await open();
      const before = server.callsTo(list).length;
      for (const part of ["a", "am", "ama"]) type(search(), part);
      await asked({ search: "ama" });
      expect(server.callsTo(list).length).toBe(before + 1);
    });

    it("ignores an answer to a question that is not asked any more", async () => {
      await open();
      const first = server.hold(list);
      letter("A")?.click();
      await asked({ letter: "a" });
      server.on(
        list,
        ok(
          page([member("Zoë Zander")], {
            letters: [
              { letter: "z", count: 1 },
              { letter: "a", count: 1 },
            ],
          }),
        ),
      );
      type(choice("Any status"), "locked");
      await said("Zoë Zander");
      first(ok(page([member("Late Answer")])));
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(words()).notToContain("Late Answer");
    });

    it("filters by profile and by status", async () => {
      await open();
      await until("profiles are there", () => choice("All profiles"));
      type(choice("All profiles"), billing.id);
      await asked({ profile: billing.id });
      type(choice("Any status"), "locked");
      await asked({ profile: billing.id, status: "locked" });
    });

    it("looks up by the first letter, and says how many stand there", async () => {
      server.on(
        list,
        ok(
          page(server.members, {
            letters: [
              { letter: "a", count: 118 },
              { letter: "b", count: 4 },
            ],
          }),
        ),
      );
      await open();
      expect([letter("A")?.title, letter("A")?.dataset.many, letter("B")?.dataset.many]).toEqual([
        "A: 118 users",
        "5",
        "1",
      ]);
      letter("A")?.click();
      await asked({ letter: "a" });
      await until("it is the current one", () => letter("A")?.ariaPressed === "true");
    });

    it("dims letters without users, and asks nothing when they are pressed", async () => {
      await open();
      const before = server.callsTo(list).length;
      expect(letter("Q")?.ariaDisabled).toBe("true");
      letter("Q")?.click();
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect(server.callsTo(list).length).toBe(before);
    });

    it("says that there may be more under a letter than were counted", async () => {
      const letters = [
        { letter: "a", count: 640, countIsCapped: true },
        { letter: "m", count: 1, countIsCapped: false },
        { letter: "x", count: 0, countIsCapped: true },
      ];
      server.on(list, ok(page(server.members, { letters, total: 1000, totalIsCapped: true })));
      await open();
      expect(press("A")?.ariaDisabled).toBe("false");
      expect(press("M: 1 user")?.ariaDisabled).toBe("false");
      // Nobody has looked there yet.
      expect(press("X")?.ariaDisabled).toBe("false");
      expect(press("B: nobody")?.ariaDisabled).toBe("true");
      expect(press("All 641 users and more")).toExist();
    });

    it("adds the letters of other scripts after a line, and # at the end", async () => {
      server.on(
        list,
        ok(
          page(server.members, {
            letters: [
              { letter: "a", count: 1 },
              { letter: "д", count: 2 },
              { letter: "س", count: 1 },
              { letter: "#", count: 1 },
            ],
          }),
        ),
      );
      await open();
      expect(
        all(".letter")
          .slice(26)
          .map((each) => each.textContent),
      ).toEqual(["Z", "Д", "س", "#"]);
      expect(all(".apart").map((each) => each.textContent?.trim())).toEqual(["Д", "#"]);
    });

    it("keeps the letters it has seen where they are, dimmed, when a search leaves them empty", async () => {
      server.on(list, ({ query }) =>
        ok(
          page(server.members, {
            letters: query.get("search")
              ? [{ letter: "a", count: 1 }]
              : [
                  { letter: "a", count: 1 },
                  { letter: "д", count: 2 },
                ],
          }),
        ),
      );
      await open();
      type(search(), "amara");
      await asked({ search: "amara" });
      await until("it is dimmed", () => letter("Д")?.ariaDisabled === "true");
    });

    it("folds rarer letters away where the scripts are many, and shows them all when asked, in rows", async () => {
      const many = Array.from({ length: 60 }, (_, index) => ({
        letter: String.fromCodePoint(0x430 + index),
        count: 1,
      }));
      server.on(list, ok(page(server.members, { letters: many })));
      await open();
      expect(all(".letter").length).toBe(1 + 26 + 6 + 1 + 1);
      (await pressable("Other letters")).click();
      await until("all are there", () => all(".letter").length === 1 + 26 + 60 + 1);
      expect(focused()?.getAttribute("data-letter")).toExist();
      const strip = one(".letters") as HTMLElement;
      expect(strip.scrollWidth <= strip.clientWidth).toBe(true);
    });

    it("is one tab stop, in which arrows move", async () => {
      await open();
      expect(all('.letter[tabindex="0"]').length).toBe(1);
      letter("All")?.focus();
      await sendKeys({ press: "ArrowRight" });
      expect(focused()).toBe(letter("A"));
      await sendKeys({ press: "End" });
      expect(focused()).toBe(letter("#"));
    });

    it("holds all of it together", async () => {
      await open();
      letter("A")?.click();
      (await pressable("E-mail")).click();
      type(choice("Any status"), "active");
      type(search(), "nwosu");
      await asked({ letter: "a", sort: "email", status: "active", search: "nwosu" });
    });

    it("survives a reload, the page included", async () => {
      server.on(list, ({ query }) =>
        ok(
          page(server.members, {
            total: 120,
            next: query.get("cursor") ? null : "second",
            previous: query.get("cursor") ? "first" : null,
          }),
        ),
      );
      await open();
      letter("A")?.click();
      await asked({ letter: "a" });
      await until("there is a next page", () => press("Next page")?.ariaDisabled === "false");
      (await pressable("Next page")).click();
      await asked({ letter: "a", cursor: "second" });
      const kept = { ...sessionStorage };
      show(html``);
      for (const [name, value] of Object.entries(kept)) sessionStorage.setItem(name, value);
      const place = document.body.appendChild(document.createElement("user-manager"));
      place.setAttribute("server", server.base);
      place.setAttribute("open", "");
      await said("4–6 of 120");
      expect(lastQuestion()).toEqual({ letter: "a", sort: "name", direction: "asc", limit: "50", cursor: "second" });
    });

    it("goes back to the first page when a remembered page has lost its place", async () => {
      sessionStorage.setItem(`user-manager:${server.base}:o-1:users`, JSON.stringify({ cursor: "gone", start: 50 }));
      const kept = { ...sessionStorage };
      server.on(list, ({ query }) =>
        query.get("cursor") ? problem(400, "invalid_input", { cursor: "invalid" }) : ok(page(server.members)),
      );
      show(html``);
      for (const [name, value] of Object.entries(kept)) sessionStorage.setItem(name, value);
      const place = document.body.appendChild(document.createElement("user-manager"));
      place.setAttribute("server", server.base);
      place.setAttribute("open", "");
      await said("1–3 of 3");
    });
  });

  describe("pages", () => {
    it("says which rows of how many, and goes on and back", async () => {
      const many = Array.from({ length: 50 }, (_, index) => member(`Person ${index}`));
      server.on(list, ({ query }) =>
        ok(
          page(query.get("cursor") === "c2" ? many.slice(0, 4) : many, {
            total: 1204,
            next: query.get("cursor") === "c2" ? null : "c2",
            previous: query.get("cursor") === "c2" ? "c1" : null,
          }),
        ),
      );
      await open("1–50 of 1,204");
      expect(press("Previous page")?.ariaDisabled).toBe("true");
      (await pressable("Next page")).click();
      await said("51–54 of 1,204");
      expect(press("Next page")?.ariaDisabled).toBe("true");
      (await pressable("Previous page")).click();
      await said("1–50 of 1,204");
      expect(lastQuestion().cursor).toBe("c1");
    });

    it("says that there are more than it counted", async () => {
      server.on(list, ok(page(server.members, { total: 10000, totalIsCapped: true })));
      await open("1–3 of 10,000+");
    });

    it("shows as many rows as one chooses", async () => {
      await open();
      type(choice("25 rows"), "100");
      await asked({ limit: "100" });
    });
  });

  describe("states", () => {
    it("shows bones only when the first answer is slow", async () => {
      const answer = server.hold(list);
      server.hold("GET /organizations/o-1/profiles");
      show(html`<user-manager server=${server.base} open></user-manager>`);
      await until("the list is asked for", () => server.callsTo(list).length === 1);
      expect(one(".bones")).notToExist();
      await until("bones show", () => one(".bones"));
      answer(ok(page(server.members)));
      await said("Amara Nwosu");
      expect(one(".bones")).notToExist();
    });

    it("keeps what is known when the server is lost, counts down, and goes on at Try Now", async () => {
      await open();
      server.lost = true;
      type(search(), "amara");
      await said("The server does not answer. You see the list as it was at");
      await until("it counts down", () => /Trying again in \d+ seconds\./.test(words()));
      expect(words()).toContain("Kwame Boateng");
      expect((search() as HTMLInputElement).value).toBe("amara");
      server.lost = false;
      (await pressable("Try Now")).click();
      await until("the band is gone", () => !one(".band"));
      expect(lastQuestion().search).toBe("amara");
      await until("the focus is on the rows", () => focused()?.classList.contains("scroll") === true);
    });

    it("says so when the server asks for a pause", async () => {
      await open();
      server.on(list, problem(429, "too_many_requests", {}, { "Retry-After": "40" }));
      letter("A")?.click();
      await said("The server asks for a pause.");
      expect(words()).toMatch(/Trying again in (40|39) seconds/);
    });

    it("repeats the question in words when nobody matches, and offers the smallest step that helps", async () => {
      await open();
      await until("profiles are there", () => choice("All profiles"));
      server.on(list, ({ query }) =>
        ok(page(query.get("profile") ? [] : server.members, { total: query.get("profile") ? 0 : 2, letters: [] })),
      );
      type(search(), "sandqvist");
      type(choice("All profiles"), billing.id);
      type(choice("Any status"), "locked");
      await said("“sandqvist”, in the profile Billing, locked. Without the filters, 2 people match.");
      (await pressable("Drop Filters")).click();
      await said("Amara Nwosu");
      expect([lastQuestion().search, lastQuestion().profile, lastQuestion().status]).toEqual([
        "sandqvist",
        undefined,
        undefined,
      ]);
    });

    it("offers to drop the letter when others match under other letters", async () => {
      server.on(list, ({ query }) =>
        ok(page(query.get("letter") ? [] : server.members, { letters: [{ letter: "a", count: 3 }] })),
      );
      sessionStorage.clear();
      await open();
      server.on(list, ({ query }) =>
        ok(
          page(query.get("letter") ? [] : server.members, {
            letters: [
              { letter: "k", count: 2 },
              { letter: "i", count: 1 },
            ],
          }),
        ),
      );
      letter("A")?.click();
      await said("With the letter A. Without the letter, 3 people match.");
      (await pressable("Drop Letter")).click();
      await said("Amara Nwosu");
    });

    it("clears everything at once", async () => {
      await open();
      server.on(list, ({ query }) => ok(page(query.get("search") ? [] : server.members, { letters: [] })));
      type(search(), "nobody at all");
      (await pressable("Clear Search")).click();
      await until("the focus is in the search field", () => focused() === search());
      await said("Amara Nwosu");
      await until("the field is empty", () => (search() as HTMLInputElement).value === "");
    });

    it("invites the first person of an organization to add the others", async () => {
      server.members = [member("Ioana Petrescu", { self: true })];
      await open("It is only you here so far");
      expect(words()).toContain("Add the people of Ostervik Freight.");
    });

    it("has no way to add users for a person who may not", async () => {
      server.me.organizations = [organization("o-1", "Ostervik Freight", ["users.read"])];
      await open();
      expect(press("New User")).notToExist();
    });
  });
});

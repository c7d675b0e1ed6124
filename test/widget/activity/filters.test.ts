// The filters of the Activity tab: person, kind and time, which hold together, survive a reload, and go into the file too.
import { sendKeys, setViewport } from "@web/test-runner-commands";
import { showOnly } from "../../../widget/src/activity/activity-question.js";
import { ShowActivityEvent } from "../../../widget/src/activity/show-activity-event.js";
import {
  all,
  clear as clearPage,
  faults,
  focused,
  one,
  press,
  pressable,
  said,
  type,
  until,
  visible,
  words,
} from "../support/elements.js";
import { expect } from "../support/expect.js";
import { type FakeServer, ok, problem } from "../support/fake-server.js";
import { amara, event, everyKind, kwame, page, person as somebody } from "./events.js";
import {
  activityServer,
  asked,
  askedFor,
  audit,
  choose,
  clear,
  links,
  list,
  members,
  names,
  openTab,
  options,
  person,
  reopen,
  select,
} from "./tab.js";

/** The first moment of a local day, so many days from today. */
const midnight = (days: number, years = 0) => {
  const now = new Date();
  return new Date(now.getFullYear() + years, now.getMonth(), now.getDate() + days).toISOString();
};
const day = (text: string) => new Date(`${text}T00:00`).toISOString();
const isOn = (field: HTMLElement) => field.closest("[data-on]") !== null;

describe("the filters of the Activity tab", () => {
  let server: FakeServer;

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 860 });
    server = activityServer(everyKind(amara, kwame), { next: "c-older" });
  });
  afterEach(() => {
    server.restore();
    clearPage();
  });

  const open = () => openTab(server, "Kwame Boateng signed in.");
  const search = async (text: string) => {
    person().focus();
    type(person(), text);
    await until("people are offered", () => options().length > 0);
  };
  const active = () => {
    const root = person().getRootNode() as ShadowRoot;
    return root.getElementById(person().getAttribute("aria-activedescendant") ?? "")?.textContent?.trim();
  };
  const day_ = (name: string) =>
    all("input[type=date]").find((each) => each.closest("label")?.textContent?.trim() === name) as HTMLInputElement;

  describe("accessibility", () => {
    for (const scheme of ["light", "dark"] as const) {
      for (const width of [1280, 360]) {
        it(`has nothing for axe to find while people are offered, ${width} wide, in ${scheme}`, async () => {
          await setViewport({ width, height: 780 });
          await open();
          await search("a");
          await sendKeys({ press: "ArrowDown" });
          expect(await faults(scheme)).toEqual([]);
        });

        it(`has nothing for axe to find while the export is open, ${width} wide, in ${scheme}`, async () => {
          await setViewport({ width, height: 780 });
          await open();
          press("Export")?.click();
          await said("For a spreadsheet");
          expect(await faults(scheme)).toEqual([]);
        });
      }
    }

    it("is a combobox with a list, which says what is open and what is active", async () => {
      await open();
      const field = person();
      expect([field.ariaLabel, field.ariaExpanded, field.getAttribute("aria-autocomplete")]).toEqual([
        "Person",
        "false",
        "list",
      ]);
      await search("a");
      expect(field.ariaExpanded).toBe("true");
      const root = field.getRootNode() as ShadowRoot;
      expect(root.getElementById(field.getAttribute("aria-controls") ?? "")?.role).toBe("listbox");
      await until("it is said how many", () =>
        Array.from(root.querySelectorAll('[role="status"]')).some((each) => each.textContent === "3 people found."),
      );
    });
  });

  describe("properties", () => {
    it("opens with whatever was asked of it before, and with nothing else", async () => {
      const before = () => showOnly(server.base, "o-1", { id: "u-kwame", fullName: "Kwame Boateng" });
      await openTab(server, "Kwame Boateng signed in.", { before });
      expect(asked(server)).toEqual({ person: "u-kwame" });
      expect([person().value, isOn(person())]).toEqual(["Kwame Boateng", true]);
    });

    it("tells of another person at once when it is there already, and drops all other filters", async () => {
      await open();
      choose("What", "users");
      choose("When", "7d");
      await until("both are asked for", () => asked(server).kind === "users" && asked(server).from !== undefined);
      showOnly(server.base, "o-1", { id: "u-amara", fullName: "Amara Nwosu" });
      await askedFor(server, { person: "u-amara" });
      expect([select("What").value, select("When").value]).toEqual(["", ""]);
    });
  });

  describe("events", () => {
    it("has one that asks from anywhere in the overlay for one person's activity", () => {
      const heard: ShowActivityEvent[] = [];
      document.addEventListener("um-show-activity", (told) => heard.push(told as ShowActivityEvent), { once: true });
      const root = document.body.appendChild(document.createElement("div")).attachShadow({ mode: "open" });
      root
        .appendChild(document.createElement("i"))
        .dispatchEvent(new ShowActivityEvent({ id: "u-kwame", fullName: "Kwame Boateng" }));
      expect(heard.map((each) => each.person.id)).toEqual(["u-kwame"]);
    });
  });

  describe("behaviour", () => {
    it("asks for everything at first", async () => {
      await open();
      expect(asked(server)).toEqual({});
      expect([isOn(person()), isOn(select("What")), isOn(select("When"))]).toEqual([false, false, false]);
      expect(press("Clear Filters")).notToExist();
    });

    it("offers every kind in its group, and each group as a whole", async () => {
      await open();
      const groups = Array.from(select("What").querySelectorAll("optgroup"));
      expect(groups.map((each) => each.label)).toEqual([
        "Sign-in and locks",
        "Users",
        "Requests to join",
        "Profiles",
        "Organization",
      ]);
      const values = Array.from(select("What").options).map(({ value }) => value);
      expect(values.length).toBe(1 + 41 + 5);
      for (const value of ["", "sign_in", "users", "requests", "profiles", "organization", "organization.created"])
        expect(values.includes(value)).toBe(true);
    });

    it("narrows by kind, in the accent", async () => {
      await open();
      choose("What", "membership.reviewed");
      await askedFor(server, { kind: "membership.reviewed" });
      expect(isOn(select("What"))).toBe(true);
    });

    for (const [value, from] of [
      ["today", midnight(0)],
      ["7d", midnight(-6)],
      ["30d", midnight(-29)],
      ["12m", midnight(0, -1)],
    ] as const) {
      it(`narrows by time in whole local days: ${value}`, async () => {
        await open();
        choose("When", value);
        await askedFor(server, { from });
        expect(isOn(select("When"))).toBe(true);
      });
    }

    it("narrows to what lies between two days, both of them included, whichever came first", async () => {
      await open();
      choose("When", "between");
      await until("there are days", () => day_("From"));
      expect([asked(server), isOn(select("When"))]).toEqual([{}, false]);
      type(day_("From"), "2026-11-02");
      await askedFor(server, { from: day("2026-11-02") });
      type(day_("To"), "2026-11-20");
      await askedFor(server, { from: day("2026-11-02"), to: day("2026-11-21") });
      type(day_("To"), "2026-10-31");
      await askedFor(server, { from: day("2026-10-31"), to: day("2026-11-03") });
      type(day_("From"), "");
      await askedFor(server, { to: day("2026-11-01") });
    });

    it("asks nothing for a year that is still being typed", async () => {
      await open();
      choose("When", "between");
      await until("there are days", () => day_("From"));
      const before = server.callsTo(audit).length;
      type(day_("From"), "0002-11-02");
      type(day_("To"), "2026-11-20");
      await askedFor(server, { to: day("2026-11-21") });
      expect(server.callsTo(audit).length).toBe(before + 1);
    });

    it("holds person, kind and time together, and begins each question at its newest page", async () => {
      await open();
      press("Older events")?.click();
      await askedFor(server, { cursor: "c-older" });
      choose("What", "users");
      choose("When", "7d");
      names("Kwame Boateng")[0]?.click();
      await askedFor(server, { kind: "users", from: midnight(-6), person: "u-kwame" });
      press("Older events")?.click();
      await askedFor(server, { kind: "users", from: midnight(-6), person: "u-kwame", cursor: "c-older" });
    });

    it("remembers them, with the page, over a reload", async () => {
      await open();
      choose("What", "users");
      choose("When", "30d");
      names("Kwame Boateng")[0]?.click();
      press("Older events")?.click();
      const question = { kind: "users", from: midnight(-29), person: "u-kwame", cursor: "c-older" };
      await askedFor(server, question);
      await reopen(server, "Kwame Boateng signed in.");
      expect(Object.entries(asked(server)).sort()).toEqual(Object.entries(question).sort());
      expect([person().value, select("What").value, select("When").value]).toEqual(["Kwame Boateng", "users", "30d"]);
    });

    it("forgets what nobody can have asked", async () => {
      const key = `user-manager:${server.base}:o-1:activity`;
      for (const stored of ["{", '{"time":"never"}', '{"limit":7000}', '{"kind":3}', "[1]"]) {
        await openTab(server, "Kwame Boateng signed in.", { before: () => sessionStorage.setItem(key, stored) });
        expect(asked(server)).toEqual({});
      }
    });

    it("clears all at once, and leaves the focus with the filters", async () => {
      await open();
      choose("What", "users");
      choose("When", "between");
      names("Kwame Boateng")[0]?.click();
      await askedFor(server, { kind: "users", person: "u-kwame" });
      clear();
      await askedFor(server, {});
      expect([person().value, select("What").value, select("When").value]).toEqual(["", "", ""]);
      await until("the field has the focus", () => focused() === person());
      expect(press("Clear Filters")).notToExist();
    });

    it("narrows to whoever's name is pressed in a row, and keeps the focus in the list", async () => {
      await open();
      names("Amara Nwosu")[0]?.click();
      await askedFor(server, { person: "u-amara" });
      expect([person().value, isOn(person())]).toEqual(["Amara Nwosu", true]);
      await until("the list has the focus", () => focused() === list());
      await until("their name leads nowhere more", () => names("Amara Nwosu").length === 0);
      expect(names("Kwame Boateng").length > 0).toBe(true);
    });

    for (const key of ["Enter", " "]) {
      it(`narrows to whoever's name has the focus, by ${key === " " ? "Space" : key}`, async () => {
        await open();
        names("Kwame Boateng")[0]?.focus();
        await sendKeys({ press: key === " " ? "Space" : key });
        await askedFor(server, { person: "u-kwame" });
      });
    }

    it("narrows to somebody who is gone, and not where an earlier version told no id", async () => {
      const gone = somebody("u-gone", "Elif Karadağ");
      const nameless = { ...somebody("", "Jonas"), id: null };
      server.on(
        audit,
        ok(page([event("user.deleted", { target: gone }), event("user.deleted", { target: nameless })])),
      );
      await openTab(server, "Elif Karadağ");
      expect(names("Jonas").length).toBe(0);
      names("Elif Karadağ")[0]?.click();
      await askedFor(server, { person: "u-gone" });
    });

    it("calls the reader Me, and says You in the sentences", async () => {
      server.on(audit, ok(page([event("session.started", { actor: somebody("u-1", "Ioana Petrescu", true) })])));
      await openTab(server, "You signed in.");
      names("You")[0]?.click();
      await askedFor(server, { person: "u-1" });
      expect(person().value).toBe("Me");
    });

    it("finds people by the keyboard alone", async () => {
      server.on(members, ({ query }) =>
        ok({
          members: server.members.filter(({ fullName }) => fullName.toLowerCase().includes(query.get("search") ?? "")),
          total: 1,
          totalIsCapped: false,
          letters: [],
          next: null,
          previous: null,
        }),
      );
      await open();
      person().focus();
      await sendKeys({ press: "ArrowDown" });
      await until("I am offered first, then the others", () => options().length === 3);
      expect(options().map((each) => each.querySelector("b")?.textContent)).toEqual([
        "Me",
        "Amara Nwosu",
        "Kwame Boateng",
      ]);
      await sendKeys({ press: "ArrowUp" });
      expect(active()).toContain("Kwame Boateng");
      await sendKeys({ press: "ArrowDown" });
      expect(active()).toContain("Me");
      await sendKeys({ type: "kwa" });
      await until("one is found", () => options().length === 1);
      expect([
        person().getAttribute("aria-activedescendant"),
        server.callsTo(members).at(-1)?.query.get("search"),
      ]).toEqual([null, "kwa"]);
      await sendKeys({ press: "ArrowDown" });
      await sendKeys({ press: "Enter" });
      await askedFor(server, { person: "u-kwame" });
      expect([person().value, options().length, focused() === person()]).toEqual(["Kwame Boateng", 0, true]);
    });

    it("is left by Escape with the overlay still open and the choice as it was", async () => {
      await open();
      names("Amara Nwosu")[0]?.click();
      await askedFor(server, { person: "u-amara" });
      await search("kw");
      await sendKeys({ press: "Escape" });
      await until("the list is closed", () => options().length === 0);
      expect([person().value, one("um-activity-tab") !== undefined]).toEqual(["Amara Nwosu", true]);
      await search("kw");
      await sendKeys({ press: "Tab" });
      await until("the list is closed", () => options().length === 0);
      expect([person().value, asked(server)]).toEqual(["Amara Nwosu", { person: "u-amara" }]);
    });

    it("takes a person by the mouse, and shows everyone again", async () => {
      await open();
      await search("amara");
      options()
        .find((each) => each.textContent?.includes("Amara"))
        ?.click();
      await askedFor(server, { person: "u-amara" });
      (await pressable("Show Everyone")).click();
      await askedFor(server, {});
      expect(focused() === person()).toBe(true);
    });

    it("offers nobody for an earlier text", async () => {
      await open();
      const late = server.hold(members);
      person().focus();
      type(person(), "amara");
      await until("it is searched for", () => server.callsTo(members).at(-1)?.query.get("search") === "amara");
      server.on(
        members,
        ok({ members: [server.members[2]], total: 1, totalIsCapped: false, letters: [], next: null, previous: null }),
      );
      type(person(), "kwame");
      await until("one is found", () => options().some((each) => each.textContent?.includes("Kwame")));
      late(
        ok({ members: [server.members[0]], total: 1, totalIsCapped: false, letters: [], next: null, previous: null }),
      );
      await new Promise(requestAnimationFrame);
      expect(options().map((each) => each.querySelector("b")?.textContent)).toEqual(["Kwame Boateng"]);
    });

    it("says that nobody has such a name, or that the server does not answer", async () => {
      await open();
      server.on(members, ok({ members: [], total: 0, totalIsCapped: false, letters: [], next: null, previous: null }));
      person().focus();
      type(person(), "zzz");
      await said("Nobody here has such a name or address.");
      server.lost = true;
      type(person(), "zzzz");
      await said("Type on to try again.");
    });

    it("drops a person who is nobody, and keeps the other filters", async () => {
      const before = () => showOnly(server.base, "o-1", { id: "u-nobody", fullName: "Nobody" });
      server.on(audit, ({ query }) =>
        query.has("person") ? problem(422, "invalid_input", { person: "unknown" }) : ok(page(everyKind(amara, kwame))),
      );
      await openTab(server, "Kwame Boateng signed in.", { before });
      expect([server.callsTo(audit).length, asked(server), person().value]).toEqual([2, {}, ""]);
    });

    it("drops a place that is refused, and keeps the filters", async () => {
      await open();
      choose("What", "users");
      press("Older events")?.click();
      await askedFor(server, { kind: "users", cursor: "c-older" });
      server.on(audit, ({ query }) =>
        query.has("cursor") ? problem(422, "invalid_input", { cursor: "invalid" }) : ok(page(everyKind(amara, kwame))),
      );
      await reopen(server, "Kwame Boateng signed in.");
      expect(asked(server)).toEqual({ kind: "users" });
    });

    it("asks no more than twice where everything is refused", async () => {
      const before = () => showOnly(server.base, "o-1", { id: "u-nobody", fullName: "Nobody" });
      server.on(audit, problem(422, "invalid_input"));
      await openTab(server, "Export", { before });
      await until("it is asked without filters", () => server.callsTo(audit).length === 2);
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(server.callsTo(audit).length).toBe(2);
    });

    it("says why there is nothing, and offers the smallest step that helps", async () => {
      await open();
      server.on(audit, ({ query }) =>
        ok(page(query.has("from") ? [] : [event("membership.reviewed", { target: kwame })])),
      );
      names("Kwame Boateng")[0]?.click();
      choose("What", "membership.reviewed");
      choose("When", "7d");
      await said("Nothing matches all of this");
      await said("About Kwame Boateng, of the kind “Reviewed”, in the last 7 days. There are events at other times.");
      (await pressable("All Time")).click();
      await askedFor(server, { person: "u-kwame", kind: "membership.reviewed" });
      await said("marked Kwame Boateng as reviewed");
      await until("the filters have the focus", () => focused() === person());
    });

    it("says that nothing is recorded about a person, and leads back to everyone", async () => {
      await open();
      server.on(audit, ({ query }) =>
        ok(page(query.has("person") ? [] : [event("membership.reviewed", { target: kwame })])),
      );
      names("Kwame Boateng")[0]?.click();
      await said("Nothing is recorded about this person");
      await said("About Kwame Boateng.");
      const empty = one("um-activity-tab")?.shadowRoot?.querySelector("um-activity-empty");
      empty?.shadowRoot?.querySelector("button")?.click();
      await askedFor(server, {});
      await said("marked Kwame Boateng as reviewed");
    });

    it("repeats the days in words where nothing lies between them", async () => {
      await open();
      server.on(audit, ok(page([])));
      choose("When", "between");
      await until("there are days", () => day_("From"));
      type(day_("From"), "2026-11-02");
      await said("Since November 2, 2026.");
      type(day_("To"), "2026-11-20");
      await said("From November 2, 2026 to November 20, 2026.");
      (await pressable("Clear All")).click();
      await said("Nothing has been recorded yet");
    });

    it("links to files that hold what the filters show", async () => {
      await open();
      const base = `${server.base}/organizations/o-1/audit/export`;
      expect(links()).toEqual([`${base}?format=csv`, `${base}?format=jsonl`]);
      choose("What", "users");
      choose("When", "7d");
      names("Kwame Boateng")[0]?.click();
      press("Older events")?.click();
      await until("the page is another", () => asked(server).cursor === "c-older");
      const query = new URLSearchParams({ format: "csv", person: "u-kwame", kind: "users", from: midnight(-6) });
      expect(links()[0]).toBe(`${base}?${query}`);
    });

    it("opens and leaves the export by the keyboard, with the overlay still open", async () => {
      await open();
      const button = await pressable("Export");
      button.focus();
      await sendKeys({ press: "Enter" });
      await said("For a spreadsheet");
      await sendKeys({ press: "Tab" });
      expect(focused()?.textContent?.trim()).toContain("CSV");
      await sendKeys({ press: "Escape" });
      await until("it is closed", () => !all("a[download]").some(visible));
      expect(words()).toContain("Kwame Boateng signed in.");
      await until("the button has the focus again", () => focused() === button);
    });
  });
});

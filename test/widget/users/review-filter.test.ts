// Whom to look at in a review: the filter of the users list, and what its rows say of reviews.
import { sendKeys, setViewport } from "@web/test-runner-commands";
import { html } from "lit";
import "../../../widget/src/index.js";
import { at, fill, kwame, openTab, withActs } from "../support/acts.js";
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
} from "../support/elements.js";
import { expect } from "../support/expect.js";
import { FakeServer, ok, page, problem } from "../support/fake-server.js";

const list = "GET /organizations/o-1/members";
/** Eleven days ago, whenever that is. */
const then = new Date(Date.now() - 11 * 86_400_000);
const review = { at: then.toISOString(), by: "Amara Nwosu", note: "" };
const day = `Reviewed ${then.toLocaleDateString("en-US", { day: "numeric", month: "short" })}`;

describe("the review filter", () => {
  let server: FakeServer;

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 860 });
    server = new FakeServer();
    fill(server);
    server.members = server.members.map((each) => (each.id === kwame.id ? { ...each, review } : each));
  });
  afterEach(() => {
    server.restore();
    clear();
  });

  const filter = () => one("um-more-filters")?.shadowRoot?.querySelectorAll<HTMLSelectElement>("select")[1];
  const choose = async (value: string) => type(await until("the filter is there", filter), value);
  const row = (name: string) => all("tbody tr").find((each) => each.textContent?.includes(name));
  const reviewed = (name: string) => row(name)?.querySelector<HTMLElement>("um-reviewed");
  const height = (name: string) => row(name)?.getBoundingClientRect().height;
  const lastQuestion = () => Object.fromEntries(server.callsTo(list).at(-1)?.query ?? []);
  const asked = (attention: string | undefined) =>
    until(`${attention} is asked`, () => lastQuestion().attention === attention);

  describe("accessibility", () => {
    for (const scheme of ["light", "dark"] as const) {
      for (const width of [1280, 768, 360]) {
        it(`has nothing for axe to find in force, ${width} wide, in ${scheme}`, async () => {
          await setViewport({ width, height: 780 });
          await openTab(server, width < 600 ? "More Kwame Boateng" : "Edit Kwame Boateng");
          await choose("not_reviewed");
          await said(day);
          expect(await faults(scheme)).toEqual([]);
        });
      }
    }

    it("has a name, and is reached and used by keyboard", async () => {
      await openTab(server);
      const select = await until("the filter is there", filter);
      expect(select.labels?.[0]?.textContent?.trim().startsWith("Access review")).toBe(true);
      select.focus();
      await sendKeys({ press: "ArrowDown" });
      await asked("not_reviewed");
      await until("the focus is still there", () => focused() === filter());
    });
  });

  describe("behaviour", () => {
    it("holds together with all the rest, and goes back to the first page", async () => {
      await openTab(server);
      type(one("um-users-toolbar")?.shadowRoot?.querySelectorAll("select")[1], "locked");
      await until("it is asked", () => lastQuestion().status === "locked");
      await choose("dormant_soon");
      await asked("dormant_soon");
      expect([lastQuestion().status, lastQuestion().cursor]).toEqual(["locked", undefined]);
      await choose("");
      await asked(undefined);
      expect(lastQuestion().status).toBe("locked");
    });

    it("survives a reload", async () => {
      await openTab(server);
      await choose("never_signed_in");
      await asked("never_signed_in");
      const overlay = document.querySelector("user-manager") as unknown as { close(): void; show(): void };
      overlay.close();
      await until("it is closed", () => !one("um-overlay"));
      overlay.show();
      await until("it is chosen", () => filter()?.value === "never_signed_in");
      expect(lastQuestion().attention).toBe("never_signed_in");
    });

    it("is repeated in words when nobody matches, and can be dropped", async () => {
      await openTab(server);
      server.on(list, ({ query }) => ok(page(query.get("attention") ? [] : server.members, { letters: [] })));
      await choose("not_reviewed");
      await said("Not reviewed for 90 days.");
      (await pressable("Clear All")).click();
      await said("Kwame Boateng");
      await until("it is not in force", () => filter()?.value === "");
    });

    it("counts as a filter in the smallest step that helps", async () => {
      await openTab(server);
      server.on(list, ({ query }) =>
        ok(page(query.get("attention") ? [] : server.members, { total: query.get("attention") ? 0 : 2, letters: [] })),
      );
      type(one("input[type=search]"), "boateng");
      await until("it is asked", () => lastQuestion().search === "boateng");
      await choose("never_signed_in");
      await said("“boateng”, never signed in. Without the filters, 2 people match.");
      (await pressable("Drop Filters")).click();
      await said("Kwame Boateng");
      expect([lastQuestion().search, lastQuestion().attention]).toEqual(["boateng", undefined]);
    });

    it("comes after the rows and moves nothing when it comes", async () => {
      for (const width of [1280, 768, 360]) {
        await setViewport({ width, height: 780 });
        await openTab(server, width < 600 ? "More Kwame Boateng" : "Edit Kwame Boateng");
        await until("the filter is there", filter);
        const places = () =>
          ["um-letter-bar", "um-users-foot", ".um-primary", "input[type=search]"].map((each) => {
            const { top, left } = (one(each) as HTMLElement).getBoundingClientRect();
            return [Math.round(top), Math.round(left)];
          });
        const present = places();
        // As it stands before the code has come: an element without content.
        const more = one("um-more-filters") as HTMLElement;
        const bare = document.createElement("um-not-there-yet");
        more.replaceWith(bare);
        expect(places()).toEqual(present);
        bare.replaceWith(more);
      }
    });

    it("lets the list stand where it cannot be loaded", async () => {
      server.on("GET /organizations/o-1/profiles", problem(500, "internal"));
      await openTab(server);
      await until("the filter is there", filter);
      expect(press("Edit Kwame Boateng")).toExist();
    });
  });

  describe("the rows", () => {
    it("say when somebody was last reviewed, in a row of the same height", async () => {
      await openTab(server);
      await until("it is said", () => reviewed("Kwame")?.shadowRoot?.textContent?.includes(day));
      expect(reviewed("Kwame")?.shadowRoot?.querySelector("time")?.title).toContain("by Amara Nwosu");
      expect(reviewed("Mateus")).notToExist();
      expect([height("Kwame"), height("Priya"), height("Elif")]).toEqual([48, 48, 48]);
    });

    it("say the month and the year of a review that is long ago", async () => {
      server.members = server.members.map((each) =>
        each.id === kwame.id ? { ...each, review: { ...review, at: "2024-11-09T10:00:00.000Z" } } : each,
      );
      await openTab(server);
      await until("it is said", () => reviewed("Kwame")?.shadowRoot?.textContent?.includes("Reviewed Nov 2024"));
    });

    it("say of everybody else that they were not, while one looks for them", async () => {
      await openTab(server);
      await choose("not_reviewed");
      await until("it is said", () => reviewed("Mateus")?.shadowRoot?.textContent?.includes("Not reviewed"));
      expect([height("Kwame"), height("Priya"), height("Elif")]).toEqual([48, 48, 48]);
    });

    it("keep their height while the words have not come", async () => {
      await openTab(server);
      await choose("not_reviewed");
      const line = await until("it is there", () => reviewed("Mateus"));
      const before = row("Mateus")?.getBoundingClientRect().height;
      const name = () => row("Mateus")?.querySelector("span.profile")?.getBoundingClientRect().top;
      const top = name();
      line.shadowRoot?.replaceChildren();
      expect([row("Mateus")?.getBoundingClientRect().height, name()]).toEqual([before, top]);
    });

    it("say it in the card on a phone, too", async () => {
      await setViewport({ width: 360, height: 780 });
      await openTab(server, "More Kwame Boateng");
      const line = await until("it is there", () => reviewed("Kwame"));
      await until("it is said", () => line.shadowRoot?.textContent?.includes(day));
      expect(visible(line)).toBe(true);
    });
  });

  it("speaks German", async () => {
    const place = show(html``);
    place.lang = "de";
    const overlay = document.createElement("user-manager") as HTMLElement & { server: string; show(): void };
    overlay.server = server.base;
    place.append(overlay);
    overlay.show();
    await until("the filter is there", () => filter()?.options[1]?.textContent === "Seit 90 Tagen nicht geprüft");
    await choose("not_reviewed");
    await until("the row says so", () => reviewed("Mateus")?.shadowRoot?.textContent?.includes("Nicht geprüft"));
  });

  it("marks as reviewed from the menu of a narrow row, and the row says so", async () => {
    await setViewport({ width: 768, height: 780 });
    const mateus = server.members.find(({ fullName }) => fullName === "Mateus Figueiredo") ?? kwame;
    const path = `POST ${at(mateus, "review")}`;
    server.on(path, ok({ member: withActs({ ...mateus, review: { ...review, by: "Ioana Petrescu" } }) }));
    await openTab(server);
    (await pressable("More Mateus Figueiredo")).click();
    (await pressable("Mark as Reviewed")).click();
    await said("Mateus Figueiredo was marked as reviewed.");
    expect(server.callsTo(path).map(({ body, headers }) => [body, headers.get("If-Match")])).toEqual([
      [{ note: "" }, '"1"'],
    ]);
    await until("the row says so", () => reviewed("Mateus")?.shadowRoot?.textContent?.includes("Reviewed"));
    await until("the focus is in the row", () => focused() === press("More Mateus Figueiredo"));
  });
});

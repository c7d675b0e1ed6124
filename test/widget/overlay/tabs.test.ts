// The overlay's tabs: the count and the mark of pending requests, and that the chosen one is remembered.
import { setViewport } from "@web/test-runner-commands";
import { html } from "lit";
import "../../../widget/src/index.js";
import type { UserManager } from "../../../widget/src/index.js";
import { all, clear, faults, focused, one, said, show, until, visible } from "../support/elements.js";
import { expect } from "../support/expect.js";
import { FakeServer, joinRequest, letter, organization, problem } from "../support/fake-server.js";

const requests = "GET /organizations/o-1/join-requests";

describe("the tabs of the overlay", () => {
  let server: FakeServer;

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 860 });
    server = new FakeServer();
  });
  afterEach(() => {
    server.restore();
    clear();
  });

  const open = async () => {
    show(html`<user-manager server=${server.base} open></user-manager>`);
    await said("Amara Nwosu");
  };
  const tab = (id: string) => one(`#tab-${id}`) as HTMLElement;
  const label = () => one("um-pending-count")?.shadowRoot;
  const counted = (number: string) => until(`${number} is counted`, () => label()?.textContent?.trim() === number);

  describe("accessibility", () => {
    for (const scheme of ["light", "dark"] as const) {
      for (const width of [1280, 360]) {
        it(`has nothing for axe to find with a count and a mark, ${width} wide, in ${scheme}`, async () => {
          await setViewport({ width, height: 780 });
          server.joinRequests = [joinRequest("yusuf.demir@palisander.example")];
          server.letters = [letter("activate", "aroha@ostervik.example")];
          await open();
          await counted("1");
          expect(await faults(scheme)).toEqual([]);
        });
      }
    }

    it("marks in words that mail could not be delivered", async () => {
      server.letters = [letter("activate", "aroha@ostervik.example")];
      await open();
      const mark = await until("the mark is there", () => label()?.querySelector<HTMLElement>('[role="img"]'));
      expect([mark.ariaLabel, visible(mark)]).toEqual(["with undelivered mail", true]);
    });
  });

  describe("behaviour", () => {
    it("shows all of its tabs beside a long name where the window is 1024 wide, in German too", async () => {
      await setViewport({ width: 1024, height: 780 });
      const rights = ["users.read", "profiles.read", "audit.read", "organization.manage"];
      server.me.organizations = [organization("o-1", "Ostervik Freight & Harbor Logistics", rights)];
      show(html`<div lang="de"><user-manager server=${server.base} open></user-manager></div>`);
      await said("Amara Nwosu");
      const list = one('[role="tablist"]') as HTMLElement;
      expect([all("[role=tab]").length, list.scrollWidth - list.clientWidth]).toEqual([5, 0]);
    });

    it("counts after the list was asked for, and shows no number where there is nothing", async () => {
      await open();
      await until("it is asked for", () => server.callsTo(requests).length === 1);
      const paths = server.calls.map(({ path }) => path);
      expect(paths.indexOf("/organizations/o-1/members") < paths.indexOf("/organizations/o-1/join-requests")).toBe(
        true,
      );
      expect(label()?.querySelector("span")).toBe(null);
    });

    it("lets the list go on without a count where that is refused", async () => {
      server.on(requests, problem(500, "internal"));
      await open();
      await until("it is asked for", () => server.callsTo(requests).length === 1);
      expect(tab("requests").textContent).toContain("Pending requests");
    });

    it("counts anew each time the overlay opens", async () => {
      await open();
      server.joinRequests = [joinRequest("yusuf.demir@palisander.example")];
      const overlay = document.querySelector("user-manager") as UserManager;
      overlay.close();
      await until("it is closed", () => !one("um-overlay"));
      overlay.show();
      await counted("1");
    });

    it("counts for the organization that is shown", async () => {
      server.me.organizations.push(organization("o-2", "Palisander Labs", ["users.read"]));
      show(html`<user-manager server=${server.base} organization="o-2" open></user-manager>`);
      await until(
        "its requests are asked for",
        () => server.callsTo("GET /organizations/o-2/join-requests").length > 0,
      );
      expect(server.callsTo(requests).length).toBe(0);
    });

    it("switches by mouse, and says which one is chosen", async () => {
      await open();
      tab("requests").click();
      await said("Nobody is waiting");
      expect(all('[role="tab"]').map((each) => each.ariaSelected)).toEqual(["false", "true"]);
      expect(one('[role="tabpanel"]')?.getAttribute("aria-labelledby")).toBe("tab-requests");
      tab("users").click();
      await said("Kwame Boateng");
      expect(all('[role="tab"]').map((each) => each.tabIndex)).toEqual([0, -1]);
    });

    it("opens with the tab that was chosen last", async () => {
      await open();
      tab("requests").click();
      await said("Nobody is waiting");
      const overlay = document.querySelector("user-manager") as UserManager;
      overlay.close();
      await until("it is closed", () => !one("um-overlay"));
      overlay.show();
      await said("Nobody is waiting");
      expect(focused()?.tagName).toBe("DIALOG");
    });
  });
});

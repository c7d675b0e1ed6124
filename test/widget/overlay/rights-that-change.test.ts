// What happens in the open overlay when the person at the screen may do less than before.
import { sendKeys, setViewport } from "@web/test-runner-commands";
import { html } from "lit";
import { ShowActivityEvent } from "../../../widget/src/activity/show-activity-event.js";
import "../../../widget/src/index.js";
import { ShowUsersEvent } from "../../../widget/src/profiles/show-users-event.js";
import { askForProof } from "../../../widget/src/proof/um-proof-dialog.js";
import { page as activityPage } from "../activity/events.js";
import { at, everyRight, fill, kwame, openTab, withActs } from "../support/acts.js";
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
  words,
} from "../support/elements.js";
import { expect } from "../support/expect.js";
import { billing, FakeServer, joinRequest, ok, organization, problem } from "../support/fake-server.js";

const list = "GET /organizations/o-1/members";
const deactivate = `POST ${at(kwame, "deactivate")}`;

describe("rights that change while the overlay is open", () => {
  let server: FakeServer;

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 860 });
    server = new FakeServer();
    fill(server, [...everyRight, "profiles.read", "audit.read"]);
  });
  afterEach(() => {
    server.restore();
    clear();
  });

  /** From now on the person may do this and no more; what is refused is refused by its guard. */
  const leave = (permissions: string[]) => {
    server.me = { ...server.me, organizations: [organization("o-1", "Ostervik Freight", permissions)] };
    server.members = server.members.map((who) => withActs(who, permissions));
    if (!permissions.includes("users.read")) server.on(list, problem(403, "forbidden"));
    for (const act of ["deactivate", "delete", "reset"]) server.on(`POST ${at(kwame, act)}`, problem(403, "forbidden"));
    server.on(`PATCH ${at(kwame)}`, problem(403, "forbidden"));
  };
  const tabs = () => all('[role="tab"]').map((tab) => tab.id);
  const field = (id: string) => one("um-edit-user-dialog")?.shadowRoot?.querySelector<HTMLInputElement>(`#${id}`);

  describe("accessibility", () => {
    for (const scheme of ["light", "dark"] as const) {
      it(`has nothing for axe to find when nothing is open any more, in ${scheme}`, async () => {
        await openTab(server);
        leave([]);
        (await pressable("Deactivate Kwame Boateng")).click();
        await said("This is not open to you");
        expect(await faults(scheme)).toEqual([]);
      });
    }

    it("keeps the focus in the overlay when what had it has gone", async () => {
      await openTab(server);
      leave([]);
      const button = await pressable("Deactivate Kwame Boateng");
      button.focus();
      button.click();
      await said("This is not open to you");
      await until("the focus is there", () => focused()?.localName === "section");
    });
  });

  describe("behaviour", () => {
    it("shows only what is open now: tabs go, and rows offer fewer acts", async () => {
      await openTab(server);
      expect(tabs()).toEqual(["tab-users", "tab-requests", "tab-profiles", "tab-activity"]);
      leave(["users.read", "users.update"]);
      const button = await pressable("Deactivate Kwame Boateng");
      button.focus();
      button.click();
      await said("You may not do this any more.");
      await until("the tabs are gone", () => tabs().join() === "tab-users,tab-requests");
      await until("the acts are gone", () => !press("Deactivate Kwame Boateng") && !press("New User"));
      await until("the focus is in the list", () => focused() === press("Edit Kwame Boateng"));
      expect(server.callsTo("GET /organizations/o-1/profiles").length).toBe(2);
    });

    it("goes to a tab that is open when the one in sight is not any more", async () => {
      await openTab(server);
      (one("#tab-profiles") as HTMLElement).click();
      await until("it is chosen", () => one("#tab-profiles")?.ariaSelected === "true");
      leave(["users.read"]);
      server.on("GET /organizations/o-1/join-requests", problem(403, "forbidden"));
      (one("#tab-requests") as HTMLElement).click();
      await until("the tabs are gone", () => !tabs().includes("tab-profiles"));
    });

    it("says why the tab in sight has gone, until that is seen or another is chosen", async () => {
      const audit = "GET /organizations/o-1/audit";
      server.on(audit, ok({ events: [], next: null, previous: null }));
      await openTab(server);
      const lose = async () => {
        const chosen = until("it is chosen", () => one("#tab-activity")?.ariaSelected === "true");
        (one("#tab-activity") as HTMLElement).click();
        await chosen;
        await said("Activity is not open to you any more: your profile has changed.");
        await until("the focus is on a tab that is open", () => focused()?.id === "tab-users");
      };
      leave(["users.read", "profiles.read"]);
      server.on(audit, problem(403, "forbidden"));
      await lose();
      expect(await faults("light")).toEqual([]);
      const close = one("um-tab-gone")?.shadowRoot?.querySelector("button");
      close?.click();
      await until("it is gone", () => !one("um-tab-gone"));
    });

    it("says calmly that it is not open, and nothing else, when users may not be seen any more", async () => {
      show(
        html`<user-manager-menu server=${server.base}></user-manager-menu><user-manager server=${server.base} open></user-manager>`,
      );
      await said("Kwame Boateng");
      leave([]);
      (await pressable("Deactivate Kwame Boateng")).click();
      await said("Your profile in Ostervik Freight does not include seeing its users.");
      expect([tabs(), one("um-users-tab"), words().includes("Kwame")]).toEqual([[], undefined, false]);
      await sendKeys({ press: "Escape" });
      (await until("the menu is there", () => one('[aria-haspopup="menu"]'))).click();
      await pressable("Sign out");
      expect(press("User Manager")).notToExist();
    });

    it("takes the item out of the account menu without its being opened again", async () => {
      show(
        html`<user-manager-menu server=${server.base}></user-manager-menu><user-manager server=${server.base} open></user-manager>`,
      );
      await said("Kwame Boateng");
      leave([]);
      (await pressable("Deactivate Kwame Boateng")).click();
      await said("This is not open to you");
      const menu = one("user-manager-menu") as unknown as { me: { organizations: { capabilities: string[] }[] } };
      expect(menu.me.organizations[0]?.capabilities).toEqual([]);
    });

    it("leaves an open dialog open with what was typed and the refusal in it, and follows when it closes", async () => {
      await openTab(server);
      (await pressable("Edit Kwame Boateng")).click();
      await until("the dialog is open", () => field("fullName"));
      type(field("fullName") ?? undefined, "Kwame Mensah");
      leave([]);
      (await pressable("Save Changes")).click();
      await said("You may not do this any more.");
      await until("it is asked anew", () => server.callsTo("GET /me").length === 2);
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect([field("fullName")?.value, words().includes("This is not open to you")]).toEqual(["Kwame Mensah", false]);
      (await pressable("Cancel")).click();
      (await pressable("Discard")).click();
      await said("This is not open to you");
      expect(one("um-users-tab")).notToExist();
    });

    it("leaves it open, too, when a password was asked for above it", async () => {
      await openTab(server);
      (await pressable("Edit Kwame Boateng")).click();
      await until("the dialog is open", () => field("fullName"));
      type(field("fullName") ?? undefined, "Kwame Mensah");
      let isProven = false;
      const dialog = one("um-edit-user-dialog") as HTMLElement;
      const asked = askForProof(dialog, server.base).then((proven) => {
        isProven = proven;
      });
      type(await until("the password is asked for", () => one("#password")), "correct horse");
      (await pressable("Go On")).click();
      await asked;
      leave([]);
      (await pressable("Save Changes")).click();
      await said("You may not do this any more.");
      await until("it is asked anew", () => server.callsTo("GET /me").length === 2);
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect([isProven, field("fullName")?.value]).toEqual([true, "Kwame Mensah"]);
    });

    it("asks for the list once more and not for ever when only the list is refused", async () => {
      await openTab(server);
      server.on(list, problem(403, "forbidden"));
      (await pressable("Profile")).click();
      await said("This is not open to you");
      const before = server.calls.length;
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(server.calls.length).toBe(before);
    });

    it("stays as it is when nothing has changed but one act was forbidden", async () => {
      await openTab(server);
      server.on(deactivate, problem(403, "forbidden"));
      (await pressable("Deactivate Kwame Boateng")).click();
      await said("You may not do this any more.");
      await until("it is asked anew", () => server.callsTo("GET /me").length === 2);
      expect(tabs().length).toBe(4);
    });

    it("asks for pending requests again, and offers nothing there that is not open any more", async () => {
      const request = joinRequest("yusuf.demir@palisander.example");
      server.joinRequests = [request];
      await openTab(server);
      (one("#tab-requests") as HTMLElement).click();
      const withdraw = await pressable("Withdraw the request to yusuf.demir@palisander.example");
      const before = server.callsTo("GET /organizations/o-1/undelivered-letters").length;
      leave(["users.read"]);
      server.on(`DELETE /organizations/o-1/join-requests/${request.id}`, problem(403, "forbidden"));
      withdraw.click();
      await said("You may not do this any more.");
      await until("the act is gone", () => !press("Withdraw the request to yusuf.demir@palisander.example"));
      await until(
        "they are asked for again",
        () => server.callsTo("GET /organizations/o-1/undelivered-letters").length > before,
      );
      expect(tabs()).toEqual(["tab-users", "tab-requests"]);
    });
  });

  describe("ways from one tab to another", () => {
    it("lead to the users of a profile, with nothing else narrowing the list", async () => {
      await openTab(server);
      sessionStorage.setItem(
        `user-manager:${server.base}:o-1:users`,
        JSON.stringify({ search: "old", attention: "not_reviewed", sort: "email" }),
      );
      (one("#tab-profiles") as HTMLElement).click();
      const tab = await until("the tab is there", () => one("um-profiles-tab"));
      tab.dispatchEvent(new ShowUsersEvent(billing.id));
      await until("the list is there", () => one("um-users-tab"));
      await until("it is asked for", () => server.callsTo(list).at(-1)?.query.get("profile") === billing.id);
      const query = server.callsTo(list).at(-1)?.query;
      expect([query?.get("search"), query?.get("attention"), query?.get("sort")]).toEqual([null, null, "email"]);
      await until("the focus is on the tab", () => focused()?.id === "tab-users");
    });

    it("lead to the activity of a person, which is remembered for the tab", async () => {
      server.on("GET /organizations/o-1/audit", ok(activityPage([])));
      await openTab(server);
      one("um-users-tab")?.dispatchEvent(new ShowActivityEvent({ id: "u-kwame", fullName: "Kwame Boateng" }));
      await until("the tab is chosen", () => one("#tab-activity")?.ariaSelected === "true");
      await until("the focus is on the tab", () => focused()?.id === "tab-activity");
      const remembered = Object.values({ ...sessionStorage }).join(" ");
      expect(remembered).toContain("u-kwame");
    });
  });

  it("says nothing of all this where the answer is the same", async () => {
    server.on(deactivate, ok({ member: kwame }));
    await openTab(server);
    (await pressable("Deactivate Kwame Boateng")).click();
    await said("Kwame Boateng was deactivated.");
    expect(server.callsTo("GET /me").length).toBe(1);
  });
});

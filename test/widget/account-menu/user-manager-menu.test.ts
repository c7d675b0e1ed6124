// <user-manager-menu>: the user-account menu of a portal.
import { sendKeys, setViewport } from "@web/test-runner-commands";
import { html } from "lit";
import "../../../widget/src/index.js";
import type { UserManagerMenu } from "../../../widget/src/index.js";
import {
  all,
  clear,
  faults,
  focused,
  heldNavigation,
  one,
  press,
  pressable,
  said,
  show,
  until,
  visible,
} from "../support/elements.js";
import { expect } from "../support/expect.js";
import { FakeServer, ok, organization, problem } from "../support/fake-server.js";

const button = () => until("the menu's button is there", () => one('[aria-haspopup="menu"]'));
const items = () => all(".item, [data-own]").filter(visible);

describe("<user-manager-menu>", () => {
  let server: FakeServer;

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 800 });
    server = new FakeServer();
  });
  afterEach(() => {
    server.restore();
    clear();
  });

  const showMenu = () =>
    show(html`<user-manager-menu server=${server.base}><a data-own href="#keys">API keys</a></user-manager-menu>`);
  const openMenu = async () => {
    showMenu();
    (await button()).click();
    await pressable("Sign out");
    await until("the first item has the focus", () => focused()?.getAttribute("role")?.startsWith("menuitem"));
  };

  describe("accessibility", () => {
    for (const scheme of ["light", "dark"] as const) {
      it(`has nothing for axe to find, open, in ${scheme}`, async () => {
        server.me.organizations.push(organization("o-2", "Palisander Labs", []));
        await openMenu();
        expect(await faults(scheme)).toEqual([]);
      });
    }

    it("says on its button whose account it is, and where", async () => {
      showMenu();
      expect((await button()).textContent).toContain("Account: Ioana Petrescu, Ostervik Freight");
    });
  });

  describe("properties", () => {
    it("names the item that opens the overlay by its label", async () => {
      show(html`<user-manager-menu server=${server.base} label="User Management"></user-manager-menu>`);
      (await button()).click();
      await pressable("User Management");
    });
  });

  describe("events", () => {
    it("fires user-manager-signed-out after signing out, and reloads the page", async () => {
      const navigation = heldNavigation();
      await openMenu();
      (await pressable("Sign out")).click();
      await until("the page reloads", () => navigation.to.includes("reload"));
      navigation.letGo();
      expect(server.callsTo("POST /sign-out").length).toBe(1);
      expect(one('[aria-haspopup="menu"]')).notToExist();
    });

    it("leaves going on to a host that cancels user-manager-signed-out", async () => {
      const navigation = heldNavigation();
      await openMenu();
      const heard = new Promise<void>((resolve) => {
        document.body.addEventListener(
          "user-manager-signed-out",
          (event) => {
            event.preventDefault();
            resolve();
          },
          { once: true },
        );
      });
      (await pressable("Sign out")).click();
      await heard;
      await until("the menu is gone", () => !one('[aria-haspopup="menu"]'));
      navigation.letGo();
      expect(navigation.to).toEqual([]);
    });

    it("fires user-manager-organization-changed with the organization chosen", async () => {
      server.me.organizations.push(organization("o-2", "Palisander Labs", []));
      await openMenu();
      const chosen = new Promise<string>((resolve) => {
        document.body.addEventListener(
          "user-manager-organization-changed",
          (event) => {
            event.preventDefault();
            resolve((event as Event & { organization: string }).organization);
          },
          { once: true },
        );
      });
      (
        await until("the other organization is offered", () =>
          items().find((each) => each.textContent?.includes("Palisander")),
        )
      ).click();
      expect(await chosen).toBe("o-2");
      expect(server.callsTo("PUT /me/organization")[0]?.body).toEqual({ organization: "o-2" });
    });
  });

  describe("behaviour", () => {
    it("shows nothing while nobody is signed in", async () => {
      server.on("GET /me", problem(401, "unauthenticated"));
      showMenu();
      await until("the server was asked", () => server.callsTo("GET /me").length === 1);
      await (one("user-manager-menu") as UserManagerMenu).updateComplete;
      expect(one('[aria-haspopup="menu"]')).notToExist();
    });

    it("offers no organization to a person who has one", async () => {
      await openMenu();
      expect(one('[role="menuitemradio"]')).notToExist();
    });

    it("does not show the User Manager to a person who may not open it", async () => {
      server.me.organizations = [organization("o-1", "Ostervik Freight", ["users.create"])];
      await openMenu();
      expect(press("User Manager")).notToExist();
    });

    it("offers My security to everybody, whatever their profile", async () => {
      server.me.organizations = [];
      show(html`<user-manager-menu server=${server.base}></user-manager-menu>`);
      (await button()).click();
      await pressable("My security");
    });

    it("opens the page's own My security where there is one for the same server, and gives the focus back", async () => {
      show(
        html`<user-manager-menu server=${server.base}></user-manager-menu><user-manager-security server=${server.base}></user-manager-security>`,
      );
      (await button()).click();
      (await pressable("My security")).click();
      await until("it is open", () => one("user-manager-security[open]"));
      expect(all("user-manager-security").length).toBe(1);
      await said("Where I am signed in");
      await sendKeys({ press: "Escape" });
      await until("it is closed", () => !one("user-manager-security[open]"));
      expect(focused()).toBe(await button());
    });

    it("makes a My security where the page has none", async () => {
      await openMenu();
      (await pressable("My security")).click();
      await until("it is open", () => one("user-manager-security[open]"));
      await said("Where I am signed in");
    });

    it("opens with the arrow keys, goes round, and jumps with Home and End", async () => {
      showMenu();
      (await button()).focus();
      await sendKeys({ press: "ArrowDown" });
      await until("the first item has the focus", () => focused()?.textContent?.includes("My security"));
      await sendKeys({ press: "ArrowDown" });
      expect(focused()?.textContent).toContain("User Manager");
      await sendKeys({ press: "ArrowDown" });
      expect(focused()?.textContent).toContain("API keys");
      await sendKeys({ press: "End" });
      expect(focused()?.textContent).toContain("Sign out");
      await sendKeys({ press: "ArrowDown" });
      expect(focused()?.textContent).toContain("My security");
      await sendKeys({ press: "s" });
      expect(focused()?.textContent).toContain("Sign out");
      await sendKeys({ press: "Home" });
      expect(focused()?.textContent).toContain("My security");
    });

    it("closes with Escape and gives the focus back to its button", async () => {
      await openMenu();
      await sendKeys({ press: "Escape" });
      await until("the menu is closed", () => items().length === 0);
      expect(focused()).toBe(await button());
      await until("the button says so", () => one('[aria-expanded="false"]'));
    });

    it("stays on the screen when it stands at the upper right", async () => {
      const place = showMenu();
      place.style.cssText = "display:flex;justify-content:flex-end";
      (await button()).click();
      await pressable("Sign out");
      const box = one(".menu")?.getBoundingClientRect();
      expect(box && box.right <= innerWidth && box.left > innerWidth / 2).toBe(true);
    });

    it("opens the page's own overlay where there is one for the same server", async () => {
      show(
        html`<user-manager-menu server=${server.base}></user-manager-menu><user-manager server=${server.base}></user-manager>`,
      );
      (await button()).click();
      (await pressable("User Manager")).click();
      await until("it is open", () => one("user-manager[open]"));
      expect(all("user-manager").length).toBe(1);
    });

    it("makes an overlay where the page has none, called as the item is", async () => {
      show(html`<user-manager-menu server=${server.base} label="User Management"></user-manager-menu>`);
      (await button()).click();
      (await pressable("User Management")).click();
      await until("it is open", () => one("user-manager[open]"));
      await until("it is called so", () => one("h1")?.textContent === "User Management");
    });

    it("asks the server once who is signed in, for menu and overlay together", async () => {
      show(
        html`<user-manager-menu server=${server.base}></user-manager-menu><user-manager server=${server.base} open></user-manager>`,
      );
      await said("Amara Nwosu");
      expect(server.callsTo("GET /me").length).toBe(1);
    });

    it("asks anew each time it is opened, shows what is known at once, and then what is so", async () => {
      showMenu();
      await button();
      const answer = server.hold("GET /me");
      (await button()).click();
      await pressable("User Manager");
      await until("it is asked anew", () => server.callsTo("GET /me").length === 2);
      answer(ok({ ...server.me, organizations: [organization("o-1", "Ostervik Freight", [])] }));
      await until("the item is gone", () => !press("User Manager"));
      expect([press("Sign out") !== undefined, press("API keys") !== undefined]).toEqual([true, true]);
    });

    it("keeps the focus in the menu when the item that had it goes", async () => {
      showMenu();
      await button();
      const answer = server.hold("GET /me");
      (await button()).click();
      await until("the first item has the focus", () => focused() === press("My security"));
      await sendKeys({ press: "ArrowDown" });
      expect(focused()).toBe(press("User Manager"));
      answer(ok({ ...server.me, organizations: [organization("o-1", "Ostervik Freight", [])] }));
      await until("the first has it", () => focused() === press("My security"));
    });

    it("gains the item when the permission was given meanwhile", async () => {
      server.me.organizations = [organization("o-1", "Ostervik Freight", [])];
      showMenu();
      await button();
      server.me.organizations = [organization("o-1", "Ostervik Freight", ["users.read"])];
      (await button()).click();
      await pressable("User Manager");
    });

    it("stays as it was when the server does not answer that", async () => {
      showMenu();
      await button();
      server.lost = true;
      (await button()).click();
      await until("it is asked anew", () => server.callsTo("GET /me").length === 2);
      await pressable("User Manager");
    });

    it("says so when the server does not answer, and stays as it was", async () => {
      await openMenu();
      server.lost = true;
      (await pressable("Sign out")).click();
      await said("The server does not answer.");
      expect(press("Sign out")).toExist();
    });

    it("lets nothing of a hostile page in", async () => {
      const hostile = new CSSStyleSheet();
      hostile.replaceSync(
        "* { letter-spacing: 9px; text-transform: uppercase; line-height: 4 } button, .item { background: lime !important; padding: 40px !important }",
      );
      document.adoptedStyleSheets.push(hostile);
      await openMenu();
      const item = getComputedStyle(items()[0] as HTMLElement);
      document.adoptedStyleSheets.pop();
      expect([item.letterSpacing, item.textTransform, item.paddingTop]).toEqual(["normal", "none", "4px"]);
    });
  });
});

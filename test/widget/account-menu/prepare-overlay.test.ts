// <user-manager-menu>: whoever comes near its item has the overlay's code on the way.
import { html } from "lit";
import "../../../widget/src/index.js";
import { clear, one, pressable, show, until } from "../support/elements.js";
import { expect } from "../support/expect.js";
import { FakeServer } from "../support/fake-server.js";

describe("<user-manager-menu>, reached for", () => {
  let server: FakeServer;

  beforeEach(() => {
    server = new FakeServer();
  });
  afterEach(() => {
    server.restore();
    clear();
  });

  it("loads the overlay when the pointer is on its item, and opens nothing", async () => {
    show(html`<user-manager-menu server=${server.base}></user-manager-menu>`);
    (await until("the button is there", () => one('[aria-haspopup="menu"]'))).click();
    const item = await pressable("User Manager");
    expect(customElements.get("um-overlay")).toBe(undefined);
    item.dispatchEvent(new PointerEvent("pointerenter"));
    await until("its code is there", () => customElements.get("um-overlay"));
    expect(one("dialog[open]")).notToExist();
  });
});

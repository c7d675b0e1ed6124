// <user-manager>: made ready before it is opened.
import { html } from "lit";
import "../../../widget/src/index.js";
import type { UserManager } from "../../../widget/src/index.js";
import { clear, one, said, show, until } from "../support/elements.js";
import { expect } from "../support/expect.js";
import { FakeServer } from "../support/fake-server.js";

describe("<user-manager>, prepared", () => {
  let server: FakeServer;

  beforeEach(() => {
    server = new FakeServer();
  });
  afterEach(() => {
    server.restore();
    clear();
  });

  it("has its code, knows who is signed in, and shows nothing until it is opened", async () => {
    show(html`<user-manager server=${server.base}></user-manager>`);
    const overlay = document.querySelector("user-manager") as UserManager;
    expect(customElements.get("um-overlay")).toBe(undefined);
    await overlay.prepare();
    await overlay.prepare();
    expect(customElements.get("um-overlay") === undefined).toBe(false);
    await until("it is known who is signed in", () => server.callsTo("GET /me").length > 0);
    expect([overlay.open, one("dialog[open]"), one("um-overlay")]).toEqual([false, undefined, undefined]);
    overlay.show();
    await said("Ostervik Freight");
    expect(server.callsTo("GET /me").length).toBe(1);
  });
});

// Asking for the password once more, for what is not for whoever finds a page left open.
import { sendKeys, setViewport } from "@web/test-runner-commands";
import { html, LitElement, nothing } from "lit";
import { type Answer, ask, send } from "../../../widget/src/ask.js";
import { ground, publicGround } from "../../../widget/src/kit/ground.js";
import { tokens } from "../../../widget/src/kit/tokens.js";
import "../../../widget/src/kit/um-dialog.js";
import { askWithProof } from "../../../widget/src/proof/prove.js";
import { all, clear, faults, focused, one, press, pressable, said, show, type, until } from "../support/elements.js";
import { expect } from "../support/expect.js";
import { FakeServer, ok, problem } from "../support/fake-server.js";

/** Something that does what needs proof, in a dialog of its own or without. */
class NeedsProof extends LitElement {
  static override styles = [tokens, publicGround, ground];
  static override properties = { server: {}, inDialog: { type: Boolean }, told: { state: true } };
  server = "";
  inDialog = false;
  told = "";

  protected override render() {
    const button = html`<button type="button" @click=${this.#act}>Delete</button>`;
    const dialog = html`<um-dialog heading="Delete?" closeLabel="Close">${button}</um-dialog>`;
    return html`<div class="ground">${this.inDialog ? dialog : button}${this.told ? html`<p>${this.told}</p>` : nothing}</div>`;
  }

  async #act(): Promise<void> {
    const answer = await askWithProof(this, this.server, () =>
      ask<{ gone: boolean }>(send(`${this.server}/thing`, { method: "DELETE" })),
    );
    this.told = tell(answer);
  }
}
customElements.define("needs-proof", NeedsProof);

const tell = (answer: Answer<unknown> | undefined) =>
  answer === undefined
    ? "It was called off."
    : answer.ok
      ? "It was done."
      : answer.reason === "lost"
        ? "It was lost."
        : `It was refused: ${answer.code}.`;

describe("asking for proof", () => {
  let server: FakeServer;
  let isProven: boolean;

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 800 });
    server = new FakeServer();
    isProven = false;
    server.on("DELETE /thing", () => (isProven ? ok({ gone: true }) : problem(403, "proof_required")));
    server.on("POST /me/proof", () => {
      isProven = true;
      return { status: 204 };
    });
  });
  afterEach(() => {
    server.restore();
    clear();
  });

  const start = async (inDialog = false) => {
    show(html`<needs-proof .server=${server.base} .inDialog=${inDialog}></needs-proof>`);
    const button = await pressable("Delete");
    button.focus();
    button.click();
  };
  const password = () =>
    until(
      "the password is asked for",
      () => one('um-proof-dialog, input[autocomplete="current-password"]') && one("#password"),
    ) as Promise<HTMLInputElement>;
  const enter = async (value: string) => {
    type(await password(), value);
    (await pressable("Go On")).click();
  };

  describe("accessibility", () => {
    for (const scheme of ["light", "dark"] as const) {
      it(`has nothing for axe to find, in ${scheme}`, async () => {
        server.on("POST /me/proof", problem(422, "password_refused", { password: "password_wrong" }));
        await start();
        await enter("wrong");
        await said("This is not your password.");
        expect(await faults(scheme)).toEqual([]);
      });

      it(`has nothing for axe to find when sign-in is locked, in ${scheme}`, async () => {
        server.on("POST /me/proof", problem(409, "sign_in_locked"));
        await start();
        await enter("wrong");
        await said("Your sign-in is locked.");
        expect(await faults(scheme)).toEqual([]);
      });
    }

    it("begins in the field, which password managers know, with the address beside it", async () => {
      await start();
      const field = await password();
      await until("it has the focus", () => focused() === field);
      const username = await until("the address is there", () =>
        all('[autocomplete="username"]').find((each) => (each as HTMLInputElement).value !== ""),
      );
      expect([field.form !== null, field.form === (username as HTMLInputElement).form]).toEqual([true, true]);
      expect((username as HTMLInputElement).value).toBe("ioana.petrescu@ostervik.example");
    });

    it("gives the focus back to where it was, however it ends", async () => {
      await start();
      await password();
      await sendKeys({ press: "Escape" });
      await said("It was called off.");
      expect(focused()).toBe(press("Delete"));
      press("Delete")?.click();
      await enter("right");
      await said("It was done.");
      expect(focused()).toBe(press("Delete"));
    });

    it("ties what is wrong to the field, and selects what was typed", async () => {
      server.on("POST /me/proof", problem(422, "password_refused", { password: "password_wrong" }));
      await start();
      await enter("wrong");
      await said("This is not your password.");
      const field = await password();
      const help = (field.getRootNode() as ShadowRoot).getElementById(field.getAttribute("aria-describedby") ?? "");
      expect(help?.textContent).toContain("This is not your password.");
      await until("it is selected", () => field.selectionStart === 0 && field.selectionEnd === "wrong".length);
      expect(focused()).toBe(field);
    });
  });

  describe("behaviour", () => {
    it("asks for nothing where no proof is needed", async () => {
      isProven = true;
      await start();
      await said("It was done.");
      expect(one("um-proof-dialog")).notToExist();
    });

    it("hands on any other refusal as it is", async () => {
      server.on("DELETE /thing", problem(409, "last_administrator"));
      await start();
      await said("It was refused: last_administrator.");
    });

    it("sends the password, then makes the same call again", async () => {
      await start();
      await enter("correct horse battery");
      await said("It was done.");
      expect(server.callsTo("POST /me/proof").map(({ body }) => body)).toEqual([{ password: "correct horse battery" }]);
      expect(server.callsTo("DELETE /thing").length).toBe(2);
      expect(one("um-proof-dialog")).notToExist();
    });

    it("sends it on Enter, and not without a password", async () => {
      await start();
      await password();
      await sendKeys({ press: "Enter" });
      await said("Enter your password.");
      await sendKeys({ type: "correct" });
      await sendKeys({ press: "Enter" });
      await said("It was done.");
      expect(server.callsTo("POST /me/proof").length).toBe(1);
    });

    for (const name of ["Cancel", "Close"]) {
      it(`makes no second call after ${name}`, async () => {
        await start();
        await password();
        (await pressable(name)).click();
        await said("It was called off.");
        expect(server.callsTo("DELETE /thing").length).toBe(1);
      });
    }

    it("stands above a dialog that is open, and leaves that one open", async () => {
      await start(true);
      const field = await password();
      const { x, y, width, height } = field.getBoundingClientRect();
      let top = document.elementFromPoint(x + width / 3, y + height / 2);
      while (top?.shadowRoot) {
        const inner: Element | null = top.shadowRoot.elementFromPoint(x + width / 3, y + height / 2);
        if (!inner || inner === top) break;
        top = inner;
      }
      expect(top).toBe(field);
      await sendKeys({ press: "Escape" });
      await said("It was called off.");
      expect(press("Delete")).toBe(focused());
    });

    it("goes with whoever asked", async () => {
      const place = document.body;
      await start();
      await password();
      place.replaceChildren();
      await until("it is gone", () => !one("um-proof-dialog"));
    });

    it("keeps what was typed when the server is lost, and can be tried again", async () => {
      await start();
      const field = await password();
      server.lost = true;
      await enter("correct horse");
      await said("The server does not answer.");
      expect(field.value).toBe("correct horse");
      server.lost = false;
      (await pressable("Go On")).click();
      await said("It was done.");
    });

    it("says how long to wait when there were too many tries", async () => {
      server.on("POST /me/proof", problem(429, "too_many_requests", {}, { "Retry-After": "30" }));
      await start();
      await enter("correct horse");
      await said("Wait 30 seconds, then try again.");
    });

    it("shows that it is at work only after 200 ms, and cannot be left meanwhile", async () => {
      const answer = server.hold("POST /me/proof");
      await start();
      await enter("correct horse");
      expect(press("Go On")?.getAttribute("aria-busy")).toBe("false");
      await until("it shows", () => press("Go On")?.getAttribute("aria-busy") === "true");
      await sendKeys({ press: "Escape" });
      expect(one("um-proof-dialog")).toExist();
      isProven = true;
      answer({ status: 204 });
      await said("It was done.");
    });

    it("says that sign-in is locked, and has the link sent that unlocks it", async () => {
      server.on("POST /me/proof", problem(409, "sign_in_locked"));
      await start();
      await enter("wrong");
      await said("Your sign-in is locked.");
      (await pressable("Send Me an Unlock Link")).click();
      await said("A mail is on its way to ioana.petrescu@ostervik.example.");
      expect(server.callsTo("POST /unlock-link").map(({ body }) => body)).toEqual([
        { email: "ioana.petrescu@ostervik.example" },
      ]);
      expect(one('um-proof-dialog [role="status"]') ?? one('[role="status"]')).toExist();
    });

    it("says so when that link could not be asked for", async () => {
      server.on("POST /me/proof", problem(409, "sign_in_locked"));
      await start();
      await enter("wrong");
      const link = await pressable("Send Me an Unlock Link");
      server.lost = true;
      link.click();
      await said("The server does not answer.");
    });

    it("speaks the language of its place", async () => {
      show(html`<needs-proof lang="de" .server=${server.base}></needs-proof>`);
      (await pressable("Delete")).click();
      await said("Sind Sie es?");
    });
  });
});

describe("a look that was asked for with a cookie just ended", () => {
  let server: FakeServer;
  beforeEach(() => {
    server = new FakeServer();
  });
  afterEach(() => {
    server.restore();
    clear();
  });

  const look = () => ask(send(`${server.base}/me`));
  const act = () => ask(send(`${server.base}/me/proof`, { method: "POST" }));

  it("is asked for again when an act was answered meanwhile", async () => {
    const answer = server.hold("GET /me");
    const looking = look();
    await act();
    server.on("GET /me", ok({ fresh: true }));
    answer(problem(401, "unauthenticated"));
    expect(await looking).toEqual({ ok: true, value: { fresh: true } });
  });

  it("is asked for again once the answer to an act under way has come", async () => {
    const release = server.hold("POST /me/proof");
    server.on("GET /me", problem(401, "unauthenticated"));
    const acting = act();
    const looking = look();
    await until("it was asked", () => server.callsTo("GET /me").length === 1);
    server.on("GET /me", ok({ fresh: true }));
    release({ status: 204 });
    await acting;
    expect(await looking).toEqual({ ok: true, value: { fresh: true } });
  });

  it("is not asked for again when nothing was done", async () => {
    await act();
    server.on("GET /me", problem(401, "unauthenticated"));
    expect((await look()).ok).toBe(false);
    expect(server.callsTo("GET /me").length).toBe(1);
  });

  it("is asked for again once at most, and an act never", async () => {
    server.on("GET /me", problem(401, "unauthenticated"));
    server.on("POST /me/proof", problem(401, "unauthenticated"));
    const looking = look();
    await act();
    expect((await looking).ok).toBe(false);
    expect([server.callsTo("GET /me").length, server.callsTo("POST /me/proof").length]).toEqual([2, 1]);
  });
});

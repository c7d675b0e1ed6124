// <user-manager-confirmation>: the security question that a reset asks, a locked sign-in, and three questions to choose.
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
  words,
} from "../support/elements.js";
import { expect } from "../support/expect.js";
import { FakeServer, ok, problem } from "../support/fake-server.js";
import { acts, links, routes } from "../support/links.js";
import { questions } from "../support/second-step.js";

const preview = "POST /confirmations/preview";
const password = "tarmac-violin-meadow";
const asking = { question: "What was the name of your first pet?", questionId: "first_pet" };
const chosen = ["first_pet", "first_job", "home_port"].map((question, index) => ({
  question,
  answer: `answer ${index + 1}`,
}));

describe("<user-manager-confirmation>, with security questions", () => {
  let server: FakeServer;

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 900 });
    server = new FakeServer();
    server.on("POST /unlock-link", { status: 202 });
    for (const purpose of ["activate", "reset"] as const) server.on(routes[purpose], ok({ email: links.reset.email }));
  });
  afterEach(() => {
    server.restore();
    clear();
    history.replaceState(null, "", location.pathname + location.search);
  });

  const input = (id: string) => one(`#um-${id}`) as HTMLInputElement | undefined;
  const showLink = (language = "en") => {
    history.replaceState(null, "", "#s3cret");
    show(
      html`<user-manager-confirmation server=${server.base} portal-name="Harbor Cloud" home="/sign-in" lang=${language}></user-manager-confirmation>`,
    );
  };
  const land = async (purpose: "activate" | "reset", more: object) => {
    server.on(preview, ok({ ...links[purpose], ...more }));
    showLink();
    await pressable(acts[purpose]);
  };
  const atLocked = async () => {
    server.on(preview, ok({ ...links.reset, ...asking, locked: true }));
    showLink();
    await said("Your sign-in is locked");
  };
  const fillPairs = () => {
    chosen.forEach(({ question, answer }, index) => {
      type(input(`question${index + 1}`), question);
      type(input(`answer${index + 1}`), answer);
    });
  };
  const save = async (purpose: "activate" | "reset" = "reset") => {
    type(input("new-password"), password);
    (await pressable(acts[purpose])).click();
  };

  describe("accessibility", () => {
    for (const scheme of ["light", "dark"] as const) {
      it(`has nothing for axe to find in a reset that asks, refused, on a phone, in ${scheme}`, async () => {
        await setViewport({ width: 360, height: 780 });
        server.on(routes.reset, problem(422, "answer_refused", { answer: "answer_wrong" }));
        await land("reset", asking);
        type(input("answer"), "Rex");
        await save();
        await said("This is not the answer that you gave.");
        expect(await faults(scheme)).toEqual([]);
      });

      it(`has nothing for axe to find while sign-in is locked, in ${scheme}`, async () => {
        await atLocked();
        expect(await faults(scheme)).toEqual([]);
        (await pressable("Send Unlock Link")).click();
        await said("A mail with an unlock link is on its way");
        expect(await faults(scheme)).toEqual([]);
      });

      it(`has nothing for axe to find where questions are chosen, on a phone, in ${scheme}`, async () => {
        await setViewport({ width: 360, height: 780 });
        await land("activate", { answers: "optional" });
        await said("At least 12 characters");
        expect(await faults(scheme)).toEqual([]);
      });
    }

    it("lets a screen reader say that a mail is on its way", async () => {
      await atLocked();
      (await pressable("Send Unlock Link")).click();
      await until("the heading has the focus", () => focused()?.textContent === "Look in your mail");
    });

    it("has the question as the label of its field, above the new password", async () => {
      await land("reset", asking);
      expect(document.querySelector('label[for="um-answer"]')?.textContent).toBe(asking.question);
      expect([input("answer")?.autocomplete, input("answer")?.type]).toEqual(["off", "text"]);
      const [asked, typed] = [input("answer"), input("new-password")].map((each) => each?.getBoundingClientRect());
      expect((asked?.bottom ?? 999) < (typed?.top ?? 0)).toBe(true);
    });
  });

  describe("behaviour", () => {
    it("asks for nothing of the kind where the link takes none of it", async () => {
      await land("reset", {});
      expect([one("#um-answer"), one("#um-question1"), server.callsTo("GET /security-questions").length]).toEqual([
        undefined,
        undefined,
        0,
      ]);
    });

    it("sends the answer with the new password, by Enter, once", async () => {
      const answer = server.hold(routes.reset);
      await land("reset", asking);
      type(input("answer"), " rex ");
      type(input("new-password"), password);
      input("answer")?.focus();
      await sendKeys({ press: "Enter" });
      await sendKeys({ press: "Enter" });
      answer(ok({ email: links.reset.email }));
      await said("Your password is new");
      expect(server.callsTo(routes.reset).map(({ body }) => body)).toEqual([
        { secret: "s3cret", password, answer: " rex " },
      ]);
    });

    it("asks in German where the page is German, and an own question as it is", async () => {
      server.on(preview, ok({ ...links.reset, ...asking }));
      showLink("de");
      await said("Wie hieß Ihr erstes Haustier?");
      server.on(preview, ok({ ...links.reset, question: "Which is your home port?", questionId: "home_port" }));
      showLink("de");
      await said("Which is your home port?");
    });

    it("asks for an answer that is not there without asking the server, and goes to it", async () => {
      await land("reset", asking);
      await save();
      await said("Enter the answer that you gave when you chose this question.");
      await until("it has the focus", () => focused() === input("answer"));
      expect(server.callsTo(routes.reset).length).toBe(0);
    });

    it("says beside the field that the answer is wrong, and keeps the password", async () => {
      server.on(routes.reset, problem(422, "answer_refused", { answer: "answer_wrong" }));
      await land("reset", asking);
      type(input("answer"), "Rex");
      await save();
      await said("This is not the answer that you gave. After three wrong ones in a row, sign-in is locked.");
      await until("it has the focus", () => focused() === input("answer"));
      expect([input("answer")?.value, input("answer")?.ariaInvalid, input("new-password")?.value]).toEqual([
        "Rex",
        "true",
        password,
      ]);
      type(input("answer"), "Bello");
      await until("it is said no more", () => input("answer")?.ariaInvalid === "false");
    });

    it("shows that sign-in is locked, and that this link works once it is unlocked", async () => {
      await atLocked();
      await said("once you have used it, this link works again");
      expect([one("#um-answer"), one("#um-new-password")]).toEqual([undefined, undefined]);
      (await pressable("Send Unlock Link")).click();
      await said("A mail with an unlock link is on its way to linnea @ostervik.example");
      await said("this link works afterwards");
      expect(server.callsTo("POST /unlock-link").map(({ body }) => body)).toEqual([{ email: links.reset.email }]);
    });

    it("goes on to the question once sign-in is unlocked, and says so while it is not", async () => {
      await atLocked();
      (await pressable("Send Unlock Link")).click();
      await said("Look in your mail");
      (await pressable("It Is Unlocked: Go On")).click();
      await said("It is still locked.");
      server.on(preview, ok({ ...links.reset, ...asking }));
      (await pressable("It Is Unlocked: Go On")).click();
      await until("the question is asked", () => input("answer"));
      expect(words()).notToContain("locked");
    });

    it("can be told at once that sign-in has been unlocked elsewhere", async () => {
      await atLocked();
      server.on(preview, ok({ ...links.reset, ...asking }));
      (await pressable("It Is Unlocked: Go On")).click();
      await until("the question is asked", () => input("answer"));
      expect(server.callsTo("POST /unlock-link").length).toBe(0);
    });

    it("leads to the same page when the lock comes with an answer, and keeps what was typed", async () => {
      server.on(routes.reset, problem(409, "sign_in_locked"));
      await land("reset", asking);
      type(input("answer"), "Rex");
      await save();
      await until("the heading has the focus", () => focused()?.textContent === "Your sign-in is locked");
      (await pressable("It Is Unlocked: Go On")).click();
      await until("the password is asked for", () => input("new-password"));
      expect([input("answer")?.value, input("new-password")?.value]).toEqual(["Rex", password]);
      expect(server.callsTo("POST /password-check").at(-1)?.body).toEqual({
        fullName: links.reset.fullName,
        email: links.reset.email,
        secret: "s3cret",
        password,
      });
    });

    for (const [what, failure, sentence] of [
      ["is lost", () => Promise.reject(new TypeError("Failed to fetch")), "The server does not answer."],
      ["asks to wait", problem(429, "too_many_requests", {}, { "Retry-After": "40" }), "Wait 40 seconds"],
    ] as const) {
      it(`lets the unlock link be asked for again when the server ${what}`, async () => {
        server.on("POST /unlock-link", failure);
        await atLocked();
        (await pressable("Send Unlock Link")).click();
        await said(sentence);
        server.on("POST /unlock-link", { status: 202 });
        (await pressable("Send Unlock Link")).click();
        await said("Look in your mail");
        expect(words()).notToContain(sentence);
      });
    }

    for (const purpose of ["activate", "reset"] as const) {
      it(`takes three questions with ${purpose} where they are required`, async () => {
        await land(purpose, { answers: "required" });
        expect(words()).notToContain("You can also do this later");
        await save(purpose);
        await said("Choose a question.");
        expect(server.callsTo(routes[purpose]).length).toBe(0);
        fillPairs();
        (await pressable(acts[purpose])).click();
        await until("it is done", () => !press(acts[purpose]));
        expect(server.callsTo(routes[purpose]).map(({ body }) => body)).toEqual([
          { secret: "s3cret", password, answers: chosen },
        ]);
      });

      it(`lets them be left with ${purpose} where they are optional, and says where to do it later`, async () => {
        await land(purpose, { answers: "optional" });
        await said("You can also do this later, under My security.");
        await save(purpose);
        await until("it is done", () => !press(acts[purpose]));
        expect(server.callsTo(routes[purpose]).map(({ body }) => body)).toEqual([{ secret: "s3cret", password }]);
      });
    }

    it("says at the field what is missing of optional questions that were begun", async () => {
      await land("activate", { answers: "optional" });
      type(input("answer2"), "Rex");
      await save("activate");
      await said("All three are needed. Or leave all of them empty.");
      await until("the first has the focus", () => focused() === input("question1"));
      expect(server.callsTo(routes.activate).length).toBe(0);
    });

    it("goes to the password first where both are missing", async () => {
      await land("activate", { answers: "required" });
      (await pressable(acts.activate)).click();
      await said("Choose a question.");
      await until("the password has the focus", () => focused() === input("new-password"));
      expect(all('[aria-invalid="true"]').length).toBe(7);
    });

    it("says beside its field what the server refuses in an answer, and keeps the rest", async () => {
      server.on(routes.activate, problem(400, "invalid_input", { answer3: "answer_is_password" }));
      await land("activate", { answers: "required" });
      fillPairs();
      await save("activate");
      await said("The password must not be an answer.");
      await until("it has the focus", () => focused() === input("answer3"));
      expect([input("new-password")?.value, input("answer1")?.value]).toEqual([password, "answer 1"]);
    });

    it("keeps everything when the server is lost", async () => {
      await land("reset", { ...asking, answers: "required" });
      type(input("answer"), "Rex");
      fillPairs();
      server.lost = true;
      await save();
      await said("Look at the connection, then try again.");
      expect([input("answer")?.value, input("question3")?.value, input("answer3")?.value]).toEqual([
        "Rex",
        "home_port",
        "answer 3",
      ]);
      server.lost = false;
      (await pressable(acts.reset)).click();
      await said("Your password is new");
    });

    it("lets a person try again when the questions do not come", async () => {
      server.on("GET /security-questions", problem(503, "busy"));
      server.on(preview, ok({ ...links.activate, answers: "required" }));
      showLink();
      await said("Something went wrong on the server");
      server.on("GET /security-questions", ok({ questions }));
      (await pressable("Try Again")).click();
      await until("the questions are there", () => input("question1"));
    });

    it("has the password checked by the policy that the link is for", async () => {
      await land("activate", { answers: "optional" });
      type(input("new-password"), password);
      await until("it is checked", () => server.callsTo("POST /password-check").length === 2);
      expect(server.callsTo("POST /password-check").map(({ body }) => body.secret)).toEqual(["s3cret", "s3cret"]);
    });
  });
});

// <user-manager-sign-in>, where security questions are required and not yet chosen.
import { sendKeys, setViewport } from "@web/test-runner-commands";
import "../../../widget/src/index.js";
import { clear, faults, focused, heldNavigation, one, pressable, said, type, until } from "../support/elements.js";
import { expect } from "../support/expect.js";
import { FakeServer, ok, problem } from "../support/fake-server.js";
import { questions } from "../support/second-step.js";
import { address, field, signInTo } from "../support/signing-in.js";

const route = "POST /sign-in/questions";

describe("<user-manager-sign-in>, choosing security questions", () => {
  let server: FakeServer;
  let navigation: ReturnType<typeof heldNavigation>;

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 900 });
    server = new FakeServer();
    navigation = heldNavigation();
  });
  afterEach(() => {
    navigation.letGo();
    server.restore();
    clear();
  });

  const chosen = ["first_pet", "first_job", "home_port"].map((question, index) => ({
    question,
    answer: `answer ${index + 1}`,
  }));
  const atQuestions = async () => {
    await signInTo(server, "questions");
    await until("the questions are there", () => one("#um-question1"));
  };
  const fill = () => {
    chosen.forEach(({ question, answer }, index) => {
      type(one(`#um-question${index + 1}`), question);
      type(one(`#um-answer${index + 1}`), answer);
    });
  };
  const save = async () => (await pressable("Save and Sign In")).click();

  describe("accessibility", () => {
    for (const scheme of ["light", "dark"] as const) {
      it(`has nothing for axe to find, with errors, on a phone, in ${scheme}`, async () => {
        await setViewport({ width: 360, height: 900 });
        await atQuestions();
        await save();
        await said("Choose a question.");
        expect(await faults(scheme)).toEqual([]);
      });
    }

    it("lets a screen reader say what is due and why", async () => {
      await atQuestions();
      await until("the heading has the focus", () => focused()?.textContent === "Choose security questions");
      await said("Your organization requires them.");
    });
  });

  describe("behaviour", () => {
    it("sends the three, by Enter, and goes on", async () => {
      await atQuestions();
      fill();
      one("#um-answer3")?.focus();
      await sendKeys({ press: "Enter" });
      await until("it goes on", () => navigation.to.length > 0);
      expect(server.callsTo(route).map(({ body }) => body)).toEqual([{ answers: chosen }]);
    });

    it("goes to the first field that is missing, without asking the server", async () => {
      await atQuestions();
      type(one("#um-question1"), "first_pet");
      await save();
      await said("Enter your answer.");
      expect([focused() === one("#um-answer1"), server.callsTo(route).length]).toEqual([true, 0]);
    });

    it("goes to the field that the server refuses, and says so beside it", async () => {
      server.on(route, problem(400, "invalid_input", { answer2: "answer_is_password" }));
      await atQuestions();
      fill();
      await save();
      await said("The password must not be an answer.");
      expect(focused()).toBe(one("#um-answer2"));
    });

    it("keeps everything when the server is lost", async () => {
      await atQuestions();
      fill();
      server.lost = true;
      await save();
      await said("Look at the connection, then try again.");
      expect([field("um-question3")?.value, field("um-answer3")?.value]).toEqual(["home_port", "answer 3"]);
      server.lost = false;
      await save();
      await until("it goes on", () => navigation.to.length > 0);
    });

    it("offers to try again when the questions do not come", async () => {
      server.on("GET /security-questions", problem(503, "busy"));
      await signInTo(server, "questions");
      await said("Something went wrong on the server.");
      server.on("GET /security-questions", ok({ questions }));
      (await pressable("Try Again")).click();
      await until("the questions are there", () => one("#um-question1"));
    });

    it("begins again when it took too long", async () => {
      server.on(route, problem(401, "unauthenticated"));
      await atQuestions();
      fill();
      await save();
      await said("That took too long.");
      expect(field("email")?.value).toBe(address);
    });
  });
});

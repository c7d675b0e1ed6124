// One's own security questions in My security.
import { setViewport } from "@web/test-runner-commands";
import "../../../widget/src/index.js";
import { clear, faults, focused, one, press, pressable, said, type, until, words } from "../support/elements.js";
import { expect } from "../support/expect.js";
import { FakeServer, ok, problem } from "../support/fake-server.js";
import { input, needProof, openSecurity, section, threeQuestions } from "./security.js";

describe("one's own security questions", () => {
  let server: FakeServer;

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 800 });
    server = new FakeServer();
  });
  afterEach(() => {
    server.restore();
    clear();
  });

  const set = (policy = "optional") => {
    server.security.securityQuestions = { policy, set: true, questions: threeQuestions };
  };
  const here = (name: string) =>
    until(`“${name}” can be pressed in the section`, () =>
      Array.from(section("questions").querySelectorAll<HTMLElement>("button")).find(
        (each) => each.textContent?.trim() === name,
      ),
    );
  const openForm = async (act = "Set Up") => {
    await openSecurity(server);
    (await here(act)).click();
    await until("the form is there", () => input("um-answer1"));
  };
  const fill = (ids = ["first_pet", "first_job", "first_teacher"]) => {
    type(input("password"), "correct horse");
    ids.forEach((id, index) => {
      type(one(`#um-question${index + 1}`), id);
      type(input(`um-answer${index + 1}`), `answer ${index + 1}`);
    });
  };

  describe("accessibility", () => {
    for (const scheme of ["light", "dark"] as const) {
      it(`has nothing for axe to find in the form, with errors, in ${scheme}`, async () => {
        await openForm();
        (await pressable("Save Questions")).click();
        await said("Enter your password.");
        expect(await faults(scheme)).toEqual([]);
      });
    }

    it("begins with the password, and ends at what can be done", async () => {
      await openForm();
      await until("the password has the focus", () => focused() === input("password"));
      fill();
      (await pressable("Save Questions")).click();
      await said("Your security questions were saved.");
      await until("the button has it", () => focused()?.id === "act-set");
    });
  });

  describe("behaviour", () => {
    it("is absent where the policy is off", async () => {
      server.security.securityQuestions.policy = "off";
      await openSecurity(server);
      expect(words()).notToContain("Security questions");
    });

    it("says which are answered, in the reader's language, and others as the server words them", async () => {
      set();
      await openSecurity(server);
      await said("What was the name of your first pet?");
      await said("Which ship did you first sail on?");
    });

    it("says that none is set, and where that goes against the organization's policy", async () => {
      await openSecurity(server);
      await said("Not set.");
      clear();
      server.security.securityQuestions.policy = "required";
      await openSecurity(server);
      await said("Your organization requires them, and you have none yet.");
    });

    it("sends the present password and three answers", async () => {
      await openForm();
      fill();
      (await pressable("Save Questions")).click();
      await said("Your security questions were saved.");
      expect(server.callsTo("PUT /me/security-questions").map(({ body }) => body)).toEqual([
        {
          password: "correct horse",
          answers: [
            { question: "first_pet", answer: "answer 1" },
            { question: "first_job", answer: "answer 2" },
            { question: "first_teacher", answer: "answer 3" },
          ],
        },
      ]);
      await until("it is asked anew", () => server.callsTo("GET /me/security").length === 2);
      expect(input("um-answer1")).notToExist();
    });

    it("asks the server nothing while anything is missing, and says what", async () => {
      await openForm();
      type(input("password"), "correct horse");
      (await pressable("Save Questions")).click();
      await said("Choose a question.");
      await until("the first has the focus", () => focused() === one("#um-question1"));
      expect(server.callsTo("PUT /me/security-questions").length).toBe(0);
    });

    it("says a refusal beside its field, and keeps all that was typed", async () => {
      server.on("PUT /me/security-questions", problem(400, "invalid_input", { answer2: "answer_is_password" }));
      await openForm();
      fill();
      (await pressable("Save Questions")).click();
      await said("The password must not be an answer.");
      await until("that field has the focus", () => focused() === input("um-answer2"));
      expect([input("password")?.value, input("um-answer3")?.value]).toEqual(["correct horse", "answer 3"]);
    });

    it("shows what is wrong with an answer at the foot of the screen, too", async () => {
      await setViewport({ width: 360, height: 560 });
      server.on("PUT /me/security-questions", problem(400, "invalid_input", { answer3: "too_short" }));
      await openForm();
      fill();
      const save = await pressable("Save Questions");
      input("um-answer3")?.scrollIntoView({ block: "end" });
      save.click();
      await said("This answer is too short.");
      await until(
        "it is in sight",
        () => (one("#um-answer3-help")?.getBoundingClientRect().bottom ?? 999) < innerHeight + 1,
      );
    });

    it("says at the password that it is wrong, and keeps the answers", async () => {
      server.on("PUT /me/security-questions", problem(422, "password_refused", { password: "password_wrong" }));
      await openForm();
      fill();
      (await pressable("Save Questions")).click();
      await said("This is not your password.");
      await until("it has the focus", () => focused() === input("password"));
      expect(input("um-answer1")?.value).toBe("answer 1");
    });

    it("keeps what was typed when the server is lost", async () => {
      await openForm();
      fill();
      server.lost = true;
      (await pressable("Save Questions")).click();
      await said("What you typed is still here.");
      expect(input("um-answer1")?.value).toBe("answer 1");
    });

    it("says so when the questions to choose from do not come", async () => {
      await openSecurity(server);
      server.lost = true;
      (await here("Set Up")).click();
      await said("The server does not answer.");
    });

    it("removes them after asking, with proof where that is needed", async () => {
      set();
      needProof(server, "DELETE /me/security-questions", { status: 204 });
      await openSecurity(server);
      (await pressable("Remove")).click();
      await said("Then a mailed link alone is enough");
      expect(server.callsTo("DELETE /me/security-questions").length).toBe(0);
      (await pressable("Remove Questions")).click();
      type(await until("the password is asked for", () => input("password")), "correct horse");
      (await pressable("Go On")).click();
      await said("Your security questions were removed.");
    });

    it("does not offer to remove them where they are required, and says why", async () => {
      set("required");
      await openSecurity(server);
      await said("Your organization requires them, so they can be changed, but not removed.");
      expect([press("Remove") === undefined, press("Change") !== undefined]).toEqual([true, true]);
    });

    it("says so where they have become required meanwhile", async () => {
      set();
      server.on("DELETE /me/security-questions", problem(409, "questions_required"));
      await openSecurity(server);
      (await pressable("Remove")).click();
      (await pressable("Remove Questions")).click();
      await said("Your organization requires them.");
    });

    it("offers what the portal offers", async () => {
      server.on(
        "GET /security-questions",
        ok({ questions: [{ id: "own-1", text: "Which ship did you first sail on?" }] }),
      );
      await openForm();
      expect(one("#um-question1")?.textContent).toContain("Which ship did you first sail on?");
    });
  });
});

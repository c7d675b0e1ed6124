// Three questions and their answers: none chosen twice, errors beside the field, and empty only where that may be.
import { setViewport } from "@web/test-runner-commands";
import type { Refusal } from "../../../widget/src/ask.js";
import { QuestionFields } from "../../../widget/src/security-questions/question-fields.js";
import { questions as english } from "../../../widget/src/words/en.questions.js";
import { all, clear, faults, one, said, type, until, words } from "../support/elements.js";
import { expect } from "../support/expect.js";
import { showPanel } from "../support/panel-host.js";
import { questions } from "../support/second-step.js";

const refusal = (fields: Record<string, string>): Refusal => ({
  ok: false,
  reason: "refused",
  code: "invalid_input",
  fields,
  retryAfter: null,
});

describe("the three question pairs", () => {
  let pairs: QuestionFields;
  let redraw: () => void;

  beforeEach(() => setViewport({ width: 1280, height: 900 }));
  afterEach(clear);

  const showPairs = async (optional = false) => {
    const host = await showPanel((host) => {
      pairs = new QuestionFields(host, english.securityQuestions, questions, optional);
      return () => pairs.fields();
    });
    redraw = () => host.requestUpdate();
  };
  const select = (number: number) => one(`#um-question${number}`) as HTMLSelectElement;
  const answer = (number: number) => one(`#um-answer${number}`) as HTMLInputElement;
  const offered = (number: number) => Array.from(select(number).options, ({ value }) => value).filter(Boolean);
  const choose = async (number: number, id: string) => {
    type(select(number), id);
    await until("it is chosen", () => select(number).value === id);
  };
  const errorBeside = (field: HTMLElement) => one(`#${field.getAttribute("aria-describedby")}`)?.textContent?.trim();

  describe("accessibility", () => {
    for (const scheme of ["light", "dark"] as const) {
      it(`has nothing for axe to find, with errors, on a phone, in ${scheme}`, async () => {
        await setViewport({ width: 360, height: 900 });
        await showPairs();
        pairs.ready();
        redraw();
        await said("Choose a question.");
        expect(await faults(scheme)).toEqual([]);
      });
    }

    it("labels every field for itself", async () => {
      await showPairs();
      expect(all("label").map((each) => each.textContent)).toEqual([
        "Question 1",
        "Answer 1",
        "Question 2",
        "Answer 2",
        "Question 3",
        "Answer 3",
      ]);
    });

    it("lets no browser remember or correct an answer", async () => {
      await showPairs();
      expect([answer(1).type, answer(1).autocomplete, answer(1).spellcheck]).toEqual(["text", "off", false]);
    });
  });

  describe("behaviour", () => {
    it("shows a question that it does not know as the server words it", async () => {
      await showPairs();
      expect(Array.from(select(1).options, (each) => each.textContent?.trim())).toEqual([
        "Choose a question",
        "What was the name of your first teacher?",
        "What was the name of your first pet?",
        "In which town was your first job?",
        "Which is your home port?",
      ]);
    });

    it("says that case and blanks do not matter", async () => {
      await showPairs();
      await said("Upper or lower case and blanks do not matter in the answers.");
    });

    it("offers a chosen question in the other two no more, and again once it is given back", async () => {
      await showPairs();
      await choose(1, "first_pet");
      await choose(3, "home_port");
      await until("the second offers the others", () => offered(2).join() === "first_teacher,first_job");
      expect([offered(1).join(), select(1).value, select(3).value]).toEqual([
        "first_teacher,first_pet,first_job",
        "first_pet",
        "home_port",
      ]);
      await choose(1, "first_teacher");
      await until("it is offered again", () => offered(2).join() === "first_pet,first_job");
      expect([select(1).value, select(3).value]).toEqual(["first_teacher", "home_port"]);
    });

    it("gives what was chosen and typed", async () => {
      await showPairs();
      for (const [number, id] of [
        [1, "first_pet"],
        [2, "first_job"],
        [3, "home_port"],
      ] as const) {
        await choose(number, id);
        type(answer(number), `answer ${number}`);
      }
      expect(pairs.ready()).toBe(true);
      expect(pairs.answers).toEqual([
        { question: "first_pet", answer: "answer 1" },
        { question: "first_job", answer: "answer 2" },
        { question: "home_port", answer: "answer 3" },
      ]);
    });

    it("says beside each field that is missing, and names the first", async () => {
      await showPairs();
      await choose(1, "first_pet");
      expect([pairs.ready(), pairs.firstError]).toEqual([false, "#um-answer1"]);
      redraw();
      await said("Enter your answer.");
      expect([select(1).ariaInvalid, answer(1).ariaInvalid, select(2).ariaInvalid]).toEqual(["false", "true", "true"]);
      type(answer(1), "Rex");
      await until("it is said no more", () => answer(1).ariaInvalid === "false");
    });

    for (const [name, code, sentence] of [
      ["question2", "unknown", "This question is not asked any more. Choose another."],
      ["question2", "question_repeated", "Choose three different questions."],
      ["answer3", "too_short", "This answer is too short."],
      ["answer3", "too_long", "This answer is too long."],
      ["answer3", "answer_repeated", "Give three different answers."],
      ["answer3", "answer_is_question", "The answer must not stand in the question."],
      ["answer3", "answer_is_password", "The password must not be an answer."],
      ["answer3", "invalid_characters", "This holds characters that cannot be used in it."],
      ["answer3", "something_new", "This cannot be used."],
    ] as const) {
      it(`says beside ${name} what ${code} means`, async () => {
        await showPairs();
        expect([pairs.refused(refusal({ [name]: code })), pairs.firstError]).toEqual([true, `#um-${name}`]);
        redraw();
        await said(sentence);
        expect(errorBeside(one(`#um-${name}`) as HTMLElement)).toBe(sentence);
      });
    }

    it("leaves to others what is not about these fields", async () => {
      await showPairs();
      expect(pairs.refused(refusal({ password: "password_common" }))).toBe(false);
    });

    it("may stay empty where it is optional, and then gives nothing", async () => {
      await showPairs(true);
      expect([pairs.ready(), pairs.answers]).toEqual([true, undefined]);
    });

    it("says that all three are needed once one is begun, and takes it back when that is emptied", async () => {
      await showPairs(true);
      type(answer(2), "Rex");
      expect([pairs.ready(), pairs.firstError]).toEqual([false, "#um-question1"]);
      redraw();
      await said("All three are needed. Or leave all of them empty.");
      type(answer(2), "");
      await until("nothing is said", () => !words().includes("All three are needed"));
      expect(pairs.ready()).toBe(true);
    });

    it("lets an optional question be taken back", async () => {
      await showPairs(true);
      await choose(1, "first_pet");
      await choose(1, "");
      expect([pairs.ready(), pairs.answers]).toEqual([true, undefined]);
    });
  });
});

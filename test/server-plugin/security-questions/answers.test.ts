// Answers to security questions are judged field by field, and kept so that nobody can read them.
import { describe, expect, it } from "vitest";
import { goodPassword, ostervik } from "../../support/plugin.js";
import { answers } from "../../support/security-questions.js";

const path = "/me/security-questions";
const [first, second, third] = answers;
const given = (...three: unknown[]) => ({ password: goodPassword, answers: three });
const put = async (three: unknown[], overrides = {}) => {
  const one = await ostervik(overrides);
  const answer = await one.ada.put(path, { password: goodPassword, answers: three });
  return { ...one, ...answer };
};

describe("three answers", () => {
  it("are kept as slow hashes of what they say, whatever their capitals and blanks", async () => {
    const { dump, status } = await put([...answers]);
    expect(status).toBe(204);
    const kept = await dump("um_security_answers");
    for (const { answer } of answers) expect(kept.toLowerCase()).not.toContain(answer.toLowerCase().slice(0, 4));
    expect(kept.match(/\$argon2id\$v=19\$m=19456,t=2,p=1\$/g)).toHaveLength(3);
    expect(JSON.parse(kept).filter(({ is_next }: { is_next: number }) => is_next === 1)).toHaveLength(1);
  });

  it("take the place of those before, and their owner is told by mail", async () => {
    const one = await put([...answers]);
    const [letter] = await one.letters();
    expect([letter?.to.address, letter?.subject]).toEqual([
      "ada@ostervik.example",
      "Your security questions for this portal were changed",
    ]);
    const others = answers.map(({ answer }, index) => ({
      question: ["childhood_street", "first_concert", "first_pet"][index],
      answer,
    }));
    expect((await one.ada.put(path, given(...others))).status).toBe(204);
    const { body } = await one.ada.get("/me/security");
    expect(body.securityQuestions).toMatchObject({ policy: "optional", set: true });
    expect(body.securityQuestions.questions.map(({ id }: { id: string }) => id)).toEqual(
      others.map(({ question }) => question),
    );
    expect((await one.audit()).filter(({ kind }) => kind === "security_questions.set")).toHaveLength(2);
  });

  it.each([
    ["two", [first, second], { answer3: "required" }],
    ["none", [], { answer1: "required", answer2: "required", answer3: "required" }],
    ["an empty one", [first, { ...second, answer: " " }, third], { answer2: "required" }],
    ["one letter", [first, { ...second, answer: "x" }, third], { answer2: "too_short" }],
    ["201 letters", [first, { ...second, answer: "x".repeat(201) }, third], { answer2: "too_long" }],
    ["a control character", [first, { ...second, answer: "Pel\u0007le" }, third], { answer2: "invalid_characters" }],
    ["no question", [first, { question: "", answer: "Pelle" }, third], { question2: "required" }],
    ["an unknown question", [first, { question: "shoe_size", answer: "43" }, third], { question2: "unknown" }],
    ["what every object has", [first, { question: "constructor", answer: "43" }, third], { question2: "unknown" }],
    ["the same question", [first, { ...second, question: "first_teacher" }, third], { question2: "question_repeated" }],
    [
      "the same answer in other letters",
      [first, { ...second, answer: " FRAU holmstro\u0308m " }, third],
      { answer2: "answer_repeated" },
    ],
    [
      "the question itself",
      [first, { ...second, answer: "what was the name of your first pet" }, third],
      { answer2: "answer_is_question" },
    ],
    [
      "the password",
      [first, { ...second, answer: ` ${goodPassword.toUpperCase()}` }, third],
      { answer2: "answer_is_password" },
    ],
    [
      "several at once",
      [
        { question: "first_pet", answer: "" },
        { question: "first_pet", answer: "Pelle" },
        { ...third, answer: "x" },
      ],
      { answer1: "required", question2: "question_repeated", answer3: "too_short" },
    ],
  ])("with %s are refused at the field, and nothing changes", async (_, three, fields) => {
    const { body, dump, status } = await put(three);
    expect([status, body.code, body.fields]).toEqual([400, "invalid_input", fields]);
    expect(await dump("um_security_answers")).toBe("[]");
    expect(await dump("um_strikes")).toBe("[]");
  });

  it.each([
    ["four", [...answers, { question: "first_concert", answer: "Abba" }]],
    ["texts", ["Pelle", "Pelle", "Pelle"]],
    ["one in an array", [first, { question: "first_pet", answer: ["Pelle"] }, third]],
    ["1,025 letters", [first, { ...second, answer: "x".repeat(1_025) }, third]],
  ])("that are %s are no answers", async (_, three) => {
    const { body, status } = await put(three);
    expect([status, body.code]).toEqual([400, "invalid_input"]);
    expect(Object.keys(body.fields)).toEqual(["answers"]);
  });

  it("with a further key are no answers", async () => {
    const { body, status } = await put([first, { ...second, hint: "a cat" }, third]);
    expect([status, body.fields]).toEqual([400, { hint: "unknown_key" }]);
  });

  it("need the present password, which is counted when it is wrong", async () => {
    const one = await ostervik();
    const wrong = { password: "wrong-password-entirely", answers };
    for (const code of ["password_refused", "password_refused", "sign_in_locked"]) {
      expect((await one.ada.put(path, wrong)).body.code).toBe(code);
    }
    expect((await one.ada.put(path, given(...answers))).body.code).toBe("sign_in_locked");
    expect(await one.dump("um_security_answers")).toBe("[]");
  });
});

describe("the questions", () => {
  it("are the host's where it has its own", async () => {
    const securityQuestions = { colour: "Which colour was the door?", ship: "Which ship?", port: "Which port?" };
    const one = await ostervik({ securityQuestions });
    const { body } = await one.browser().get("/security-questions");
    expect(body).toEqual({ questions: Object.entries(securityQuestions).map(([id, text]) => ({ id, text })) });
    const three = ["colour", "ship", "port"].map((question, index) => ({ question, answer: `answer ${index}` }));
    expect((await one.ada.put(path, given(...three))).status).toBe(204);
    expect((await one.ada.put(path, given(...answers))).body.fields).toMatchObject({ question1: "unknown" });
  });

  it("must be three or more", async () => {
    await expect(ostervik({ securityQuestions: { ship: "Which ship?", port: "Which port?" } })).rejects.toThrow(
      /securityQuestions: must be three or more/,
    );
  });
});

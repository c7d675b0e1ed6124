// Three answers to three questions: judged, hashed, kept, and one of them asked.
import { randomInt } from "node:crypto";
import { hashSecret } from "../passwords/hash-secret.js";
import type { Context } from "../platform/context.js";
import type { ReadDatabase, Transaction } from "../platform/database/database.js";
import type { FieldCode } from "../platform/refusals.js";
import { refuseFields } from "../platform/refuse-fields.js";
import { hasForbiddenCharacters } from "../platform/text.js";
import { type AnswerToStore, findAnswers, replaceAnswers, setNext } from "./security-questions.store.js";

const answerCount = 3;
const [shortestAnswer, longestAnswer] = [2, 200];

export interface GivenAnswer {
  /** The question's id. */
  question: string;
  answer: string;
}

/** As answers are compared: however somebody writes capitals, blanks and full-width letters, it is the same answer. */
export function foldAnswer(answer: string): string {
  return answer.normalize("NFKC").toUpperCase().toLowerCase().normalize("NFKC").replace(/\s+/g, " ").trim();
}

/**
 * `password` is what is theirs or becomes theirs, where it is known. Throws `invalid_input` with `question1` to `answer3`, or
 * `too_many_requests`.
 */
export async function checkAnswers(
  context: Context,
  given: GivenAnswer[],
  password: string | null,
): Promise<AnswerToStore[]> {
  const known = new Map(Object.entries(context.options.securityQuestions));
  const fields: Record<string, FieldCode> = {};
  const folded = given.map(({ answer }) => foldAnswer(answer));
  for (const [index, { question }] of given.entries()) {
    const number = index + 1;
    if (question === "") fields[`question${number}`] = "required";
    else if (!known.has(question)) fields[`question${number}`] = "unknown";
    else if (given.findIndex((other) => other.question === question) < index)
      fields[`question${number}`] = "question_repeated";
    const wrong = whyNotThis(folded, index, known.get(question) ?? "", password);
    if (wrong !== null) fields[`answer${number}`] = wrong;
  }
  for (let number = given.length + 1; number <= answerCount; number++) fields[`answer${number}`] = "required";
  refuseFields(fields);
  const answers: AnswerToStore[] = [];
  for (const [index, { question }] of given.entries()) {
    const hash = await hashSecret(context, folded[index] ?? "");
    answers.push({ question, text: known.get(question) ?? "", hash });
  }
  return answers;
}

function whyNotThis(all: string[], index: number, question: string, password: string | null): FieldCode | null {
  const answer = all[index] ?? "";
  const length = [...answer].length;
  if (answer === "") return "required";
  if (hasForbiddenCharacters(answer)) return "invalid_characters";
  if (length < shortestAnswer) return "too_short";
  if (length > longestAnswer) return "too_long";
  if (all.indexOf(answer) < index) return "answer_repeated";
  if (bare(answer) === bare(foldAnswer(question))) return "answer_is_question";
  return password !== null && answer === foldAnswer(password) ? "answer_is_password" : null;
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}

/** In the place of all there were; which one is asked first is left to chance. */
export async function storeAnswers(tx: Transaction, userId: number, answers: AnswerToStore[]): Promise<void> {
  await replaceAnswers(tx, userId, answers, randomInt(answerCount));
}

export async function hasAnswers(db: ReadDatabase, userId: number): Promise<boolean> {
  return (await findAnswers(db, userId)).length > 0;
}

/** The question that is asked, until it is answered; null for somebody who has set none. */
export async function findQuestion(db: ReadDatabase, userId: number) {
  const answers = await findAnswers(db, userId);
  return answers.find(({ is_next }) => is_next === 1) ?? null;
}

/** After a right answer another one is asked the next time. */
export async function askAnother(tx: Transaction, userId: number): Promise<void> {
  const answers = await findAnswers(tx, userId);
  const others = answers.filter(({ is_next }) => is_next === 0);
  const next = others[randomInt(Math.max(1, others.length))];
  if (next !== undefined) await setNext(tx, userId, next.position);
}

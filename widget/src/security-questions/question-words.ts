// How a security question is shown: a built-in one in the reader's language, any other as the server words it.
import type { SecurityQuestion } from "../server.js";
import type { QuestionWords } from "../words/en.questions.js";

export const questionText = (
  { id, text }: { id: SecurityQuestion["id"] | null; text: string },
  words: QuestionWords["securityQuestions"],
): string => (id === null ? text : (words.known[id] ?? text));

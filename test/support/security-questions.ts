// Three answers to three questions, as somebody gives them.

export const answers = [
  { question: "first_teacher", answer: "Frau  Holmström" },
  { question: "first_pet", answer: "Pelle Svanslös" },
  { question: "first_job", answer: "Åbo hamn" },
];

/** The answer to a question, by its id. */
export const answerTo = (question: string) => answers.find((one) => one.question === question)?.answer ?? "";

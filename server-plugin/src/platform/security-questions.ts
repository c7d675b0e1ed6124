// The questions that people choose three of, unless the host has its own.

/** By id, in English; the widget has them in its other languages. */
export const builtInQuestions: Record<string, string> = {
  first_teacher: "What was the name of your first teacher?",
  childhood_street: "In which street did you live when you started school?",
  first_job: "In which town was your first job?",
  childhood_friend: "What was your best friend called when you were a child?",
  first_concert: "Whom did you see at your first concert?",
  favourite_relative: "Which relative did you like visiting most as a child?",
  grandparent_town: "In which town did your mother's parents live?",
  first_pet: "What was the name of your first pet?",
};

// The English sentences of security questions: choosing three, and answering one.
import { shell } from "./en.shell.js";

/** How an error beside a field of the three pairs is said. */
type Refusals = Record<"question" | "answer", Record<string, string>>;

export const questions = {
  ...shell,

  securityQuestions: {
    title: "Security questions",
    text: "Should you ever forget your password, a mailed link asks one of them before you choose a new one.",
    folding: "Upper or lower case and blanks do not matter in the answers.",
    later: "You can also do this later, under My security.",
    question: (number: number) => `Question ${number}`,
    answer: (number: number) => `Answer ${number}`,
    choose: "Choose a question",
    /** The built-in questions by id; any other is shown as the server words it. */
    known: {
      first_teacher: "What was the name of your first teacher?",
      childhood_street: "In which street did you live when you started school?",
      first_job: "In which town was your first job?",
      childhood_friend: "What was your best friend called when you were a child?",
      first_concert: "Whom did you see at your first concert?",
      favourite_relative: "Which relative did you like visiting most as a child?",
      grandparent_town: "In which town did your mother’s parents live?",
      first_pet: "What was the name of your first pet?",
    } as Record<string, string>,
    refusals: {
      question: {
        required: "Choose a question.",
        unknown: "This question is not asked any more. Choose another.",
        question_repeated: "Choose three different questions.",
      },
      answer: {
        required: "Enter your answer.",
        too_short: "This answer is too short.",
        too_long: "This answer is too long.",
        answer_repeated: "Give three different answers.",
        answer_is_question: "The answer must not stand in the question.",
        answer_is_password: "The password must not be an answer.",
        invalid_characters: "This holds characters that cannot be used in it.",
      },
    } as Refusals,
    invalid: "This cannot be used.",
    partly: "All three are needed. Or leave all of them empty.",

    signIn: {
      title: "Choose security questions",
      text: "Your organization requires them. Should you ever forget your password, a mailed link asks one of them before you choose a new one.",
      submit: "Save and Sign In",
    },

    asked: {
      required: "Enter the answer that you gave when you chose this question.",
      answer_wrong: "This is not the answer that you gave. After three wrong ones in a row, sign-in is locked.",
      lockedTitle: "Your sign-in is locked",
      lockedText:
        "So no answer can be tried at present. Have an unlock link sent to you; once you have used it, this link works again.",
      unlock: "Send Unlock Link",
      sentTitle: "Look in your mail",
      sentText: <T>(address: T): (T | string)[] => [
        "A mail with an unlock link is on its way to ",
        address,
        ". Press its button there, then come back: this link works afterwards.",
      ],
      goOn: "It Is Unlocked: Go On",
      still: "It is still locked.",
      stillText: "Press the button behind the link in the mail first.",
    },
  },
};

export type QuestionWords = typeof questions;

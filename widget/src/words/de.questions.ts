// The German sentences of security questions: choosing three, and answering one.
import type { QuestionWords } from "./en.questions.js";

export const deQuestions: Pick<QuestionWords, "securityQuestions"> = {
  securityQuestions: {
    title: "Sicherheitsfragen",
    text: "Vergessen Sie einmal Ihr Passwort, fragt ein Link aus einer Mail nach einer davon, bevor Sie ein neues wählen.",
    folding: "Groß- und Kleinschreibung und Leerzeichen spielen in den Antworten keine Rolle.",
    later: "Sie können das auch später unter „Meine Sicherheit“ tun.",
    question: (number) => `Frage ${number}`,
    answer: (number) => `Antwort ${number}`,
    choose: "Frage wählen",
    known: {
      first_teacher: "Wie hieß Ihre erste Lehrerin oder Ihr erster Lehrer?",
      childhood_street: "In welcher Straße haben Sie gewohnt, als Sie in die Schule kamen?",
      first_job: "In welchem Ort war Ihre erste Arbeitsstelle?",
      childhood_friend: "Wie hieß als Kind Ihre beste Freundin oder Ihr bester Freund?",
      first_concert: "Wen haben Sie bei Ihrem ersten Konzert gehört?",
      favourite_relative: "Welche Verwandten haben Sie als Kind am liebsten besucht?",
      grandparent_town: "In welchem Ort haben die Eltern Ihrer Mutter gelebt?",
      first_pet: "Wie hieß Ihr erstes Haustier?",
    },
    refusals: {
      question: {
        required: "Wählen Sie eine Frage.",
        unknown: "Diese Frage wird nicht mehr gestellt. Wählen Sie eine andere.",
        question_repeated: "Wählen Sie drei verschiedene Fragen.",
      },
      answer: {
        required: "Geben Sie Ihre Antwort ein.",
        too_short: "Diese Antwort ist zu kurz.",
        too_long: "Diese Antwort ist zu lang.",
        answer_repeated: "Geben Sie drei verschiedene Antworten.",
        answer_is_question: "Die Antwort darf nicht in der Frage stehen.",
        answer_is_password: "Das Passwort darf keine Antwort sein.",
        invalid_characters: "Das enthält Zeichen, die hier nicht möglich sind.",
      },
    },
    invalid: "Das ist nicht möglich.",
    partly: "Alle drei werden gebraucht. Oder lassen Sie alle leer.",

    signIn: {
      title: "Wählen Sie Sicherheitsfragen",
      text: "Ihre Organisation schreibt sie vor. Vergessen Sie einmal Ihr Passwort, fragt ein Link aus einer Mail nach einer davon, bevor Sie ein neues wählen.",
      submit: "Speichern und anmelden",
    },

    asked: {
      required: "Geben Sie die Antwort ein, die Sie zu dieser Frage gegeben haben.",
      answer_wrong:
        "Das ist nicht die Antwort, die Sie gegeben haben. Nach drei falschen in Folge wird die Anmeldung gesperrt.",
      lockedTitle: "Ihre Anmeldung ist gesperrt",
      lockedText:
        "Deshalb kann im Moment keine Antwort geprüft werden. Lassen Sie sich einen Link zum Entsperren schicken; danach gilt dieser Link wieder.",
      unlock: "Link zum Entsperren schicken",
      sentTitle: "Sehen Sie in Ihre Mails",
      sentText: (address) => [
        "Eine Mail mit einem Link zum Entsperren ist unterwegs an ",
        address,
        ". Drücken Sie dort den Knopf und kommen Sie dann zurück: Dieser Link gilt danach.",
      ],
      goOn: "Ist entsperrt: weiter",
      still: "Sie ist noch gesperrt.",
      stillText: "Drücken Sie erst den Knopf hinter dem Link in der Mail.",
    },
  },
};

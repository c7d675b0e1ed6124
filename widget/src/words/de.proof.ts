// The German sentences of the dialog that asks for the person's password once more, and of what may keep one from one's own.
import type { ProofWords } from "./en.proof.js";

export const deProof: Pick<ProofWords, "proof"> = {
  proof: {
    title: "Sind Sie es?",
    text: "Dafür wird Ihr Passwort noch einmal gebraucht, falls jemand anderes diese Seite offen vorgefunden hat.",
    password: "Ihr Passwort",
    submit: "Weiter",
    refusals: {
      required: "Geben Sie Ihr Passwort ein.",
      password_wrong: "Das ist nicht Ihr Passwort. Nach drei Fehlversuchen in Folge wird die Anmeldung gesperrt.",
    },
    failures: {
      sign_in_locked: [
        "Ihre Anmeldung ist gesperrt.",
        "Nach drei Fehlversuchen geht nichts mehr, hier nicht und bei der Anmeldung nicht, bis Sie einem Link zum Entsperren folgen. Sie können ihn sich von hier oder von der Anmeldeseite aus schicken lassen.",
      ],
      unauthenticated: [
        "Sie sind abgemeldet.",
        "Melden Sie sich in einem anderen Tab an und versuchen Sie es dann hier noch einmal.",
      ],
      two_factor_required: [
        "Das ist für Sie vorgeschrieben.",
        "Es lässt sich deshalb nicht ausschalten, und es ist nichts geschehen.",
      ],
      questions_required: [
        "Ihre Organisation schreibt sie vor.",
        "Sie lassen sich deshalb nicht entfernen, und es ist nichts geschehen.",
      ],
      forbidden: ["Sie dürfen das nicht mehr.", "Es ist nichts geschehen."],
    },
    acts: {
      lost: [
        "Der Server antwortet nicht.",
        "Ob es geschehen ist, ist nicht bekannt. Prüfen Sie die Verbindung und versuchen Sie es dann noch einmal.",
      ],
      broken: [
        "Auf dem Server ist etwas schiefgegangen.",
        "Es ist nichts geschehen. Versuchen Sie es gleich noch einmal.",
      ],
    },
    sendLink: "Link zum Entsperren schicken",
    linkSent: (email) =>
      `Eine Mail an ${email} ist unterwegs. Folgen Sie dem Link darin und versuchen Sie es dann hier noch einmal.`,
  },
};

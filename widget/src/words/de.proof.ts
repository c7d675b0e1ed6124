// The German sentences of the dialog that asks for the person's password once more.
import type { ProofWords } from "./en.proof.js";

export const deProof: Pick<ProofWords, "proof"> = {
  proof: {
    title: "Sind Sie es?",
    text: "Dafür wird Ihr Passwort noch einmal gebraucht, falls jemand anderes diese Seite offen vorgefunden hat.",
    password: "Ihr Passwort",
    submit: "Weiter",
    wrong: "Das ist nicht Ihr Passwort. Nach drei Fehlversuchen in Folge wird die Anmeldung gesperrt.",
    locked: "Ihre Anmeldung ist gesperrt.",
    lockedText:
      "Nach drei Fehlversuchen wird kein Passwort mehr angenommen, hier nicht und bei der Anmeldung nicht, bis Sie einem Link zum Entsperren folgen. Sie können ihn sich von hier oder von der Anmeldeseite aus schicken lassen.",
    sendLink: "Link zum Entsperren schicken",
    linkSent: (email) =>
      `Eine Mail an ${email} ist unterwegs. Folgen Sie dem Link darin und geben Sie dann hier Ihr Passwort noch einmal ein.`,
    ended: "Sie sind abgemeldet.",
    endedText: "Melden Sie sich in einem anderen Tab an und versuchen Sie es dann hier noch einmal.",
  },
};

// The German sentences of the second step: codes, setting it up, recovery codes.
import type { TwoFactorWords } from "./en.two-factor.js";

export const deTwoFactor: Pick<TwoFactorWords, "twoFactor"> = {
  twoFactor: {
    code: "Code",
    recoveryCode: "Wiederherstellungscode",
    refusals: {
      code: {
        required: "Geben Sie den Code ein, den die App zeigt.",
        code_malformed: "Ein Code hat sechs Ziffern.",
        code_wrong: "Das ist nicht der jetzige Code, oder er wurde schon benutzt. Warten Sie auf den nächsten.",
        code_wrong_counted:
          "Das ist nicht der jetzige Code, oder er wurde schon benutzt. Warten Sie auf den nächsten: Nach drei Fehlversuchen in Folge wird die Anmeldung gesperrt.",
      },
      recoveryCode: {
        required: "Geben Sie einen Ihrer Wiederherstellungscodes ein.",
        code_malformed: "Ein Wiederherstellungscode hat sechzehn Buchstaben und Ziffern, etwa 7KQ2-M9XD-4TFA-P3WN.",
        code_wrong_counted:
          "Das ist keiner Ihrer Wiederherstellungscodes, oder er wurde schon benutzt. Nach drei Fehlversuchen in Folge wird die Anmeldung gesperrt.",
      },
    },

    enrolment: {
      scan: "Scannen Sie das mit einer Authenticator-App, etwa der von Google oder Microsoft, oder einem Passwortmanager.",
      picture: "QR-Code für eine Authenticator-App. Er enthält dasselbe wie der Schlüssel darunter.",
      open: "In einer App auf diesem Gerät öffnen",
      key: "Keine Kamera? Geben Sie diesen Schlüssel in der App ein",
      copy: { rest: "Schlüssel kopieren", copied: "Kopiert", byHand: "Von Hand markieren und kopieren" },
      code: "Code, den die App dann zeigt",
    },

    recovery: {
      list: "Wiederherstellungscodes",
      copy: { rest: "Kopieren", copied: "Kopiert", byHand: "Von Hand markieren und kopieren" },
      download: "Herunterladen",
      print: "Drucken",
      saved: "Ich habe diese Codes gesichert",
      unsaved: "Sichern Sie die Codes und setzen Sie dann das Häkchen: Sie werden nicht noch einmal gezeigt.",
      file: "wiederherstellungscodes.txt",
      heading: (portal) => (portal ? `Wiederherstellungscodes für ${portal}` : "Wiederherstellungscodes"),
      made: (date) => `Erstellt am ${date}. Jeder gilt einmal, anstelle eines Codes aus der App.`,
    },

    signIn: {
      title: "Code eingeben",
      text: "Sechs Ziffern, aus Ihrer Authenticator-App.",
      recoveryTitle: "Wiederherstellungscode eingeben",
      recoveryText: "Einer der zehn, die Sie beim Einrichten der Authenticator-App gesichert haben. Jeder gilt einmal.",
      submit: "Anmelden",
      useRecovery: "Wiederherstellungscode verwenden",
      useCode: "Code aus der App verwenden",
      notYou: "Nicht Sie?",
      lost: "Gerät und Wiederherstellungscodes verloren? Ihre Administration kann den zweiten Schritt für Sie abschalten.",
      enrolTitle: "Richten Sie einen zweiten Schritt ein",
      enrolText:
        "Für Ihre Anmeldung ist er vorgeschrieben: neben dem Passwort ein Code aus einer App. Ein gestohlenes Passwort allein öffnet dann nichts.",
      enrolSubmit: "Code bestätigen",
      codesTitle: "Sichern Sie Ihre Wiederherstellungscodes",
      codesText:
        "Der zweite Schritt ist eingeschaltet. Verlieren Sie die App, meldet jeder dieser Codes Sie stattdessen einmal an. Sie werden nur jetzt gezeigt: Bewahren Sie sie dort auf, wo die App nicht ist.",
      goOn: "Weiter",
    },
  },
};

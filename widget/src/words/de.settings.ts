// The German sentences of the Settings tab.
import { durationText } from "../settings/duration.js";
import type { SettingsWords } from "./en.settings.js";

const count = (number: number) => number.toLocaleString("de");
const members = (number: number) => (number === 1 ? "1 Mitglied" : `${count(number)} Mitglieder`);
const span = (minutes: number) => durationText("de", minutes);

export const deSettings: Pick<SettingsWords, "settings"> = {
  settings: {
    nothingYet: "Die Einstellungen sind noch nicht geladen.",
    stale: (time) => `Sie sehen den Stand von ${time}. Nichts von Ihrer Eingabe ist verloren.`,

    passwords: "Passwörter",
    passwordsText:
      "Es gibt keine Regeln zu Großbuchstaben oder Ziffern, und kein Passwort läuft ab: Lange Passwörter und eine Liste dessen, was zuerst geraten würde, schützen besser.",
    minimumLength: "Mindestlänge",
    characters: "Zeichen",
    lengthHelp: (least, most) =>
      `Von ${least} bis ${most}. Das gilt für Passwörter, die von jetzt an gewählt werden; bestehende gelten weiter.`,
    words: "Wörter, aus denen kein Passwort bestehen darf",
    wordsHelp: "Eines je Zeile: Ihre Firma, ihre Produkte, ihre Straßen. Wer ein Passwort errät, versucht sie zuerst.",

    twoFactor: "Zwei-Faktor-Anmeldung",
    twoFactorText:
      "Zum Passwort kommt ein Code aus einer App auf dem eigenen Telefon. Ein Passwort allein öffnet dann nichts.",
    twoFactorRequired: "Von allen in dieser Organisation verlangt",
    optionalHelp: "Alle können sie nutzen. Ein Profil oder „Benutzer bearbeiten“ kann sie von einigen verlangen.",
    requiredHelp: (without) => {
      if (without === null) return "Wer sie noch nicht hat, richtet sie bei der nächsten Anmeldung ein.";
      if (without === 0) return "Alle haben sie schon.";
      return `${members(without)} ${without === 1 ? "hat" : "haben"} noch keine und ${without === 1 ? "richtet" : "richten"} sie bei der nächsten Anmeldung ein.`;
    },

    securityQuestions: "Sicherheitsfragen",
    securityQuestionsText:
      "Eine Antwort allein genügt nie: Sie wird nach dem Link in der Mail verlangt, bevor ein vergessenes Passwort ersetzt wird.",
    policies: {
      off: { name: "Aus", text: "Niemand wird gefragt. Der Link in der Mail genügt." },
      optional: {
        name: "Freiwillig",
        text: "Wer Antworten hinterlegt hat, wird nach einer davon gefragt; niemand muss welche hinterlegen.",
      },
      required: { name: "Verlangt", text: "Wer keine hat, hinterlegt bei der nächsten Anmeldung drei Antworten." },
    },

    sessions: "Sitzungen",
    sessionsText: "Wie lange eine Anmeldung gilt, auf jedem Gerät.",
    idleMinutes: "Abgemeldet, wenn ungenutzt für",
    absoluteMinutes: "Abgemeldet spätestens nach",
    unit: "Einheit",
    units: { minutes: "Minuten", hours: "Stunden" },
    spanHelp: (least, most) => `Von ${span(least)} bis ${span(most)}.`,

    save: "Änderungen speichern",
    discard: "Verwerfen",
    undo: "Rückgängig",
    discarded: "Die Änderungen wurden verworfen.",
    saved: "Die Einstellungen wurden gespeichert.",
    savedTwoFactor: (without) =>
      without === null
        ? "Wer die Zwei-Faktor-Anmeldung noch nicht hat, richtet sie bei der nächsten Anmeldung ein."
        : `${members(without)} ${without === 1 ? "richtet" : "richten"} die Zwei-Faktor-Anmeldung bei der nächsten Anmeldung ein.`,
    unsaved: (labels) => `Noch nicht gespeichert: ${labels.join(", ")}`,

    short: {
      minimumLength: "Mindestlänge",
      words: "Wörter",
      twoFactorRequired: "Zwei-Faktor",
      securityQuestions: "Sicherheitsfragen",
      idleMinutes: "Ungenutzt für",
      absoluteMinutes: "Spätestens",
    },

    changedMeanwhile: "Die Einstellungen wurden geändert, während Sie sie bearbeitet haben.",
    keptYours: "Ihre Eingabe ist noch da. Wenn Sie speichern, kommt sie zu diesem Stand hinzu.",
    becomes: "wird zu",
    none: "keine",
    values: {
      length: (number) => `${number} Zeichen`,
      twoFactorRequired: (required) => (required ? "von allen verlangt" : "nicht von allen verlangt"),
      span,
    },

    several: (number) => `${number} Angaben sind zu berichtigen, bevor gespeichert werden kann.`,
    refusals: {
      length: (least, most) => `Geben Sie eine ganze Zahl von ${least} bis ${most} ein.`,
      span: (least, most) => `Geben Sie eine ganze Zahl ein, die ${span(least)} bis ${span(most)} ergibt.`,
      too_many: "Das sind zu viele: 200 Wörter sind möglich.",
      too_short: (words) => `Zu kurz, denn ein Wort hat mindestens 3 Zeichen: ${words.join(", ")}`,
      too_long: (words) => `Zu lang, denn ein Wort hat höchstens 64 Zeichen: ${words.join(", ")}`,
      invalid_characters: "Eines der Wörter enthält Zeichen, die darin nicht möglich sind.",
      invalid: "Das kann nicht verwendet werden.",
    },
    failures: {
      lost: [
        "Der Server antwortet nicht.",
        "Ob gespeichert wurde, ist nicht bekannt. Ihre Eingabe ist noch da. Ein zweiter Versuch schadet nicht.",
      ],
      slow: ["Der Server bittet um eine Pause.", "Ihre Eingabe ist noch da. Versuchen Sie es gleich noch einmal."],
      forbidden: [
        "Das dürfen Sie nicht mehr.",
        "Ihr Profil hat sich inzwischen geändert. Es wurde nichts gespeichert.",
      ],
      broken: ["Der Server konnte es nicht tun.", "Ihre Eingabe ist noch da. Versuchen Sie es gleich noch einmal."],
    },
  },
};

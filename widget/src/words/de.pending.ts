// The German sentences of the Pending requests tab and of undelivered mail.
import type { PendingWords } from "./en.pending.js";

const count = (number: number) => number.toLocaleString("de");

export const dePending: Pick<PendingWords, "requests" | "letters"> = {
  requests: {
    lead: "Diese Personen melden sich schon bei einer anderen Organisation an und sind gefragt, ob sie beitreten. Bis sie bestätigen, gehören sie nicht dazu.",
    columns: { address: "Adresse", profile: "Profil", askedBy: "Gefragt von", expires: "Gilt bis", acts: "Aktionen" },
    as: (profile) => `als ${profile}`,
    noProfile: "Profil gelöscht",
    askedBy: "Gefragt von",
    someoneGone: "Jemand, der nicht mehr hier ist",
    expires: "Läuft ab",
    expired: (when) => `Abgelaufen am ${when}`,
    expiredText:
      "Der Link in der Mail gilt nicht mehr. Schicken Sie ihn noch einmal, oder ziehen Sie die Anfrage zurück.",
    lapsed: "Hinfällig",
    lapseReasons: {
      profile_gone: "Das vorgesehene Profil wurde inzwischen gelöscht.",
      beyond_asker: "Das Profil erlaubt inzwischen mehr, als vergeben darf, wer gefragt hat.",
      asker_lost_right: "Wer gefragt hat, darf keine Benutzer mehr hinzufügen.",
      address_changed: "Die Adresse gehört dieser Person inzwischen nicht mehr.",
      person_gone:
        "Diese Person meldet sich nirgends mehr an. Fügen Sie sie neu hinzu, bekommt sie einen Link zum Einrichten.",
      expired: "Die Person hat nicht rechtzeitig bestätigt und ist noch einmal gefragt.",
    },
    lapsedOtherwise: "Die Anfrage kann nicht mehr bestätigt werden.",
    undelivered: (error) =>
      error === null
        ? "Die Mail konnte nicht zugestellt werden."
        : `Die Mail konnte nicht zugestellt werden. Der Mailserver sagt: ${error}`,
    sendAgain: "Noch einmal schicken",
    sendAgainTo: (email) => `Noch einmal schicken an ${email}`,
    withdraw: "Zurückziehen",
    withdrawFrom: (email) => `Zurückziehen: die Anfrage an ${email}`,
    putAway: "Weglegen",
    putAwayOf: (email) => `Weglegen: die Anfrage an ${email}`,
    sent: (email) => `Eine neue Mail an ${email} ist unterwegs.`,
    withdrawn: (email) => `Die Anfrage an ${email} ist zurückgezogen.`,
    isPutAway: (email) => `Die Anfrage an ${email} ist weggelegt.`,
    gone: (email) =>
      `Die Anfrage an ${email} gibt es nicht mehr: Die Person ist inzwischen beigetreten, oder jemand hat sie zurückgezogen.`,
    number: (number) => (number === 1 ? "1 Anfrage" : `${count(number)} Anfragen`),
    none: "Es wird auf niemanden gewartet.",
    noneTitle: "Keine offenen Anfragen",
    noneText:
      "Wer sich schon bei einer anderen Organisation anmeldet, wird vor dem Beitritt gefragt. Bis zur Bestätigung steht die Anfrage hier.",
    undeliveredMark: "mit nicht zugestellter Mail",
    stale: (time) => `Sie sehen den Stand von ${time}.`,
    nothingYet: "Die Anfragen sind noch nicht geladen.",
    refused: {
      lost: "Der Server antwortet nicht. Ob es geschehen ist, ist nicht bekannt: Ein neuer Versuch schadet nicht.",
      slow: (seconds) =>
        seconds === null
          ? "Gerade ging schon eine Mail an diese Person. Warten Sie etwas, und schicken Sie sie dann noch einmal."
          : `An diese Person ging vorerst genug Mail. Schicken Sie sie in ${wait(seconds)} noch einmal.`,
      forbidden: "Sie dürfen das nicht mehr. Es hat sich nichts geändert.",
      broken: "Der Server konnte es nicht tun. Es hat sich nichts geändert.",
    },
  },

  letters: {
    title: "Nicht zugestellte Mails",
    lead: "Diese Mails wurden aufgegeben. Prüfen Sie die Adresse, bevor Sie eine noch einmal schicken.",
    kinds: {
      activate: "Link zum Einrichten",
      welcome: "Willkommen",
      join: "Anfrage beizutreten",
      reset: "Link zu einem neuen Passwort",
      unlock: "Link zum Entsperren",
      change_email: "Bestätigung einer neuen Adresse",
      locked: "Nachricht über eine Sperre",
      unlocked: "Nachricht über die Entsperrung",
      password_changed: "Nachricht über ein neues Passwort",
      email_changed: "Nachricht über eine neue Adresse",
      new_device: "Nachricht über eine Anmeldung in einem neuen Browser",
      two_factor_on: "Nachricht über die eingeschaltete Zwei-Faktor-Anmeldung",
      two_factor_replaced: "Nachricht über ein neues Gerät",
      two_factor_off: "Nachricht über die ausgeschaltete Zwei-Faktor-Anmeldung",
      recovery_code_used: "Nachricht über einen benutzten Wiederherstellungscode",
      recovery_codes_renewed: "Nachricht über neue Wiederherstellungscodes",
      security_questions_changed: "Nachricht über geänderte Sicherheitsfragen",
      dormant_soon: "Warnung vor sechs Monaten ohne Anmeldung",
      ask_administrator: "Hinweis auf die Administration",
    },
    otherKind: "Mail",
    to: "an",
    givenUp: (when, attempts) =>
      `Aufgegeben ${when} nach ${attempts === 1 ? "1 Versuch" : `${count(attempts)} Versuchen`}.`,
    error: (error) => `Der Mailserver sagt: ${error}`,
    sendAgain: (letter, address) => `Noch einmal schicken: ${letter}, an ${address}`,
    sent: (address) => `Die Mail an ${address} ist wieder unterwegs.`,
    gone: (address) =>
      `Die Mail an ${address} gibt es hier nicht mehr: Sie wurde verschickt oder hat keinen Zweck mehr.`,
  },
};

function wait(seconds: number): string {
  if (seconds < 90) return seconds === 1 ? "1 Sekunde" : `${seconds} Sekunden`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 90) return `${minutes} Minuten`;
  return `${Math.ceil(minutes / 60)} Stunden`;
}

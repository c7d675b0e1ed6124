// Every sentence shown, in German.

import { deActivity } from "./de.activity.js";
import { acts } from "./de.acts.js";
import { dePending } from "./de.pending.js";
import { deProfiles } from "./de.profiles.js";
import { deProof } from "./de.proof.js";
import { deQuestions } from "./de.questions.js";
import { deReviews } from "./de.reviews.js";
import { deSecurity } from "./de.security.js";
import { deSettings } from "./de.settings.js";
import { deTwoFactor } from "./de.two-factor.js";
import type { Words } from "./en.js";

const count = (number: number) => number.toLocaleString("de");
const people = (number: number) => (number === 1 ? "1 Person" : `${count(number)} Personen`);
const join = (parts: readonly string[]) => new Intl.ListFormat("de", { type: "conjunction" }).format(parts);
const rights = (labels: readonly string[], more: number) =>
  join([...labels.map((label) => `„${label}“`), ...(more > 0 ? [`${more} weitere`] : [])]);

const statusWords: Record<string, string> = {
  active: "aktiv",
  invited: "eingeladen",
  locked: "gesperrt",
  deactivated: "deaktiviert",
};

const attentionWords: Record<string, string> = {
  not_reviewed: "seit 90 Tagen nicht geprüft",
  never_signed_in: "nie angemeldet",
  dormant_soon: "mit Sperre binnen 30 Tagen",
};

const ownPassword =
  "Diese Adresse wurde noch nie bestätigt. Wählen Sie deshalb ein Passwort, das nur Sie kennen: Es ersetzt das jetzige, und alle Sitzungen enden.";

export const de: Words = {
  ...acts,
  ...dePending,
  ...deProfiles,
  ...deProof,
  ...deActivity,
  ...deReviews,
  ...deSettings,
  ...deSecurity,
  ...deQuestions,
  ...deTwoFactor,

  userManager: "Benutzerverwaltung",
  close: "Schließen",
  cancel: "Abbrechen",
  tryNow: "Jetzt versuchen",
  tryAgain: "Noch einmal versuchen",
  reloadPage: "Seite neu laden",
  loading: "Wird geladen",
  menu: {
    account: (name, organization) => (organization ? `Konto: ${name}, ${organization}` : `Konto: ${name}`),
    organization: "Organisation",
    security: "Meine Sicherheit",
    signOut: "Abmelden",
    notReached: "Der Server antwortet nicht. Versuchen Sie es gleich noch einmal.",
  },
  lostTitle: "Der Server antwortet nicht",
  lostText: "Es hat sich nichts geändert. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.",

  overlay: {
    tabs: "Bereiche",
    requests: "Offene Anfragen",
    profiles: "Profile",
    activity: "Aktivität",
    settings: "Einstellungen",
    signedOutTitle: "Sie sind abgemeldet",
    signedOutText: "Melden Sie sich wieder an und öffnen Sie dies von dort, wo Sie waren.",
    forbiddenTitle: "Das steht Ihnen nicht offen",
    forbiddenText: (organization) =>
      `Ihr Profil in ${organization} erlaubt nicht, die Benutzer zu sehen. Jemand aus der Administration kann das ändern.`,
    tabGone: (tab) => `„${tab}“ ist für Sie nicht mehr offen: Ihr Profil hat sich geändert.`,
    noOrganizationTitle: "Sie sind hier kein Mitglied",
    noOrganizationText:
      "Sie gehören dieser Organisation nicht oder nicht mehr an. Jemand aus der Administration kann Sie hinzufügen.",
    brokenTitle: "Hier ist etwas schiefgegangen",
    brokenText: "Der Server hat geantwortet, konnte es aber nicht tun. Es hat sich nichts geändert.",
  },

  fields: {
    email: "E-Mail-Adresse",
    password: "Passwort",
    newPassword: "Neues Passwort",
    showPassword: "Passwort anzeigen",
    hidePassword: "Passwort verbergen",
    refusals: {
      required: "Das wird gebraucht.",
      too_short: "Das ist zu kurz.",
      too_long: "Das ist zu lang.",
      invalid: "Das geht so nicht.",
      invalid_characters: "Das enthält Zeichen, die hier nicht gehen.",
      unknown: "Das gibt es nicht mehr. Wählen Sie etwas anderes.",
      email_invalid: "Geben Sie eine ganze E-Mail-Adresse an, etwa name@example.com.",
      email_taken: "Diese Adresse hat hier schon jemand.",
      already_asked: "Diese Person ist schon gefragt, ob sie beitritt.",
      person_exists: "Mit dieser Adresse meldet sich schon jemand aus einer anderen Organisation an.",
      password_too_short: "Das Passwort ist zu kurz.",
      password_too_long: "Das Passwort ist zu lang.",
      password_common: "Das Passwort ist zu geläufig: Es würde erraten.",
      password_identity: "Das Passwort enthält den Namen oder die Adresse.",
      password_unchanged: "Wählen Sie ein anderes Passwort als das jetzige.",
      beyond_own_permissions: "Dieses Profil erlaubt mehr, als Sie selbst dürfen.",
    },
  },

  policy: {
    title: "Regeln für Passwörter",
    length: (minimum) => `Mindestens ${minimum} Zeichen`,
    common: "Kein geläufiges Passwort",
    identity: "Ohne Namen oder Adresse",
    met: "erfüllt",
    missed: "noch nicht erfüllt",
  },

  signIn: {
    title: "Anmelden",
    to: (portal) => `bei ${portal}`,
    submit: "Anmelden",
    enterEmail: "Geben Sie Ihre E-Mail-Adresse ein.",
    enterPassword: "Geben Sie Ihr Passwort ein.",
    refused: "Das hat nicht geklappt.",
    refusedText:
      "Prüfen Sie Adresse und Passwort. Bleibt es dabei, wählen Sie „Vergessen?“, oder lassen Sie sich einen Link zum Entsperren schicken, falls die Anmeldung gesperrt ist.",
    forgot: "Vergessen?",
    unlockLink: "Link zum Entsperren schicken",
    lost: "Der Server antwortet nicht.",
    lostText: "Ihre Eingaben sind noch da. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.",
    slow: "Zu viele Versuche auf einmal.",
    slowText: (seconds) =>
      seconds === null
        ? "Warten Sie einen Moment und versuchen Sie es noch einmal."
        : `Warten Sie ${wait(seconds)} und versuchen Sie es noch einmal.`,
    broken: "Auf dem Server ist etwas schiefgegangen.",
    brokenText: "Ihre Eingaben sind noch da. Versuchen Sie es gleich noch einmal.",
    newTitle: "Wählen Sie Ihr Passwort",
    newText: "Das bisherige wurde Ihnen gegeben und gilt nur für diesen Schritt.",
    newSubmit: "Speichern und anmelden",
    ended: "Das hat zu lange gedauert.",
    endedText: "Melden Sie sich zur Sicherheit noch einmal an.",
    overText:
      "War das der dritte Fehlversuch in Folge, ist die Anmeldung gesperrt: Lassen Sie sich unten einen Link zum Entsperren schicken.",
    note: "Nach drei Fehlversuchen in Folge wird die Anmeldung gesperrt; die Person, der sie gehört, bekommt eine Mail.",
    welcome: "Sie sind angemeldet",
    welcomeText: "Einen Moment.",
  },

  link: {
    reset: {
      title: "Passwort vergessen?",
      text: "Geben Sie Ihre E-Mail-Adresse ein; eine Mail bringt Ihnen einen Link, mit dem Sie ein neues wählen. Bis dahin gilt das alte.",
      submit: "Link schicken",
      sent: (address) => [
        "Gibt es hier eine Anmeldung für ",
        address,
        ", ist eine Mail unterwegs. Mit dem Link darin wählen Sie ein neues Passwort, vielleicht nach einer Ihrer Sicherheitsfragen; bis dahin gilt das alte.",
      ],
    },
    unlock: {
      title: "Anmeldung entsperren",
      text: "Geben Sie Ihre E-Mail-Adresse ein; ist die Anmeldung gesperrt, bringt Ihnen eine Mail einen Link, der sie entsperrt. Ihr Passwort bleibt, wie es ist.",
      submit: "Link zum Entsperren schicken",
      sent: (address) => [
        "Gibt es hier für ",
        address,
        " eine Anmeldung, die gesperrt ist, ist eine Mail unterwegs. Der Link darin entsperrt sie; Ihr Passwort bleibt, wie es ist.",
      ],
    },
    sentTitle: "Sehen Sie in Ihre Mails",
    nothingThere: "Nach ein paar Minuten noch nichts da? Sehen Sie auch im Spam nach, und prüfen Sie die Adresse.",
    again: "Noch einmal anfordern",
    back: "Zurück zur Anmeldung",
  },

  confirmation: {
    thisPortal: "diesem Portal",
    signIn: "Anmelden",
    toSignIn: "Zur Anmeldung",
    goOn: (portal) => (portal ? `Weiter zu ${portal}` : "Weiter"),
    until: (time) =>
      `Diese Seite gilt bis ${time}, und einmal. Ohne den Knopf geschieht nichts: Wollen Sie das nicht, schließen Sie die Seite.`,

    activate: {
      title: () => "Wählen Sie Ihr Passwort",
      text: ({ name, askedBy, place }) =>
        askedBy === undefined
          ? ["Willkommen, ", name, ". Sie wurden zu ", place, " hinzugefügt."]
          : ["Willkommen, ", name, ". ", askedBy, " hat Sie zu ", place, " hinzugefügt."],
      points: () => [
        ["Von da an melden Sie sich mit dieser Adresse und dem Passwort an, das Sie hier wählen. Nur Sie kennen es."],
      ],
      submit: () => "Passwort speichern",
      doneTitle: () => "Ihr Passwort ist gesetzt",
      doneText: ({ email }) => ["Von jetzt an melden Sie sich mit ", email, " und diesem Passwort an."],
      expired: "Mit „Vergessen?“ auf der Anmeldeseite bekommen Sie einen neuen, auch von Ihrer Administration.",
    },
    join: {
      title: (place) => `${place} beitreten`,
      text: ({ askedBy, place }) =>
        askedBy === undefined
          ? ["Sie sind gefragt, ob Sie ", place, " beitreten."]
          : [askedBy, " fragt, ob Sie ", place, " beitreten."],
      points: ({ choosesPassword }) => [
        [choosesPassword ? ownPassword : "Ihre Anmeldung bleibt: dieselbe Adresse, dasselbe Passwort."],
        [
          "Wer dort die Benutzer sehen darf, sieht Ihren Namen, Ihre Adresse, wann Sie zuletzt dort waren und dass Sie auch anderswo dabei sind, aber nicht wo.",
        ],
        ["Bis Sie beitreten, sieht Sie dort niemand."],
      ],
      submit: (choosesPassword, place) =>
        choosesPassword ? `Passwort speichern und ${place} beitreten` : `${place} beitreten`,
      doneTitle: (place) => `Sie sind ${place} beigetreten`,
      doneText: ({ choosesPassword, email }) => [
        choosesPassword ? "Von jetzt an melden Sie sich mit " : "Sie melden sich wie immer mit ",
        email,
        choosesPassword
          ? " und dem gewählten Passwort an. Im Kontomenü wechseln Sie dann zwischen Ihren Organisationen."
          : " an, und im Kontomenü wechseln Sie zwischen Ihren Organisationen.",
      ],
      expired: "Um beizutreten, bitten Sie die Person, die Sie gefragt hat, um einen neuen.",
    },
    reset: {
      title: () => "Wählen Sie ein neues Passwort",
      text: ({ askedBy, place }) =>
        askedBy === undefined
          ? ["Jemand, vermutlich Sie, hat ein neues Passwort angefordert: für ", place, "."]
          : [askedBy, " von ", place, " bittet Sie, ein neues Passwort zu wählen."],
      points: () => [
        ["Bis Sie speichern, gilt Ihr altes Passwort."],
        [
          "Mit dem Speichern enden alle Ihre Sitzungen auf allen Geräten; eine Sperre nach Fehlversuchen ist aufgehoben.",
        ],
      ],
      submit: () => "Speichern und alle Sitzungen beenden",
      doneTitle: () => "Ihr Passwort ist neu",
      doneText: ({ email }) => [
        "Alle Ihre Sitzungen sind beendet. Von jetzt an melden Sie sich mit ",
        email,
        " und dem neuen Passwort an. Eine Mail, die das bestätigt, ist unterwegs zu Ihnen.",
      ],
      expired: "Mit „Vergessen?“ auf der Anmeldeseite bekommen Sie einen neuen.",
    },
    unlock: {
      title: () => "Anmeldung entsperren",
      text: ({ askedBy, place }) =>
        askedBy === undefined
          ? ["Jemand, vermutlich Sie, will Ihre Anmeldung entsperren: bei ", place, "."]
          : [askedBy, " möchte, dass Ihre Anmeldung entsperrt wird: bei ", place, "."],
      points: ({ choosesPassword }) => [
        [choosesPassword ? ownPassword : "Ihr Passwort bleibt, wie es ist, und Sie haben wieder drei Versuche."],
        ["Sie sind damit nicht angemeldet: Das tun Sie danach selbst."],
      ],
      submit: (choosesPassword) => (choosesPassword ? "Passwort speichern und entsperren" : "Anmeldung entsperren"),
      doneTitle: () => "Ihre Anmeldung ist entsperrt",
      doneText: ({ choosesPassword, email }) => [
        "Sie können sich wieder mit ",
        email,
        choosesPassword
          ? " und dem gewählten Passwort anmelden."
          : " und Ihrem Passwort anmelden. Fällt es Ihnen nicht ein, führt „Vergessen?“ auf der Anmeldeseite zu einem neuen.",
      ],
      expired: "Mit „Link zum Entsperren schicken“ auf der Anmeldeseite bekommen Sie einen neuen.",
    },
    change_email: {
      title: () => "Bestätigen Sie Ihre neue Adresse",
      text: ({ askedBy, email, place }) =>
        askedBy === undefined
          ? ["Sie möchten sich bei ", place, " mit ", email, " anmelden."]
          : [askedBy, " möchte, dass Sie sich bei ", place, " mit ", email, " anmelden."],
      points: ({ choosesPassword, email }) => [
        ["Von da an melden Sie sich mit ", email, " an; die alte Adresse gilt nicht mehr und erfährt davon."],
        [choosesPassword ? ownPassword : "Ihr Passwort bleibt, wie es ist."],
      ],
      submit: (choosesPassword) =>
        choosesPassword ? "Passwort speichern und diese Adresse verwenden" : "Diese Adresse verwenden",
      doneTitle: () => "Ihre Adresse ist geändert",
      doneText: ({ choosesPassword, email }) => [
        "Von jetzt an melden Sie sich mit ",
        email,
        choosesPassword ? " und dem gewählten Passwort an." : " und demselben Passwort wie bisher an.",
        " Eine Mail sagt es Ihrer alten Adresse.",
      ],
      expired: "Fordern Sie die Änderung der Adresse noch einmal an.",
    },

    lapsedTitle: (place) => `Sie sind ${place} nicht beigetreten`,
    lapsedText: ({ askedBy, choosesPassword, place }) => [
      "Bei ",
      place,
      " hat sich etwas geändert, und worum es ging, kann nicht mehr gegeben werden. ",
      askedBy ?? "Wer Sie gefragt hat,",
      " sieht, warum, und kann Sie noch einmal fragen. ",
      choosesPassword ? "Ihr neues Passwort ist gespeichert." : "Für Sie hat sich nichts geändert.",
    ],
    takenTitle: "Diese Adresse ist inzwischen vergeben",
    takenText: ({ email }) => [
      "Inzwischen meldet sich jemand mit ",
      email,
      " an. Es hat sich nichts geändert: Sie melden sich wie bisher mit Ihrer alten Adresse an. Wählen Sie eine andere, und fordern Sie die Änderung noch einmal an.",
    ],
    expiredTitle: "Dieser Link gilt nicht mehr",
    expiredText: "Er wurde benutzt, durch einen neueren ersetzt, oder seine Zeit ist um.",
    expiredReloaded: "Haben Sie nur diese Seite neu geladen, öffnen Sie den Link in der Mail noch einmal.",
    expiredUnknown:
      "Um Ihre Anmeldung einzurichten, ein neues Passwort zu wählen oder zu entsperren, bekommen Sie auf der Anmeldeseite einen neuen Link. Um beizutreten oder die Adresse zu ändern, fragen Sie die Person, die Sie gefragt hat.",
    perhapsDone:
      "Vielleicht ist Ihr erster Versuch angekommen, obwohl keine Antwort kam: Sehen Sie auf der Anmeldeseite nach, ob es geklappt hat.",
    lostTitle: "Der Server antwortet nicht",
    lostText: "Der Link gilt noch. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.",
    slowTitle: "Zu viele Anfragen auf einmal",
    brokenTitle: "Auf dem Server ist etwas schiefgegangen",
    brokenText: "Der Link gilt noch. Versuchen Sie es gleich noch einmal.",
  },

  users: {
    tab: "Benutzer",
    newUser: "Neuer Benutzer",
    search: "Name oder E-Mail suchen",
    clearSearch: "Suche leeren",
    profile: "Profil",
    allProfiles: "Alle Profile",
    status: "Status",
    anyStatus: "Jeder Status",
    statuses: { active: "Aktiv", invited: "Eingeladen", locked: "Gesperrt", deactivated: "Deaktiviert" },
    columns: { name: "Name", email: "E-Mail", profile: "Profil", status: "Status", lastSignIn: "Letzte Anmeldung" },
    letters: "Erster Buchstabe des Namens",
    all: "Alle",
    otherLetters: "Weitere Buchstaben",
    allTitle: (number, capped) => `Alle: ${people(number)}${capped ? " und mehr" : ""}`,
    letterTitle: (letter, number) => `${letter}: ${number === 0 ? "niemand" : people(number)}`,
    you: "Sie",
    elsewhere: "Auch anderswo",
    administrator: "Darf alles",
    never: "Nie",
    justNow: "gerade eben",
    signedIn: (when) => `Zuletzt angemeldet ${when}`,
    neverSignedIn: "Nie angemeldet",
    reasons: {
      strikes: (when) => (when ? `3 Fehlversuche, ${when}` : "3 Fehlversuche"),
      dormant: (when) => (when ? `Nicht angemeldet seit ${when}` : "Seit 6 Monaten nicht angemeldet"),
      deactivated: (when, by) => [when && `Seit ${when}`, by && `durch ${by}`].filter(Boolean).join(", "),
      initial_password_expires: (when) => (when ? `Passwort gilt bis ${when}` : "Erstes Passwort gesetzt"),
      initial_password_expired: () => "Erstes Passwort abgelaufen",
      link_expires: (when) => (when ? `Link gilt bis ${when}` : "Link verschickt"),
      link_expired: () => "Link abgelaufen",
      mail_undelivered: () => "Mail zum Einrichten kam nicht an",
    },
    today: (time) => `heute ${time}`,
    dismiss: "Ausblenden",
    acts: {
      unlock: "Entsperren",
      edit: "Bearbeiten",
      details: "Details",
      reset: "Zurücksetzen",
      deactivate: "Deaktivieren",
      reactivate: "Wieder aktivieren",
      delete: "Löschen",
      more: "Mehr",
    },
    actsColumn: "Aktionen",
    actOn: (act, name) => `${act}: ${name}`,
    lost: "Der Server antwortet nicht.",
    slow: "Der Server bittet um eine Pause.",
    broken: "Der Server konnte das nicht beantworten.",
    staleSince: (time) => `Sie sehen die Liste von ${time}. Ihre Eingaben gehen nicht verloren.`,
    nothingYet: "Die Liste ist noch nicht geladen.",
    tryingIn: (seconds) => `Neuer Versuch in ${seconds === 1 ? "1 Sekunde" : `${seconds} Sekunden`}.`,
    trying: "Neuer Versuch.",
  },

  empty: {
    title: "Niemand passt auf all das",
    titleOne: "Niemand passt darauf",
    question: (parts) => {
      const said = [
        parts.search && `„${parts.search}“`,
        parts.letter && `mit dem Buchstaben ${parts.letter}`,
        parts.profile && `im Profil ${parts.profile}`,
        parts.status && (statusWords[parts.status] ?? parts.status),
        attentionWords[parts.attention],
      ].filter(Boolean);
      const sentence = said.join(", ");
      return `${sentence.charAt(0).toLocaleUpperCase("de")}${sentence.slice(1)}.`;
    },
    without: {
      letter: (number) => `Ohne den Buchstaben: ${people(number)}.`,
      filters: (number) => `Ohne die Filter: ${people(number)}.`,
    },
    drop: {
      letter: "Buchstaben weglassen",
      filters: "Filter weglassen",
      letterAndFilters: "Buchstaben und Filter weglassen",
    },
    clearAll: "Alles leeren",
    clearSearch: "Suche leeren",
    firstTitle: "Bisher sind nur Sie hier",
    firstText: (organization) =>
      `Fügen Sie die Menschen von ${organization} hinzu. Alle richten ihre Anmeldung mit einem Link per Mail oder einem ersten Passwort von Ihnen ein und sehen nur, was ihr Profil erlaubt.`,
  },

  add: {
    title: "Neuen Benutzer hinzufügen",
    fullName: "Voller Name",
    emailHelp: "Damit meldet sich die Person auch an.",
    profile: "Profil",
    chooseProfile: "Profil wählen",
    everything: "Darf alles.",
    nothing: "Darf sich anmelden, und sonst nichts in der Benutzerverwaltung.",
    may: (labels, more) => `Darf: ${rights(labels, more)}.`,
    password: "Erstes Passwort",
    firstSignIn: "Erste Anmeldung",
    ways: {
      link: {
        name: "Link zum Einrichten schicken",
        text: "Eine Mail bringt einen Link, mit dem die Person ihr eigenes Passwort wählt.",
      },
      password: {
        name: "Erstes Passwort setzen",
        text: "Sie geben es weiter. Es gilt einige Tage und muss bei der ersten Anmeldung geändert werden.",
      },
    },
    generate: "Erzeugen",
    twoFactor: {
      label: "Zwei-Faktor-Anmeldung verlangen",
      byProfile: (profile) => `Das Profil ${profile} verlangt sie schon, hier ändert das also nichts.`,
      byOrganization: "Diese Organisation verlangt sie von allen, hier ändert das also nichts.",
    },
    reviewLater:
      "Sind die Felder ausgefüllt, steht hier, wer dazukommt, was die Person darf und welche Mail sie bekommt.",
    reviewEverything: "darf alles in",
    reviewNothing: "darf sich anmelden bei",
    reviewMay: (labels, more) => `darf ${rights(labels, more)} in`,
    review: {
      link: (name, may, organization, twoFactor) => [
        name,
        ` ${may} `,
        organization,
        twoFactor
          ? ", bekommt eine Mail mit einem Link, um ein Passwort zu wählen, und muss bei der ersten Anmeldung die Zwei-Faktor-Anmeldung einrichten."
          : " und bekommt eine Mail mit einem Link, um ein Passwort zu wählen.",
      ],
      password: (name, may, organization, twoFactor) => [
        name,
        ` ${may} `,
        organization,
        twoFactor
          ? ", meldet sich mit dem Passwort an, das Sie weitergeben, und muss dabei die Zwei-Faktor-Anmeldung einrichten; in der Mail an die Person steht das Passwort nicht."
          : " und meldet sich mit dem Passwort an, das Sie weitergeben; in der Mail an die Person steht es nicht.",
      ],
    },
    submit: "Hinzufügen",
    added: (name) => `${name} wurde hinzugefügt.`,
    addedUntil: {
      link_expires: (name, when) => `${name} wurde hinzugefügt. Der Link zum Einrichten gilt bis ${when}.`,
      initial_password_expires: (name, when) => `${name} wurde hinzugefügt. Das erste Passwort gilt bis ${when}.`,
    },
    discardTitle: "Eingaben verwerfen?",
    keepEditing: "Weiter bearbeiten",
    discard: "Verwerfen",
    needName: "Geben Sie den vollen Namen ein.",
    needEmail: "Geben Sie die E-Mail-Adresse ein.",
    needProfile: "Wählen Sie ein Profil: Es entscheidet, was die Person darf.",
    needPassword: "Geben Sie ein Passwort ein, oder erzeugen Sie eines.",
    show: "Anzeigen",
    showTaken: "In der Liste anzeigen",
    showRequest: "Offene Anfragen anzeigen",
    several: (number) => `${number} Angaben sind zu berichtigen.`,
    lost: "Der Server antwortet nicht.",
    lostText:
      "Ob die Person hinzugefügt wurde, ist nicht bekannt. Ihre Eingaben sind noch da. Ein zweiter Versuch schadet nicht.",
    forbidden: "Sie dürfen keine Benutzer mehr hinzufügen.",
    forbiddenText: "Ihr Profil hat sich inzwischen geändert. Es wurde nichts hinzugefügt.",
    signedOut: "Sie sind abgemeldet.",
    signedOutText: "Melden Sie sich in einem anderen Tab an und fügen Sie die Person dann hier hinzu.",
    slow: "Zu viel auf einmal.",
    broken: "Der Server konnte es nicht tun.",
    brokenText: "Es wurde nichts hinzugefügt. Ihre Eingaben sind noch da.",
  },

  asked: {
    title: "Die Person ist gefragt, ob sie beitritt",
    text: (email) => [
      email,
      " meldet sich schon bei einer anderen Organisation an. Statt ein zweites Mal angelegt zu werden, hat die Person unter dieser Adresse eine Anfrage bekommen.",
    ],
    appears: "Sie steht in der Liste, sobald sie bestätigt. Bis dahin kann sie hier nichts tun.",
    waits: "Die Anfrage wartet unter „Offene Anfragen“; dort schicken Sie sie noch einmal oder ziehen sie zurück.",
    stays: "Name und Passwort der Person bleiben, wie sie sind; was Sie eingegeben haben, wird nicht verwendet.",
    twoFactor: "Bei der ersten Anmeldung nach dem Beitritt richtet die Person die Zwei-Faktor-Anmeldung ein.",
    show: "Offene Anfragen anzeigen",
    done: "Fertig",
  },
};

function wait(seconds: number): string {
  if (seconds < 90) return seconds === 1 ? "1 Sekunde" : `${seconds} Sekunden`;
  return `${Math.ceil(seconds / 60)} Minuten`;
}

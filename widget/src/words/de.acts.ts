// The German sentences of the acts on a user.
import type { ActWords } from "./en.acts.js";

export const acts: Pick<
  ActWords,
  "acts" | "failures" | "tooMany" | "edit" | "facts" | "memberTwoFactor" | "remove" | "reset"
> = {
  acts: {
    menu: (name) => `Aktionen für ${name}`,
    undo: "Rückgängig",
    deactivated: (name) => `${name} wurde deaktiviert.`,
    reactivated: (name) => `${name} wurde wieder aktiviert.`,
    unlocked: (name) => `${name} wurde entsperrt.`,
    unlockLinkSent: (name) =>
      `${name} gehört auch anderswo dazu und kann die Sperre nur selbst aufheben: Der Link dafür ist unterwegs.`,
    notLocked: (name) => `${name} ist nicht mehr gesperrt.`,
    deleted: (name) => `${name} wurde gelöscht.`,
    removed: (name, organization) => `${name} gehört nicht mehr zu ${organization} und bleibt, wo sonst noch dabei.`,
    gone: (name) => `${name} wurde inzwischen gelöscht.`,
    changed: (name) => `${name} wurde geändert.`,
    confirmationSent: (name, address) =>
      `${name} wurde gebeten, ${address} zu bestätigen; bis dahin gilt die alte Adresse.`,
    changedMeanwhile: (name) =>
      `${name} wurde inzwischen geändert, und es ist nichts geschehen. Sehen Sie sich die Zeile noch einmal an.`,
    lastAdministrator: (name) =>
      `${name} hat hier als letzte Person das Profil Administrator. Geben Sie es zuerst jemand anderem.`,
  },

  failures: {
    lost: ["Der Server antwortet nicht.", "Ob es geschehen ist, ist nicht bekannt. Ein zweiter Versuch schadet nicht."],
    unauthenticated: [
      "Sie sind abgemeldet.",
      "Melden Sie sich in einem anderen Tab an und versuchen Sie es dann hier noch einmal.",
    ],
    forbidden: ["Sie dürfen das nicht mehr.", "Ihr Profil hat sich inzwischen geändert. Es ist nichts geschehen."],
    beyond_own_permissions: ["Diese Person darf mehr als Sie.", "Es ist nichts geschehen."],
    own_membership: [
      "Das kann niemand mit sich selbst tun.",
      "Eine andere Person mit dem Profil Administrator kann es.",
    ],
    last_administrator: ["Niemand sonst hat hier das Profil Administrator.", "Geben Sie es zuerst jemand anderem."],
    also_elsewhere: ["Die Person gehört auch anderswo dazu.", "Das kann nur sie selbst, oder wer das Portal betreibt."],
    not_locked: ["Diese Person ist nicht mehr gesperrt.", ""],
    broken: ["Der Server konnte es nicht tun.", "Es ist nichts geschehen. Versuchen Sie es gleich noch einmal."],
  },
  tooMany: "Das wurde eben erst angefordert.",

  edit: {
    title: "Benutzer bearbeiten",
    lookTitle: "Angaben zum Benutzer",
    save: "Änderungen speichern",
    emailHelp:
      "Damit meldet sich die Person auch an. Eine neue Adresse gilt, sobald sie von dort bestätigt und ein Passwort gewählt ist; die alte erfährt davon.",
    emailHelpInvited:
      "Damit meldet sich die Person auch an. Sie hat ihre Anmeldung noch nicht eingerichtet: Eine neue Adresse gilt sofort und bekommt die Mail zum Einrichten.",
    elsewhere: "Die Person gehört auch zu einer anderen Organisation und ändert das nur selbst.",
    ownProfile: "Das eigene Profil ändert niemand selbst. Eine andere Person mit dem Profil Administrator kann es.",
    stronger: "Diese Person darf mehr als Sie: Sie können die Angaben ansehen, aber nicht ändern.",
    ownElsewhere: "Sie gehören auch zu einer anderen Organisation: Hier lässt sich davon nichts ändern.",
    lookOnly: "Mit Ihrem Profil können Sie Benutzer ansehen, aber nicht ändern.",
    lastChanged: (when, by) => (by ? `Zuletzt geändert durch ${by}, ${when}` : `Zuletzt geändert ${when}`),
    changedBy: (by) => (by ? `${by} hat diese Person inzwischen geändert.` : "Diese Person wurde inzwischen geändert."),
    keptYours:
      "Was Sie eingegeben haben, steht noch im Formular. Speichern Sie noch einmal, gelten bei Unterschieden Ihre Angaben.",
    becomes: "wird zu",
    gone: "Diese Person wurde inzwischen gelöscht.",
    goneText: "Was Sie eingegeben haben, können Sie hier noch lesen, aber nicht mehr speichern.",
    several: (number) => `${number} Angaben sind zu berichtigen.`,
    refusals: {
      own_membership: "Das eigene Profil ändert niemand selbst.",
      also_elsewhere: "Die Person gehört auch zu einer anderen Organisation und ändert das nur selbst.",
      last_administrator: "Niemand sonst hat hier das Profil Administrator. Geben Sie es zuerst jemand anderem.",
      person_exists: "Diese Adresse gehört einer Person aus einer anderen Organisation.",
    },
  },

  facts: {
    label: "Über diese Person",
    unlock: "Entsperren",
    setUpLink: "Link zum Einrichten schicken",
    resend: "Noch einmal schicken",
    resent: "Eine Mail ist unterwegs.",
    notOpen: "Das ist nicht mehr offen.",
    cancelled: "Zurückgezogen: Der Link gilt nicht mehr.",
    asked: (by, when) => (by ? `Angefordert durch ${by}, ${when}.` : `Angefordert ${when}.`),
    pending: {
      activate: ["Link zum Einrichten verschickt", "Link zurückziehen"],
      reset: ["Zurücksetzen angefordert", "Nicht zurücksetzen"],
      unlock: ["Link zum Entsperren verschickt", "Link zurückziehen"],
      change_email: ["Neue Adresse angefordert", "Nicht ändern"],
    },
    pendingText: (purpose, email, until) =>
      purpose === "change_email"
        ? `${email} gilt, sobald von dort bestätigt wird, möglich bis ${until}.`
        : `Es ändert sich nichts, bis die Person dem Link folgt, möglich bis ${until}.`,
    undelivered: "Mail kam nicht an",
    undeliveredText: (letter, address) => `${letter} an ${address}.`,
    letters: {
      activate: "Die Mail zum Einrichten",
      welcome: "Die Begrüßung",
      join: "Die Frage, ob die Person beitritt,",
      reset: "Die Mail zum Zurücksetzen",
      unlock: "Der Link zum Entsperren",
      change_email: "Die Mail zur neuen Adresse",
      locked: "Die Nachricht von der Sperre",
      unlocked: "Die Nachricht vom Entsperren",
      password_changed: "Die Nachricht vom neuen Passwort",
      email_changed: "Die Nachricht von der neuen Adresse",
      new_device: "Die Nachricht von der Anmeldung in einem neuen Browser",
      two_factor_on: "Die Nachricht vom Einschalten der Zwei-Faktor-Anmeldung",
      two_factor_replaced: "Die Nachricht vom neuen Gerät",
      two_factor_off: "Die Nachricht vom Ausschalten der Zwei-Faktor-Anmeldung",
      recovery_code_used: "Die Nachricht vom benutzten Wiederherstellungscode",
      recovery_codes_renewed: "Die Nachricht von neuen Wiederherstellungscodes",
      security_questions_changed: "Die Nachricht von geänderten Sicherheitsfragen",
      dormant_soon: "Die Erinnerung, sich anzumelden,",
      ask_administrator: "Die Mail zur Sperre",
    },
    sendAgain: "Noch einmal schicken",
    lastSignIn: "Letzte Anmeldung",
    address: "Adresse",
    confirmed: (when) => `Bestätigt ${when}`,
    unconfirmed: "Noch nicht bestätigt",
    added: "Hinzugefügt",
    addedOn: (when, by) => (by ? `${when}, durch ${by}` : when),
    lost: "Das Übrige konnte nicht geladen werden.",
  },

  memberTwoFactor: {
    term: "Zwei-Faktor",
    on: "An",
    off: "Aus",
    due: "Verlangt, fällig bei der nächsten Anmeldung",
    dueFirst: "Verlangt, fällig bei der ersten Anmeldung",
    required: "verlangt",
    notRequired: "nicht verlangt",
    ways: "Die Person richtet sie bei der nächsten Anmeldung ein, mit einer App auf dem Telefon.",
    own: "Für sich selbst ändert das niemand. Eine andere Person mit dem Profil Administrator kann es.",
    ownFact: "Das ändern Sie unter „Meine Sicherheit“.",
    elsewhere:
      "Die Person gehört auch anderswo dazu: Ausschalten kann das nur sie selbst, oder wer das Portal betreibt.",
    switchOff: "Zwei-Faktor ausschalten …",
    switchedOff: (name) => `Die Zwei-Faktor-Anmeldung von ${name} wurde ausgeschaltet.`,
    isOff: (name) => `Die Zwei-Faktor-Anmeldung von ${name} ist aus.`,
    question: {
      title: (name) => `Zwei-Faktor-Anmeldung von ${name} ausschalten?`,
      signedOut: "Die Person wird überall abgemeldet.",
      passwordAlone: "Sie meldet sich mit dem Passwort allein an.",
      codesToo: "Ihr Gerät und ihre Wiederherstellungscodes öffnen nichts mehr.",
      mail: "Sie bekommt eine Mail, die ihr das sagt.",
      anew: "Sie wird von ihr verlangt: Bei der nächsten Anmeldung ist sie neu einzurichten.",
      sure: "Das ist für jemanden, dessen Gerät verloren ist. Vergewissern Sie sich, dass wirklich diese Person darum bittet.",
      submit: "Ausschalten",
      askAgain: "Es wurde nichts ausgeschaltet. Sehen Sie noch einmal hin, bevor Sie entscheiden.",
    },
  },

  remove: {
    title: (name) => `${name} löschen?`,
    accessEnds: (organization) => `Der Zugang zu ${organization} endet sofort.`,
    sessionsEnd: "Offene Sitzungen enden auch.",
    userEnds: "Die Person gibt es dann nicht mehr.",
    userEndsText:
      "Sie gehört zu keiner anderen Organisation: Ihre Anmeldung ist endgültig weg, und was auf sie wartet, verfällt.",
    staysElsewhere: "Anderswo bleibt die Person dabei.",
    staysElsewhereText: (organization) =>
      `Sie gehört auch zu einer anderen Organisation und verlässt nur ${organization}: Ihre Anmeldung bleibt.`,
    recordStays: "Was die Person getan hat, bleibt aufgezeichnet.",
    milder: "Deaktivieren hält die Person auch fern und lässt sich rückgängig machen.",
    instead: "Stattdessen deaktivieren",
    submit: "Löschen",
    submitElsewhere: "Hier entfernen",
    changedBy: (by) => (by ? `${by} hat diese Person inzwischen geändert.` : "Diese Person wurde inzwischen geändert."),
    askAgain: "Es wurde nichts gelöscht. Sehen Sie noch einmal hin, bevor Sie entscheiden.",
  },

  reset: {
    title: (name) => `Anmeldung von ${name} zurücksetzen?`,
    text: (email) => [
      "Eine Mail geht an ",
      email,
      ". Bis zur Bestätigung ändert sich nichts: Das jetzige Passwort gilt weiter.",
    ],
    password: "Beim Bestätigen wählt die Person ein neues Passwort. Niemand sonst sieht es.",
    sessions: "Dann enden alle offenen Sitzungen, und eine Sperre wegen Fehlversuchen ist aufgehoben.",
    factors:
      "Die Zwei-Faktor-Anmeldung bleibt. Sicherheitsfragen, falls es welche gibt, werden entfernt und neu gewählt.",
    staysOut: "Die Person ist deaktiviert und bleibt ausgesperrt, bis sie jemand wieder aktiviert.",
    submit: "Mail schicken",
    linkTitle: (name) => `${name} den Link zum Einrichten noch einmal schicken?`,
    linkText: (email) => [
      "Die Anmeldung ist noch nicht eingerichtet. Ein neuer Link geht an ",
      email,
      "; der vorige gilt dann nicht mehr.",
    ],
    linkPassword: "Damit wählt die Person ihr Passwort. Niemand sonst sieht es.",
    linkSubmit: "Link schicken",
    sentTitle: "Die Mail ist unterwegs",
    sent: (email) => [
      "Sie geht an ",
      email,
      ". Noch hat sich nichts geändert: Das geschieht erst, wenn die Person dem Link folgt.",
    ],
    later: "Unter „Bearbeiten“ können Sie sie noch einmal schicken oder zurückziehen.",
    done: "Fertig",
  },
};

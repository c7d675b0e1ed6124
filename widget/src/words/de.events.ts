// The German sentences of what was done: one for each kind of event, and what its values are called.

import type { EventKind } from "../server.js";
import { durationText } from "../settings/duration.js";
import type { EventWords, Named, Said, Sentence, Told } from "./en.events.js";

const span = (minutes: number) => durationText("de", minutes);
const people = (number: number) =>
  number === 0 ? "niemand" : number === 1 ? "1 Person" : `${number.toLocaleString("de")} Personen`;

const named = (person: Named, pronoun: string): Named => (person.self ? { ...person, text: pronoun } : person);
/** Who did it, with the verb that goes with them: "Sie haben", "Amara Nwosu hat". */
const did = (person: Named | null, nobody = "Jemand ohne Anmeldung"): Said =>
  person === null ? [`${nobody} hat`] : [named(person, "Sie"), person.self ? " haben" : " hat"];
const whom = (person: Named | null): string | Named => (person === null ? "jemanden" : named(person, "Sie"));
const toWhom = (person: Named | null): string | Named => (person === null ? "jemandem" : named(person, "Ihnen"));
const became = (person: Named | null): Said =>
  person === null ? ["Jemand wurde"] : [named(person, "Sie"), person.self ? " wurden" : " wurde"];
const didThemselves = (person: Named | null): Said => [...did(person, "Jemand"), " sich"];

/** "den Namen von Kwame Boateng", "Ihren Namen", "den eigenen Namen" */
function of(forms: { of: string; your: string; own: string }, { actor, target, own }: Told): Said {
  if (own ? actor?.self : target?.self) return [forms.your];
  return own ? [forms.own] : [`${forms.of} von `, toWhom(target)];
}
const signIn = { of: "die Anmeldung", your: "Ihre Anmeldung", own: "die eigene Anmeldung" };
const email = { of: "die E-Mail-Adresse", your: "Ihre E-Mail-Adresse", own: "die eigene E-Mail-Adresse" };
const fullName = { of: "den Namen", your: "Ihren Namen", own: "den eigenen Namen" };
const profile = { of: "das Profil", your: "Ihr Profil", own: "das eigene Profil" };

const asProfile = ({ as }: Told): Said => (as === null ? [] : [" als ", as]);
const address = (told: Told): string | Named => told.email ?? "jemanden";
const theProfile = (told: Told): Said => (told.profile === null ? ["ein Profil"] : ["das Profil ", told.profile]);

const links: Record<string, string> = {
  activate: "den Link zum Einrichten",
  join: "die Anfrage beizutreten",
  reset: "den Link zu einem neuen Passwort",
  unlock: "den Link zum Entsperren",
  change_email: "den Link zur Bestätigung einer neuen E-Mail-Adresse",
};

const twoFactor = "die Zwei-Faktor-Anmeldung";
const codes = (number: number) => (number === 1 ? "1 Wiederherstellungscode" : `${number} Wiederherstellungscodes`);
const forThem = ({ own, target }: Told): Said => (own || target === null ? [] : [" für ", whom(target)]);
const own = (person: Named | null, your: string, their: string): string => (person?.self ? your : their);

const sentences: Record<EventKind, Sentence> = {
  "session.started": ({ actor, target }) => [...didThemselves(actor ?? target), " angemeldet."],
  "session.ended": ({ actor, target }) => [...didThemselves(actor ?? target), " abgemeldet."],
  "session.ended_by_owner": ({ actor, target, sessions }) => [
    ...did(actor ?? target, "Jemand"),
    sessions === null || sessions < 2
      ? " eine andere eigene Sitzung beendet."
      : ` ${sessions} andere eigene Sitzungen beendet.`,
  ],
  "sign_in.refused": ({ target }) =>
    target === null
      ? ["Eine Anmeldung wurde nicht angenommen."]
      : ["Eine Anmeldung von ", toWhom(target), " wurde nicht angenommen."],
  "user.locked": ({ actor, target, after: { reason } }) => {
    if (reason === "strikes") return [...became(target), " nach 3 Fehlversuchen gesperrt."];
    if (reason === "dormant") return [...became(target), " nach 6 Monaten ohne Anmeldung gesperrt."];
    return actor === null ? [...became(target), " gesperrt."] : [...did(actor), " ", whom(target), " gesperrt."];
  },
  "user.unlocked": (told) =>
    told.own
      ? [...did(told.actor), " ", ...of(signIn, told), " entsperrt."]
      : [...did(told.actor), " ", whom(told.target), " entsperrt."],
  "user.unlock_asked": ({ actor, target }) => [
    ...did(actor),
    " ",
    toWhom(target),
    " einen Link zum Entsperren geschickt.",
  ],
  "two_factor.switched_on": (told) => [
    ...did(told.actor ?? told.target, "Jemand"),
    ` ${twoFactor}`,
    ...forThem(told),
    told.codes === null ? " eingeschaltet." : ` eingeschaltet, mit ${codes(told.codes)}.`,
  ],
  "two_factor.replaced": (told) => [
    ...did(told.actor ?? told.target, "Jemand"),
    ` ${twoFactor}`,
    ...forThem(told),
    " auf einem anderen Gerät eingerichtet.",
  ],
  "two_factor.switched_off": (told) => [
    ...did(told.actor, "Jemand"),
    ` ${twoFactor}`,
    ...forThem(told),
    " ausgeschaltet.",
  ],
  "recovery_codes.renewed": ({ actor, target }) => [
    ...did(actor ?? target, "Jemand"),
    " neue Wiederherstellungscodes erzeugt.",
  ],
  "recovery_code.used": ({ actor, target, codes: left }) => [
    ...did(actor ?? target, "Jemand"),
    " einen Wiederherstellungscode verwendet",
    left === null ? "." : left === 0 ? "; keiner ist übrig." : `; ${left} ${left === 1 ? "ist" : "sind"} übrig.`,
  ],
  "security_questions.set": ({ actor, target }) => {
    const person = actor ?? target;
    return [...did(person, "Jemand"), own(person, " Ihre", " die eigenen"), " Sicherheitsfragen beantwortet."];
  },
  "security_questions.removed": ({ actor, target }) => {
    const person = actor ?? target;
    return [...did(person, "Jemand"), own(person, " Ihre", " die eigenen"), " Sicherheitsfragen entfernt."];
  },
  "user.created": (told) => {
    const { actor, target, after } = told;
    const [how, end] =
      after.firstSignIn === "link"
        ? ["", " und einen Link zum Einrichten geschickt."]
        : after.firstSignIn === "initial_password"
          ? [" mit einem ersten Passwort", "."]
          : ["", "."];
    if (actor !== null) return [...did(actor), " ", whom(target), ...asProfile(told), `${how} hinzugefügt${end}`];
    const passive = after.firstSignIn === "link" ? "; ein Link zum Einrichten ist verschickt." : ".";
    return [...became(target), ...asProfile(told), `${how} hinzugefügt${passive}`];
  },
  "user.activated": ({ actor, target }) => {
    const person = actor ?? target;
    return [...did(person, "Jemand"), person?.self ? " Ihre Anmeldung" : " die eigene Anmeldung", " eingerichtet."];
  },
  "user.password_changed": ({ actor, target }) => [...did(actor ?? target, "Jemand"), " ein neues Passwort gewählt."],
  "user.email_change_asked": (told) =>
    told.own
      ? [...did(told.actor), " eine neue E-Mail-Adresse angegeben. Noch nicht bestätigt."]
      : [...did(told.actor), " ", whom(told.target), " gebeten, eine neue E-Mail-Adresse zu bestätigen."],
  "user.email_changed": (told) => [...did(told.actor), " ", ...of(email, told), " geändert."],
  "user.renamed": (told) => [...did(told.actor), " ", ...of(fullName, told), " geändert."],
  "user.deleted": ({ actor, target }) => [...did(actor), " ", whom(target), " gelöscht."],
  "membership.created": (told) => {
    const person = told.actor ?? told.target;
    const joined = person?.self ? " und sind" : " und ist";
    return [...did(person, "Jemand"), ` bestätigt${joined}`, ...asProfile(told), " beigetreten."];
  },
  "membership.profile_changed": (told) => [...did(told.actor), " ", ...of(profile, told), " geändert."],
  "membership.deactivated": ({ actor, target }) => [...did(actor), " ", whom(target), " deaktiviert."],
  "membership.reactivated": ({ actor, target }) => [...did(actor), " ", whom(target), " wieder aktiviert."],
  "membership.removed": ({ actor, target }) => [...did(actor), " ", whom(target), " aus dieser Organisation entfernt."],
  "membership.two_factor_required": ({ actor, target, required }) => [
    ...did(actor),
    " festgelegt, dass ",
    `${twoFactor} von `,
    toWhom(target),
    required === false ? " nicht mehr verlangt wird." : " verlangt wird.",
  ],
  "membership.reviewed": ({ actor, target }) => [...did(actor), " ", whom(target), " als geprüft vermerkt."],
  "reset.asked": (told) =>
    told.after.link === "activate"
      ? [...did(told.actor), " ", toWhom(told.target), " einen neuen Link zum Einrichten geschickt."]
      : [...did(told.actor), " darum gebeten, ", ...of(signIn, told), " zurückzusetzen."],
  "reset.confirmed": ({ actor, target }) => {
    const person = actor ?? target;
    const whose = person?.self ? " das Zurücksetzen Ihrer Anmeldung" : " das Zurücksetzen der eigenen Anmeldung";
    return [...did(person, "Jemand"), whose, " bestätigt."];
  },
  "link.withdrawn": ({ actor, target, before }) => [
    ...did(actor),
    ` ${links[before.link ?? ""] ?? "den Link"} an `,
    whom(target),
    " zurückgezogen.",
  ],
  "letter.resent": ({ actor }) => [...did(actor), " eine Mail noch einmal geschickt, die nicht angekommen war."],
  "join.asked": (told) =>
    told.as === null
      ? [...did(told.actor), " ", address(told), " noch einmal gebeten beizutreten."]
      : [...did(told.actor), " ", address(told), " gebeten,", ...asProfile(told), " beizutreten."],
  "join.withdrawn": (told) => [...did(told.actor), " die Anfrage an ", address(told), " zurückgezogen."],
  "join.put_away": (told) => [...did(told.actor), " die hinfällige Anfrage an ", address(told), " weggelegt."],
  "join.lapsed": (told) => ["Die Anfrage an ", address(told), " wurde hinfällig."],
  "profile.created": (told) => [...did(told.actor), " ", ...theProfile(told), " angelegt."],
  "profile.changed": (told) => {
    const { members } = told;
    const held =
      members === null
        ? "."
        : members === 0
          ? "; niemand hat es."
          : `; ${people(members)} ${members === 1 ? "hat" : "haben"} es.`;
    return [...did(told.actor), " ", ...theProfile(told), ` geändert${held}`];
  },
  "profile.deleted": (told) => {
    const moved =
      told.as === null || told.members === null ? ["."] : [` und ${people(told.members)} `, told.as, " gegeben."];
    return [...did(told.actor), " ", ...theProfile(told), " gelöscht", ...moved];
  },
  "organization.created": ({ name }) => [name ?? "Diese Organisation", " wurde eingerichtet."],
  "organization.settings_changed": ({ actor }) => [...did(actor), " die Einstellungen geändert."],
};

export const deEvents: EventWords = {
  sentences,
  otherSentence: ({ actor, target, profile }, kind) => [
    ...(actor === null ? [] : [named(actor, "Sie"), ": "]),
    kind,
    ...(target === null ? [] : [", ", whom(target)]),
    ...(profile === null ? [] : [", ", profile]),
    ".",
  ],
  nameless: "Jemand ohne Namen",

  fields: {
    fullName: "Voller Name",
    email: "E-Mail",
    name: "Name",
    profile: "Profil",
    status: "Status",
    description: "Beschreibung",
    permissions: "Rechte",
    permits: "Erlaubt",
    permitted: "Erlaubte",
    gained: "Hinzugekommen",
    lost: "Entfallen",
    reason: "Grund",
    lock: "Sperre",
    note: "Notiz",
    link: "Link",
    firstSignIn: "Erste Anmeldung",
    members: "Personen",
    letter: "Mail",
    kind: "Mail",
    further: "Weitere",
    recoveryCodes: "Wiederherstellungscodes",
    left: "Wiederherstellungscodes übrig",
    required: "Verlangt",
    minimumLength: "Mindestlänge",
    words: "Nicht verwendbare Wörter",
    twoFactorRequired: "Zwei-Faktor verlangt",
    securityQuestions: "Sicherheitsfragen",
    idleMinutes: "Abgemeldet, wenn ungenutzt für",
    absoluteMinutes: "Abgemeldet spätestens nach",
  },
  values: {
    status: { active: "Aktiv", invited: "Eingeladen", locked: "Gesperrt", deactivated: "Deaktiviert" },
    reason: {
      strikes: "3 Fehlversuche",
      dormant: "6 Monate ohne Anmeldung",
      profile_gone: "Das Profil war gelöscht",
      beyond_asker: "Das Profil erlaubte mehr, als vergeben darf, wer gefragt hat",
      asker_lost_right: "Wer gefragt hat, darf keine Benutzer mehr hinzufügen",
      address_changed: "Die Adresse gehörte der Person nicht mehr",
      person_gone: "Die Person meldete sich nirgends mehr an",
      expired: "Die Zeit zum Bestätigen war um",
    },
    link: {
      activate: "Link zum Einrichten",
      join: "Anfrage beizutreten",
      reset: "Link zu einem neuen Passwort",
      unlock: "Link zum Entsperren",
      change_email: "Bestätigung einer neuen Adresse",
    },
    firstSignIn: { link: "Link zum Einrichten", initial_password: "Erstes Passwort" },
    kind: {
      activate: "Link zum Einrichten",
      welcome: "Willkommen",
      join: "Anfrage beizutreten",
      reset: "Link zu einem neuen Passwort",
      unlock: "Link zum Entsperren",
      change_email: "Bestätigung einer neuen Adresse",
      locked: "Mitteilung der Sperre",
      unlocked: "Mitteilung der Entsperrung",
      password_changed: "Mitteilung des neuen Passworts",
      email_changed: "Mitteilung der neuen Adresse",
      new_device: "Mitteilung einer Anmeldung in einem neuen Browser",
      two_factor_on: "Mitteilung der eingeschalteten Zwei-Faktor-Anmeldung",
      two_factor_replaced: "Mitteilung des neuen Geräts",
      two_factor_off: "Mitteilung der ausgeschalteten Zwei-Faktor-Anmeldung",
      recovery_code_used: "Mitteilung eines benutzten Wiederherstellungscodes",
      recovery_codes_renewed: "Mitteilung neuer Wiederherstellungscodes",
      security_questions_changed: "Mitteilung geänderter Sicherheitsfragen",
      dormant_soon: "Warnung vor sechs Monaten ohne Anmeldung",
      ask_administrator: "Rat, die Administration zu fragen",
    },
    securityQuestions: { off: "Aus", optional: "Freiwillig", required: "Verlangt" },
    further: { not_recorded: "Innerhalb der Stunde nicht aufgezeichnet" },
  },
  numbers: { idleMinutes: span, absoluteMinutes: span },
  yes: "Ja",
  no: "Nein",
  empty: "Nichts",
  became: "wurde zu",

  groups: {
    sign_in: "Anmeldung und Sperren",
    users: "Benutzer",
    requests: "Anfragen beizutreten",
    profiles: "Profile",
    organization: "Organisation",
  },
  all: (group) => `${group}: alles`,
  kinds: {
    "session.started": "Angemeldet",
    "session.ended": "Abgemeldet",
    "session.ended_by_owner": "Eigene Sitzung beendet",
    "sign_in.refused": "Anmeldung nicht angenommen",
    "user.locked": "Gesperrt",
    "user.unlocked": "Entsperrt",
    "user.unlock_asked": "Link zum Entsperren geschickt",
    "two_factor.switched_on": "Zwei-Faktor eingeschaltet",
    "two_factor.replaced": "Zwei-Faktor-Gerät ersetzt",
    "two_factor.switched_off": "Zwei-Faktor ausgeschaltet",
    "recovery_codes.renewed": "Neue Wiederherstellungscodes",
    "recovery_code.used": "Wiederherstellungscode verwendet",
    "security_questions.set": "Sicherheitsfragen beantwortet",
    "security_questions.removed": "Sicherheitsfragen entfernt",
    "user.created": "Hinzugefügt",
    "user.activated": "Anmeldung eingerichtet",
    "user.password_changed": "Neues Passwort",
    "user.email_change_asked": "Neue E-Mail-Adresse angefragt",
    "user.email_changed": "E-Mail-Adresse geändert",
    "user.renamed": "Name geändert",
    "user.deleted": "Gelöscht",
    "membership.created": "Beigetreten",
    "membership.profile_changed": "Anderes Profil",
    "membership.deactivated": "Deaktiviert",
    "membership.reactivated": "Wieder aktiviert",
    "membership.removed": "Entfernt",
    "membership.two_factor_required": "Zwei-Faktor-Pflicht",
    "membership.reviewed": "Geprüft",
    "reset.asked": "Zurücksetzen oder Einrichten angefragt",
    "reset.confirmed": "Zurücksetzen bestätigt",
    "link.withdrawn": "Link zurückgezogen",
    "letter.resent": "Mail noch einmal geschickt",
    "join.asked": "Um Beitritt gebeten",
    "join.withdrawn": "Anfrage zurückgezogen",
    "join.put_away": "Hinfällige Anfrage weggelegt",
    "join.lapsed": "Anfrage hinfällig",
    "profile.created": "Profil angelegt",
    "profile.changed": "Profil geändert",
    "profile.deleted": "Profil gelöscht",
    "organization.created": "Organisation eingerichtet",
    "organization.settings_changed": "Einstellungen geändert",
  },
};

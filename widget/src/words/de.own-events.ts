// The German sentences of what happened to the reader's own sign-in.
import type { OwnSentence, ownEvents } from "./en.own-events.js";

/** "Ioana Petrescu hat Ihre Anmeldung entsperrt.", or what is said where it was nobody else. */
const by =
  (other: string, own: string): OwnSentence =>
  ({ by: person }) =>
    person === null ? [own] : [person, ` ${other}`];

const here = (organization: string | null) => (organization === null ? "" : ` in ${organization}`);

const sentences: Record<string, OwnSentence> = {
  "session.started": () => ["Sie haben sich angemeldet."],
  "session.ended": () => ["Sie haben sich abgemeldet."],
  "session.ended_by_owner": ({ details: { sessions } }) => [
    typeof sessions === "number" && sessions > 1
      ? `Sie haben ${sessions} andere Sitzungen beendet.`
      : "Sie haben eine andere Sitzung beendet.",
  ],
  "sign_in.refused": () => ["Eine Anmeldung mit Ihrer Adresse wurde nicht angenommen."],
  "user.locked": ({ by: person, details }) => {
    if (person !== null) return [person, " hat Ihre Anmeldung gesperrt."];
    if (details.reason === "strikes") return ["Ihre Anmeldung wurde nach 3 Fehlversuchen gesperrt."];
    if (details.reason === "dormant") return ["Ihre Anmeldung wurde nach 6 Monaten ohne Gebrauch gesperrt."];
    return ["Ihre Anmeldung wurde gesperrt."];
  },
  "user.unlocked": by("hat Ihre Anmeldung entsperrt.", "Sie haben Ihre Anmeldung entsperrt."),
  "user.unlock_asked": by(
    "hat Ihnen einen Link zum Entsperren geschickt.",
    "Sie haben einen Link zum Entsperren angefordert.",
  ),
  "user.activated": () => ["Sie haben Ihre Anmeldung eingerichtet."],
  "user.password_changed": () => ["Sie haben ein neues Passwort gewählt."],
  "user.email_change_asked": by(
    "hat Sie gebeten, eine neue E-Mail-Adresse zu bestätigen.",
    "Sie haben um eine andere E-Mail-Adresse gebeten. Sie gilt, sobald sie bestätigt ist.",
  ),
  "user.email_changed": by("hat Ihre E-Mail-Adresse geändert.", "Ihre E-Mail-Adresse wurde geändert."),
  "user.renamed": by("hat Ihren Namen geändert.", "Sie haben Ihren Namen geändert."),
  "two_factor.switched_on": () => ["Sie haben die Zwei-Faktor-Anmeldung eingeschaltet."],
  "two_factor.replaced": () => ["Sie haben das Gerät der Zwei-Faktor-Anmeldung ersetzt."],
  "two_factor.switched_off": by(
    "hat Ihre Zwei-Faktor-Anmeldung ausgeschaltet.",
    "Sie haben die Zwei-Faktor-Anmeldung ausgeschaltet.",
  ),
  "recovery_codes.renewed": () => ["Sie haben neue Wiederherstellungscodes gemacht."],
  "recovery_code.used": ({ details: { left } }) => [
    typeof left === "number"
      ? `Ein Wiederherstellungscode wurde benutzt; übrig: ${left}.`
      : "Ein Wiederherstellungscode wurde benutzt.",
  ],
  "security_questions.set": () => ["Sie haben Ihre Sicherheitsfragen gewählt."],
  "security_questions.removed": by(
    "hat Ihre Sicherheitsfragen entfernt.",
    "Sie haben Ihre Sicherheitsfragen entfernt.",
  ),
  "reset.asked": (facts) =>
    facts.details.link === "activate"
      ? by("hat Ihnen einen neuen Link zum Einrichten geschickt.", "Ein neuer Link zum Einrichten ging an Sie.")(facts)
      : by(
          "hat veranlasst, Ihre Anmeldung zurückzusetzen.",
          "Ein Link zu einem neuen Passwort wurde angefordert.",
        )(facts),
  "reset.confirmed": () => ["Sie haben das Zurücksetzen Ihrer Anmeldung bestätigt."],
  "membership.created": ({ by: person, organization }) =>
    person === null
      ? [organization === null ? "Sie sind beigetreten." : `Sie sind ${organization} beigetreten.`]
      : [person, organization === null ? " hat Sie hinzugefügt." : ` hat Sie zu ${organization} hinzugefügt.`],
  "membership.profile_changed": ({ by: person, organization }) =>
    person === null
      ? [`Ihr Profil${here(organization)} wurde geändert.`]
      : [person, ` hat Ihr Profil${here(organization)} geändert.`],
  "membership.deactivated": ({ by: person, organization }) =>
    person === null
      ? [`Sie wurden${here(organization)} deaktiviert.`]
      : [person, ` hat Sie${here(organization)} deaktiviert.`],
  "membership.reactivated": ({ by: person, organization }) =>
    person === null
      ? [`Sie wurden${here(organization)} wieder aktiviert.`]
      : [person, ` hat Sie${here(organization)} wieder aktiviert.`],
};

export const deOwnEvents: typeof ownEvents = {
  sentences,
  otherSentence: ({ by: person }, kind) => (person === null ? [`${kind}.`] : [person, `: ${kind}.`]),
};

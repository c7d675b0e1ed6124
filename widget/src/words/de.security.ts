// The German sentences of My security.
import { deOwnEvents } from "./de.own-events.js";
import type { SecurityWords } from "./en.security.js";

const count = (number: number) => number.toLocaleString("de");
const codes = (number: number) =>
  number === 0
    ? "Kein Wiederherstellungscode ist"
    : number === 1
      ? "1 Wiederherstellungscode ist"
      : `${number} Wiederherstellungscodes sind`;

export const deSecurity: Pick<SecurityWords, "security"> = {
  security: {
    signedOutTitle: "Sie sind abgemeldet",
    signedOutText: "Melden Sie sich wieder an und öffnen Sie dies von dort, wo Sie waren.",
    brokenTitle: "Hier ist etwas schiefgegangen",
    brokenText: "Der Server hat geantwortet, konnte es aber nicht tun. Es hat sich nichts geändert.",
    staleSince: (time) => `Sie sehen, was um ${time} galt. Ihre Eingaben sind noch da.`,
    notLoaded: "Das ist noch nicht da.",

    password: {
      title: "Passwort",
      changed: (when) => `Geändert ${when}`,
      never: "Nie geändert",
      change: "Passwort ändern",
      current: "Jetziges Passwort",
      ends: "Alle Ihre anderen Sitzungen enden mit der Änderung.",
      refusals: { required: "Geben Sie Ihr jetziges Passwort ein.", newRequired: "Geben Sie ein neues Passwort ein." },
      done: "Ihr Passwort wurde geändert. Alle Ihre anderen Sitzungen wurden beendet.",
    },

    twoFactor: {
      title: "Zwei-Faktor-Anmeldung",
      on: (when) => (when ? `Eingeschaltet seit dem ${when}.` : "Eingeschaltet."),
      off: "Ausgeschaltet. Ist sie eingeschaltet, öffnet ein gestohlenes Passwort allein nichts.",
      required: "Sie ist für Sie vorgeschrieben und lässt sich deshalb nicht ausschalten.",
      requiredOff: "Sie ist für Sie vorgeschrieben: Bei der nächsten Anmeldung werden Sie gebeten, sie einzurichten.",
      left: (number) => `${codes(number)} übrig.`,
      few: (number) => (number === 0 ? "Sie haben keinen Wiederherstellungscode mehr." : `Nur ${codes(number)} übrig.`),
      fewText: "Ohne einen sperrt Sie der Verlust des Geräts aus. Machen Sie neue, solange es geht.",
      setUp: "Einrichten",
      replace: "Gerät ersetzen",
      renew: "Neue Wiederherstellungscodes",
      switchOff: "Ausschalten",
      steps: {
        setUp: [
          "Authenticator-App einrichten",
          "Danach fragt die Anmeldung neben dem Passwort nach einem Code daraus.",
        ],
        replace: [
          "Gerät ersetzen",
          "Das jetzige gilt weiter, bis das neue eingerichtet ist. Zuerst ein Code vom jetzigen oder ein Wiederherstellungscode.",
        ],
        switchOff: [
          "Zwei-Faktor-Anmeldung ausschalten",
          "Danach genügt Ihr Passwort zur Anmeldung, und die Wiederherstellungscodes gelten nicht mehr.",
        ],
        renew: ["Neue Wiederherstellungscodes machen", "Die älteren gelten danach nicht mehr."],
      },
      goOn: "Weiter",
      codesText:
        "Verlieren Sie die App, meldet jeder dieser Codes Sie stattdessen einmal an. Sie werden nur jetzt gezeigt: Bewahren Sie sie dort auf, wo die App nicht ist.",
      keep: "Fertig",
      done: {
        setUp: "Die Zwei-Faktor-Anmeldung ist eingeschaltet.",
        replace: "Das neue Gerät ist eingerichtet. Das alte gilt nicht mehr.",
        switchOff: "Die Zwei-Faktor-Anmeldung ist ausgeschaltet.",
        renew: "Sie haben neue Wiederherstellungscodes. Die älteren gelten nicht mehr.",
      },
    },

    questions: {
      title: "Sicherheitsfragen",
      set: "Haben Sie Ihr Passwort vergessen, fragt der Link in der Mail nach einer davon:",
      unset: "Nicht gewählt. Mit ihnen kann, wer Ihre Mails liest, noch kein neues Passwort für Sie wählen.",
      requiredUnset: "Ihre Organisation schreibt sie vor, und Sie haben noch keine.",
      required: "Ihre Organisation schreibt sie vor: Sie lassen sich ändern, aber nicht entfernen.",
      setUp: "Wählen",
      change: "Ändern",
      remove: "Entfernen",
      choose: "Wählen Sie drei Fragen",
      save: "Fragen speichern",
      removeTitle: "Fragen entfernen?",
      removeText: "Danach genügt ein Link in einer Mail, um ein neues Passwort für Ihre Anmeldung zu wählen.",
      removeSubmit: "Fragen entfernen",
      saved: "Ihre Sicherheitsfragen wurden gespeichert.",
      removed: "Ihre Sicherheitsfragen wurden entfernt.",
    },

    sessions: {
      title: "Wo ich angemeldet bin",
      text: "Beenden Sie, was Sie nicht kennen, und ändern Sie dann Ihr Passwort.",
      device: (browser, system) =>
        system === null
          ? (browser ?? "Ein unbekannter Browser")
          : `${browser ?? "Ein unbekannter Browser"} unter ${system}`,
      current: "Diese hier",
      lastSeen: (when) => `zuletzt gesehen ${when}`,
      since: (when) => `angemeldet ${when}`,
      end: "Beenden",
      endOne: (device) => `${device} beenden`,
      endOthers: "Alle anderen beenden",
      ended: (device) => `Die Sitzung von ${device} wurde beendet.`,
      endedOthers: (number) =>
        number === 0
          ? "Es gab keine andere Sitzung zu beenden."
          : number === 1
            ? "1 andere Sitzung wurde beendet."
            : `${count(number)} andere Sitzungen wurden beendet.`,
    },

    activity: {
      title: "Was zuletzt mit mir geschah",
      text: "War etwas davon nicht von Ihnen, ändern Sie Ihr Passwort.",
      none: "Es ist noch nichts aufgezeichnet.",
      address: "Netzadresse",
      ...deOwnEvents,
    },
  },
};

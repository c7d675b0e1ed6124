// The German sentences of the Profiles tab, and the plugin's own permissions in German.
import type { PermissionText } from "../profiles/permission-words.js";
import type { ProfileWords } from "./en.profiles.js";

const count = (number: number) => number.toLocaleString("de");
const join = (parts: readonly string[]) => new Intl.ListFormat("de", { type: "conjunction" }).format(parts);
const people = (number: number) => (number === 1 ? "1 Person" : `${count(number)} Personen`);
const rights = (number: number) => (number === 1 ? "1 Recht" : `${count(number)} Rechte`);
const verb = (number: number, one: string, many: string) => (number === 1 ? one : many);

const manager = "Benutzerverwaltung";
const oversight = "Profile und Aktivität";

const ownPermissions: Record<string, PermissionText> = {
  "users.read": {
    label: "Benutzer sehen",
    description: "Die Benutzerverwaltung öffnen und alle darin sehen.",
    group: manager,
  },
  "users.create": {
    label: "Benutzer hinzufügen",
    description: "Personen hinzufügen und fragen, ob sie dazukommen.",
    group: manager,
  },
  "users.update": { label: "Benutzer bearbeiten", description: "Namen, Adressen und Profile ändern.", group: manager },
  "users.deactivate": {
    label: "Benutzer deaktivieren",
    description: "Personen aussperren und wieder hereinlassen.",
    group: manager,
  },
  "users.delete": {
    label: "Benutzer löschen",
    description: "Personen aus der Organisation entfernen.",
    group: manager,
  },
  "users.unlock": {
    label: "Benutzer entsperren",
    description: "Gesperrte Personen wieder anmelden lassen.",
    group: manager,
  },
  "users.reset": {
    label: "Benutzer zurücksetzen",
    description: "Für jemanden ein neues Passwort anfordern.",
    group: manager,
  },
  "users.review": {
    label: "Benutzer überprüfen",
    description: "Festhalten, dass jemand den jetzigen Zugang behalten soll.",
    group: manager,
  },
  "profiles.read": {
    label: "Profile sehen",
    description: "Alle Profile sehen und was sie erlauben.",
    group: oversight,
  },
  "profiles.manage": {
    label: "Profile verwalten",
    description: "Profile anlegen, ändern und löschen.",
    group: oversight,
  },
  "audit.read": { label: "Aktivität sehen", description: "Sehen, wer wann was getan hat.", group: oversight },
  "organization.manage": {
    label: "Organisation verwalten",
    description: "Die Einstellungen der Organisation ändern.",
    group: oversight,
  },
};

export const deProfiles: Pick<ProfileWords, "profiles"> = {
  profiles: {
    title: "Profile",
    newProfile: "Neues Profil",
    newShort: "Neues Profil",
    pick: "Profil",
    picked: (name, members, unsaved) => `${name} (${count(members)})${unsaved ? ", nicht gespeichert" : ""}`,
    pickedOther: (name, mark) => `${name} (${mark.toLowerCase()})`,
    unnamed: "Neues Profil",
    people,
    builtIn: "Mitgeliefert",
    yours: "Ihres",
    unsaved: "Nicht gespeichert",
    notThere: "Noch nicht gespeichert",
    deleted: "Inzwischen gelöscht",
    nothingYet: "Die Profile sind noch nicht geladen.",
    stale: (time) => `Sie sehen den Stand von ${time}. Nichts von Ihrer Eingabe ist verloren.`,

    name: "Name",
    description: "In wenigen Worten",
    permissions: "Rechte",
    held: (held, all) => `${count(held)} von ${count(all)}`,
    gained: "neu",
    lost: "entfällt",
    users: (number) => (number === 1 ? "1 Benutzer" : `${count(number)} Benutzer`),
    nobody: "Niemand hat es",
    duplicate: (name) => `${name} duplizieren`,
    delete: (name) => `${name} löschen`,
    fixed: {
      administrator: "Administrator ist mitgeliefert: Es erlaubt alles, und das lässt sich nicht ändern.",
      own: "Sie haben dieses Profil selbst und können deshalb nicht ändern, was es erlaubt. Eine andere Person aus der Administration kann es.",
      stronger: "Dieses Profil erlaubt mehr, als Sie selbst dürfen. Sie können es ansehen, aber nicht ändern.",
      lookOnly: "Mit Ihrem Profil können Sie Profile ansehen, aber nicht ändern.",
      member:
        "Member ist mitgeliefert: Es behält seinen Namen und erlaubt nichts in der Benutzerverwaltung, denn ein einfaches Mitglied bestimmt nicht über andere.",
      notHeld: "Dieses Recht haben Sie selbst nicht, also können Sie es nicht vergeben.",
    },
    left: (labels) =>
      `In der Kopie ${verb(labels.length, "fehlt", "fehlen")} ${join(labels.map((label) => `„${label}“`))}: Sie können nicht vergeben, was Sie selbst nicht dürfen.`,
    copyOf: (name) => `Kopie von ${name}`,

    twoFactor: {
      label: "Wer dieses Profil hat, muss die Zwei-Faktor-Anmeldung nutzen",
      about: "Wer sie noch nicht hat, richtet sie bei der nächsten Anmeldung ein. Alle anderen können sie auch nutzen.",
      own: "Sie haben dieses Profil selbst: Aufheben kann das nur eine andere Person aus der Administration.",
      mark: "Zwei-Faktor verlangt",
      short: "Zwei-Faktor",
      required: "verlangt",
      notRequired: "nicht verlangt",
      becomes: (number, required) =>
        required
          ? `${people(number)} ${verb(number, "muss", "müssen")} die Zwei-Faktor-Anmeldung nutzen`
          : `${people(number)} ${verb(number, "darf", "dürfen")} die Zwei-Faktor-Anmeldung ausschalten`,
      setUp: () => "Wer sie noch nicht hat, richtet sie bei der nächsten Anmeldung ein.",
      lifted: "Sie bleibt an, bis sie jemand für sich ausschaltet, und verlangt, wo anderes sie verlangt.",
    },

    ifYouSave: "Wenn Sie speichern",
    whoHolds: "Wer es hat",
    gain: (number) => `${people(number)} ${verb(number, "erhält", "erhalten")}`,
    lose: (number) => `${people(number)} ${verb(number, "verliert", "verlieren")}`,
    usedLately: (used, all) =>
      all === 1
        ? "In den letzten 30 Tagen genutzt."
        : `${count(used)} davon ${verb(used, "hat", "haben")} es in den letzten 30 Tagen genutzt.`,
    closed:
      "Damit lässt sich die Benutzerverwaltung gar nicht mehr öffnen, auch wenn das Profil darin noch anderes erlaubt.",
    nextClick: "Beim nächsten Klick",
    signedIn: (number, all) => {
      if (number === null) return "Wer angemeldet ist, bemerkt es sofort.";
      if (number === 0)
        return all === 1 ? "Die Person ist jetzt nicht angemeldet." : "Niemand davon ist jetzt angemeldet.";
      return all === 1
        ? "Die Person ist jetzt angemeldet."
        : `${count(number)} davon ${verb(number, "ist", "sind")} jetzt angemeldet.`;
    },
    linkFirst: "Zuerst ein Link zum Einrichten",
    linksFirst: (number, all) => {
      const rest =
        "über einen Link per E-Mail wird zuerst ein eigenes Passwort gewählt. Bis dahin ist keine Anmeldung möglich.";
      if (number === null)
        return `Bei allen, die ihre Adresse nie bestätigt haben, gilt: ${rest.charAt(0).toUpperCase()}${rest.slice(1)}`;
      const who = all === 1 ? "Die Person hat" : `${count(number)} davon ${verb(number, "hat", "haben")}`;
      return `${who} die eigene Adresse nie bestätigt: ${rest.charAt(0).toUpperCase()}${rest.slice(1)}`;
    },
    asked: (number) => `${people(number)} ${verb(number, "wurde", "wurden")} damit angefragt`,
    askedText:
      "Es gilt auch für sie, sobald sie bestätigen. Erlaubt es mehr, als wer angefragt hat vergeben darf, verfällt die Anfrage.",
    seeAll: (number) => (number === 1 ? "Person ansehen" : `Alle ${count(number)} ansehen`),
    holdersLost: "Wer es hat, konnte nicht geladen werden.",
    isNew: "Niemand bekommt es, bis Sie es jemandem geben.",
    isNewText: "Vergeben Sie es im Bereich Benutzer, einzeln oder beim Hinzufügen.",
    nobodyHolds: "Niemand hat dieses Profil, also bemerkt niemand eine Änderung.",
    unchanged: "Noch ist nichts geändert. Sobald Sie etwas ändern, steht hier, was es für wen bedeutet.",
    textsOnly: (number) =>
      verb(number, "1 Person behält, was sie darf.", `${people(number)} behalten, was sie dürfen.`),
    short: (number, gained, lost) => {
      const gains = gained > 0 ? `${verb(number, "erhält", "erhalten")} ${rights(gained)}` : "";
      const loses =
        lost > 0 ? `${verb(number, "verliert", "verlieren")} ${gained > 0 ? count(lost) : rights(lost)}` : "";
      return `${people(number)} ${[gains, loses].filter(Boolean).join(" und ")}.`;
    },
    lastChanged: (when, by) => (by ? `Zuletzt geändert von ${by}, ${when}` : `Zuletzt geändert ${when}`),

    save: "Änderungen speichern",
    create: "Profil anlegen",
    saveAsNew: "Als neues Profil speichern",
    discard: "Verwerfen",
    undo: "Rückgängig",
    discarded: (name) => `Änderungen an ${name} wurden verworfen.`,
    newDiscarded: "Das neue Profil wurde verworfen.",
    created: (name) => `${name} wurde angelegt. Niemand bekommt es, bis Sie es jemandem geben.`,
    changed: (name) => `${name} wurde geändert.`,
    changedFor: (name, number) =>
      `${name} wurde geändert: ${people(number)} ${verb(number, "bemerkt", "bemerken")} es beim nächsten Klick.`,
    linksSent: (number) =>
      number === 1 ? "1 Link zum Einrichten ist unterwegs." : `${count(number)} Links zum Einrichten sind unterwegs.`,
    changedBy: (by) =>
      by
        ? `${by} hat dieses Profil geändert, während Sie es bearbeitet haben.`
        : "Dieses Profil wurde geändert, während Sie es bearbeitet haben.",
    becomes: "wird zu",
    empty: "nichts",
    keptYours: "Ihre Eingabe ist noch da. Wenn Sie speichern, kommt sie zu diesem Stand hinzu.",
    gone: "Dieses Profil wurde inzwischen gelöscht.",
    goneText: "Ihre Eingabe ist noch da. Sie lässt sich als neues Profil speichern, das niemand hat.",
    several: (number) => `${number} Angaben sind zu berichtigen, bevor gespeichert werden kann.`,
    refusals: {
      required: "Geben Sie einen Namen ein: Daran ist das Profil zu finden.",
      name_taken: "Ein anderes Profil heißt schon so.",
      too_long: "Das ist zu lang.",
      invalid: "Das kann nicht verwendet werden.",
      invalid_characters: "Darin sind Zeichen, die nicht verwendet werden können.",
      unknown: "Eines dieser Rechte gibt es nicht mehr. Sehen Sie die Liste noch einmal an.",
      beyond_own_permissions: "Es würde mehr erlauben, als Sie selbst dürfen.",
      own_membership: "Sie haben dieses Profil selbst und können nicht ändern, was es erlaubt.",
      profile_built_in: "Dieser Teil eines mitgelieferten Profils bleibt, wie er ist.",
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
      beyond_own_permissions: ["Dieses Profil erlaubt mehr, als Sie selbst dürfen.", "Es wurde nichts gespeichert."],
      own_membership: [
        "Sie haben dieses Profil selbst und können nicht ändern, was es erlaubt.",
        "Es wurde nichts gespeichert.",
      ],
      profile_built_in: ["Dieses Profil ist mitgeliefert und bleibt, wie es ist.", "Es wurde nichts gespeichert."],
      too_many_profiles: [
        "Hier gibt es 500 Profile, und mehr sind nicht möglich.",
        "Ihre Eingabe ist noch da. Löschen Sie zuerst eines.",
      ],
      broken: ["Der Server konnte es nicht tun.", "Ihre Eingabe ist noch da. Versuchen Sie es gleich noch einmal."],
    },

    remove: {
      title: (name) => `${name} löschen?`,
      nobody: "Niemand hat dieses Profil, also verliert niemand etwas.",
      holders: (number) => `${people(number)} ${verb(number, "hat", "haben")} dieses Profil.`,
      moveTo: "Profil, das sie stattdessen bekommen",
      choose: "Profil wählen",
      needMoveTo: "Wählen Sie ein Profil: Ohne eines könnten sie nicht bleiben.",
      moveToGone: "Dieses Profil gibt es nicht mehr. Wählen Sie ein anderes.",
      moveToBeyond: "Dieses Profil erlaubt mehr, als Sie selbst dürfen. Wählen Sie ein anderes.",
      noneToGive: "Es gibt kein anderes Profil, das Sie vergeben dürfen. Legen Sie zuerst eines an.",
      same: "Sie behalten, was sie dürfen.",
      requests: (number) =>
        number === 1 ? "1 offene Anfrage damit verfällt." : `${count(number)} offene Anfragen damit verfallen.`,
      recordStays: "Was getan wurde, bleibt festgehalten.",
      submit: "Profil löschen",
      submitMoving: (number) => `${people(number)} verschieben, Profil löschen`,
      deleted: (name) => `${name} wurde gelöscht.`,
      moved: (name, number, to) =>
        `${name} wurde gelöscht: ${people(number)} ${verb(number, "hat", "haben")} von jetzt an ${to}.`,
      gone: (name) => `${name} wurde inzwischen gelöscht.`,
      changedBy: (by) =>
        by ? `${by} hat dieses Profil inzwischen geändert.` : "Dieses Profil wurde inzwischen geändert.",
      inUse: "Jemand hat dieses Profil inzwischen bekommen.",
      askAgain: "Es wurde nichts gelöscht. Sehen Sie es noch einmal an, bevor Sie entscheiden.",
      failures: {
        lost: [
          "Der Server antwortet nicht.",
          "Ob gelöscht wurde, ist nicht bekannt. Ein zweiter Versuch schadet nicht.",
        ],
        slow: ["Der Server bittet um eine Pause.", "Es wurde nichts gelöscht. Versuchen Sie es gleich noch einmal."],
        forbidden: ["Das dürfen Sie nicht mehr.", "Ihr Profil hat sich inzwischen geändert. Es wurde nichts gelöscht."],
        beyond_own_permissions: ["Dieses Profil erlaubt mehr, als Sie selbst dürfen.", "Es wurde nichts gelöscht."],
        own_membership: ["Sie haben dieses Profil selbst.", "Es wurde nichts gelöscht."],
        profile_built_in: ["Dieses Profil ist mitgeliefert und bleibt.", "Es wurde nichts gelöscht."],
        broken: ["Der Server konnte es nicht tun.", "Es wurde nichts gelöscht. Versuchen Sie es gleich noch einmal."],
      },
    },

    ownPermissions: () => ownPermissions,
  },
};

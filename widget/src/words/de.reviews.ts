// The German sentences of reviewing who has access, and of what stands around the rows of the users list.
import type { AroundWords } from "./en.around.js";
import type { ReviewWords } from "./en.reviews.js";

const count = (number: number) => number.toLocaleString("de");

export const deReviews: Pick<AroundWords & ReviewWords, "filters" | "pages" | "reviews" | "rights"> = {
  filters: {
    sortBy: "Sortieren",
    sorts: {
      name: ["Nach Name", "Nach Name, Z zuerst"],
      email: ["Nach E-Mail", "Nach E-Mail, Z zuerst"],
      profile: ["Nach Profil", "Nach Profil, Z zuerst"],
      status: ["Nach Status", "Nach Status, letzter zuerst"],
    },
    attention: "Prüfung der Zugänge",
    anyAttention: "Jede Prüfung",
    attentions: {
      not_reviewed: "Seit 90 Tagen nicht geprüft",
      never_signed_in: "Nie angemeldet",
      dormant_soon: "Sperre binnen 30 Tagen",
    },
  },

  pages: {
    label: "Seiten",
    range: (from, to, total, capped) =>
      total === 0 ? "0 Personen" : `${count(from)}–${count(to)} von ${count(total)}${capped ? "+" : ""}`,
    rowsPerPage: "Zeilen je Seite",
    rows: (number) => `${number} Zeilen`,
    previous: "Zurück",
    next: "Weiter",
    previousPage: "Zurück: vorige Seite",
    nextPage: "Weiter: nächste Seite",
  },

  reviews: {
    never: "Nicht geprüft",
    on: (day) => `Geprüft ${day}`,
    by: (when, by) => (by ? `${when}, durch ${by}` : when),
    title: "Prüfung",
    last: (when, by) => (by ? `Zuletzt geprüft ${when}, durch ${by}.` : `Zuletzt geprüft ${when}.`),
    neverYet: "Diesen Zugang hat noch niemand geprüft.",
    note: "Notiz (optional)",
    mark: "Als geprüft vermerken",
    markAndNext: "Vermerken und weiter",
    marked: (name) => `${name} wurde als geprüft vermerkt.`,
    markedNext: (name, next) => `${name} wurde als geprüft vermerkt. Das ist ${next}.`,
    lookAgain:
      "Es wurde nichts vermerkt. Sehen Sie noch einmal hin, bevor Sie es tun; was Sie eingegeben haben, ist noch da.",
    notes: {
      too_long: "Die Notiz ist zu lang.",
      invalid_characters: "Die Notiz enthält Zeichen, die darin nicht möglich sind.",
    },
    showActivity: "Aktivität anzeigen",
  },

  rights: {
    title: "Rechte",
    from: (profile) => `Aus dem Profil ${profile}:`,
    everything: (profile) => `Alles, aus dem Profil ${profile}:`,
    nothing: (profile) => `Mit dem Profil ${profile} ist die Anmeldung möglich, sonst nichts.`,
    hidden: (profile) => `Was das Profil ${profile} erlaubt, ist für Sie nicht einsehbar.`,
    lost: "Was dieses Profil erlaubt, konnte nicht geladen werden.",
    closed: "Die Benutzerverwaltung steht dieser Person nicht offen.",
    when: {
      invited: "Das gilt, sobald die Anmeldung eingerichtet ist.",
      locked: "Das gilt nicht, solange diese Person gesperrt ist.",
      deactivated: "Das gilt nicht, solange diese Person deaktiviert ist.",
    },
    gains: (labels) => `Kommt hinzu: ${labels.join(", ")}.`,
    loses: (labels) => `Entfällt: ${labels.join(", ")}.`,
    same: "Es ändert sich nichts daran, was diese Person darf.",
    closes: "Die Benutzerverwaltung steht dieser Person dann nicht mehr offen.",
    linkFirst:
      "Die Adresse ist noch nicht bestätigt: Die Person erhält zuerst einen Link, um ein eigenes Passwort zu wählen. Bis dahin ist keine Anmeldung möglich.",
  },
};

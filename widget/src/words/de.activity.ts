// The German sentences of the Activity tab.
import { deEvents } from "./de.events.js";
import type { ActivityWords } from "./en.activity.js";

const count = (number: number) => number.toLocaleString("de");

export const deActivity: Pick<ActivityWords, "activity"> = {
  activity: {
    ...deEvents,

    person: "Person",
    searchPerson: "Alle: Name oder E-Mail",
    people: "Personen",
    me: "Ich",
    clearPerson: "Alle zeigen",
    nobodyFound: "Niemand hier hat diesen Namen oder diese Adresse.",
    peopleFound: (number) => (number === 1 ? "1 Person gefunden." : `${count(number)} Personen gefunden.`),
    notSearched: "Der Server antwortet nicht. Tippen Sie weiter, um es noch einmal zu versuchen.",
    onlyOf: (name) => `Nur zeigen, was ${name} betrifft`,

    kind: "Was",
    everything: "Alles",
    time: "Wann",
    times: {
      "": "Gesamter Zeitraum",
      today: "Heute",
      "7d": "7 Tage",
      "30d": "30 Tage",
      "12m": "12 Monate",
      between: "Zwischen …",
    },
    from: "Von",
    to: "Bis",
    clear: "Zurücksetzen",
    clearFilters: "Filter zurücksetzen",

    export: "Exportieren",
    exportTitle: "Was die Filter zeigen, als Datei",
    csv: "CSV",
    csvText: "Für eine Tabelle",
    jsonLines: "JSON Lines",
    jsonLinesText: "Für Programme, ein Ereignis je Zeile",

    today: (date) => `Heute, ${date}`,
    yesterday: (date) => `Gestern, ${date}`,
    address: "Netzwerkadresse",
    bySystem: "durch das System",

    found: (number, more) =>
      `${number === 1 ? "1 Ereignis" : `${count(number)} Ereignisse`}, das neueste zuerst${more ? "; es gibt ältere" : ""}.`,
    newer: "Neuere",
    older: "Ältere",
    newerEvents: "Neuere Ereignisse",
    olderEvents: "Ältere Ereignisse",
    refresh: "Nach neuen Ereignissen sehen",
    staleSince: (time) => `Sie sehen, was um ${time} aufgezeichnet war.`,
    nothingYet: "Die Ereignisse sind noch nicht geladen.",

    firstTitle: "Es ist noch nichts aufgezeichnet",
    firstText: "Hier steht, was in der Benutzerverwaltung geschieht, und jede Anmeldung.",
    noneTitle: "Nichts passt auf all das",
    noneTitleOne: "Nichts passt darauf",
    noneTitlePerson: "Über diese Person ist nichts aufgezeichnet",
    question: ({ person, me, kind, time }) => {
      const said = [person && `über ${me ? "Sie" : person}`, kind && `von der Art „${kind}“`, time].filter(Boolean);
      const sentence = said.join(", ");
      return `${sentence.charAt(0).toLocaleUpperCase("de")}${sentence.slice(1)}.`;
    },
    spans: {
      today: "heute",
      "7d": "in den letzten 7 Tagen",
      "30d": "in den letzten 30 Tagen",
      "12m": "in den letzten 12 Monaten",
    },
    since: (day) => `seit ${day}`,
    until: (day) => `bis ${day}`,
    range: (from, to) => `von ${from} bis ${to}`,
    without: {
      time: "Zu anderen Zeiten gibt es etwas.",
      kind: "Von anderer Art gibt es etwas.",
      person: "Von anderen Personen gibt es etwas.",
    },
    drop: { time: "Gesamter Zeitraum", kind: "Jede Art", person: "Alle" },
    clearAll: "Alles leeren",
  },
};

// The English sentences of the Activity tab.

import { around } from "./en.around.js";
import { events } from "./en.events.js";

const count = (number: number) => number.toLocaleString("en");

export const activity = {
  ...around,

  activity: {
    ...events,

    person: "Person",
    searchPerson: "Anyone: name or e-mail",
    people: "People",
    me: "Me",
    clearPerson: "Show Everyone",
    nobodyFound: "Nobody here has such a name or address.",
    peopleFound: (number: number) => (number === 1 ? "1 person found." : `${count(number)} people found.`),
    notSearched: "The server does not answer. Type on to try again.",
    onlyOf: (name: string) => `Show only what concerns ${name}`,

    kind: "What",
    everything: "Everything",
    time: "When",
    times: {
      "": "All time",
      today: "Today",
      "7d": "7 days",
      "30d": "30 days",
      "12m": "12 months",
      between: "Between…",
    },
    from: "From",
    to: "To",
    clear: "Clear",
    clearFilters: "Clear Filters",

    export: "Export",
    exportTitle: "What the filters show, as a file",
    csv: "CSV",
    csvText: "For a spreadsheet",
    jsonLines: "JSON Lines",
    jsonLinesText: "For programs, one event a line",

    today: (date: string) => `Today, ${date}`,
    yesterday: (date: string) => `Yesterday, ${date}`,
    address: "Network address",
    bySystem: "by the system",

    found: (number: number, more: boolean) =>
      `${number === 1 ? "1 event" : `${count(number)} events`}, newest first${more ? "; there are older ones" : ""}.`,
    newer: "Newer",
    older: "Older",
    newerEvents: "Newer events",
    olderEvents: "Older events",
    refresh: "Look for new events",
    staleSince: (time: string) => `You see what had been recorded at ${time}.`,
    nothingYet: "The events have not loaded yet.",

    firstTitle: "Nothing has been recorded yet",
    firstText: "Whatever is done in the User Manager, and every sign-in, appears here.",
    noneTitle: "Nothing matches all of this",
    noneTitleOne: "Nothing matches this",
    noneTitlePerson: "Nothing is recorded about this person",
    question: (parts: { person: string; me: boolean; kind: string; time: string }) => {
      const { person, me, kind, time } = parts;
      const said = [person && `about ${me ? "you" : person}`, kind && `of the kind “${kind}”`, time && time].filter(
        Boolean,
      );
      const sentence = said.join(", ");
      return `${sentence.charAt(0).toLocaleUpperCase("en")}${sentence.slice(1)}.`;
    },
    spans: {
      today: "today",
      "7d": "in the last 7 days",
      "30d": "in the last 30 days",
      "12m": "in the last 12 months",
    } as Record<string, string>,
    since: (day: string) => `since ${day}`,
    until: (day: string) => `until ${day}`,
    range: (from: string, to: string) => `from ${from} to ${to}`,
    without: {
      time: "There are events at other times.",
      kind: "There are events of other kinds.",
      person: "There are events of other people.",
    },
    drop: { time: "All Time", kind: "Every Kind", person: "Everyone" },
    clearAll: "Clear All",
  },
};

export type ActivityWords = typeof activity;

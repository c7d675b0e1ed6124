// The English sentences of the Activity tab.
import { list } from "./en.list.js";

export const activity = {
  ...list,

  activity: {
    everything: "Everything",
  },
};

export type ActivityWords = typeof activity;

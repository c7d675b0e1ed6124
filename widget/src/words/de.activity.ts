// The German sentences of the Activity tab.
import type { ActivityWords } from "./en.activity.js";

export const deActivity: Pick<ActivityWords, "activity"> = {
  activity: {
    everything: "Alles",
  },
};

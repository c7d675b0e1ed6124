// The English sentences of the Profiles tab.
import { list } from "./en.list.js";

export const profiles = {
  ...list,

  profiles: {
    title: "Profiles",
  },
};

export type ProfileWords = typeof profiles;

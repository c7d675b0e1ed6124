// The German sentences of the Profiles tab.
import type { ProfileWords } from "./en.profiles.js";

export const deProfiles: Pick<ProfileWords, "profiles"> = {
  profiles: {
    title: "Profile",
  },
};

// What the users tab lends to what is done in it, which loads with the first act.
import type { Notice } from "../kit/um-notice.js";
import type { ProfilesAnswer } from "../server.js";
import type { Place } from "./member-calls.js";
import type { MembersLoader } from "./members-loader.js";
import type { Question } from "./question.js";

export interface Lent extends Place {
  members: MembersLoader;
  list: () => ProfilesAnswer | undefined;
  ask: (change: Partial<Question>) => void;
  say: (notice: Notice | undefined) => void;
}

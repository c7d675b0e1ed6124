// What the parts of the Activity tab fire when the person asks something else of it.
import type { ActivityQuestion } from "./activity-question.js";

export class ActivityQuestionEvent extends Event {
  constructor(readonly change: Partial<ActivityQuestion>) {
    super("um-activity-question", { bubbles: true, composed: true });
  }
}

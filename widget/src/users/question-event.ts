// What the parts around the list fire when the person asks something else of it.
import type { Question } from "./question.js";

export class QuestionEvent extends Event {
  constructor(readonly change: Partial<Question>) {
    super("um-question", { bubbles: true, composed: true });
  }
}

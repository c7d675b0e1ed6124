// Asks what a link is for, and loads what it takes besides the password, where it takes anything.
import { type Answer, ask } from "../ask.js";
import { type ConfirmationPreview, connect } from "../server.js";
import type { FormHost } from "./form-element.js";
import type { LinkQuestions } from "./link-questions.js";

interface LinkSeen {
  preview: ConfirmationPreview;
  questions: LinkQuestions | undefined;
}

export async function lookAtLink(host: FormHost, secret: string): Promise<Answer<LinkSeen>> {
  const answer = await ask(connect(host.server).confirmations.preview.$post({ json: { secret } }));
  if (!answer.ok) return answer;
  const preview = answer.value;
  const takesAnswers = !preview.locked && (preview.question !== null || preview.answers !== "none");
  if (!takesAnswers) return { ok: true, value: { preview, questions: undefined } };
  const module = await import("./link-questions.js").catch(() => undefined);
  if (!module) return { ok: false, reason: "lost" };
  const questions = await module.linkQuestions(host, preview);
  return questions.ok ? { ok: true, value: { preview, questions: questions.value } } : questions;
}

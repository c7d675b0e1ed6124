// Uses a link up: each purpose has a route of its own, and they answer alike.
import { type Answer, ask } from "../ask.js";
import type { ChosenAnswer } from "../security-questions/question-fields.js";
import { type ConfirmationPreview, connect } from "../server.js";

export interface Confirmed {
  /** The address that signs in from now on. */
  email: string;
  /** Of a request to join: `lapsed` where what was asked may no longer be given. */
  outcome?: "joined" | "lapsed";
}

/** What the person gave along with it, where the link takes it. */
export interface Given {
  password?: string;
  /** To the security question that was asked. */
  answer?: string;
  /** The three that are asked from now on. */
  answers?: ChosenAnswer[];
}

export function confirmLink(
  server: string,
  purpose: ConfirmationPreview["purpose"],
  secret: string,
  given: Given,
): Promise<Answer<Confirmed>> {
  const client = connect(server);
  const json = { secret, ...given };
  const chosen = { ...json, password: given.password ?? "" };
  switch (purpose) {
    case "activate":
      return ask(client.activate.$post({ json: chosen }));
    case "reset":
      return ask(client["reset-password"].$post({ json: chosen }));
    case "join":
      return ask(client.join.$post({ json }));
    case "unlock":
      return ask(client.unlock.$post({ json }));
    case "change_email":
      return ask(client["change-email"].$post({ json }));
  }
}

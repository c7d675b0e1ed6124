// Uses a link up: each purpose has a route of its own, and they answer alike.
import { type Answer, ask } from "../ask.js";
import { type ConfirmationPreview, connect } from "../server.js";

export interface Confirmed {
  /** The address that signs in from now on. */
  email: string;
  /** Of a request to join: `lapsed` where what was asked may no longer be given. */
  outcome?: "joined" | "lapsed";
}

/** `password` where one was chosen. */
export function confirmLink(
  server: string,
  purpose: ConfirmationPreview["purpose"],
  secret: string,
  password: string | undefined,
): Promise<Answer<Confirmed>> {
  const client = connect(server);
  const chosen = { secret, password: password ?? "" };
  const json = password === undefined ? { secret } : chosen;
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

// Whom the organization has asked to join, and which of its letters were given up: what the tab shows and its label counts.
import { type Answer, ask } from "../ask.js";
import { connect, type JoinRequest, type UndeliveredLetter } from "../server.js";

export interface Pending {
  requests: readonly JoinRequest[];
  letters: readonly UndeliveredLetter[];
}

export async function loadPending(server: string, organization: string): Promise<Answer<Pending>> {
  const { "join-requests": requests, "undelivered-letters": letters } = connect(server).organizations[":organization"];
  const param = { organization };
  const [asked, undelivered] = await Promise.all([ask(requests.$get({ param })), ask(letters.$get({ param }))]);
  if (!asked.ok) return asked;
  if (!undelivered.ok) return undelivered;
  return { ok: true, value: { requests: asked.value.joinRequests, letters: undelivered.value.letters } };
}

/** The letter that should have brought this request to the person. */
export const letterOf = ({ letters }: Pending, { id }: JoinRequest): UndeliveredLetter | undefined =>
  letters.find(({ joinRequest }) => joinRequest === id);

/** The letters that are about no request in the list. */
export const otherLetters = ({ letters, requests }: Pending): UndeliveredLetter[] =>
  letters.filter(({ joinRequest }) => !requests.some(({ id }) => id === joinRequest));

// Asks for a page of events.
import { type Answer, ask } from "../ask.js";
import { type ActivityPage, connect } from "../server.js";

export const askForEvents = (
  server: string,
  organization: string,
  query: Record<string, string>,
): Promise<Answer<ActivityPage>> =>
  ask(connect(server).organizations[":organization"].audit.$get({ param: { organization }, query }));

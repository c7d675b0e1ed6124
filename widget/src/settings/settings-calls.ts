// The calls about an organization's settings, and what became of a change when somebody else was first or an answer was lost.
import { type Answer, ask } from "../ask.js";
import { connect, type Settings } from "../server.js";
import { type Failure, isRefused } from "../users/act-failures.js";
import { differingFields, type Values } from "./settings-draft.js";

/** Whose settings, and where the plugin is. */
export type Place = readonly [server: string, organization: string];

export type Outcome =
  | { kind: "saved"; settings: Settings }
  | { kind: "stale"; fresh: Settings }
  | { kind: "refused"; failure: Failure }
  /** The person would rather not prove who they are. */
  | { kind: "cancelled" };

const route = ([server]: Place) => connect(server).organizations[":organization"].settings;

export const loadSettings = (server: string, organization: string): Promise<Answer<Settings>> =>
  ask(route([server, organization]).$get({ param: { organization } }));

const changeSettings = (place: Place, etag: string, json: Partial<Values>): Promise<Answer<Settings>> =>
  ask(route(place).$patch({ param: { organization: place[1] }, json }, { headers: { "If-Match": etag } }));

/** `prove` makes the call, and asks for the password first where the server wants it. */
export async function saveSettings(
  place: Place,
  { change, etag, prove, wanted }: { change: Partial<Values>; etag: string; wanted: Values; prove: Prove },
): Promise<Outcome> {
  const answer = await prove(() => changeSettings(place, etag, change));
  if (!answer) return { kind: "cancelled" };
  if (answer.ok) return { kind: "saved", settings: answer.value };
  if (!isRefused(answer, "stale_version")) return { kind: "refused", failure: answer };
  const fresh = await loadSettings(...place);
  if (!fresh.ok) return { kind: "refused", failure: fresh };
  // Saved already: by a try whose answer was lost, or by somebody who wanted the same.
  const isThere = differingFields(fresh.value, wanted).length === 0;
  return isThere ? { kind: "saved", settings: fresh.value } : { kind: "stale", fresh: fresh.value };
}

export type Prove = (call: () => Promise<Answer<Settings>>) => Promise<Answer<Settings> | undefined>;

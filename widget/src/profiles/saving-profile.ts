// Saves what is typed about a profile, and finds out what became of it when somebody else was first or an answer was lost.
import { type Answer, ask } from "../ask.js";
import { askWithProof } from "../proof/prove.js";
import { connect, type ProfileDetails, type ProfileSummary, type ProfilesAnswer } from "../server.js";
import { type Failure, isRefused } from "../users/act-failures.js";
import { changeBetween, type Draft, draftOf, isChanged } from "./profile-draft.js";
import type { Subject } from "./subject.js";

/** Whose profiles, and where the plugin is. */
export type Place = readonly [server: string, organization: string];

export type Outcome =
  | { kind: "changed"; profile: ProfileSummary; setUpLinksSent: number }
  | { kind: "created"; profile: ProfileSummary }
  | { kind: "stale"; fresh: ProfileDetails }
  | { kind: "gone" }
  /** The person would rather not prove who they are. */
  | { kind: "declined" }
  | { kind: "refused"; failure: Failure };

const routes = ([server]: Place) => connect(server).organizations[":organization"].profiles;

export const loadProfiles = (server: string, organization: string): Promise<Answer<ProfilesAnswer>> =>
  ask(routes([server, organization]).$get({ param: { organization } }));

export const loadProfile = (server: string, organization: string, profile: string): Promise<Answer<ProfileDetails>> =>
  ask(routes([server, organization])[":profile"].$get({ param: { organization, profile } }));

export const deleteProfile = (
  [server, organization]: Place,
  { id, etag }: Pick<ProfileSummary, "id" | "etag">,
  moveTo: string,
): Promise<Answer<{ moved: number }>> =>
  ask(
    routes([server, organization])[":profile"].$delete(
      { param: { organization, profile: id }, query: moveTo === "" ? {} : { moveTo } },
      { headers: { "If-Match": etag } },
    ),
  );

/** `host` is where a proof is asked for, if the server wants one. */
export const saveProfile = (host: HTMLElement, place: Place, subject: Subject): Promise<Outcome> =>
  subject.profile ? change(host, place, subject, subject.profile) : create(place, subject);

async function change(
  host: HTMLElement,
  place: Place,
  { base, draft }: Subject,
  profile: ProfileSummary,
): Promise<Outcome> {
  const param = { organization: place[1], profile: profile.id };
  const headers = { "If-Match": profile.etag };
  const json = asJson(changeBetween(base, draft));
  const answer = await askWithProof(host, place[0], () =>
    ask(routes(place)[":profile"].$patch({ param, json }, { headers })),
  );
  if (!answer) return { kind: "declined" };
  if (answer.ok) return { kind: "changed", ...answer.value };
  if (isRefused(answer, "not_found")) return { kind: "gone" };
  if (!isRefused(answer, "stale_version")) return { kind: "refused", failure: answer };
  const fresh = await loadProfile(...place, profile.id);
  if (!fresh.ok) return isRefused(fresh, "not_found") ? { kind: "gone" } : { kind: "refused", failure: fresh };
  // Saved already: by a try whose answer was lost, or by somebody who wanted the same.
  if (!isChanged(draftOf(fresh.value), draft)) return { kind: "changed", profile: fresh.value, setUpLinksSent: 0 };
  return { kind: "stale", fresh: fresh.value };
}

async function create(place: Place, { draft, kept }: Subject): Promise<Outcome> {
  const json = {
    name: draft.name.trim(),
    description: draft.description.trim(),
    permissions: [...draft.permissions],
    ...(draft.twoFactorRequired && { twoFactorRequired: true }),
  };
  const answer = await ask(routes(place).$post({ param: { organization: place[1] }, json }));
  if (answer.ok) return { kind: "created", profile: answer.value.profile };
  if (kept?.unanswered && isRefused(answer, "name_taken")) {
    const list = await loadProfiles(...place);
    const arrived = list.ok && list.value.profiles.find((each) => !isChanged(draftOf(each), draft));
    if (arrived) return { kind: "created", profile: arrived };
  }
  return { kind: "refused", failure: answer };
}

const asJson = ({ permissions, ...rest }: Partial<Draft>) => ({
  ...rest,
  ...(permissions && { permissions: [...permissions] }),
});

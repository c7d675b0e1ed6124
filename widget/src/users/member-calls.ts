// The calls about one member, each on the version that it is based on.
import { ask } from "../ask.js";
import { connect, type Me, type Member, type PendingLink } from "../server.js";

/** Whose users, and where the plugin is. */
export interface Place {
  server: string;
  organization: Pick<Me["organizations"][number], "id" | "name" | "capabilities" | "permissions">;
}

export type Change = Partial<Record<"fullName" | "email" | "profile", string>> & { twoFactorRequired?: boolean };

export function callsAbout({ server, organization }: Place, { id }: Pick<Member, "id">) {
  const here = connect(server).organizations[":organization"];
  const route = here.members[":member"];
  const of = { organization: organization.id };
  const param = { ...of, member: id };
  const based = (etag: string) => ({ headers: { "If-Match": etag } });
  return {
    read: () => ask(route.$get({ param })),
    change: (etag: string, json: Change) => ask(route.$patch({ param, json }, based(etag))),
    remove: (etag: string) => ask(route.$delete({ param }, based(etag))),
    deactivate: (etag: string) => ask(route.deactivate.$post({ param }, based(etag))),
    reactivate: (etag: string) => ask(route.reactivate.$post({ param }, based(etag))),
    unlock: (etag: string) => ask(route.unlock.$post({ param }, based(etag))),
    review: (etag: string, note = "") => ask(route.review.$post({ param, json: { note } }, based(etag))),
    switchOffTwoFactor: (etag: string) => ask(route["switch-off-two-factor"].$post({ param }, based(etag))),
    reset: () => ask(route.reset.$post({ param })),
    withdraw: (purpose: PendingLink["purpose"]) =>
      ask(route["pending-links"][":purpose"].$delete({ param: { ...param, purpose } })),
    resend: (letter: string) => ask(here["undelivered-letters"][":letter"].resend.$post({ param: { ...of, letter } })),
  };
}

export type MemberCalls = ReturnType<typeof callsAbout>;

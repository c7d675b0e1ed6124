// What the tests of acts on users begin with: an administrator's list, and a member with all that their dialog shows.
import { html } from "lit";
import { pressable, said, show } from "./elements.js";
import { administrator, type FakeServer, member, organization } from "./fake-server.js";

export const everyRight = ["read", "create", "update", "deactivate", "delete", "unlock", "reset", "review"].map(
  (right) => `users.${right}`,
);

const stronger = { id: "p-owner", name: "Owner", builtIn: null };

const asks: Record<string, string> = {
  edit: "users.update",
  unlock: "users.unlock",
  reset: "users.reset",
  deactivate: "users.deactivate",
  reactivate: "users.deactivate",
  delete: "users.delete",
  review: "users.review",
  switch_off_two_factor: "users.reset",
};

/** With the acts that the plugin would say are open to whoever has these permissions. */
export function withActs(who: ReturnType<typeof member>, permissions = everyRight): ReturnType<typeof member> {
  const { self, status, alsoElsewhere } = who;
  const possible: Record<string, boolean> = {
    edit: !(self && alsoElsewhere),
    unlock: !self && status === "locked",
    reset: !self,
    deactivate: !self && status !== "deactivated",
    reactivate: !self && status === "deactivated",
    delete: !self,
    review: !self,
    switch_off_two_factor: !self && !alsoElsewhere && who.twoFactor.on,
  };
  const isStronger = who.profile.id === stronger.id;
  const may = Object.keys(asks).filter(
    (act) => permissions.includes(asks[act] ?? "") && possible[act] && (act === "review" || !isStronger),
  );
  return { ...who, may };
}

const user = (name: string, more: Record<string, unknown>) => withActs(member(name, more));

export const kwame = user("Kwame Boateng", { id: "m-kwame" });
export const priya = user("Priya Raghunathan", {
  id: "m-priya",
  status: "locked",
  statusReason: { kind: "strikes", at: "2026-01-02T10:00:00.000Z", by: null },
});
export const mateus = user("Mateus Figueiredo", { id: "m-mateus", alsoElsewhere: true });
export const elif = user("Elif Karadağ", {
  id: "m-elif",
  status: "invited",
  statusReason: { kind: "link_expired", at: "2026-01-02T10:00:00.000Z", by: null },
  lastSignInAt: null,
});
const ioana = user("Ioana Petrescu", { id: "m-ioana", self: true, profile: administrator });
const owner = user("Amara Nwosu", { id: "m-owner", profile: stronger });

/** Below which every act on a member is asked for. */
export const at = (who: { id: string }, act = ""): string => `/organizations/o-1/members/${who.id}${act && `/${act}`}`;

export const details = (who: ReturnType<typeof member>, more: Record<string, unknown> = {}) => ({
  ...who,
  addedAt: "2025-03-03T10:00:00.000Z",
  addedBy: "Søren Kjærgaard",
  addressConfirmedAt: "2025-03-04T10:00:00.000Z",
  lastChange: null,
  pending: [],
  undelivered: [],
  ...more,
});

/** Who is in the list, each with their details; `permissions` are those of the person at the screen. */
export function fill(server: FakeServer, permissions = everyRight): void {
  server.me.organizations = [organization("o-1", "Ostervik Freight", permissions)];
  server.members = [owner, elif, ioana, kwame, mateus, priya].map((who) => withActs(who, permissions));
  for (const who of server.members) server.on(`GET ${at(who)}`, { status: 200, body: details(who) });
}

export async function openTab(server: FakeServer, first = "Edit Kwame Boateng"): Promise<void> {
  show(html`<user-manager server=${server.base} open></user-manager>`);
  await said("Kwame Boateng");
  await pressable(first);
}

// A database that an earlier version made is brought up to date, and nothing in it is lost.
import { createClient } from "@libsql/client";
import { describe, expect, it, onTestFinished } from "vitest";
import { foundation } from "../../../server-plugin/src/platform/database/migrations/0001-foundation.js";
import { mailAndLockout } from "../../../server-plugin/src/platform/database/migrations/0002-mail-and-lockout.js";
import { acts } from "../../../server-plugin/src/platform/database/migrations/0003-acts.js";
import { seedPassword } from "../../../server-plugin/src/seeding.js";
import { databaseFile, goodPassword, plugin, startOfTime } from "../../support/plugin.js";
import { basedOn } from "../../support/request.js";

const day = 24 * 3_600_000;
type Row = Record<string, string | number | null>;

/** A database as the last of these migrations left it, with these rows. */
async function earlier(rows: [string, Row][], migrations = [foundation, mailAndLockout]): Promise<{ url: string }> {
  const location = databaseFile();
  const client = createClient(location);
  onTestFinished(() => client.close());
  await client.execute(
    "create table um_migrations (number integer primary key, name text not null, at integer not null)",
  );
  for (const [index, { name, statements }] of migrations.entries()) {
    for (const statement of statements) await client.execute(statement);
    rows.push(["um_migrations", { number: index + 1, name, at: 0 }]);
  }
  for (const [table, row] of rows) {
    const columns = Object.keys(row);
    await client.execute({
      sql: `insert into ${table} (${columns.join(", ")}) values (${columns.map(() => "?").join(", ")})`,
      args: Object.values(row),
    });
  }
  return location;
}

const user = (id: number, fullName: string, email: string): [string, Row] => [
  "um_users",
  {
    id,
    public_id: `user-${id}`,
    full_name: fullName,
    name_key: fullName.toLowerCase(),
    email: email.toLowerCase(),
    email_typed: email,
    email_key: email.toLowerCase(),
    verified_at: 1,
    activated_at: 1,
    created_at: 1,
  },
];

const request = (id: number, userId: number, more: Row): [string, Row] => [
  "um_join_requests",
  {
    id,
    public_id: `request-${id}`,
    organization_id: 1,
    user_id: userId,
    profile_id: 2,
    asked_by: 1,
    asked_at: startOfTime - id * day,
    expires_at: startOfTime + (7 - id) * day,
    ...more,
  },
];

/** An organization with its two built-in profiles, 1 and 2 of the first, 3 and 4 of the second. */
const customer = (number: number, publicId: string, name: string): [string, Row][] => [
  ["um_organizations", { id: number, public_id: publicId, name, created_at: 1 }],
  ...(["administrator", "member"] as const).map((role, index): [string, Row] => [
    "um_profiles",
    {
      id: 2 * number - 1 + index,
      public_id: `${role}-${number}`,
      organization_id: number,
      name: role === "member" ? "Member" : "Administrator",
      name_key: role,
      built_in: role,
      created_at: 1,
    },
  ]),
];

const membership = (userId: number, organizationId: number, profileId: number): [string, Row] => [
  "um_memberships",
  {
    id: userId,
    public_id: `membership-${userId}`,
    user_id: userId,
    organization_id: organizationId,
    profile_id: profileId,
    created_at: 1,
  },
];

it("join requests are kept, each with the address of the person that it asked, and live on as before", async () => {
  const hash = await seedPassword((await plugin()).users, goodPassword);
  const location = await earlier([
    ...customer(1, "ostervik", "Ostervik Freight"),
    ...customer(2, "palisander", "Palisander Labs"),
    user(1, "Ada Berg", "ada@ostervik.example"),
    ["um_passwords", { user_id: 1, hash, set_at: 1 }],
    user(2, "Pia Holm", "Pia@Palisander.example"),
    ["um_passwords", { user_id: 2, hash, set_at: 1 }],
    user(3, "Nils Dahl", "nils@palisander.example"),
    user(4, "Olaf Ek", "olaf@palisander.example"),
    membership(1, 1, 1),
    membership(2, 2, 3),
    membership(3, 2, 4),
    membership(4, 2, 4),
    request(1, 2, { state: "open" }),
    request(2, 3, { state: "lapsed", lapse_reason: "beyond_asker", settled_at: startOfTime - day }),
    request(3, 4, { state: "withdrawn", settled_at: startOfTime - day }),
    request(4, 4, { state: "joined", settled_at: startOfTime - 2 * day }),
  ]);

  const one = await plugin({ database: location });
  const kept = JSON.parse(await one.dump("um_join_requests"));
  expect(kept.map(({ id, email, state, settled_at }: Row) => ({ id, email, state, settled_at }))).toEqual([
    { id: 1, email: "Pia@Palisander.example", state: "open", settled_at: null },
    { id: 2, email: "nils@palisander.example", state: "lapsed", settled_at: startOfTime - day },
    { id: 3, email: "olaf@palisander.example", state: "withdrawn", settled_at: startOfTime - day },
    { id: 4, email: "olaf@palisander.example", state: "joined", settled_at: startOfTime - 2 * day },
  ]);
  const ada = await one.signedIn("ada@ostervik.example");
  const requests = async () => (await ada.get("/organizations/ostervik/join-requests")).body.joinRequests;
  const expected = (id: number, email: string) => ({
    id: `request-${id}`,
    email,
    profile: { id: "member-1", name: "Member" },
    askedBy: "Ada Berg",
    askedAt: new Date(startOfTime - id * day).toISOString(),
    expiresAt: new Date(startOfTime + (7 - id) * day).toISOString(),
  });
  expect(await requests()).toEqual([
    { ...expected(2, "nils@palisander.example"), state: "lapsed", lapseReason: "beyond_asker" },
    { ...expected(1, "Pia@Palisander.example"), state: "open", lapseReason: null },
  ]);

  // What was asked can be asked once, sent again, and outlives the person, as if it had been made today.
  const again = { fullName: "X", email: "pia@palisander.example", profile: "member-1" };
  expect((await ada.post("/organizations/ostervik/members", again)).body.code).toBe("already_asked");
  expect((await ada.post("/organizations/ostervik/join-requests/request-1/resend")).status).toBe(204);
  expect((await one.letters()).map(({ to }) => to.address)).toEqual(["pia@palisander.example"]);
  const pia = await one.signedIn("pia@palisander.example");
  const labs = "/organizations/palisander/members";
  await one.context.transaction((tx) =>
    tx.updateTable("um_join_requests").set({ state: "open" }).where("id", "=", 2).execute(),
  );
  const { etag } = (await pia.get(`${labs}/membership-3`)).body;
  expect((await pia.delete(`${labs}/membership-3`, basedOn({ etag }))).body).toEqual({ outcome: "deleted" });
  expect((await requests()).find(({ id }: Row) => id === "request-2")).toMatchObject({
    email: "nils@palisander.example",
    state: "lapsed",
    lapseReason: "person_gone",
  });
});

describe("events of before", () => {
  const event = (id: number, more: Row): [string, Row] => [
    "um_audit",
    {
      id,
      public_id: `event-${id}`,
      at: startOfTime - (10 - id) * day,
      organization_id: 1,
      address: "192.0.2.7",
      ...more,
    },
  ];
  const ada = { actor_id: 1, actor_name: "Ada Berg" };
  const changes = { before: '{"fullName":"Mika"}', after: '{"fullName":"Mika Aalto"}' };

  const brought = async () => {
    const hash = await seedPassword((await plugin()).users, goodPassword);
    const rows: [string, Row][] = [
      ...customer(1, "ostervik", "Ostervik Freight"),
      user(1, "Ada Berg", "ada@ostervik.example"),
      ["um_passwords", { user_id: 1, hash, set_at: 1 }],
      user(2, "Mika Aalto", "mika@ostervik.example"),
      membership(1, 1, 1),
      membership(2, 1, 2),
      event(1, { kind: "user.renamed", ...ada, target_id: 2, target_name: "Mika", ...changes }),
      event(2, { kind: "session.started", actor_id: 9, actor_name: "Gone Person" }),
      event(3, { kind: "user.deleted", ...ada, target_id: 9, target_name: "Gone Person" }),
      event(4, { kind: "user.locked", target_id: 2, target_name: "Mika Aalto" }),
    ];
    const location = await earlier(rows, [foundation, mailAndLockout, acts]);
    return plugin({ database: location });
  };

  it("name living people by their ids, and those who are gone by nothing but their names", async () => {
    const one = await brought();
    const kept = JSON.parse(await one.dump("um_audit"));
    expect(
      kept.map(({ id, actor_public_id, target_public_id }: Row) => [id, actor_public_id, target_public_id]),
    ).toEqual([
      [1, "user-1", "user-2"],
      [2, null, null],
      [3, "user-1", null],
      [4, null, "user-2"],
    ]);
    expect(kept[0]).toMatchObject({ ...changes, at: startOfTime - 9 * day, address: "192.0.2.7" });

    const browser = await one.signedIn("ada@ostervik.example");
    const events = async (query = "") =>
      (await browser.get(`/organizations/ostervik/audit${query}`)).body.events.map(
        ({ id, actor, target }: { id: string; actor: object | null; target: object | null }) => [id, actor, target],
      );
    const self = { id: "user-1", fullName: "Ada Berg", self: true };
    const gone = { id: null, fullName: "Gone Person", self: false };
    const mika = (fullName: string) => ({ id: "user-2", fullName, self: false });
    expect(await events("?to=2026-11-22T00:00:00Z")).toEqual([
      ["event-4", null, mika("Mika Aalto")],
      ["event-3", self, gone],
      ["event-2", gone, null],
      ["event-1", self, mika("Mika")],
    ]);
    expect(await events("?person=user-2")).toEqual([
      ["event-4", null, mika("Mika Aalto")],
      ["event-1", self, mika("Mika")],
    ]);
  });

  it("can be changed no more than those of after", async () => {
    const one = await brought();
    const before = await one.dump("um_audit");
    await expect(
      one.context.transaction((tx) => tx.updateTable("um_audit").set({ actor_name: "X" }).execute()),
    ).rejects.toThrow(/append-only/);
    await expect(one.context.transaction((tx) => tx.deleteFrom("um_audit").execute())).rejects.toThrow(/append-only/);
    expect(await one.dump("um_audit")).toBe(before);
  });
});

// A database that an earlier version made is brought up to date, and nothing in it is lost.
import { createClient } from "@libsql/client";
import { expect, it, onTestFinished } from "vitest";
import { foundation } from "../../../server-plugin/src/platform/database/migrations/0001-foundation.js";
import { mailAndLockout } from "../../../server-plugin/src/platform/database/migrations/0002-mail-and-lockout.js";
import { seedPassword } from "../../../server-plugin/src/seeding.js";
import { databaseFile, goodPassword, plugin, startOfTime } from "../../support/plugin.js";
import { basedOn } from "../../support/request.js";

const day = 24 * 3_600_000;
type Row = Record<string, string | number | null>;

/** A database as the second migration left it, with these rows. */
async function earlier(rows: [string, Row][]): Promise<{ url: string }> {
  const location = databaseFile();
  const client = createClient(location);
  onTestFinished(() => client.close());
  await client.execute(
    "create table um_migrations (number integer primary key, name text not null, at integer not null)",
  );
  for (const [index, { name, statements }] of [foundation, mailAndLockout].entries()) {
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

it("join requests are kept, each with the address of the person that it asked, and live on as before", async () => {
  const hash = await seedPassword((await plugin()).users, goodPassword);
  const location = await earlier([
    ["um_organizations", { id: 1, public_id: "ostervik", name: "Ostervik Freight", created_at: 1 }],
    ["um_organizations", { id: 2, public_id: "palisander", name: "Palisander Labs", created_at: 1 }],
    ...[1, 2].flatMap((organization): [string, Row][] => [
      [
        "um_profiles",
        {
          id: 2 * organization - 1,
          public_id: `administrator-${organization}`,
          organization_id: organization,
          name: "Administrator",
          name_key: "administrator",
          built_in: "administrator",
          created_at: 1,
        },
      ],
      [
        "um_profiles",
        {
          id: 2 * organization,
          public_id: `member-${organization}`,
          organization_id: organization,
          name: "Member",
          name_key: "member",
          built_in: "member",
          created_at: 1,
        },
      ],
    ]),
    user(1, "Ada Berg", "ada@ostervik.example"),
    ["um_passwords", { user_id: 1, hash, set_at: 1 }],
    user(2, "Pia Holm", "Pia@Palisander.example"),
    ["um_passwords", { user_id: 2, hash, set_at: 1 }],
    user(3, "Nils Dahl", "nils@palisander.example"),
    user(4, "Olaf Ek", "olaf@palisander.example"),
    ...[
      [1, 1, 1],
      [2, 2, 3],
      [3, 2, 4],
      [4, 2, 4],
    ].map(([userId = 0, organization_id = 0, profile_id = 0]): [string, Row] => [
      "um_memberships",
      { id: userId, public_id: `membership-${userId}`, user_id: userId, organization_id, profile_id, created_at: 1 },
    ]),
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

// The list's own tables are made anew from those they are made of, and it is said what differed.
import { sql } from "kysely";
import { beforeEach, expect, it } from "vitest";
import type { Transaction } from "../../../server-plugin/src/platform/database/database.js";
import { realNames } from "../../support/names.js";
import { organization, type Plugin, plugin } from "../../support/plugin.js";

let one: Plugin;
let id: string;
beforeEach(async () => {
  one = await plugin();
  id = await organization(one, "Ostervik Freight", [
    ...realNames(60),
    { fullName: "Zoë Boss", email: "boss@ostervik.example", profile: "Administrator" },
  ]);
  await organization(one, "Palisander Labs", realNames(20));
});

const byHand = (change: (tx: Transaction) => Promise<unknown>) => one.context.transaction(change);

/** The public id of a membership. */
async function memberOf(membershipId: number): Promise<string | undefined> {
  const { db } = one.context;
  const found = await db
    .selectFrom("um_memberships")
    .select("public_id")
    .where("id", "=", membershipId)
    .executeTakeFirst();
  return found?.public_id;
}

/** Rebuilds, expects to be told this, and that nothing is wrong any more. */
async function expectTold(differed: { member: string | null | undefined; what: string }[], counts = 0) {
  const first = await one.users.rebuildDirectory();
  expect(first.differed).toEqual(differed.map((each) => ({ organization: id, ...each })));
  expect([first.wrong, first.counts, first.members]).toEqual([differed.length, counts, 81]);
  expect(await one.users.rebuildDirectory()).toEqual({ members: 81, differed: [], wrong: 0, counts: 0 });
}

const find = async (search: string) => {
  const boss = await one.signedIn("boss@ostervik.example");
  const { body } = await boss.get(`/organizations/${id}/members?search=${encodeURIComponent(search)}&limit=100`);
  return body.members.map(({ fullName }: { fullName: string }) => fullName);
};

it("says nothing where nothing differs", () => expectTold([]));

it("of somebody renamed by hand, who is stale, and found by the new name then", async () => {
  await byHand((tx) =>
    sql`update um_users set full_name = 'Quentin Xu', name_key = 'quentin xu' where id = 61`.execute(tx),
  );
  expect(await find("quentin")).toEqual([]);
  await expectTold([{ member: await memberOf(61), what: "stale" }]);
  expect(await find("quentin")).toEqual(["Quentin Xu"]);
});

it("of rows that are missing, with their totals", async () => {
  await byHand((tx) => sql`delete from um_directory where membership_id in (7, 8)`.execute(tx));
  const { counts, differed } = await one.users.rebuildDirectory();
  expect(differed.filter(({ what }) => what === "missing").map(({ member }) => member)).toEqual([
    await memberOf(7),
    await memberOf(8),
  ]);
  expect(counts).toBeGreaterThan(0);
  await expectTold([]);
});

it("of a row that is nobody's", async () => {
  await byHand((tx) =>
    sql`insert into um_directory select 999, 999, organization_id, name_key, email_key, letter, profile_id,
    status, label + 1 from um_directory where membership_id = 5`.execute(tx),
  );
  await expectTold([{ member: null, what: "left_over" }], 1);
});

it.each([
  ["another organization", "organization_id = 2, label = 9"],
  ["another user", "user_id = 3"],
  ["a user who is none", "user_id = 9999"],
])("of a row that is said to be of %s", async (_, change) => {
  await byHand((tx) => sql.raw(`update um_directory set ${change} where membership_id = 61`).execute(tx));
  const { differed } = await one.users.rebuildDirectory();
  expect(differed).toContainEqual({ organization: id, member: await memberOf(61), what: "stale" });
  await expectTold([]);
  expect(await find("zoe boss")).toEqual(["Zoë Boss"]);
});

it("of totals of an organization that is none", async () => {
  await byHand((tx) => sql`insert into um_directory_counts values (77, 'active', 5, 'a', 3)`.execute(tx));
  await expectTold([], 1);
});

it("of a place that is out of order", async () => {
  await byHand((tx) => sql`update um_directory set label = 5 where membership_id = 61`.execute(tx));
  const { differed } = await one.users.rebuildDirectory();
  expect(differed).toContainEqual({ organization: id, member: await memberOf(61), what: "misplaced" });
  await expectTold([]);
});

it.each([
  ["of somebody whom the search does not know", "delete from um_directory_search where rowid = place", "unsearchable"],
  [
    "of somebody whom it knows by less",
    "update um_directory_search set grams = 'z zo' where rowid = place",
    "unsearchable",
  ],
])("%s", async (_, statement, what) => {
  const place = "(select organization_id << 40 | label from um_directory where membership_id = 61)";
  await byHand((tx) => sql.raw(statement.replace("place", place)).execute(tx));
  await expectTold([{ member: await memberOf(61), what }]);
  expect(await find("zoe boss")).toEqual(["Zoë Boss"]);
});

it("of somebody whom the search knows by more than their own name", async () => {
  await byHand(async (tx) => {
    const { rows } = await sql<{ grams: string }>`select name_key from um_directory where membership_id = 61`.execute(
      tx,
    );
    expect(rows).toHaveLength(1);
    await sql`insert or replace into um_directory_search (rowid, grams)
      select organization_id << 40 | label, 'z zo zoe' from um_directory where membership_id = 61`.execute(tx);
  });
  await expectTold([{ member: await memberOf(61), what: "unsearchable" }]);
});

it("of an entry of the search that is nobody's", async () => {
  await byHand((tx) =>
    sql`insert into um_directory_search (rowid, grams)
    select organization_id << 40 | 77, 'a an' from um_directory where membership_id = 61`.execute(tx),
  );
  await expectTold([{ member: null, what: "left_over" }]);
});

it("of totals that are wrong", async () => {
  await byHand((tx) =>
    sql`update um_directory_counts set members = members + 3 where letter = 'a' and organization_id = 1`.execute(tx),
  );
  const { counts, differed } = await one.users.rebuildDirectory();
  expect([counts > 0, differed]).toEqual([true, []]);
  await expectTold([]);
});

it.each([
  ["of sums that are wrong", "update um_directory_letters set members = members + 3 where letter = 'a'"],
  ["of sums that are gone", "delete from um_directory_letters where letter = 'a'"],
])("%s", async (_, statement) => {
  const counted = async () => {
    const { rows } = await sql`select * from um_directory_letters where members > 0`.execute(one.context.db);
    return rows;
  };
  const right = await counted();
  await byHand((tx) => sql.raw(statement).execute(tx));
  expect(await counted()).not.toEqual(right);
  const { counts, differed } = await one.users.rebuildDirectory();
  expect([counts > 0, differed]).toEqual([true, []]);
  expect(await counted()).toEqual(right);
  await expectTold([]);
});

it("of sums of an organization that is none", async () => {
  await byHand((tx) => sql`insert into um_directory_letters values (77, '', 5, 'a', 3)`.execute(tx));
  await expectTold([], 1);
});

it("while people are added beside it", async () => {
  const boss = await one.signedIn("boss@ostervik.example");
  const { body } = await boss.get(`/organizations/${id}/profiles`);
  const profile = body.profiles.find(({ name }: { name: string }) => name === "Member").id;
  const rebuilding = one.users.rebuildDirectory();
  for (let index = 0; index < 10; index++) {
    const fullName = `New ${index}`;
    const answer = await boss.post(`/organizations/${id}/members`, { fullName, email: `n${index}@x.example`, profile });
    expect(answer.status).toBe(201);
  }
  expect((await rebuilding).wrong).toBe(0);
  expect((await one.users.rebuildDirectory()).members).toBe(91);
});

// The list's own tables agree with the tables they are made of, whatever changed.
import fc from "fast-check";
import { sql } from "kysely";
import { expect, it } from "vitest";
import { gramsOf } from "../../../server-plugin/src/directory/grams.js";
import { letterOf, refreshDirectory } from "../../../server-plugin/src/directory/refresh-directory.js";
import type { Context } from "../../../server-plugin/src/platform/context.js";
import { foldText } from "../../../server-plugin/src/platform/fold-text.js";
import { organization, plugin } from "../../support/plugin.js";
import { readSearched } from "../../support/searched.js";

const names = ["Ada", "Åsa", "Bob", "3PO", "田中", "Zoë"];

async function expectAgreement(context: Context) {
  const { db } = context;
  const rows = await readRows(context);
  const users = await db.selectFrom("um_users").selectAll().execute();
  const memberships = await db.selectFrom("um_memberships").selectAll().orderBy("id").execute();
  const expected = memberships.map((membership) => {
    const user = users.find(({ id }) => id === membership.user_id);
    const facts = [
      membership.deactivated_at && "deactivated",
      user?.locked_at && "locked",
      !user?.activated_at && "invited",
      "active",
    ];
    return {
      membership_id: membership.id,
      user_id: membership.user_id,
      organization_id: membership.organization_id,
      name_key: user?.name_key,
      email_key: user?.email_key,
      letter: letterOf(user?.name_key ?? ""),
      profile_id: membership.profile_id,
      status: facts.find(Boolean),
    };
  });
  expect(rows.map(({ label: _, ...row }) => row)).toEqual(expected);
  const counts = await db.selectFrom("um_directory_counts").selectAll().where("members", ">", 0).execute();
  const kinds = (all: { organization_id: number; status: unknown; profile_id: number; letter: string }[]) =>
    all.map((one) => [one.organization_id, one.status, one.profile_id, one.letter].join());
  const counted = Object.fromEntries(counts.map((count) => [kinds([count])[0], count.members]));
  const tallied: Record<string, number> = {};
  for (const kind of kinds(expected)) tallied[kind] = (tallied[kind] ?? 0) + 1;
  expect(counted).toEqual(tallied);
  const sums = await db.selectFrom("um_directory_letters").selectAll().where("members", ">", 0).execute();
  const summed: Record<string, number> = {};
  for (const one of expected) {
    const { profile_id, status } = one;
    for (const part of [
      { status: "", profile_id: 0 },
      { status, profile_id: 0 },
      { status: "", profile_id },
    ]) {
      const [kind = ""] = kinds([{ ...one, ...part }]);
      summed[kind] = (summed[kind] ?? 0) + 1;
    }
  }
  expect(Object.fromEntries(sums.map((sum) => [kinds([sum])[0], sum.members]))).toEqual(summed);
  await expectPlaces(context, rows);
}

/** The labels are in name order, and each member is found by the pieces of their name and address, and by no others. */
async function expectPlaces(context: Context, rows: Row[]) {
  const inOrder = (key: (row: Row) => Buffer | number) =>
    [...rows].sort((one, other) => {
      const [mine, theirs] = [key(one), key(other)];
      const sign = Buffer.isBuffer(mine) ? Buffer.compare(mine, theirs as Buffer) : mine - (theirs as number);
      return one.organization_id - other.organization_id || sign || one.membership_id - other.membership_id;
    });
  expect(inOrder((row) => row.label)).toEqual(inOrder((row) => Buffer.from(row.name_key)));
  expect(await readSearched(context)).toEqual(
    Object.fromEntries(rows.map((row) => [placeOf(row), gramsOf(row.name_key, row.email_key).split(" ").sort()])),
  );
}
type Row = Awaited<ReturnType<typeof readRows>>[number];
const readRows = ({ db }: Context) => db.selectFrom("um_directory").selectAll().orderBy("membership_id").execute();
const placeOf = (row: Row) => row.organization_id * 2 ** 40 + row.label;

it("after any sequence of changes, in transactions that commit or fail", async () => {
  const one = await plugin();
  const { context } = one;
  const people = Array.from({ length: 12 }, (_, index) => ({
    fullName: names[index % 6] ?? "",
    email: `p${index}@x.example`,
  }));
  await organization(one, "One", people.slice(0, 8));
  await organization(one, "Two", people.slice(4));
  const change = fc.record({
    user: fc.integer({ min: 1, max: 12 }),
    what: fc.constantFrom("rename", "lock", "unlock", "deactivate", "activate", "remove", "invite"),
    name: fc.constantFrom(...names),
    fails: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      for (const { user, what, name, fails } of changes) {
        const attempt = context.transaction(async (tx) => {
          const users = tx.updateTable("um_users").where("id", "=", user);
          const memberships = tx.updateTable("um_memberships").where("user_id", "=", user);
          if (what === "rename") await users.set({ full_name: name, name_key: foldText(name) }).execute();
          if (what === "lock") await users.set({ locked_at: 1, lock_reason: "strikes" }).execute();
          if (what === "unlock") await users.set({ locked_at: null, lock_reason: null }).execute();
          if (what === "invite") await users.set({ activated_at: null }).execute();
          if (what === "deactivate") await memberships.set({ deactivated_at: 1 }).execute();
          if (what === "activate") await memberships.set({ deactivated_at: null }).execute();
          if (what === "remove")
            await tx
              .deleteFrom("um_memberships")
              .where("user_id", "=", user)
              .where("organization_id", "=", 1)
              .execute();
          tx.touch(user);
          if (fails) {
            await refreshDirectory(tx, [user]);
            throw new Error("fails");
          }
        });
        await attempt.catch((error: Error) => expect(error.message).toBe("fails"));
      }
      await expectAgreement(context);
    }),
    { numRuns: 60, seed: 2_026 },
  );
});

it("a touched user whose row has not changed costs no write", async () => {
  const one = await plugin();
  await organization(one, "One", [{ fullName: "Ada", email: "ada@x.example" }]);
  await one.context.transaction(async (tx) => {
    const before = await changes(tx);
    await refreshDirectory(tx, [1]);
    expect(await changes(tx)).toBe(before);
  });
  async function changes(tx: Parameters<typeof refreshDirectory>[0]) {
    const { rows } = await sql<{ n: number }>`select total_changes() as n`.execute(tx);
    return rows[0]?.n;
  }
});

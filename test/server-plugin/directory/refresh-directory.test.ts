// The list's own tables agree with the tables they are made of, whatever changed.
import fc from "fast-check";
import { sql } from "kysely";
import { expect, it } from "vitest";
import { letterOf, refreshDirectory } from "../../../server-plugin/src/directory/refresh-directory.js";
import type { Context } from "../../../server-plugin/src/platform/context.js";
import { foldText } from "../../../server-plugin/src/platform/fold-text.js";
import { organization, plugin } from "../../support/plugin.js";

const names = ["Ada", "Åsa", "Bob", "3PO", "田中", "Zoë"];

async function expectAgreement({ db }: Context) {
  const rows = await db.selectFrom("um_directory").selectAll().orderBy("membership_id").execute();
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
  expect(rows).toEqual(expected);
  const counts = await db.selectFrom("um_directory_counts").selectAll().where("members", ">", 0).execute();
  const kinds = (all: { organization_id: number; status: unknown; profile_id: number; letter: string }[]) =>
    all.map((one) => [one.organization_id, one.status, one.profile_id, one.letter].join());
  const counted = Object.fromEntries(counts.map((count) => [kinds([count])[0], count.members]));
  const tallied: Record<string, number> = {};
  for (const kind of kinds(expected)) tallied[kind] = (tallied[kind] ?? 0) + 1;
  expect(counted).toEqual(tallied);
}

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

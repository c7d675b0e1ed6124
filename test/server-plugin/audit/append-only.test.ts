// What stands in the audit stays: the engine itself refuses to change it.
import { sql } from "kysely";
import { expect, it } from "vitest";
import { acting } from "../../support/acts.js";

it("no row is changed and none deleted, by whatever statement", async () => {
  const one = await acting();
  const before = await one.dump("um_audit");
  expect(before).not.toBe("[]");
  const refused = /the audit is append-only/;
  await expect(
    one.context.transaction((tx) => tx.updateTable("um_audit").set({ address: null }).execute()),
  ).rejects.toThrow(refused);
  await expect(
    one.context.transaction((tx) =>
      tx.updateTable("um_audit").set({ kind: "user.renamed" }).where("id", "=", 1).execute(),
    ),
  ).rejects.toThrow(refused);
  await expect(one.context.transaction((tx) => tx.deleteFrom("um_audit").execute())).rejects.toThrow(refused);
  await expect(
    one.context.transaction((tx) => tx.deleteFrom("um_audit").where("id", "=", 1).execute()),
  ).rejects.toThrow(refused);
  expect(await one.dump("um_audit")).toBe(before);
});

it.each([
  ["number", sql`id, 'another'`],
  ["public id", sql`id + 1000, public_id`],
])("no row is replaced by another of the same %s", async (_, key) => {
  const one = await acting();
  const before = await one.dump("um_audit");
  for (const verb of ["insert or replace", "replace"]) {
    const replacing = sql`${sql.raw(verb)} into um_audit (id, public_id, at, kind)
      select ${key}, 1, 'user.renamed' from um_audit where id = 1`;
    await expect(one.context.transaction((tx) => replacing.execute(tx))).rejects.toThrow(/the audit is append-only/);
    expect(await one.dump("um_audit")).toBe(before);
  }
});

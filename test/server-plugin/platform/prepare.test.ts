// Queries that are put together once, and asked with other values each time.
import { expect, it, vi } from "vitest";
import { asJson, readAsJson } from "../../../server-plugin/src/platform/database/as-json.js";
import { prepare } from "../../../server-plugin/src/platform/database/prepare.js";
import { organization, plugin } from "../../support/plugin.js";

async function twoPeople() {
  const one = await plugin();
  await organization(one, "One", [
    { fullName: "Ada Berg", email: "ada@x.example" },
    { fullName: 'Zoë "Z" O\'Neil', email: "zoe@x.example" },
  ]);
  return one.context;
}

it("is put together at the first question only, and answers each with its own values", async () => {
  const { db } = await twoPeople();
  const build = vi.fn(
    (...[reading, place]: Parameters<Parameters<typeof prepare<{ email: string }, { full_name: string }>>[0]>) =>
      reading.selectFrom("um_users").select("full_name").where("email", "=", place("email")).compile(),
  );
  const find = prepare(build);
  const both = await Promise.all(["zoe@x.example", "ada@x.example"].map((email) => find(db, { email })));
  expect(both.flat().map((row) => row.full_name)).toEqual(['Zoë "Z" O\'Neil', "Ada Berg"]);
  expect(await find(db, { email: "nobody@x.example" })).toEqual([]);
  expect(build).toHaveBeenCalledTimes(1);
});

it("is asked inside a transaction too, and sees what was changed there", async () => {
  const { db, transaction } = await twoPeople();
  const find = prepare<{ id: number }, { full_name: string }>((reading, place) =>
    reading.selectFrom("um_users").select("full_name").where("id", "=", place("id")).compile(),
  );
  await transaction(async (tx) => {
    await tx.updateTable("um_users").set({ full_name: "Ada Lind" }).where("id", "=", 1).execute();
    expect(await find(tx, { id: 1 })).toEqual([{ full_name: "Ada Lind" }]);
    expect(await find(db, { id: 1 })).toEqual([{ full_name: "Ada Berg" }]);
  });
});

it("gives the same rows as JSON: texts, numbers and nothing", async () => {
  const { db } = await twoPeople();
  const query = db.selectFrom("um_users").select(["id", "full_name", "locked_at"]).orderBy("id");
  expect(await readAsJson(db, query)).toEqual(await query.execute());
  expect((await asJson(query.where("id", "<", 0)).execute(db)).rows).toEqual([{ rows: "[]" }]);
});

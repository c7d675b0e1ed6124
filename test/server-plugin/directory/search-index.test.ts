// The search index stays in few pieces, however many transactions write to it.
import { sql } from "kysely";
import { expect, it } from "vitest";
import { ostervik } from "../../support/plugin.js";

it("is merged with what is written: two hundred who are added one by one leave few pieces", {
  timeout: 120_000,
}, async () => {
  const { ada, context, path, profileId } = await ostervik();
  const profile = profileId("Member");
  for (let number = 0; number < 200; number++) {
    const body = { fullName: `Solveig Lund ${number}`, email: `new.${number}@x.example`, profile };
    expect((await ada.post(`${path}/members`, body)).status).toBe(201);
  }
  const { rows } = await sql<{ pieces: number }>`select count(distinct segid) as pieces
    from um_directory_search_idx`.execute(context.db);
  expect(rows[0]?.pieces).toBeLessThanOrEqual(9);
  expect((await ada.get(`${path}/members?search=lund`)).body.total).toBe(201);
});

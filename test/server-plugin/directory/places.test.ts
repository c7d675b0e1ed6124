// Members stand in name order by labels with room between them, and are spaced anew where it has run out.
import fc from "fast-check";
import { expect, it } from "vitest";
import { labelEnd, labelsBetween, leastGap } from "../../../server-plugin/src/directory/labels.js";
import type { Context } from "../../../server-plugin/src/platform/context.js";
import { foldText } from "../../../server-plugin/src/platform/fold-text.js";
import { organization, type Plugin, plugin } from "../../support/plugin.js";

const inOrder = ({ db }: Context) =>
  db
    .selectFrom("um_directory")
    .select(["membership_id", "name_key", "label"])
    .orderBy("name_key")
    .orderBy("membership_id")
    .execute();

async function expectOrder({ context, users }: Plugin): Promise<void> {
  const labels = (await inOrder(context)).map(({ label }) => label);
  expect(labels).toEqual([...labels].sort((one, other) => one - other));
  expect(new Set(labels).size).toBe(labels.length);
  expect(Math.min(...labels)).toBeGreaterThan(0);
  expect(Math.max(...labels)).toBeLessThan(labelEnd);
  expect((await users.rebuildDirectory()).differed).toEqual([]);
}

const rename = ({ context }: Plugin, id: number, name: string) =>
  context.transaction(async (tx) => {
    await tx
      .updateTable("um_users")
      .set({ full_name: name, name_key: foldText(name) })
      .where("id", "=", id)
      .execute();
    tx.touch(id);
  });

const numbered = (count: number, name: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => ({ fullName: name(index), email: `p${index}@x.example` }));

it("stand in order when three hundred come one by one between the same two, and their neighbours move", async () => {
  const one = await plugin();
  await organization(
    one,
    "One",
    numbered(400, (index) => (index < 300 ? "Zoë" : `${index < 350 ? "A" : "C"} ${index}`)),
  );
  const before = new Map((await inOrder(one.context)).map((row) => [row.membership_id, row.label]));
  // Each stands right before the one that came last.
  for (let id = 300; id > 0; id--) await rename(one, id, "B");
  await expectOrder(one);
  const moved = (await inOrder(one.context)).filter(
    ({ label, membership_id, name_key }) => name_key !== "b" && before.get(membership_id) !== label,
  );
  expect(moved.length).toBeGreaterThan(0);
});

it("stand in order when many come at once where there is no room left", async () => {
  const one = await plugin();
  await organization(
    one,
    "One",
    numbered(600, (index) => `Person ${index}`),
  );
  await one.context.transaction(async (tx) => {
    await tx
      .updateTable("um_directory")
      .set((eb) => ({ label: eb("membership_id", "*", 2) }))
      .execute();
  });
  expect((await one.users.rebuildDirectory()).wrong).toBeGreaterThan(0);
  for (let round = 0; round < 4; round++) {
    await one.context.transaction(async (tx) => {
      for (let id = 1; id <= 600; id += 3) {
        const name = `Person 2 ${(id * 7 + round) % 11}`;
        await tx
          .updateTable("um_users")
          .set({ full_name: name, name_key: foldText(name) })
          .where("id", "=", id + (round % 3))
          .execute();
        tx.touch(id + (round % 3));
      }
    });
    await expectOrder(one);
  }
});

it("are put evenly between two neighbours, whatever is asked, or there is said to be no room", () => {
  const label = fc.option(fc.integer({ min: 1, max: labelEnd - 1 }));
  fc.assert(
    fc.property(
      label,
      label,
      fc.integer({ min: 1, max: 2_000 }),
      fc.constantFrom(1, leastGap),
      (one, other, count, room) => {
        const [before, after] = one !== null && other !== null && one > other ? [other, one] : [one, other];
        const labels = labelsBetween({ before, after }, count, room);
        if (labels === null) {
          expect((after ?? labelEnd) - (before ?? 0)).toBeLessThan(room * (count + 64));
          return;
        }
        expect(labels).toHaveLength(count);
        const all = [before ?? 0, ...labels, after ?? labelEnd];
        const gaps = all.slice(1).map((each, index) => each - (all[index] ?? 0));
        expect(Math.min(...gaps)).toBeGreaterThanOrEqual(room);
      },
    ),
    { numRuns: 2_000 },
  );
});

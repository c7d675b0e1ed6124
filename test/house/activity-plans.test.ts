// The activity list is read by index seeks: no plan scans the audit, or sorts more of it than the few ids that were found.
import { beforeAll, expect, it } from "vitest";
import { latestProfileEvent } from "../../server-plugin/src/access/access.store.js";
import { type EventFilter, goneQuery, stretchQuery } from "../../server-plugin/src/activity/activity.store.js";
import { kindsIn } from "../../server-plugin/src/activity/event-groups.js";
import type { Context } from "../../server-plugin/src/platform/context.js";
import { writeEvents } from "../support/activity.js";
import { explain } from "../support/explain.js";
import { plugin } from "../support/plugin.js";

let context: Context;
beforeAll(async () => {
  const one = await plugin({}, { keep: true });
  context = one.context;
  const people = [1, 2, 3].map((userId) => ({ userId, publicId: `user-${userId}`, fullName: `${userId}` }));
  await writeEvents(one, { organizationIds: [1, 2], people, count: 400, from: 0, until: 1_000_000 });
  return () => one.users.close();
});

const users = kindsIn("users");
const asked: [string, Omit<EventFilter, "organizationId">, string[]][] = [
  ["of everything", {}, ["um_audit_time (organization_id=?"]],
  ["of a kind", { kinds: ["session.started"] }, ["um_audit_kind (organization_id=? AND kind=?"]],
  ["of a group of kinds", { kinds: users }, users.map(() => "um_audit_kind (organization_id=? AND kind=?")],
  [
    "of a person",
    { userId: 3 },
    ["um_audit_actor (organization_id=? AND actor_id=?", "um_audit_target (organization_id=? AND target_id=?"],
  ],
  [
    "of a person and a group of kinds",
    { userId: 3, kinds: users },
    [
      ...users.map(() => "um_audit_actor_kind (organization_id=? AND actor_id=? AND kind=?"),
      ...users.map(() => "um_audit_target_kind (organization_id=? AND target_id=? AND kind=?"),
    ],
  ],
];

it.each(asked)(
  "the list %s, in every stretch of time, on the first page and in the middle, both ways",
  async (_, filter, seeks) => {
    for (const time of [{}, { from: 5 }, { to: 900 }, { from: 5, to: 900 }, { from: 5, to: 900, upToId: 300 }]) {
      for (const after of [null, { at: 70, id: 7 }]) {
        for (const way of ["older", "newer"] as const) {
          const stretch = { filter: { organizationId: 1, ...filter, ...time }, way, after, limit: 51 };
          const plan = await explain(context, stretchQuery(context.db, stretch));
          const from = "from" in time || (after !== null && way === "newer");
          const to = "to" in time || (after !== null && way === "older");
          const bounds = `${from ? " AND at>?" : ""}${to ? " AND at<?" : ""})`;
          const reads = plan.filter((line) => /um_audit/.test(line));
          expect(reads).toEqual([
            "SEARCH um_audit USING INTEGER PRIMARY KEY (rowid=?)",
            ...seeks.map((seek) => `SEARCH um_audit USING COVERING INDEX ${seek}${bounds}`),
          ]);
          // Only what was found is sorted, at the very end; the pieces come out of their indexes in order.
          expect(plan.filter((line) => /TEMP B-TREE/.test(line))).toEqual(["USE TEMP B-TREE FOR ORDER BY"]);
          expect(plan.at(-1)).toBe("USE TEMP B-TREE FOR ORDER BY");
          expect(plan.filter((line) => /SCAN/.test(line) && line !== "SCAN one")).toEqual([]);
        }
      }
    }
  },
);

it("a person who is gone is found among those who left", async () => {
  expect(await explain(context, goneQuery(context.db, 1, "user-3"))).toEqual([
    "SEARCH um_audit USING INDEX um_audit_gone (organization_id=? AND target_public_id=?)",
  ]);
});

it("what was done to a profile last", async () => {
  const plan = await explain(context, latestProfileEvent(context.db, 1, "some-profile"));
  const seek = "SEARCH um_audit USING INDEX um_audit_profile (organization_id=? AND target_public_id=?)";
  expect(plan).toEqual([seek]);
});

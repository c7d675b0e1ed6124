// A process that changes members in a database file, on and on, until somebody kills it.
import { once } from "node:events";
import { writeSync } from "node:fs";
import { sql } from "kysely";
import { pino } from "pino";
import { foldText } from "../../server-plugin/dist/platform/fold-text.js";
import { insideOf, userManager } from "../../server-plugin/dist/user-manager.js";

// `life` makes what is added unlike what earlier lives added; `seed` chooses the changes.
const { options, life, seed } = JSON.parse(process.argv[2]);
const say = (what) => writeSync(1, `${what}\n`);
let state = seed;
const below = (count) => {
  state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
  return (state >>> 8) % count;
};

say("loaded");
await once(process.stdin, "data");
const logger = pino({ level: "error" }, { write: (line) => writeSync(2, line) });
const { context } = insideOf(await userManager({ ...options, logger }));
say("started");

const nameOf = (number) => `${["Ada", "Åsa", "Zoë", "3PO", "田中", "'t Hooft"][number % 6]} ${life} ${number}`;

async function rename(tx, userId, number) {
  const name = nameOf(number);
  await tx
    .updateTable("um_users")
    .set({ full_name: name, name_key: foldText(name) })
    .where("id", "=", userId)
    .execute();
}

/** All at once, so that most of the time of the transaction goes into the users list. */
async function renameMany(tx, userIds) {
  const letter = "abcdefghijklmnopqrstuvwxyz"[below(26)];
  const set = { full_name: sql`${letter} || substr(full_name, 2)`, name_key: sql`${letter} || substr(name_key, 2)` };
  await tx.updateTable("um_users").set(set).where("id", "in", userIds).execute();
}

async function add(tx, organizationId, number) {
  const [name, email] = [nameOf(number), `n${life}.${number}@x.example`];
  const { id: profileId } = await tx
    .selectFrom("um_profiles")
    .select("id")
    .where("organization_id", "=", organizationId)
    .orderBy("id")
    .executeTakeFirstOrThrow();
  const person = { public_id: `u${life}-${number}`, full_name: name, name_key: foldText(name), created_at: 1 };
  const address = { email, email_typed: email, email_key: foldText(email) };
  const { id: userId } = await tx
    .insertInto("um_users")
    .values({ ...person, ...address })
    .returning("id")
    .executeTakeFirstOrThrow();
  const membership = { public_id: `m${life}-${number}`, user_id: userId, organization_id: organizationId };
  await tx
    .insertInto("um_memberships")
    .values({ ...membership, profile_id: profileId, created_at: 1 })
    .execute();
  return userId;
}

async function change(tx, userId, number) {
  const what = below(5);
  if (what < 2) await rename(tx, userId, number);
  else if (what === 2) await tx.deleteFrom("um_memberships").where("user_id", "=", userId).execute();
  else if (what === 3) {
    await tx
      .updateTable("um_memberships")
      .set({ deactivated_at: below(2) === 0 ? null : 1 })
      .where("user_id", "=", userId)
      .execute();
  } else {
    const lock = below(2) === 0 ? { locked_at: null, lock_reason: null } : { locked_at: 1, lock_reason: "strikes" };
    await tx.updateTable("um_users").set(lock).where("id", "=", userId).execute();
  }
}

for (let number = 0; ; number++) {
  say(`begin ${number}`);
  await context.transaction(async (tx) => {
    const members = await tx
      .selectFrom("um_memberships")
      .select(["user_id", "organization_id"])
      .orderBy("id")
      .execute();
    // One person, some, or more than are refreshed in one go.
    const count = Math.min(members.length, [1, 1, 5, 50, 600][below(5)]);
    const first = below(members.length - count + 1);
    const userIds = members.slice(first, first + count).map(({ user_id }) => user_id);
    if (count > 5) await renameMany(tx, userIds);
    else for (const [index, userId] of userIds.entries()) await change(tx, userId, number + index);
    for (const userId of userIds) tx.touch(userId);
    for (let added = 0; added < 1 + below(4); added++) {
      const { organization_id } = members[below(members.length)];
      tx.touch(await add(tx, organization_id, number * 10 + added));
    }
  });
  say(`kept ${number}`);
}

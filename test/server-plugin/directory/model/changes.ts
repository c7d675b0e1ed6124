// Random changes to people in organizations, done to the real thing by the ways that there are, and to the model.
import { add, changeProfile, deactivate, join, reactivate, remove, review } from "./member-changes.js";
import { activate, address, failToRename, lock, rename, renameMany, unlock } from "./person-changes.js";
import { addProfile, renameProfile, retireProfile } from "./profile-changes.js";
import type { Change, World } from "./world.js";

const minute = 60_000;
const day = 24 * 60 * minute;

const passDays: Change = async (world) => {
  const days = 1 + world.chance.below(20);
  await world.passTime(days * day);
  return `${days} days`;
};

const changes: [Change, number][] = [
  [add, 20],
  [rename, 18],
  [renameMany, 6],
  [failToRename, 2],
  [changeProfile, 13],
  [address, 5],
  [deactivate, 7],
  [reactivate, 6],
  [remove, 14],
  [review, 3],
  [lock, 9],
  [unlock, 8],
  [activate, 7],
  [join, 5],
  [renameProfile, 4],
  [addProfile, 1],
  [retireProfile, 1],
  [passDays, 3],
];
const weighted = changes.flatMap(([change, weight]) => Array.from({ length: weight }, () => change));

/** Makes one change, and says which. */
export async function changeSomething(world: World): Promise<string> {
  // A link may be asked for once a minute.
  await world.passTime((1 + world.chance.below(9)) * minute);
  for (;;) {
    const done = await world.chance.oneOf(weighted)(world);
    if (done !== null) return done;
  }
}

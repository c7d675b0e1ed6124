// Random changes to people: their names, addresses and locks, which show in every organization that they belong to.
import { foldText } from "../../../../server-plugin/src/platform/fold-text.js";
import { dormantAfter } from "../../../../server-plugin/src/users/dormancy.js";
import { setActivated, setLocked, setName } from "../../../../server-plugin/src/users/users.store.js";
import { goodPassword } from "../../../support/plugin.js";
import { act, find, isBoss, mailed, prove } from "./acts.js";
import { isElsewhere, statusOf } from "./model.js";
import { accepted, type Change } from "./world.js";

export const rename: Change = async (world) => {
  const place = find(world, (one) => !isElsewhere(world.model, one));
  if (place === null) return null;
  const fullName = world.newName();
  await act(world, place, "patch", "", { fullName });
  place.person.fullName = fullName;
  return `rename ${place.person.email}`;
};

/** What no administrator may do, or nobody at once: several people in one transaction, also those who are elsewhere. */
export const renameMany: Change = async (world) => {
  const { chance, model, one } = world;
  const places = chance.shuffled(model.places.filter((place) => !isBoss(place))).slice(0, 1 + chance.below(12));
  const people = [...new Set(places.map(({ person }) => person))];
  const taken = people.map(({ fullName }) => fullName);
  const names = chance.oneOf([
    () => [...taken.slice(1), ...taken.slice(0, 1)],
    () => people.map(() => world.newName()),
    () => people.map(() => world.newNameBetween()),
  ])();
  await one.context.transaction(async (tx) => {
    for (const [index, { userId }] of people.entries()) {
      const name = names[index] ?? "";
      await setName(tx, userId, { name, key: foldText(name) });
      tx.touch(userId);
    }
  });
  for (const [index, person] of people.entries()) person.fullName = names[index] ?? "";
  return `rename ${people.length}`;
};

export const failToRename: Change = async (world) => {
  const { model, one } = world;
  const failing = one.context.transaction(async (tx) => {
    for (const { person } of model.places.slice(-5)) {
      await setName(tx, person.userId, { name: "Nobody", key: "nobody" });
      tx.touch(person.userId);
    }
    throw new Error("on purpose");
  });
  await failing.catch((error: Error) => {
    if (error.message !== "on purpose") throw error;
  });
  return "fail to rename";
};

export const address: Change = async (world) => {
  const place = find(world, (one) => !isElsewhere(world.model, one));
  // To confirm takes a hash; to correct, for whoever never set up their sign-in, takes none.
  if (place === null || (place.person.activated && !world.chance.once(4))) return null;
  const { person } = place;
  const email = world.newAddress();
  const { confirmationSentTo } = await act(world, place, "patch", "", { email });
  if (confirmationSentTo !== null) {
    const link = { secret: await mailed(world, email), password: goodPassword };
    accepted(await world.one.browser().post("/change-email", link));
    prove(world, person);
  }
  person.email = email;
  person.verified = confirmationSentTo !== null;
  if (person.locked === "strikes") person.locked = null;
  return `move to ${email}`;
};

export const lock: Change = async (world) => {
  const place = find(world, ({ person }) => person.locked === null);
  if (place === null) return null;
  const { person } = place;
  // Three hashes, so a few.
  if (statusOf(place) === "active" && world.chance.once(25)) {
    const wrong = { email: person.email, password: "wrong-wrong-wrong-1" };
    for (let times = 0; times < 3; times++) await world.one.browser().post("/sign-in", wrong);
    await world.one.letters();
  } else {
    await world.one.context.transaction(async (tx) => {
      await setLocked(tx, person.userId, { at: world.model.now, reason: "strikes" });
      tx.touch(person.userId);
    });
  }
  person.locked = "strikes";
  return `lock ${person.email}`;
};

export const unlock: Change = async (world) => {
  const place = find(world, ({ person }) => person.locked !== null);
  if (place === null) return null;
  const { person } = place;
  const restarts = person.locked === "dormant";
  const { outcome } = await act(world, place, "post", "/unlock");
  if (outcome === "link_sent") {
    const password = person.verified ? {} : { password: goodPassword };
    accepted(await world.one.browser().post("/unlock", { secret: await mailed(world, person.email), ...password }));
    if (!person.verified) prove(world, person);
  }
  if (person.activated && (restarts || outcome === "unlocked")) person.dormantAt = dormantAfter(world.model.now);
  person.locked = null;
  return `unlock ${person.email}, ${outcome}`;
};

export const activate: Change = async (world) => {
  const place = find(world, ({ person }) => !person.activated);
  if (place === null) return null;
  const { person } = place;
  await world.one.context.transaction(async (tx) => {
    await setActivated(tx, person.userId, world.model.now);
    tx.touch(person.userId);
  });
  person.activated = true;
  person.dormantAt = dormantAfter(world.model.now);
  return `activate ${person.email}`;
};

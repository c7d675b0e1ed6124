// Random walks through every flow with links: no change ever happens that the person's own unused link did not make.
import fc from "fast-check";
import { expect, it } from "vitest";
import { askEmailChange } from "../../../server-plugin/src/memberships/ask-email-change.js";
import type { SignedInContext } from "../../../server-plugin/src/platform/context.js";
import { organization, ostervik, secretIn } from "../../support/plugin.js";

type Portal = Awaited<ReturnType<typeof ostervik>>;
type Purpose = "reset" | "unlock" | "join" | "change_email";

interface Link {
  secret: string;
  purpose: Purpose;
  person: number;
  organization: number | null;
  expiresAt: number;
  open: boolean;
  /** The address was unverified when it was made. */
  choosesPassword: boolean;
  /** Of a change of address. */
  email?: string;
}

/** What should be true, kept beside the real thing. */
interface Model {
  links: Link[];
  emails: string[];
  locked: boolean[];
  joined: boolean[];
  verified: boolean[];
  /** Still let in by the organization that they come from. */
  active: boolean[];
  /** When a link was asked for last, by what is limited together. */
  asked: Map<string, number[]>;
  now: number;
}

interface Real extends Portal {
  model: Model;
  addresses: number;
}

const people = 3;
const hour = 3_600_000;
const paths = { reset: "/reset-password", unlock: "/unlock", join: "/join", change_email: "/change-email" } as const;
const lifetimes = { reset: hour, unlock: hour, join: 7 * 24 * hour, change_email: 24 * hour } as const;

/** Once a minute and five a day, as the rule says it; on the sign-in page then still once an hour. */
function mayAsk(model: Model, key: string, thenHourly = false): boolean {
  const today = (model.asked.get(key) ?? []).filter((at) => at > model.now - 24 * hour);
  const pause = thenHourly && today.length >= 5 ? hour : 60_000;
  const may = (thenHourly || today.length < 5) && today.every((at) => at <= model.now - pause);
  if (may) model.asked.set(key, [...today, model.now]);
  return may;
}

function issue(model: Model, link: Omit<Link, "expiresAt" | "open" | "choosesPassword">): void {
  for (const older of model.links) {
    const same =
      older.purpose === link.purpose && older.person === link.person && older.organization === link.organization;
    if (same) older.open = false;
  }
  const always = link.purpose === "reset" || link.purpose === "change_email";
  const choosesPassword = always || !model.verified[link.person];
  model.links.push({ ...link, choosesPassword, open: true, expiresAt: model.now + lifetimes[link.purpose] });
}

const userId = (person: number) => person + 4;

/** Everything about people that a link could change, each person for themselves. */
async function snapshot({ context }: Portal): Promise<string[]> {
  const users = await context.db.selectFrom("um_users").select(["id", "email", "locked_at", "verified_at"]).execute();
  const passwords = await context.db.selectFrom("um_passwords").select(["user_id", "hash"]).execute();
  const memberships = await context.db
    .selectFrom("um_memberships")
    .select(["user_id", "organization_id", "profile_id", "deactivated_at"])
    .orderBy("id")
    .execute();
  return Array.from({ length: people }, (_, person) => {
    const mine = ({ user_id }: { user_id: number }) => user_id === userId(person);
    return JSON.stringify([
      users.find(({ id }) => id === userId(person)),
      passwords.filter(mine),
      memberships.filter(mine),
    ]);
  });
}

/** Runs `act`; whoever is not named must be as before. */
async function onlyChanges(real: Real, person: number | null, act: () => Promise<void>): Promise<boolean> {
  const before = await snapshot(real);
  await act();
  const after = await snapshot(real);
  for (let other = 0; other < people; other++) {
    if (other !== person) expect(after[other]).toBe(before[other]);
  }
  return person !== null && after[person] !== before[person];
}

class Ask implements fc.AsyncCommand<Model, Real> {
  constructor(
    readonly purpose: "reset" | "unlock",
    readonly person: number,
  ) {}
  check = () => true;
  async run(model: Model, real: Real) {
    const changed = await onlyChanges(real, this.person, async () => {
      const email = model.emails[this.person] ?? "";
      const path = this.purpose === "reset" ? "/forgot-password" : "/unlock-link";
      expect((await real.browser().post(path, { email })).status).toBe(202);
      const may = mayAsk(model, `${this.purpose} ${email}`, true);
      const isIn = model.active[this.person] || model.joined[this.person];
      const expected = may && isIn && (this.purpose === "reset" || model.locked[this.person]);
      const letters = await real.letters();
      expect(letters.map(({ to }) => to.address)).toEqual(expected ? [email] : []);
      if (expected)
        issue(model, { secret: secretIn(letters[0]), purpose: this.purpose, person: this.person, organization: null });
    });
    expect(changed).toBe(false);
  }
  toString = () => `ask ${this.purpose} for ${this.person}`;
}

class AskEmail implements fc.AsyncCommand<Model, Real> {
  constructor(readonly person: number) {}
  check = () => true;
  async run(model: Model, real: Real) {
    const email = `new${real.addresses++}@x.example`;
    const asking = real.context.transaction(async (tx) => {
      const user = await tx
        .selectFrom("um_users")
        .selectAll()
        .where("id", "=", userId(this.person))
        .executeTakeFirstOrThrow();
      const actor = { userId: userId(people), publicId: "pia", fullName: "Pia", email: "pia@palisander.example" };
      await askEmailChange({ ...real.context, actor } as SignedInContext, tx, user, { email, organizationId: 2 });
    });
    if (model.joined[this.person]) return expect(asking).rejects.toMatchObject({ code: "also_elsewhere" });
    const may = mayAsk(model, `change ${this.person}`);
    if (!may) return expect(asking).rejects.toMatchObject({ code: "too_many_requests" });
    await asking;
    const [letter] = await real.letters();
    expect(letter?.to.address).toBe(email);
    issue(model, { secret: secretIn(letter), purpose: "change_email", person: this.person, organization: 2, email });
  }
  toString = () => `ask a new address for ${this.person}`;
}

class AskToJoin implements fc.AsyncCommand<Model, Real> {
  constructor(readonly person: number) {}
  check = (model: Readonly<Model>) => !model.joined[this.person];
  async run(model: Model, real: Real) {
    const email = model.emails[this.person];
    const input = { fullName: "X", email, profile: real.profileId("Billing") };
    const { body } = await real.ada.post(`${real.path}/members`, input);
    const pending = model.links.some(
      (link) => isUsable(model, link) && link.purpose === "join" && link.person === this.person,
    );
    const may = !pending && mayAsk(model, `join ${this.person}`);
    const refusal = pending ? "already_asked" : "too_many_requests";
    expect(body).toMatchObject(may ? { outcome: "asked_to_join" } : { code: refusal });
    if (!may) return;
    issue(model, {
      secret: secretIn((await real.letters())[0]),
      purpose: "join",
      person: this.person,
      organization: 1,
    });
  }
  toString = () => `ask ${this.person} to join`;
}

class Manage implements fc.AsyncCommand<Model, Real> {
  constructor(
    readonly what: "resend" | "withdraw",
    readonly nth: number,
  ) {}
  check = () => true;
  async run(model: Model, real: Real) {
    const { joinRequests } = (await real.ada.get(`${real.path}/join-requests`)).body;
    const request = joinRequests.filter(({ state }: { state: string }) => state !== "lapsed")[this.nth];
    if (request === undefined) return;
    const person = model.emails.indexOf(request.email);
    const url = `${real.path}/join-requests/${request.id}`;
    const headers = { "content-type": "application/json", "sec-fetch-site": "same-origin" };
    if (this.what === "withdraw") {
      expect((await real.ada.send("DELETE", url, { headers })).status).toBe(204);
      for (const link of model.links) if (link.purpose === "join" && link.person === person) link.open = false;
      return;
    }
    const may = mayAsk(model, `join ${person}`);
    expect((await real.ada.post(`${url}/resend`)).status).toBe(may ? 204 : 429);
    if (may) issue(model, { secret: secretIn((await real.letters())[0]), purpose: "join", person, organization: 1 });
  }
  toString = () => `${this.what} request ${this.nth}`;
}

const isUsable = (model: Model, link: Link) => link.open && model.now < link.expiresAt;

class Use implements fc.AsyncCommand<Model, Real> {
  constructor(
    readonly nth: number,
    readonly as: Purpose | "its own",
  ) {}
  check = (model: Readonly<Model>) => model.links.length > 0;
  async run(model: Model, real: Real) {
    // Recent ones are likelier to be open still.
    const link = model.links.at(-1 - (this.nth % model.links.length));
    if (link === undefined) return;
    const as = this.as === "its own" ? link.purpose : this.as;
    const works = isUsable(model, link) && as === link.purpose;
    const password = `${Math.abs(real.addresses++)}-violet-anchor-saddle`;
    const changed = await onlyChanges(real, works ? link.person : null, async () => {
      const preview = await real.browser().post("/confirmations/preview", { secret: link.secret });
      expect(preview.status).toBe(isUsable(model, link) ? 200 : 410);
      const body = as === "reset" || link.choosesPassword ? { secret: link.secret, password } : { secret: link.secret };
      expect((await real.browser().post(paths[as], body)).status).toBe(works ? 200 : 410);
    });
    await real.letters();
    if (!works) return;
    expect(changed).toBe(as !== "unlock" || link.choosesPassword || model.locked[link.person]);
    const others = model.links.filter(({ person }) => person === link.person);
    const close = (...purposes: Purpose[]) => {
      for (const other of others) if (purposes.includes(other.purpose)) other.open = false;
    };
    link.open = false;
    if (link.choosesPassword) close("reset", "unlock", "change_email");
    if (link.choosesPassword) model.verified[link.person] = true;
    if (link.choosesPassword || as !== "join") model.locked[link.person] = false;
    if (as === "join") {
      model.joined[link.person] = true;
      close("change_email");
    }
    if (as !== "change_email") return;
    model.emails[link.person] = link.email ?? "";
    model.verified[link.person] = true;
    close("reset", "unlock", "change_email", "join");
  }
  toString = () => `use link ${this.nth} as ${this.as}`;
}

class Happen implements fc.AsyncCommand<Model, Real> {
  constructor(
    readonly what: "lock" | "deactivate" | "a minute" | "an hour" | "a day",
    readonly person: number,
  ) {}
  check = () => true;
  async run(model: Model, real: Real) {
    if (this.what === "lock") {
      const input = { email: model.emails[this.person], password: "wrong-wrong-wrong-1" };
      for (let times = 0; times < 3; times++) await real.browser().post("/sign-in", input);
      model.locked[this.person] = true;
    } else if (this.what === "deactivate") {
      await real.context.transaction(async (tx) => {
        const membership = tx.updateTable("um_memberships").where("user_id", "=", userId(this.person));
        await membership.set({ deactivated_at: 1 }).where("organization_id", "=", 2).execute();
        tx.touch(userId(this.person));
      });
      model.active[this.person] = false;
    } else {
      model.now += { "a minute": 60_000, "an hour": hour, "a day": 24 * hour }[this.what];
      real.clock.now = model.now;
    }
    await real.letters();
  }
  toString = () => `${this.what} (${this.person})`;
}

const person = fc.nat({ max: people - 1 });
const nth = fc.oneof({ weight: 3, arbitrary: fc.nat({ max: 3 }) }, { weight: 1, arbitrary: fc.nat({ max: 40 }) });
const commands = [
  fc
    .tuple(fc.constantFrom("reset", "unlock"), person)
    .map(([purpose, who]) => new Ask(purpose as "reset" | "unlock", who)),
  person.map((who) => new AskEmail(who)),
  person.map((who) => new AskToJoin(who)),
  fc
    .tuple(fc.constantFrom("resend", "withdraw"), fc.nat({ max: 2 }))
    .map(([what, which]) => new Manage(what as "resend", which)),
  nth.map((which) => new Use(which, "its own")),
  nth.map((which) => new Use(which, "its own")),
  fc
    .tuple(nth, fc.constantFrom("reset", "unlock", "join", "change_email"))
    .map(([which, as]) => new Use(which, as as Purpose)),
  fc
    .tuple(fc.constantFrom("lock", "lock", "deactivate", "a minute", "a minute", "an hour", "a day"), person)
    .map(([what, who]) => new Happen(what as "lock", who)),
];

async function begin(): Promise<{ model: Model; real: Real }> {
  const real = await ostervik({ sessions: { idle: 400 * 24 * hour, absolute: 400 * 24 * hour } });
  const emails = Array.from({ length: people }, (_, number) => `p${number}@palisander.example`);
  const labs = emails.map((email, number) => ({ fullName: `Person ${number}`, email, profile: "Administrator" }));
  // Somebody who asks, and may do so throughout.
  const asker = { fullName: "Pia", email: "pia@palisander.example", profile: "Administrator" };
  await organization(real, "Palisander Labs", [...labs, asker]);
  // Nobody has ever proved that the last one's address is theirs.
  await real.context.transaction((tx) =>
    tx
      .updateTable("um_users")
      .set({ verified_at: null })
      .where("id", "=", userId(people - 1))
      .execute(),
  );
  const none = Array.from({ length: people }, () => false);
  const model: Model = {
    links: [],
    emails,
    locked: [...none],
    joined: [...none],
    verified: none.map((_, number) => number < people - 1),
    active: none.map(() => true),
    asked: new Map(),
    now: real.clock.now,
  };
  return { model, real: { ...real, model, addresses: 0 } };
}

it.each([1, 2, 3, 4, 5])("1,000 steps from seed %i", { timeout: 120_000 }, async (seed) => {
  let steps = 0;
  let changes = 0;
  while (steps < 1_000) {
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { maxCommands: 100, size: "max" }), async (walk) => {
        const start = await begin();
        await fc.asyncModelRun(() => start, walk);
        steps += [...walk].length;
        changes += start.model.links.filter(({ open }) => !open).length;
      }),
      { numRuns: 5, seed: seed * 1_000 + steps },
    );
  }
  expect(changes).toBeGreaterThan(20);
});

// Three wrong credentials in a row lock, exactly three are evaluated, and honest people are not locked out.
import { describe, expect, it } from "vitest";
import { hashAddress, reservePlace } from "../../../server-plugin/src/lockout/strikes.js";
import { sweep } from "../../../server-plugin/src/sweeps.js";
import { databaseFile, goodPassword, organization, ostervik, plugin } from "../../support/plugin.js";
import { basedOn } from "../../support/request.js";

const wrong = "wrong-wrong-wrong-1";
const email = "mika@ostervik.example";

type Portal = Awaited<ReturnType<typeof ostervik>>;
const attempt = (one: Portal, password: string, address = email) =>
  one.browser().post("/sign-in", { email: address, password });
const mika = async ({ ada, path }: Portal) => (await ada.get(`${path}/members?search=mika`)).body.members[0];

describe("three wrong passwords in a row", () => {
  it("lock: the right one is refused alike, the list says why, the owner is told", async () => {
    const one = await ostervik();
    const open = await one.signedIn(email);
    for (let times = 0; times < 3; times++) expect((await attempt(one, wrong)).body.code).toBe("sign_in_refused");
    const { body } = await attempt(one, goodPassword);
    expect(body).toMatchObject({ status: 401, code: "sign_in_refused" });
    expect(await mika(one)).toMatchObject({
      status: "locked",
      statusReason: { kind: "strikes", at: "2026-11-22T12:00:00.000Z" },
    });
    const told = (await one.audit()).filter(({ target }) => target === "Mika Aalto");
    expect(told.map(({ kind }) => kind).sort()).toEqual([...new Array(4).fill("sign_in.refused"), "user.locked"]);
    expect(told.map(({ actor }) => actor)).toEqual(new Array(5).fill(null));
    const [letter, ...more] = await one.letters();
    expect(letter).toMatchObject({ to: { address: email }, subject: "Your sign-in to this portal is locked" });
    expect(more).toEqual([]);
    // Sessions that are open live on.
    expect((await open.get("/me")).status).toBe(200);
  });

  it("two are forgiven by a sign-in that is complete", async () => {
    const one = await ostervik();
    for (let rounds = 0; rounds < 3; rounds++) {
      await attempt(one, wrong);
      await attempt(one, wrong);
      expect((await attempt(one, goodPassword)).status).toBe(200);
    }
    expect(await mika(one)).toMatchObject({ status: "active" });
  });

  it("are not forgiven by a sign-in that stops before a new password is chosen", async () => {
    const one = await ostervik();
    const bob = { fullName: "Bob Ström", email: "bob@ostervik.example", password: goodPassword };
    await one.ada.post(`${one.path}/members`, { ...bob, profile: one.profileId("Member") });
    await attempt(one, wrong, bob.email);
    await attempt(one, wrong, bob.email);
    expect((await attempt(one, goodPassword, bob.email)).body.stage).toBe("new_password");
    await attempt(one, wrong, bob.email);
    expect((await attempt(one, goodPassword, bob.email)).body.code).toBe("sign_in_refused");
  });

  it("count in whatever spelling the address comes, and over a restart", async () => {
    const database = databaseFile();
    const one = await ostervik({ database });
    await attempt(one, wrong, "MIKA@ostervik.example");
    await attempt(one, wrong, " mika@OSTERVIK.example");
    const again = await plugin({ database });
    await again.browser().post("/sign-in", { email, password: wrong });
    expect(await mika(one)).toMatchObject({ status: "locked" });
  });

  it("what is malformed or answered 429 is no strike", async () => {
    const one = await ostervik({ hashing: { inFlight: 1, queue: 0 } });
    for (const password of ["", "x".repeat(1_025), "a\0b"]) expect((await attempt(one, password)).status).toBe(400);
    const blocking = one.context.hashSlots.run(() => new Promise((resolve) => setTimeout(resolve, 100)));
    for (let times = 0; times < 5; times++) expect((await attempt(one, wrong)).status).toBe(429);
    await blocking;
    expect(await one.dump("um_strikes")).toBe("[]");
  });

  it("tell the owner once an hour at most, however often it happens", async () => {
    const one = await ostervik();
    const lockAgain = async () => {
      const member = await mika(one);
      const unlocked = await one.ada.post(`${one.path}/members/${member.id}/unlock`, undefined, basedOn(member));
      expect(unlocked.body.outcome).toBe("unlocked");
      for (let times = 0; times < 3; times++) await attempt(one, wrong);
    };
    for (let times = 0; times < 3; times++) await attempt(one, wrong);
    await lockAgain();
    one.clock.now += 59 * 60_000;
    await lockAgain();
    const notices = async () => (await one.letters()).filter(({ subject }) => subject.endsWith("is locked")).length;
    expect(await notices()).toBe(1);
    const again = await one.signedIn("ada@ostervik.example");
    one.clock.now += 60_000;
    one.ada.cookie = again.cookie;
    await lockAgain();
    expect(await notices()).toBe(1);
  });
});

describe("an address that is nobody's", () => {
  it("collects strikes like anybody's, and they are forgotten after a day", async () => {
    const one = await ostervik();
    const rows = async () => JSON.parse(await one.dump("um_strikes"));
    for (let times = 0; times < 5; times++) await attempt(one, wrong, "nobody@x.example");
    expect(await rows()).toHaveLength(3);
    expect(await one.dump("um_strikes")).not.toContain("nobody");
    expect(await one.letters()).toEqual([]);
    one.clock.now += 24 * 3_600_000 + 1;
    await sweep(one.context);
    expect(await rows()).toEqual([]);
  });

  it("begins at zero when it becomes somebody's", async () => {
    const one = await ostervik();
    for (let times = 0; times < 3; times++) await attempt(one, wrong, "bob@ostervik.example");
    const bob = { fullName: "Bob Ström", email: "bob@ostervik.example", password: goodPassword };
    await one.ada.post(`${one.path}/members`, { ...bob, profile: one.profileId("Member") });
    expect((await attempt(one, goodPassword, bob.email)).body.stage).toBe("new_password");
  });

  it("cannot fill the table: of strangers a hundred thousand are kept, and a known person's strikes stay", async () => {
    const one = await ostervik();
    await attempt(one, wrong);
    await one.context.transaction(async (tx) => {
      for (let start = 0; start < 100_500; start += 5_000) {
        const strangers = Array.from({ length: 5_000 }, (_, index) => ({
          address_hash: `stranger-${start + index}`,
          user_id: null,
          state: "strike" as const,
          at: one.clock.now + start + index,
        }));
        await tx.insertInto("um_strikes").values(strangers).execute();
      }
    });
    await sweep(one.context);
    const kept = await one.context.db
      .selectFrom("um_strikes")
      .select((eb) => [eb.fn.countAll<number>().as("all"), eb.fn.count<number>("user_id").as("known")])
      .executeTakeFirstOrThrow();
    expect(kept).toEqual({ all: 100_001, known: 1 });
  });
});

describe("at the same moment", () => {
  it("of fifty wrong guesses exactly three are evaluated, and one lock is told of: twenty rounds", async () => {
    const one = await plugin({ database: databaseFile() });
    const people = Array.from({ length: 20 }, (_, round) => ({
      fullName: `Person ${round}`,
      email: `p${round}@x.example`,
    }));
    await organization(one, "Ostervik Freight", people);
    for (const { email, fullName } of people) {
      const before = (await one.audit()).length;
      const answers = await Promise.all(
        Array.from({ length: 50 }, () => one.browser().post("/sign-in", { email, password: wrong })),
      );
      expect(new Set(answers.map(({ status }) => status))).toEqual(
        new Set(answers.some(({ status }) => status === 429) ? [401, 429] : [401]),
      );
      const told = (await one.audit()).slice(before);
      const lines = (kind: string) => told.filter((line) => line.kind === kind);
      expect(lines("user.locked")).toEqual([{ kind: "user.locked", actor: null, target: fullName }]);
      // Of each that was refused, up to ten an hour.
      const refused = Math.min(10, answers.filter(({ status }) => status === 401).length);
      expect(lines("sign_in.refused")).toHaveLength(refused);
      expect(told).toHaveLength(refused + 1);
      const strikes = await one.context.db
        .selectFrom("um_strikes")
        .select("state")
        .where("address_hash", "=", hashAddress(email))
        .execute();
      expect(strikes.map(({ state }) => state)).toEqual(["locked", "locked", "locked"]);
    }
    expect((await one.letters()).map(({ to }) => to.address).sort()).toEqual(people.map(({ email }) => email).sort());
  });

  it("a right guess among fifty, behind three wrong ones, does not get in", async () => {
    const one = await ostervik({ database: databaseFile() });
    for (let times = 0; times < 3; times++) await attempt(one, wrong);
    const answers = await Promise.all(Array.from({ length: 50 }, () => attempt(one, goodPassword)));
    expect(answers.filter(({ status }) => status === 200)).toEqual([]);
  });

  it("twenty right sign-ins all succeed, some when they try again", async () => {
    const one = await ostervik({ database: databaseFile() });
    const enter = async (): Promise<number> => {
      const { status } = await attempt(one, goodPassword);
      return status === 429 ? enter() : status;
    };
    expect(await Promise.all(Array.from({ length: 20 }, enter))).toEqual(Array(20).fill(200));
    expect(await mika(one)).toMatchObject({ status: "active" });
  });
});

describe("a process that dies while it checks", () => {
  const take = (one: Portal) =>
    one.context.transaction(async (tx) => {
      const user = await tx.selectFrom("um_users").select("id").where("email", "=", email).executeTakeFirstOrThrow();
      return reservePlace(one.context, tx, { addressHash: hashAddress(email), userId: user.id });
    });

  it("keeps its place for 30 seconds: with none free the answer is 429, and then it counts as a strike", async () => {
    const one = await ostervik();
    for (let times = 0; times < 3; times++) expect(await take(one)).toBeTypeOf("number");
    expect((await attempt(one, goodPassword)).body).toMatchObject({ status: 429, code: "too_many_requests" });
    expect(await mika(one)).toMatchObject({ status: "active" });
    one.clock.now += 30_000;
    // List and sign-in agree from that moment on, whichever is asked first.
    expect(await mika(one)).toMatchObject({ status: "locked", statusReason: { kind: "strikes" } });
    expect((await attempt(one, goodPassword)).body.code).toBe("sign_in_refused");
    expect((await one.audit()).filter(({ kind }) => kind === "user.locked")).toHaveLength(1);
  });

  it("does not lock when two places are lost and the owner comes back", async () => {
    const one = await ostervik();
    await take(one);
    await take(one);
    one.clock.now += 30_000;
    expect((await attempt(one, goodPassword)).status).toBe(200);
    expect(await mika(one)).toMatchObject({ status: "active" });
  });
});

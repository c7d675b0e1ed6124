// What somebody is told by mail about their own sign-in: one letter each, to the right address.
import { describe, expect, it } from "vitest";
import { sha256 } from "../../../server-plugin/src/platform/secrets.js";
import { type Acting, acting, palisander } from "../../support/acts.js";
import { goodPassword, otherPassword, secretIn } from "../../support/plugin.js";
import { type Browser, basedOn } from "../../support/request.js";
import { atSecondFactor, codeOf, enrolled } from "../../support/two-factor.js";

const minute = 60_000;
const mika = "mika@ostervik.example";
const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0";

const signIn = (browser: Browser, headers = {}) =>
  browser.post("/sign-in", { email: mika, password: goodPassword }, headers);

async function lock(one: Acting): Promise<void> {
  for (let times = 0; times < 2; times++) {
    await one.browser().post("/sign-in", { email: mika, password: "amber-wagon-ladder-52" });
  }
}

type Act = () => ReturnType<Browser["get"]>;

/** What is done, and to whom which letter goes; `ready` is done before. */
const acts: [string, [string, string][], (one: Acting) => Promise<Act>][] = [
  [
    "signing in from a browser that was not used before",
    [[mika, "A new sign-in to this portal"]],
    async (one) => {
      await one.signedIn(mika);
      return () => signIn(one.browser());
    },
  ],
  [
    "changing the password",
    [[mika, "Your password for this portal was changed"]],
    async (one) => {
      const theirs = await one.signedIn(mika);
      return () => theirs.put("/me/password", { current: goodPassword, password: otherPassword });
    },
  ],
  [
    "choosing a new password by a link",
    [[mika, "Your password for this portal was changed"]],
    async (one) => {
      await one.browser().post("/forgot-password", { email: mika });
      const secret = secretIn((await one.letters())[0]);
      return () => one.browser().post("/reset-password", { secret, password: otherPassword });
    },
  ],
  [
    "setting up a second factor",
    [[mika, "Two-factor authentication is on for this portal"]],
    async (one) => {
      const theirs = await one.signedIn(mika);
      const { key } = (await theirs.post("/me/two-factor/enrolment", {})).body;
      return () => theirs.post("/me/two-factor/enrolment/confirm", { code: codeOf(key, one.clock.now) });
    },
  ],
  [
    "replacing the device",
    [[mika, "Another device for this portal"]],
    async (one) => {
      const theirs = await one.signedIn(mika);
      const device = await enrolled(one, theirs);
      const { key } = (await theirs.post("/me/two-factor/enrolment", { code: device.code() })).body;
      return () => theirs.post("/me/two-factor/enrolment/confirm", { code: codeOf(key, one.clock.now) });
    },
  ],
  [
    "switching off the second factor",
    [[mika, "Two-factor authentication is off for this portal"]],
    async (one) => {
      const theirs = await one.signedIn(mika);
      const device = await enrolled(one, theirs);
      return () => theirs.post("/me/two-factor/switch-off", { code: device.code() });
    },
  ],
  [
    "making new recovery codes",
    [[mika, "New recovery codes for this portal"]],
    async (one) => {
      const theirs = await one.signedIn(mika);
      const device = await enrolled(one, theirs);
      return () => theirs.post("/me/two-factor/recovery-codes", { code: device.code() });
    },
  ],
  [
    "using a recovery code",
    [[mika, "A recovery code was used for this portal"]],
    async (one) => {
      const theirs = await one.signedIn(mika);
      const device = await enrolled(one, theirs);
      await theirs.post("/sign-out");
      // The same browser: it is not told of as a new one.
      await signIn(theirs);
      return () => theirs.post("/sign-in/second-factor", { recoveryCode: device.recoveryCodes[0] });
    },
  ],
  [
    "changing the address, with which a new password is chosen: both to the old address",
    [
      [mika, "Your password for this portal was changed"],
      [mika, "Your address at this portal was changed"],
    ],
    async (one) => {
      const member = await one.find("mika");
      await one.ada.patch(one.at(member), { email: "mika.salo@ostervik.example" }, basedOn(member));
      const secret = secretIn((await one.letters())[0]);
      return () => one.browser().post("/change-email", { secret, password: otherPassword });
    },
  ],
  [
    "the third wrong password",
    [[mika, "Your sign-in to this portal is locked"]],
    async (one) => {
      await lock(one);
      return () => one.browser().post("/sign-in", { email: mika, password: "amber-wagon-ladder-52" });
    },
  ],
  [
    "an administrator's unlocking",
    [[mika, "Your sign-in to this portal is unlocked"]],
    async (one) => {
      await lock(one);
      await one.browser().post("/sign-in", { email: mika, password: "amber-wagon-ladder-52" });
      await one.letters();
      const member = await one.find("mika");
      return () => one.ada.post(`${one.at(member)}/unlock`, undefined, basedOn(member));
    },
  ],
  ["signing in for the first time of all", [], async (one) => () => signIn(one.browser())],
  [
    "signing in from the same browser again",
    [],
    async (one) => {
      const theirs = await one.signedIn(mika);
      await theirs.post("/sign-out");
      return () => signIn(theirs);
    },
  ],
  [
    "giving the password where the second factor is still due",
    [],
    async (one) => {
      await enrolled(one, await one.signedIn(mika));
      return () => signIn(one.browser());
    },
  ],
];

describe("exactly these letters are sent by", () => {
  it.each(acts)("%s", async (_, letters, ready) => {
    const one = await acting();
    const seen = await one.watch(await ready(one));
    expect(seen.letters).toEqual(letters);
  });
});

it("what is told of a person of two organizations is told once", async () => {
  const one = await acting();
  await palisander(one, [{ fullName: "Mika Aalto", email: mika }]);
  const theirs = await one.signedIn(mika);
  const seen = await one.watch(() => theirs.put("/me/password", { current: goodPassword, password: otherPassword }));
  expect(seen.letters).toHaveLength(1);
});

describe("a new browser", () => {
  it("is told with its name, its system, its address and the time", async () => {
    const one = await acting({ clientAddress: () => "2001:db8::7" });
    await one.signedIn(mika);
    one.clock.now += 90 * minute;
    const { posts } = await one.watch(() => signIn(one.browser(), { "user-agent": firefox }));
    expect(posts[0]?.to).toEqual({ name: "Mika Aalto", address: mika });
    for (const text of [posts[0]?.text, posts[0]?.html]) {
      expect(text).toContain("Browser: Firefox, Linux. Network address: 2001:db8::7.");
      expect(text).toContain("22 November 2026 at 13:30 UTC");
    }
  });

  it("is told only once the second factor was right", async () => {
    const one = await acting();
    const device = await enrolled(one, await one.signedIn(mika));
    await one.letters();
    const next = await atSecondFactor(one, mika);
    const seen = await one.watch(() => next.post("/sign-in/second-factor", { code: device.code() }));
    expect(seen.letters).toEqual([[mika, "A new sign-in to this portal"]]);
  });

  it("is known from then on, also when somebody else signs in there in between; theirs is told to them", async () => {
    const one = await acting();
    const shared = await one.signedIn(mika);
    await one.signedIn("rita@ostervik.example");
    const hers = () => shared.post("/sign-in", { email: "rita@ostervik.example", password: goodPassword });
    expect((await one.watch(hers)).letters).toEqual([["rita@ostervik.example", "A new sign-in to this portal"]]);
    expect((await one.watch(hers)).letters).toEqual([]);
    expect((await one.watch(() => signIn(shared))).letters).toEqual([]);
  });

  it("is a new one again where its cookie is gone, made up, or older than 400 days", async () => {
    const one = await acting();
    const theirs = await one.signedIn(mika);
    const cookie = theirs.cookie ?? "";
    const device = /__Host-user_manager_device=[\w-]{43}/.exec(cookie)?.[0] ?? "";
    const [, secret = ""] = device.split("=");
    const from = async (sent: string | null) => {
      const browser = Object.assign(one.browser(), { cookie: sent });
      return (await one.watch(() => signIn(browser))).letters.length;
    };
    expect(await from(device)).toBe(0);
    expect(await from(null)).toBe(1);
    expect(await from(`__Host-user_manager_device=${"x".repeat(43)}`)).toBe(1);
    expect(await from("__Host-user_manager_device='; drop table um_devices; --")).toBe(1);
    expect(await from(device)).toBe(0);
    const longAgo = one.clock.now - 400 * 24 * 60 * minute - 1;
    await one.context.transaction((tx) =>
      tx.updateTable("um_devices").set({ last_seen_at: longAgo }).where("device_hash", "=", sha256(secret)).execute(),
    );
    expect(await from(device)).toBe(1);
    // What a browser is remembered by opens nothing, and is not stored.
    const stolen = Object.assign(one.browser(), { cookie: device });
    expect((await stolen.get("/me")).status).toBe(401);
    expect(await one.dump("um_devices")).not.toContain(secret);
  });

  it("cannot write anything into the letter", async () => {
    const hostile = [
      "<script>alert(1)</script>",
      "<a href=https://evil.example>click</a>/1.0 version/2",
      "Your sign-in ends today: see https://evil.example/1.0 version/2",
      "evil.example click here/1.0 version/2",
      "x".repeat(4_000),
    ];
    for (const userAgent of hostile) {
      const one = await acting();
      await one.signedIn(mika);
      const { posts } = await one.watch(() => signIn(one.browser(), { "user-agent": userAgent }));
      for (const text of [posts[0]?.text, posts[0]?.html]) {
        expect(text).toContain("Browser: unknown. Network address: unknown.");
        expect(text).not.toMatch(/evil|script|xxxx/);
      }
    }
  });
});

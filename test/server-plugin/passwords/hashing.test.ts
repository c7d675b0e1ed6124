// How passwords are hashed, and how many at a time.
import { hash } from "@node-rs/argon2";
import { expect, it } from "vitest";
import { hashSecret } from "../../../server-plugin/src/passwords/hash-secret.js";
import { verifySecret } from "../../../server-plugin/src/passwords/verify-secret.js";
import type { SeedPassword } from "../../../server-plugin/src/seeding.js";
import { goodPassword, organization, plugin } from "../../support/plugin.js";

it("is Argon2id with 19 MiB, two passes, one lane", async () => {
  const { context } = await plugin();
  expect(await hashSecret(context, goodPassword)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

it("is the same for the same keys on another keyboard (NFC)", async () => {
  const { context } = await plugin();
  const stored = await hashSecret(context, "Äpfel und Rüben 12");
  expect(await verifySecret(context, async () => stored, "A\u0308pfel und Ru\u0308ben 12")).toBe(true);
  expect(await verifySecret(context, async () => stored, "Apfel und Ruben 12")).toBe(false);
});

it("without a stored hash nothing is right", async () => {
  const { context } = await plugin();
  expect(await verifySecret(context, async () => null, goodPassword)).toBe(false);
});

it("above the queue sign-ins are answered 429, with when to try again", async () => {
  const one = await plugin({ hashing: { inFlight: 1, queue: 1 } });
  let release = () => {};
  const busy = one.context.hashSlots.run(
    () =>
      new Promise<void>((resolve) => {
        release = resolve;
      }),
  );
  let refused = 0;
  const attempts = await Promise.all(
    Array.from({ length: 10 }, async () => {
      const answer = await one.browser().post("/sign-in", { email: "nobody@x.example", password: "x" });
      // The one that waits is let in when all others have been refused.
      if (answer.status === 429 && ++refused === 9) release();
      return answer;
    }),
  );
  await busy;
  const statuses = attempts.map(({ status }) => status).sort();
  expect(statuses).toEqual([401, ...Array.from({ length: 9 }, () => 429)]);
  expect(attempts.find(({ status }) => status === 429)?.headers.get("retry-after")).toBe("2");
});

it("a hash made with older parameters is made anew at the next sign-in", async () => {
  const one = await plugin();
  const weak = (await hash(goodPassword, { memoryCost: 8_192, timeCost: 1, parallelism: 1 })) as SeedPassword;
  await organization(one, "Ostervik Freight", [
    { fullName: "Ada Berg", email: "ada@ostervik.example", password: weak },
  ]);
  await one.signedIn("ada@ostervik.example");
  expect(await one.dump("um_passwords")).toContain("$argon2id$v=19$m=19456,t=2,p=1$");
  await one.signedIn("ada@ostervik.example");
});

// Seeds are sealed under the host's secret, and the secret can be changed without anybody losing their second factor.
import { describe, expect, it } from "vitest";
import { keyIds, seal, unseal } from "../../../server-plugin/src/platform/sealing.js";
import { sweep } from "../../../server-plugin/src/sweeps.js";
import { databaseFile, ostervik, plugin } from "../../support/plugin.js";
import { atSecondFactor, codeOf, enrolled, period } from "../../support/two-factor.js";

const older = "an older secret for tests, long enough";
const newer = "a newer secret for tests, long enough";

describe("what is sealed", () => {
  it("opens for its owner, and for nobody else", () => {
    const sealed = seal([older], "SEED", "ada");
    expect(unseal([older], sealed, "ada")).toBe("SEED");
    expect(() => unseal([older], sealed, "mika")).toThrow();
  });

  it("differs each time, and does not open when a bit of it has changed", () => {
    const [one, other] = [seal([older], "SEED", "ada"), seal([older], "SEED", "ada")];
    expect(one.sealed).not.toBe(other.sealed);
    const bytes = Buffer.from(one.sealed, "base64url");
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    expect(() => unseal([older], { ...one, sealed: bytes.toString("base64url") }, "ada")).toThrow();
  });

  it("opens after the secret has changed, as long as the older one is still known", () => {
    const sealed = seal([older], "SEED", "ada");
    expect(unseal([newer, older], sealed, "ada")).toBe("SEED");
    expect(() => unseal([newer], sealed, "ada")).toThrow(/does not hold any more/);
  });
});

describe("changing the secret", () => {
  it("keeps every second factor, and lets go of the older secret after a sweep", async () => {
    const database = databaseFile();
    const first = await ostervik({ database, secret: older });
    const { key } = await enrolled(first, first.ada);
    const { now } = first.clock;
    await first.users.close();

    const second = await plugin({ database, secret: [newer, older] });
    second.clock.now = now;
    const one = await atSecondFactor(second, "ada@ostervik.example");
    expect((await one.post("/sign-in/second-factor", { code: codeOf(key, now) })).body).toEqual({ stage: "complete" });
    await sweep(second.context);
    const [row] = await second.context.db.selectFrom("um_authenticators").selectAll().execute();
    expect(row?.key_id).toBe(keyIds([newer])[0]);
    await second.users.close();

    const third = await plugin({ database, secret: newer });
    third.clock.now = now + 2 * period;
    const other = await atSecondFactor(third, "ada@ostervik.example");
    const code = codeOf(key, third.clock.now);
    expect((await other.post("/sign-in/second-factor", { code })).body).toEqual({ stage: "complete" });
    expect(third.log.join("\n")).not.toContain("does not hold");
  });

  it("keeps the others when somebody has changed one, and the rest of the sweep is done", async () => {
    const database = databaseFile();
    const first = await ostervik({ database, secret: older });
    const mika = await first.signedIn("mika@ostervik.example");
    await enrolled(first, first.ada);
    await enrolled(first, mika);
    const { now } = first.clock;
    await first.context.transaction(async (tx) => {
      const { seed } = await tx
        .selectFrom("um_authenticators")
        .select("seed")
        .where("user_id", "=", 1)
        .executeTakeFirstOrThrow();
      await tx
        .updateTable("um_authenticators")
        .set({ seed: `${seed.slice(0, -4)}AAAA` })
        .where("user_id", "=", 1)
        .execute();
    });
    await first.users.close();

    const second = await plugin({ database, secret: [newer, older] });
    second.clock.now = now;
    await sweep(second.context);
    const rows = await second.context.db.selectFrom("um_authenticators").select("key_id").orderBy("user_id").execute();
    expect(rows.map(({ key_id }) => key_id)).toEqual([...keyIds([older]), ...keyIds([newer])]);
    expect(second.log.join("\n")).toContain("cannot be opened");
  });

  it("says at start when a secret is missing, and a code then is a fault and no strike", async () => {
    const database = databaseFile();
    const first = await ostervik({ database, secret: older });
    const device = await enrolled(first, first.ada);
    const { now } = first.clock;
    await first.users.close();

    const second = await plugin({ database, secret: newer });
    second.clock.now = now;
    expect(second.log.join("\n")).toContain("does not hold");
    const one = await atSecondFactor(second, "ada@ostervik.example");
    for (let time = 0; time < 4; time++) {
      expect((await one.post("/sign-in/second-factor", { code: codeOf(device.key, now) })).status).toBe(500);
    }
    const { body } = await one.post("/sign-in/second-factor", { recoveryCode: device.recoveryCodes[0] });
    expect(body).toEqual({ stage: "complete" });
  });
});

// Nothing of what signs a person in can be read in the database's files, a backup of them, or the log.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@libsql/client";
import { expect, it, onTestFinished } from "vitest";
import { foldAnswer } from "../../../server-plugin/src/security-questions/answers.js";
import { goodPassword, ostervik, otherPassword } from "../../support/plugin.js";
import { answers } from "../../support/security-questions.js";
import { atSecondFactor, codeOf, enrolled, period, wrongCode } from "../../support/two-factor.js";

/** The bytes of a seed in base32. */
function bytesOf(seed: string): Buffer {
  const bits = [...seed].map((one) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(one).toString(2).padStart(5, "0"));
  return Buffer.from((bits.join("").match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

it("neither seeds nor codes, answers, passwords or tokens, in any of their forms", async () => {
  const folder = mkdtempSync(join(tmpdir(), "user-manager-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const one = await ostervik({ database: { url: `file:${join(folder, "users.db")}` } });
  const mika = await one.signedIn("mika@ostervik.example");

  // Everything that is typed or shown: an enrolment that counts, one that was begun only, codes right and wrong, answers.
  const device = await enrolled(one, one.ada);
  const { body: begun } = await mika.post("/me/two-factor/enrolment", {});
  const halfWay = await atSecondFactor(one, "ada@ostervik.example");
  const wrong = wrongCode(device.code());
  await halfWay.post("/sign-in/second-factor", { code: wrong });
  await halfWay.post("/sign-in/second-factor", { recoveryCode: device.recoveryCodes[0] });
  await mika.put("/me/security-questions", { password: goodPassword, answers });
  await mika.put("/me/password", { current: goodPassword, password: otherPassword });
  await one.letters();

  const texts = [
    ...[device.key, begun.key].flatMap((key: string) => [key, key.replaceAll(" ", ""), encodeURIComponent(key)]),
    ...device.recoveryCodes.flatMap((code) => [code, code.replaceAll("-", ""), code.replaceAll("-", "").slice(3)]),
    ...answers.flatMap(({ answer }) => [answer, foldAnswer(answer)]),
    ...[goodPassword, otherPassword],
    ...[one.ada, mika, halfWay].flatMap(({ cookie }) =>
      [...(cookie ?? "").matchAll(/=([\w-]{43})/g)].map(([, token = ""]) => token),
    ),
    "otpauth",
  ];
  const seeds = [device.key, begun.key].map((key: string) => bytesOf(key.replaceAll(" ", "")));
  const wanted = [
    ...texts.map((text) => Buffer.from(text)),
    ...seeds.flatMap((seed) => [
      seed,
      ...(["base64", "base64url", "hex"] as const).map((form) => Buffer.from(seed.toString(form))),
    ]),
  ];
  expect(wanted.length).toBeGreaterThan(50);

  const client = createClient({ url: `file:${join(folder, "users.db")}` });
  await client.execute({ sql: "vacuum into ?", args: [join(folder, "backup.db")] });
  client.close();
  const places = new Map(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file))]));
  places.set("the log", Buffer.from(one.log.join("\n")));
  expect([...places.keys()]).toEqual(expect.arrayContaining(["users.db", "backup.db"]));
  // What is not secret is found, so the search can find.
  expect(places.get("backup.db")?.includes("mika@ostervik.example")).toBe(true);
  for (const [place, bytes] of places) {
    const found = wanted.filter((one) => bytes.includes(one)).map(String);
    expect({ place, found }).toEqual({ place, found: [] });
  }
  // Six digits stand in many numbers by chance, so codes are looked for as texts of their own.
  const told = `${one.log.join("\n")} ${await one.dump("um_audit")} ${await one.dump("um_outbox")}`;
  for (const code of [wrong, codeOf(device.key, one.clock.now - 2 * period)])
    expect(told).not.toMatch(new RegExp(`\\b${code}\\b`));
});

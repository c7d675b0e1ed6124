// Every route that can end in a session, found from the routes themselves: none tells more than it must, none lets in who may not.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { goodPassword, type ostervik, otherPassword } from "../../support/plugin.js";
import type { Answer, Browser } from "../../support/request.js";
import { answers } from "../../support/security-questions.js";
import { recordStatements } from "../../support/statements.js";
import { codeOf, wrongCode } from "../../support/two-factor.js";
import { email, peopleAtEveryStage, wayScene } from "./every-way-in.scene.js";

type Portal = Awaited<ReturnType<typeof ostervik>>;

/** Routes whose handler gives the browser a session's token. */
function waysIn(): string[] {
  const root = fileURLToPath(new URL("../../../server-plugin/src/", import.meta.url));
  const files = (readdirSync(root, { recursive: true }) as string[]).filter((file) => file.endsWith(".routes.ts"));
  return files.flatMap((file) => {
    const routes = readFileSync(root + file, "utf8").split(/^ {2}\.(?=(?:get|post|put|patch|delete)\()/m);
    return routes
      .filter((route) => /\bgive(Session|Token)\(/.test(route) && /^(get|post|put|patch|delete)\(/.test(route))
      .map((route) => {
        const [, method = "", path = ""] = /^(\w+)\(\s*"([^"]+)"/.exec(route) ?? [];
        return `${method.toUpperCase()} ${path}`;
      });
  });
}

/** What each way takes when everything is right; for whoever has come to that stage. */
const right: Record<string, (one: Portal, browser: Browser, key: string) => Promise<Answer>> = {
  "POST /sign-in": (_, browser) => browser.post("/sign-in", { email, password: goodPassword }),
  "POST /sign-in/second-factor": (one, browser, key) =>
    browser.post("/sign-in/second-factor", { code: codeOf(key, one.clock.now) }),
  "POST /sign-in/new-password": (_, browser) => browser.post("/sign-in/new-password", { password: otherPassword }),
  "POST /sign-in/enrolment/confirm": async (one, browser) => {
    const { body } = await browser.post("/sign-in/enrolment", {});
    return browser.post("/sign-in/enrolment/confirm", { code: codeOf(body.key ?? "AAAAAAAAAAAAAAAA", one.clock.now) });
  },
  "POST /sign-in/questions": (_, browser) => browser.post("/sign-in/questions", { answers }),
  "POST /me/proof": (_, browser) => browser.post("/me/proof", { password: goodPassword }),
  "PUT /me/password": (_, browser) => browser.put("/me/password", { current: goodPassword, password: otherPassword }),
};

const signIns = Object.keys(right).filter((way) => way.includes("/sign-in"));
const stripped = ({ body, status }: Answer) => ({ status, body: { ...body, requestId: "" } });

it("are these, and each has its place here", () => {
  expect(waysIn().sort()).toEqual(Object.keys(right).sort());
});

describe.each(signIns)("%s", (way) => {
  it("completes the sign-in of somebody who may enter", async () => {
    const { browser, key, one } = await wayScene(way);
    expect((await right[way]?.(one, browser, key))?.body.stage).toBe("complete");
  });

  it("lets in nobody who may not enter any more, and tells the same whatever the cause", async () => {
    const told = [];
    for (const cause of ["strikes", "dormant", "dormancy due", "deactivated"] as const) {
      const { browser, key, keepOut, one } = await wayScene(way);
      await keepOut(cause);
      const answer = await right[way]?.(one, browser, key);
      if (answer !== undefined) told.push(stripped(answer));
      expect((await browser.get("/me")).status).toBe(401);
      expect(await one.dump("um_sessions")).not.toContain('"stage":"complete"');
    }
    expect(told).toHaveLength(4);
    expect(told[0]?.status).toBe(401);
    for (const answer of told) expect(answer).toEqual(told[0]);
  });
});

describe("the first step", () => {
  it("runs the same statements and one hash for a wrong password, whatever would come after the right one", async () => {
    const { one, people } = await peopleAtEveryStage();
    one.context.later = () => {};
    const statements = (address: string) =>
      recordStatements(() => one.browser().post("/sign-in", { email: address, password: "wrong-wrong-wrong-1" }));
    const expected = await statements("nobody@ostervik.example");
    expect(expected.length).toBeGreaterThan(0);
    for (const address of people)
      expect({ address, ran: await statements(address) }).toEqual({ address, ran: expected });
  });

  it("of a forgotten password is answered after the same statements, whatever would be asked behind the link", async () => {
    const { one, people } = await peopleAtEveryStage();
    one.context.later = () => {};
    const statements = (address: string) =>
      recordStatements(() => one.browser().post("/forgot-password", { email: address }));
    const expected = await statements("nobody@ostervik.example");
    for (const address of people)
      expect({ address, ran: await statements(address) }).toEqual({ address, ran: expected });
  });
});

describe("the second step", () => {
  it("tells the same of a wrong code, a used one, and one of long ago", async () => {
    const { browser, key, one } = await wayScene("POST /sign-in/second-factor");
    const other = one.browser();
    await other.post("/sign-in", { email, password: goodPassword });
    const code = codeOf(key, one.clock.now);
    expect((await other.post("/sign-in/second-factor", { code })).status).toBe(200);
    const used = await browser.post("/sign-in/second-factor", { code });
    const wrong = await browser.post("/sign-in/second-factor", { code: wrongCode(code) });
    expect(used.body.code).toBe("code_refused");
    expect(stripped(wrong)).toEqual(stripped(used));
  });

  it("computes one hash for a recovery code, whether or not there is one that begins like it", async () => {
    const { browser, one, recoveryCodes } = await wayScene("POST /sign-in/second-factor");
    const [code = ""] = recoveryCodes;
    const sameBeginning = `${code.slice(0, -1)}${code.endsWith("0") ? "1" : "0"}`;
    const counted = [];
    for (const recoveryCode of [sameBeginning, "0000-0000-0000-0000"]) {
      let hashes = 0;
      const { run } = one.context.hashSlots;
      one.context.hashSlots.run = (work) => {
        hashes++;
        return run(work);
      };
      const { status } = await browser.post("/sign-in/second-factor", { recoveryCode });
      one.context.hashSlots.run = run;
      counted.push([status, hashes]);
    }
    expect(counted).toEqual([
      [422, 1],
      [422, 1],
    ]);
  });
});

// The seed: who is in the demo, in which states, and that it is the same each time.
import { startPortal } from "@user-manager/demo";
import { describe, expect, it } from "vitest";
import { emptyFolder, noon, started } from "./started.js";
import { type Listed, type Visitor, visitor } from "./visitor.js";

const day = 24 * 3_600_000;

async function administrator(portal: Awaited<ReturnType<typeof started>>): Promise<Visitor> {
  const one = visitor(portal.url);
  expect(await one.signIn(portal.signIns.administrator.email, portal.password)).toBe(200);
  return one;
}

async function organizations(one: Visitor): Promise<Record<string, string>> {
  const { body } = await one.json("/user-manager/me");
  return Object.fromEntries(body.organizations.map(({ name, id }: { name: string; id: string }) => [name, id]));
}

async function everybody(portal: Awaited<ReturnType<typeof started>>) {
  const one = await administrator(portal);
  const { "Ostervik Freight": ostervik = "", "Palisander Labs": palisander = "" } = await organizations(one);
  return { ostervik: await one.members(ostervik), palisander: await one.members(palisander) };
}

const asSeeded = ({ fullName, email, profile, status, statusReason, lastSignInAt }: Listed) =>
  [fullName, email, profile.name, status, statusReason?.kind, statusReason?.at, lastSignInAt].join(" · ");

describe("with its usual number of people", () => {
  it("has 1,204 people and 7, two of them in both, in every status and many scripts", async () => {
    const { ostervik, palisander } = await everybody(await started({ users: undefined }));
    expect([ostervik.length, palisander.length]).toEqual([1_204, 7]);
    const addresses = new Set(ostervik.map(({ email }) => email));
    expect(addresses.size).toBe(1_204);
    expect(palisander.filter(({ email }) => addresses.has(email))).toHaveLength(2);
    expect(ostervik.filter(({ alsoElsewhere }) => alsoElsewhere)).toHaveLength(2);

    expect(new Set(ostervik.map(({ status }) => status))).toEqual(
      new Set(["active", "invited", "locked", "deactivated"]),
    );
    const reasons = new Set(ostervik.map(({ statusReason }) => statusReason?.kind));
    for (const kind of [
      "strikes",
      "dormant",
      "deactivated",
      "initial_password_expires",
      "initial_password_expired",
      "link_expires",
      "link_expired",
      "mail_undelivered",
    ]) {
      expect(reasons).toContain(kind);
    }
    expect(ostervik.filter(({ status }) => status === "active").length).toBeGreaterThan(1_000);
    for (const script of ["Latin", "Cyrillic", "Greek", "Arabic", "Han", "Hiragana", "Hangul"]) {
      expect(ostervik.some(({ fullName }) => new RegExp(`\\p{Script=${script}}`, "u").test(fullName))).toBe(true);
    }
    expect(ostervik.every(({ email }) => /^[a-z0-9.-]+@ostervik\.example$/.test(email))).toBe(true);
    expect(Math.max(...ostervik.map(({ fullName }) => fullName.length))).toBeGreaterThan(80);
  });

  it("tells times that agree with the status", async () => {
    const { ostervik } = await everybody(await started({ users: 400 }));
    for (const { email, status, statusReason, lastSignInAt } of ostervik) {
      const seen = lastSignInAt === null ? null : Date.parse(lastSignInAt);
      expect({ email, future: (seen ?? 0) > noon }).toEqual({ email, future: false });
      if (status === "active")
        expect({ email, lately: (seen ?? 0) > noon - 180 * day }).toEqual({ email, lately: true });
      if (status === "invited") expect({ email, seen }).toEqual({ email, seen: null });
      if (statusReason?.kind === "dormant") {
        expect({ email, longAgo: (seen ?? noon) < noon - 184 * day }).toEqual({ email, longAgo: true });
      }
    }
  });
});

describe("what administrators have done", () => {
  it("left requests in every state, mail that did not arrive, and no letter in the mailbox", async () => {
    const portal = await started();
    const one = await administrator(portal);
    const { "Ostervik Freight": ostervik = "" } = await organizations(one);
    const path = `/user-manager/organizations/${ostervik}`;
    const { joinRequests } = (await one.json(`${path}/join-requests`)).body;
    const asked = joinRequests.map((request: Record<string, unknown>) => [
      request.email,
      request.state,
      request.lapseReason,
      request.askedBy,
    ]);
    expect(asked).toEqual([
      ["inigo@palisander.example", "open", null, "Halvard Øverbø"],
      ["rosalind@palisander.example", "open", null, "Halvard Øverbø"],
      ["jonas@palisander.example", "lapsed", "person_gone", "Halvard Øverbø"],
      ["haeun.kim@palisander.example", "expired", null, "Halvard Øverbø"],
    ]);
    const { letters } = (await one.json(`${path}/undelivered-letters`)).body;
    const given = letters.map((letter: { kind: string; to: { address: string }; error: string }) => [
      letter.kind,
      letter.to.address,
      letter.error.includes("no such mailbox"),
    ]);
    expect(given.sort()).toEqual([
      ["activate", "aroha.ngata@ostervik.example", true],
      ["join", "inigo@palisander.example", true],
    ]);
    const layla = (await one.members(ostervik)).find(({ email }) => email.startsWith("layla."));
    expect(layla?.statusReason).toEqual({
      kind: "deactivated",
      at: new Date(noon - 12 * day).toISOString(),
      by: "Halvard Øverbø",
    });
    expect(portal.mailbox.letters()).toEqual([]);
  });
});

describe("the data", () => {
  it("is the same for the same moment, in any folder", async () => {
    const [one, other] = [await everybody(await started()), await everybody(await started())];
    expect(other.ostervik.map(asSeeded)).toEqual(one.ostervik.map(asSeeded));
    expect(other.palisander.map(asSeeded)).toEqual(one.palisander.map(asSeeded));
  });

  it("survives a restart, and fresh starts over", async () => {
    const folder = emptyFolder();
    const first = await started({ folder });
    const ids = await organizations(await administrator(first));
    await first.close();

    const second = await started({ folder, users: undefined });
    expect(second.seeded).toBe(40);
    expect(await organizations(await administrator(second))).toEqual(ids);
    await second.close();

    const third = await started({ folder, users: 12, fresh: true });
    const one = await administrator(third);
    const anew = await organizations(one);
    expect(anew["Ostervik Freight"]).not.toBe(ids["Ostervik Freight"]);
    expect(await one.members(anew["Ostervik Freight"] ?? "")).toHaveLength(12);
  });

  it("with another number of people is left alone, and the way out is named", async () => {
    const folder = emptyFolder();
    await (await started({ folder })).close();
    await expect(startPortal({ port: 0, folder, users: 50 })).rejects.toThrow(/has 40 users, not 50; add --fresh/);
    const { seeded } = await started({ folder, users: undefined });
    expect(seeded).toBe(40);
  });
});

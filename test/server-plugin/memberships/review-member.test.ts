// Reviewing who has access: by whom and when it was looked at, and who should be looked at.
import { describe, expect, it } from "vitest";
import { type Acting, acting, nothing, palisander } from "../../support/acts.js";
import { goodPassword, startOfTime } from "../../support/plugin.js";
import { type Browser, basedOn } from "../../support/request.js";

const day = 24 * 3_600_000;
const auditor = { name: "Auditor", permissions: ["users.read", "users.review"] };
const ove = { fullName: "Ove Lind", email: "ove@ostervik.example", profile: "Auditor" };

async function review(one: Acting, search: string, note?: unknown, by: Browser = one.ada) {
  const member = await one.find(search, by);
  return one.watch(() => by.post(`${one.at(member)}/review`, { note }, basedOn(member)));
}

describe("reviewing a member", () => {
  it("is noted with when, by whom and why, and changes nothing else", async () => {
    const one = await acting();
    const before = await one.find("mika");
    expect(before.review).toBeNull();
    const seen = await review(one, "mika", "  On leave until March,\nstill needs it. ");
    const noted = { at: "2026-11-22T12:00:00.000Z", by: "Ada Berg", note: "On leave until March,\nstill needs it." };
    expect(seen).toMatchObject({
      status: 200,
      body: { member: { ...before, review: noted } },
      audit: [
        {
          kind: "membership.reviewed",
          actor: "Ada Berg",
          target: "Mika Aalto",
          after: { profile: "Member", note: noted.note },
        },
      ],
      letters: [],
      changed: ["um_memberships"],
    });
    // A change that is based on what was reviewed is not stale.
    expect((await one.ada.patch(one.at(before), { fullName: "Mika A." }, basedOn(before))).status).toBe(200);
    const later = await review(one, "mika");
    expect(later.body.member.review).toEqual({ ...noted, note: "" });
    expect(later.audit[0]?.after).toEqual({ profile: "Member" });
  });

  it("is for whoever has the permission, also of somebody who may do more than they", async () => {
    const one = await acting({ people: [ove], profiles: [auditor] });
    const his = await one.signedIn(ove.email);
    expect((await review(one, "ada", "", his)).body.member.review).toMatchObject({ by: "Ove Lind" });
    const rita = await one.signedIn("rita@ostervik.example");
    expect(await review(one, "mika", "", rita)).toMatchObject({ ...nothing, body: { code: "forbidden" } });
  });

  it("forgets the name of a reviewer who has left, and keeps that it was done", async () => {
    const one = await acting({ people: [ove], profiles: [auditor] });
    await review(one, "mika", "", await one.signedIn(ove.email));
    const left = await one.find("ove");
    await one.ada.delete(one.at(left), basedOn(left));
    expect((await one.find("mika")).review).toEqual({ at: "2026-11-22T12:00:00.000Z", by: null, note: "" });
  });

  it("is refused of oneself, of the member as they were, of nobody, and with a note that cannot be one", async () => {
    const one = await acting();
    const labs = await palisander(one);
    expect(await review(one, "ada")).toMatchObject({ ...nothing, body: { code: "own_membership" } });
    const mika = await one.find("mika");
    await one.ada.patch(one.at(mika), { fullName: "Mika A. Aalto" }, basedOn(mika));
    const ask = (body: unknown, headers = basedOn(mika)) =>
      one.watch(() => one.ada.post(`${one.at(mika)}/review`, body, headers));
    expect(await ask({})).toMatchObject({ ...nothing, status: 412, body: { code: "stale_version" } });
    expect((await one.ada.post(`${one.at(mika)}/review`, {})).body.code).toBe("version_required");
    const [pia] = (await labs.pia.get(`${labs.path}/members`)).body.members;
    const stranger = await one.watch(() => one.ada.post(`${one.at(pia)}/review`, {}, basedOn(pia)));
    expect(stranger).toMatchObject({ ...nothing, status: 404 });
    expect((await review(one, "mika", "x".repeat(501))).body.fields).toEqual({ note: "too_long" });
    expect((await review(one, "mika", "a\u202eb")).body.fields).toEqual({ note: "invalid_characters" });
    expect((await review(one, "mika", 7)).body.fields).toEqual({ note: "invalid" });
    expect((await ask({ note: "", at: 1 })).body.fields).toEqual({ at: "unknown_key" });
  });
});

describe("the list of whom to look at", () => {
  const names = async (one: Acting, query: string) => {
    const { body } = await one.ada.get(`${one.path}/members?${query}`);
    expect(body.letters.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(body.total);
    expect(body.total).toBe(body.members.length);
    return body.members.map(({ fullName }: { fullName: string }) => fullName);
  };
  const added = (fullName: string, more: object) => ({
    fullName,
    email: `${fullName.toLowerCase()}@ostervik.example`,
    ...more,
  });

  it("holds who was not reviewed for 90 days; somebody just added was looked at then", async () => {
    const one = await acting({
      people: [
        added("New", { createdAt: startOfTime - 89 * day }),
        added("Old", { createdAt: startOfTime - 91 * day }),
        added("Edge", { createdAt: startOfTime - 90 * day }),
      ],
    });
    expect(await names(one, "attention=not_reviewed")).toEqual(["Old"]);
    await review(one, "old");
    expect(await names(one, "attention=not_reviewed")).toEqual([]);
    one.clock.now += 1;
    expect(await names(one, "attention=not_reviewed")).toEqual(["Ada Berg", "Edge", "Mika Aalto", "Rita Lund"]);
    one.clock.now += 90 * day;
    const ada = await one.signedIn("ada@ostervik.example");
    const later = (await ada.get(`${one.path}/members?attention=not_reviewed`)).body;
    expect(later.total).toBe(6);
  });

  it("holds who never signed in here, and nobody who has", async () => {
    const one = await acting();
    expect(await names(one, "attention=never_signed_in")).toEqual(["Mika Aalto", "Rita Lund"]);
    await one.signedIn("rita@ostervik.example");
    expect(await names(one, "attention=never_signed_in")).toEqual(["Mika Aalto"]);
  });

  it("holds who will be locked as dormant within 30 days, and nobody who is locked already", async () => {
    const one = await acting({
      people: [
        // Six months after these days: in 31, in 30, in no days, and a day ago.
        added("Later", { lastSignInAt: Date.UTC(2026, 5, 23, 12) }),
        added("Soon", { lastSignInAt: Date.UTC(2026, 5, 22, 12) }),
        added("Now", { lastSignInAt: Date.UTC(2026, 4, 22, 12) }),
        added("Gone", { lastSignInAt: Date.UTC(2026, 4, 21, 12) }),
        added("Struck", {
          lastSignInAt: Date.UTC(2026, 5, 22, 12),
          locked: { at: startOfTime, reason: "strikes" },
        }),
      ],
    });
    expect(await names(one, "attention=dormant_soon")).toEqual(["Now", "Soon"]);
  });

  it("holds together with search, letters, filters, sorting and pages", async () => {
    const people = Array.from({ length: 30 }, (_, index) =>
      added(`Person${index}`, {
        profile: index % 2 === 0 ? "Billing" : "Member",
        createdAt: startOfTime - index * 10 * day,
      }),
    );
    const one = await acting({ people });
    const billing = one.profileId("Billing");
    // Every other one from the tenth on, since after 90 days they are due.
    const due = people.filter(({ fullName }, index) => index > 9 && index % 2 === 0 && fullName.includes("2"));
    const question = `attention=not_reviewed&profile=${billing}&search=2&letter=p&status=active&sort=email&limit=3`;
    const found: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const { body }: { body: { members: { fullName: string }[]; next: string | null; total: number } } =
        await one.ada.get(`${one.path}/members?${question}${cursor === "" ? "" : `&cursor=${cursor}`}`);
      expect(body.total).toBe(due.length);
      found.push(...body.members.map(({ fullName }) => fullName));
      cursor = body.next;
    }
    expect(found.sort()).toEqual(due.map(({ fullName }) => fullName).sort());
    const other = await one.ada.get(`${one.path}/members?attention=nothing`);
    expect(other.body).toMatchObject({ code: "invalid_input", fields: { attention: "invalid" } });
  });

  it("knows a first sign-in at once", async () => {
    const one = await acting({ people: [{ ...ove, profile: "Member" }] });
    expect(await names(one, "attention=never_signed_in&search=ove")).toEqual(["Ove Lind"]);
    await one.signedIn(ove.email, goodPassword);
    expect(await names(one, "attention=never_signed_in&search=ove")).toEqual([]);
  });
});

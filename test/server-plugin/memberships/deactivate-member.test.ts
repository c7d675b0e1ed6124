// Keeping a member out of the organization, and letting them in again.
import { describe, expect, it } from "vitest";
import { type Acting, acting, nothing, palisander } from "../../support/acts.js";
import { goodPassword } from "../../support/plugin.js";
import { type Browser, basedOn } from "../../support/request.js";

const mika = "mika@ostervik.example";

/** Deactivates or reactivates somebody, based on what the list says now. */
async function act(one: Acting, search: string, what: "deactivate" | "reactivate", by: Browser = one.ada) {
  const member = await one.find(search, by);
  return one.watch(() => by.post(`${one.at(member)}/${what}`, undefined, basedOn(member)));
}

const statuses = async (one: Acting) => {
  const total = async (query: string) => (await one.ada.get(`${one.path}/members${query}`)).body.total;
  return {
    all: await total(""),
    active: await total("?status=active"),
    deactivated: await total("?status=deactivated"),
    readers: await total(`?status=active&profile=${one.profileId("Reader")}`),
  };
};

describe("deactivating", () => {
  it("keeps them in the list with who did it and when; filters, totals and letters follow; undone with the etag of the answer", async () => {
    const one = await acting();
    const before = await one.find("rita");
    expect(await statuses(one)).toEqual({ all: 3, active: 3, deactivated: 0, readers: 1 });
    const seen = await act(one, "rita", "deactivate");
    expect(seen).toMatchObject({
      status: 200,
      body: {
        member: {
          ...before,
          status: "deactivated",
          statusReason: { kind: "deactivated", at: "2026-11-22T12:00:00.000Z", by: "Ada Berg" },
          may: ["edit", "reset", "reactivate", "delete", "review"],
          etag: expect.any(String),
        },
      },
      audit: [{ kind: "membership.deactivated", actor: "Ada Berg", target: "Rita Lund" }],
      letters: [],
      changed: ["um_memberships", "um_directory", "um_directory_counts", "um_directory_letters"],
    });
    expect(Object.keys(seen.body)).toEqual(["member"]);
    expect(await one.find("rita")).toEqual(seen.body.member);
    expect(await statuses(one)).toEqual({ all: 3, active: 2, deactivated: 1, readers: 0 });
    const letters = async (status: string) =>
      (await one.ada.get(`${one.path}/members?status=${status}`)).body.letters.map(
        ({ letter }: { letter: string }) => letter,
      );
    expect([await letters("active"), await letters("deactivated")]).toEqual([["a", "m"], ["r"]]);

    const undone = await one.watch(() =>
      one.ada.post(`${one.at(before)}/reactivate`, undefined, basedOn(seen.body.member)),
    );
    expect(undone).toMatchObject({
      status: 200,
      body: { member: { ...before, etag: expect.any(String) } },
      audit: [{ kind: "membership.reactivated", actor: "Ada Berg", target: "Rita Lund" }],
      letters: [],
      changed: ["um_memberships", "um_directory", "um_directory_counts", "um_directory_letters"],
    });
    expect(await one.find("rita")).toEqual(undone.body.member);
    expect(await statuses(one)).toEqual({ all: 3, active: 3, deactivated: 0, readers: 1 });
  });

  it("twice is harmless, and so is reactivating twice: the same answer, and no second line", async () => {
    const one = await acting();
    for (const what of ["deactivate", "reactivate"] as const) {
      const first = await act(one, "mika", what);
      one.clock.now += 60_000;
      const second = await act(one, "mika", what);
      expect(second).toMatchObject({ status: 200, ...nothing });
      expect(second.body).toEqual(first.body);
    }
    expect((await one.audit()).filter(({ target }) => target === "Mika Aalto")).toHaveLength(2);
  });

  it("ends access with the next request, and a sign-in is refused like any other", async () => {
    const one = await acting();
    const theirs = await one.signedIn("rita@ostervik.example");
    expect((await theirs.get(`${one.path}/members`)).status).toBe(200);
    const seen = await act(one, "rita", "deactivate");
    expect(seen.changed).toContain("um_sessions");
    expect((await theirs.get(`${one.path}/members`)).status).toBe(401);
    const refused = async (email: string, password: string) => {
      const { status, body } = await one.browser().post("/sign-in", { email, password });
      return { status, body: { ...body, requestId: "" } };
    };
    const asAnyOther = await refused("nobody@x.example", "wrong-wrong-wrong-1");
    expect(await refused("rita@ostervik.example", goodPassword)).toEqual(asAnyOther);
    expect(asAnyOther).toMatchObject({ status: 401, body: { code: "sign_in_refused" } });

    await act(one, "rita", "reactivate");
    const again = await one.signedIn("rita@ostervik.example");
    expect((await again.get(`${one.path}/members`)).status).toBe(200);
    expect((await theirs.get(`${one.path}/members`)).status).toBe(401);
  });

  it("of somebody locked tells of the deactivation first, and of the lock when they are in again", async () => {
    const one = await acting();
    for (let times = 0; times < 3; times++)
      await one.browser().post("/sign-in", { email: mika, password: "wrong-wrong-wrong-1" });
    expect(await one.find("mika")).toMatchObject({ status: "locked" });
    expect((await act(one, "mika", "deactivate")).body.member).toMatchObject({
      status: "deactivated",
      statusReason: { kind: "deactivated", by: "Ada Berg" },
    });
    expect((await act(one, "mika", "reactivate")).body.member).toMatchObject({
      status: "locked",
      statusReason: { kind: "strikes", by: null },
    });
  });

  it("of somebody invited keeps their set-up from letting them in", async () => {
    const one = await acting();
    const bob = { fullName: "Bob Ström", email: "bob@ostervik.example", profile: one.profileId("Reader") };
    await one.ada.post(`${one.path}/members`, { ...bob, password: goodPassword });
    expect(await act(one, "bob", "deactivate")).toMatchObject({ body: { member: { status: "deactivated" } } });
    expect((await one.browser().post("/sign-in", { email: bob.email, password: goodPassword })).status).toBe(401);
    expect(await act(one, "bob", "reactivate")).toMatchObject({
      body: { member: { status: "invited", statusReason: { kind: "initial_password_expires" } } },
    });
  });

  it("does not name somebody who is gone as the one who did it", async () => {
    const one = await acting({
      people: [{ fullName: "Bea Dahl", email: "bea@ostervik.example", profile: "Administrator" }],
    });
    await act(one, "mika", "deactivate", await one.signedIn("bea@ostervik.example"));
    expect(await one.find("mika")).toMatchObject({ statusReason: { by: "Bea Dahl" } });
    const bea = await one.find("bea");
    await one.ada.delete(one.at(bea), basedOn(bea));
    expect(await one.find("mika")).toMatchObject({
      statusReason: { kind: "deactivated", at: "2026-11-22T12:00:00.000Z", by: null },
    });
  });
});

describe("somebody who is also elsewhere", () => {
  it("goes on there, and loses this organization alone; the session ends with the last", async () => {
    const one = await acting();
    const labs = await palisander(one, [{ fullName: "Mika Aalto", email: mika, profile: "Administrator" }]);
    const there = async () => (await labs.pia.get(`${labs.path}/members?search=mika`)).body.members[0];
    await one.ada.patch(
      one.at(await one.find("mika")),
      { profile: one.profileId("Reader") },
      basedOn(await one.find("mika")),
    );
    const theirs = await one.signedIn(mika);
    const before = await there();
    expect((await theirs.get(`${one.path}/members`)).status).toBe(200);

    const seen = await act(one, "mika", "deactivate");
    expect(seen).toMatchObject({
      status: 200,
      audit: [{ kind: "membership.deactivated", actor: "Ada Berg", target: "Mika Aalto" }],
      letters: [],
    });
    expect(seen.changed).not.toContain("um_sessions");
    expect((await theirs.get(`${one.path}/members`)).body).toMatchObject({ status: 404, code: "not_found" });
    expect((await theirs.get(`${labs.path}/members`)).status).toBe(200);
    const me = await theirs.get("/me");
    expect(me.body.organizations.map(({ name }: { name: string }) => name)).toEqual(["Palisander Labs"]);
    expect(await there()).toEqual(before);
    await one.signedIn(mika);

    const last = await one.watch(() =>
      labs.pia.post(`${labs.path}/members/${before.id}/deactivate`, undefined, basedOn(before)),
    );
    expect(last).toMatchObject({ status: 200, letters: [] });
    expect(last.audit).toEqual([{ kind: "membership.deactivated", actor: "Pia Holm", target: "Mika Aalto" }]);
    expect(last.changed).toContain("um_sessions");
    expect((await theirs.get("/me")).status).toBe(401);
    expect((await one.browser().post("/sign-in", { email: mika, password: goodPassword })).status).toBe(401);
  });
});

describe("what is refused, with nothing changed", () => {
  const bea = { fullName: "Bea Dahl", email: "bea@ostervik.example", profile: "Administrator" };
  const deputy = { fullName: "Dora Vik", email: "dora@ostervik.example", profile: "Deputy" };

  it("deactivating oneself, also where others could administer", async () => {
    const one = await acting({ people: [bea] });
    expect(await act(one, "ada", "deactivate")).toMatchObject({
      status: 403,
      body: { code: "own_membership" },
      ...nothing,
    });
    expect(await act(one, "ada", "reactivate")).toMatchObject({ status: 200, ...nothing });
  });

  it.each<[string, object[]]>([
    ["alone", []],
    ["beside one who is only invited", [{ ...bea, activatedAt: undefined, password: null }]],
    ["beside one who is deactivated", [{ ...bea, deactivatedAt: Date.UTC(2026, 10) }]],
  ])("deactivating the last administrator: %s", async (_, others) => {
    const one = await acting({ people: [deputy, ...(others as (typeof bea)[])] });
    const dora = await one.signedIn(deputy.email);
    expect(await act(one, "ada", "deactivate", dora)).toMatchObject({
      status: 409,
      body: { code: "last_administrator" },
      ...nothing,
    });
  });

  it("nobody is the last beside a locked administrator", async () => {
    const locked = { at: Date.UTC(2026, 10), reason: "dormant" } as const;
    const one = await acting({ people: [deputy, { ...bea, locked }] });
    const dora = await one.signedIn(deputy.email);
    expect(await act(one, "ada", "deactivate", dora)).toMatchObject({ status: 200 });
    expect(await act(one, "bea", "deactivate", dora)).toMatchObject({
      status: 409,
      body: { code: "last_administrator" },
      ...nothing,
    });
  });

  it("an administrator who is deactivated already, or only invited, can be deactivated: nobody is lost by it", async () => {
    const one = await acting({ people: [{ ...bea, activatedAt: undefined, password: null }] });
    expect(await act(one, "bea", "deactivate")).toMatchObject({ status: 200, letters: [] });
    expect(await act(one, "bea", "deactivate")).toMatchObject({ status: 200, ...nothing });
  });
});

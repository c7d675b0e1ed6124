// Changing a member: name, profile and address, and what is refused.
import { describe, expect, it } from "vitest";
import { type Acting, acting, nothing, palisander } from "../../support/acts.js";
import { goodPassword, otherPassword, secretIn } from "../../support/plugin.js";
import { type Browser, basedOn } from "../../support/request.js";

const [mika, newer] = ["mika@ostervik.example", "Mika.Aalto@bücher.example"];
const minute = 60_000;

/** Changes somebody, based on what the list says now. */
async function change(one: Acting, search: string, changes: object, by: Browser = one.ada) {
  const member = await one.find(search);
  return { member, ...(await one.watch(() => by.patch(one.at(member), changes, basedOn(member)))) };
}

describe("a name", () => {
  it("changes at once, everywhere, and is audited with what it was", async () => {
    const one = await acting();
    const { member, ...seen } = await change(one, "mika", { fullName: "  Mika   Salo " });
    const renamed = { ...member, fullName: "Mika Salo", etag: expect.not.stringContaining(member.etag) };
    expect(seen).toMatchObject({
      status: 200,
      body: { member: renamed, confirmationSentTo: null },
      audit: [
        {
          kind: "user.renamed",
          actor: "Ada Berg",
          target: "Mika Salo",
          before: { fullName: "Mika Aalto" },
          after: { fullName: "Mika Salo" },
        },
      ],
      letters: [],
      changed: ["um_users", "um_directory"],
    });
    expect((await one.ada.get(`${one.path}/members?search=salo`)).body.members).toEqual([seen.body.member]);
    expect((await one.ada.get(`${one.path}/members?search=aalto`)).body.total).toBe(0);
    const me = await (await one.signedIn(mika)).get("/me");
    expect(me.body).toMatchObject({ user: { fullName: "Mika Salo" } });
  });

  it("of the one who changes it changes too", async () => {
    const one = await acting();
    const seen = await change(one, "ada", { fullName: "Ada Lind" });
    expect(seen).toMatchObject({
      status: 200,
      body: { member: { fullName: "Ada Lind", self: true } },
      letters: [],
    });
    expect(seen.audit.map(({ kind }) => kind)).toEqual(["user.renamed"]);
  });
});

describe("a profile", () => {
  it("changes at once, with what it permits, and is audited by name", async () => {
    const one = await acting();
    const theirs = await one.signedIn(mika);
    expect((await theirs.get(`${one.path}/members`)).status).toBe(403);
    const { member, ...seen } = await change(one, "mika", { profile: one.profileId("Reader") });
    expect(seen).toMatchObject({
      status: 200,
      body: { member: { id: member.id, profile: { name: "Reader", builtIn: null } }, confirmationSentTo: null },
      audit: [
        {
          kind: "membership.profile_changed",
          actor: "Ada Berg",
          target: "Mika Aalto",
          before: { profile: "Member" },
          after: { profile: "Reader" },
        },
      ],
      letters: [],
      changed: ["um_memberships", "um_directory", "um_directory_counts", "um_directory_letters"],
    });
    expect(seen.body.member.etag).not.toBe(member.etag);
    expect((await theirs.get(`${one.path}/members`)).status).toBe(200);
    const readers = await one.ada.get(`${one.path}/members?profile=${one.profileId("Reader")}`);
    expect(readers.body.total).toBe(2);
  });

  it("and a name change together, in two lines that both name them as they are now", async () => {
    const one = await acting();
    const seen = await change(one, "mika", { fullName: "Mika Salo", profile: one.profileId("Billing") });
    expect(seen).toMatchObject({
      status: 200,
      body: { member: { fullName: "Mika Salo", profile: { name: "Billing" } }, confirmationSentTo: null },
      audit: [
        { kind: "user.renamed", actor: "Ada Berg", target: "Mika Salo" },
        { kind: "membership.profile_changed", actor: "Ada Berg", target: "Mika Salo" },
      ],
      letters: [],
    });
    expect(await one.find("salo")).toEqual(seen.body.member);
  });
});

describe("an address", () => {
  it("is asked to confirm; the old one signs in until then, and the new one from then on", async () => {
    const one = await acting();
    const { member, ...asked } = await change(one, "mika", { email: ` ${newer} ` });
    expect(asked).toMatchObject({
      status: 200,
      body: { member, confirmationSentTo: newer },
      audit: [
        {
          kind: "user.email_change_asked",
          actor: "Ada Berg",
          target: "Mika Aalto",
          after: { email: newer },
        },
      ],
      letters: [["mika.aalto@xn--bcher-kva.example", "Confirm your new address for this portal"]],
      changed: ["um_confirmations", "um_outbox"],
    });
    expect(await one.find("mika")).toEqual(member);
    await one.signedIn(mika);
    expect((await one.browser().post("/sign-in", { email: newer, password: goodPassword })).status).toBe(401);

    const secret = secretIn(asked.posts[0]);
    const confirmed = await one.watch(() => one.browser().post("/change-email", { secret, password: otherPassword }));
    expect(confirmed).toMatchObject({
      status: 200,
      body: { email: newer },
      audit: [
        { kind: "user.password_changed", actor: "Mika Aalto", target: "Mika Aalto" },
        {
          kind: "user.email_changed",
          actor: "Mika Aalto",
          target: "Mika Aalto",
          before: { email: mika },
          after: { email: newer },
        },
      ],
      letters: [
        [mika, "Your password for this portal was changed"],
        [mika, "Your address at this portal was changed"],
      ],
    });
    await one.signedIn(newer, otherPassword);
    expect((await one.browser().post("/sign-in", { email: mika, password: goodPassword })).status).toBe(401);
    expect(await one.find("mika")).toMatchObject({ email: newer });
    const stale = await one.watch(() => one.ada.patch(one.at(member), { fullName: "X" }, basedOn(member)));
    expect(stale).toMatchObject({ status: 412, body: { code: "stale_version" }, ...nothing });
  });

  it("that waits is shown with who asked, when, and until when", async () => {
    const one = await acting();
    const { member } = await change(one, "mika", { email: newer });
    expect((await one.ada.get(one.at(member))).body.pending).toEqual([
      {
        purpose: "change_email",
        email: newer,
        askedBy: "Ada Berg",
        askedAt: "2026-11-22T12:00:00.000Z",
        expiresAt: "2026-11-23T12:00:00.000Z",
      },
    ]);
    one.clock.now += 24 * 60 * minute;
    const again = await one.signedIn("ada@ostervik.example");
    expect((await again.get(one.at(member))).body.pending).toEqual([]);
  });

  it("asked again within a minute is refused, and nothing else of that change is saved", async () => {
    const one = await acting();
    await change(one, "mika", { email: newer });
    const more = { email: "other@x.example", fullName: "Mika Salo", profile: one.profileId("Billing") };
    const soon = await change(one, "mika", more);
    expect(soon).toMatchObject({ status: 429, body: { code: "too_many_requests" }, ...nothing });
    expect(soon.answer.headers.get("retry-after")).toBe("60");
    one.clock.now += minute;
    const later = await change(one, "mika", more);
    expect(later).toMatchObject({
      status: 200,
      body: { member: { fullName: "Mika Salo", email: mika }, confirmationSentTo: "other@x.example" },
      letters: [["other@x.example", "Confirm your new address for this portal"]],
    });
    expect(later.audit.map(({ kind, target }) => [kind, target])).toEqual([
      ["user.renamed", "Mika Salo"],
      ["membership.profile_changed", "Mika Salo"],
      ["user.email_change_asked", "Mika Salo"],
    ]);
    expect((await one.ada.get(one.at(later.member))).body.pending).toMatchObject([{ email: "other@x.example" }]);
  });

  it("asked a second time makes the first link worthless", async () => {
    const one = await acting();
    const first = await change(one, "mika", { email: newer });
    one.clock.now += minute;
    await change(one, "mika", { email: "other@x.example" });
    const used = await one.watch(() => one.browser().post("/change-email", { secret: secretIn(first.posts[0]) }));
    expect(used).toMatchObject({ status: 410, body: { code: "confirmation_invalid" }, ...nothing });
  });

  it("that waits can be called off: its link works no more", async () => {
    const one = await acting();
    const { member, posts } = await change(one, "mika", { email: newer });
    const cancel = () => one.ada.delete(`${one.at(member)}/pending-links/change_email`);
    expect(await one.watch(cancel)).toMatchObject({
      status: 204,
      body: "",
      audit: [{ kind: "link.withdrawn", actor: "Ada Berg", target: "Mika Aalto", before: { link: "change_email" } }],
      letters: [],
      changed: ["um_confirmations"],
    });
    expect((await one.ada.get(one.at(member))).body.pending).toEqual([]);
    const used = await one.watch(() => one.browser().post("/change-email", { secret: secretIn(posts[0]) }));
    expect(used).toMatchObject({ status: 410, body: { code: "confirmation_invalid" }, ...nothing });
    expect(await one.watch(cancel)).toMatchObject({ status: 404, body: { code: "not_found" }, ...nothing });
    await one.signedIn(mika);
  });

  it("of somebody invited is corrected at once: what went to the old one is worth nothing, and the new one gets a set-up link", async () => {
    const one = await acting();
    const bob = { fullName: "Bob Ström", email: "bbo@ostervik.example", profile: one.profileId("Billing") };
    const added = await one.watch(() => one.ada.post(`${one.path}/members`, bob));
    const corrected = await change(one, "bbo", { fullName: "Bob Strøm", email: "bob@ostervik.example" });
    expect(corrected).toMatchObject({
      status: 200,
      body: {
        member: { fullName: "Bob Strøm", status: "invited", email: "bob@ostervik.example" },
        confirmationSentTo: null,
      },
      audit: [
        { kind: "user.renamed", actor: "Ada Berg", target: "Bob Strøm" },
        {
          kind: "user.email_changed",
          actor: "Ada Berg",
          target: "Bob Strøm",
          before: { email: "bbo@ostervik.example" },
          after: { email: "bob@ostervik.example" },
        },
      ],
      letters: [["bob@ostervik.example", "Set up your sign-in to this portal"]],
    });
    expect(corrected.body.member.statusReason).toMatchObject({ kind: "link_expires" });
    const old = await one.watch(() =>
      one.browser().post("/activate", { secret: secretIn(added.posts[0]), password: otherPassword }),
    );
    expect(old).toMatchObject({ status: 410, body: { code: "confirmation_invalid" }, ...nothing });
    // Whoever reads the old address cannot get another link there either.
    const asked = await one.watch(() => one.browser().post("/forgot-password", { email: "bbo@ostervik.example" }));
    expect(asked.letters).toEqual([]);

    const set = await one.watch(() =>
      one.browser().post("/activate", { secret: secretIn(corrected.posts[0]), password: otherPassword }),
    );
    expect(set).toMatchObject({ status: 200, audit: [{ kind: "user.activated" }] });
    await one.signedIn("bob@ostervik.example", otherPassword);
    expect(await one.find("bob")).toMatchObject({ status: "active", email: "bob@ostervik.example" });
  });

  it("of somebody invited is corrected four times a day, beside the mail that they got at first", async () => {
    const one = await acting();
    await one.ada.post(`${one.path}/members`, {
      fullName: "Bob Ström",
      email: "bob@x.example",
      profile: one.profileId("Member"),
    });
    for (const to of ["a", "b", "a", "b"]) {
      expect((await change(one, "bob", { email: `${to}@x.example` })).status).toBe(200);
    }
    const fifth = await change(one, "bob", { email: "a@x.example" });
    expect(fifth).toMatchObject({ status: 429, body: { code: "too_many_requests" }, ...nothing });
    one.clock.now += 24 * 60 * minute;
    one.ada.cookie = (await one.signedIn("ada@ostervik.example")).cookie;
    expect((await change(one, "bob", { email: "a@x.example" })).status).toBe(200);
  });

  it("of somebody invited with an initial password keeps the password, and ends a sign-in that had begun", async () => {
    const one = await acting();
    const bob = { fullName: "Bob Ström", email: "bbo@ostervik.example", profile: one.profileId("Billing") };
    await one.watch(() => one.ada.post(`${one.path}/members`, { ...bob, password: goodPassword }));
    const begun = one.browser();
    await begun.post("/sign-in", { email: bob.email, password: goodPassword });
    const corrected = await change(one, "bbo", { email: "bob@ostervik.example" });
    expect(corrected).toMatchObject({
      status: 200,
      letters: [["bob@ostervik.example", "Your sign-in to this portal"]],
    });
    expect((await begun.post("/sign-in/new-password", { password: otherPassword })).status).toBe(401);
    expect((await one.browser().post("/sign-in", { email: bob.email, password: goodPassword })).status).toBe(401);
    const again = await one.browser().post("/sign-in", { email: "bob@ostervik.example", password: goodPassword });
    expect(again.body).toEqual({ stage: "new_password" });
  });
});

describe("what is as it was", () => {
  it.each<[string, (one: Acting) => object]>([
    ["nothing at all", () => ({})],
    ["the same name", () => ({ fullName: "Mika Aalto" })],
    ["the same name with blanks", () => ({ fullName: " Mika  Aalto " })],
    ["the same address", () => ({ email: mika })],
    ["the same address in capitals", () => ({ email: " MIKA@Ostervik.example " })],
    ["the same profile", (one) => ({ profile: one.profileId("Member") })],
    ["all three", (one) => ({ fullName: "Mika Aalto", email: mika, profile: one.profileId("Member") })],
  ])("is no change: %s", async (_, changes) => {
    const one = await acting();
    const { member, ...seen } = await change(one, "mika", changes(one));
    expect(seen).toMatchObject({ status: 200, ...nothing });
    expect(seen.body).toEqual({ member, confirmationSentTo: null });
  });

  it("is no change of oneself either, nor of the last administrator or somebody who is also elsewhere", async () => {
    const one = await acting();
    await palisander(one, [{ fullName: "Mika Aalto", email: mika }]);
    const same = [
      ["ada", { fullName: "Ada Berg", email: "ada@ostervik.example", profile: one.profileId("Administrator") }],
      ["mika", { fullName: "Mika Aalto", email: mika, profile: one.profileId("Member") }],
    ] as const;
    for (const [search, changes] of same) {
      expect(await change(one, search, changes)).toMatchObject({ status: 200, ...nothing });
    }
  });
});

describe("what is refused, with nothing changed", () => {
  type Row = [
    string,
    object | ((one: Acting, theirs: { profileId(name: string): string }) => object),
    number,
    string,
    object,
  ];
  const profile = (code: string) => ({ profile: code });
  const refusals: Row[] = [
    ["no name", { fullName: "  " }, 400, "invalid_input", { fullName: "required" }],
    ["a name of 300 characters", { fullName: "x".repeat(300) }, 400, "invalid_input", { fullName: "too_long" }],
    ["a name of 2,000 characters", { fullName: "x".repeat(2_000) }, 400, "invalid_input", { fullName: "too_long" }],
    ["NUL in a name", { fullName: "Mika\0Aalto" }, 400, "invalid_input", { fullName: "invalid_characters" }],
    [
      "a line break in a name",
      { fullName: "Mika\r\nBcc: x" },
      400,
      "invalid_input",
      { fullName: "invalid_characters" },
    ],
    [
      "a bidi override in a name",
      { fullName: "Mika\u202eX" },
      400,
      "invalid_input",
      { fullName: "invalid_characters" },
    ],
    ["a number for a name", { fullName: 7 }, 400, "invalid_input", { fullName: "invalid" }],
    ["null for a name", { fullName: null }, 400, "invalid_input", { fullName: "invalid" }],
    ["an unknown key", { status: "active" }, 400, "invalid_input", { status: "unknown_key" }],
    ["no address", { email: " " }, 400, "invalid_input", { email: "required" }],
    ["what is no address", { email: "mika@" }, 422, "email_invalid", { email: "email_invalid" }],
    ["two addresses", { email: "a@x.example, b@y.example" }, 422, "email_invalid", { email: "email_invalid" }],
    ["a member's address", { email: "rita@ostervik.example" }, 409, "email_taken", { email: "email_taken" }],
    [
      "a member's address in another form",
      { email: " RITA@ｏｓｔｅｒｖｉｋ.example" },
      409,
      "email_taken",
      { email: "email_taken" },
    ],
    [
      "an address known elsewhere",
      { email: "Pia@palisander.example" },
      409,
      "person_exists",
      { email: "person_exists" },
    ],
    ["no profile", profile(""), 400, "invalid_input", profile("required")],
    ["an unknown profile", profile("AAAAAAAAAAAAAAAAAAAA"), 400, "invalid_input", profile("unknown")],
    ["a profile of odd characters", profile("\0'; --"), 400, "invalid_input", profile("unknown")],
    [
      "a profile of another organization",
      (_, theirs) => profile(theirs.profileId("Member")),
      400,
      "invalid_input",
      profile("unknown"),
    ],
    [
      "several fields, each with its own reason",
      (_, theirs) => ({ fullName: "", email: "rita@ostervik.example", profile: theirs.profileId("Member") }),
      400,
      "invalid_input",
      { fullName: "required", email: "email_taken", profile: "unknown" },
    ],
    [
      "one wrong field beside right ones",
      (one) => ({ fullName: "Mika Salo", email: "mika@", profile: one.profileId("Billing") }),
      422,
      "email_invalid",
      { email: "email_invalid" },
    ],
  ];

  it.each(refusals)("%s", async (_, changes, status, code, fields) => {
    const one = await acting();
    const theirs = await palisander(one);
    const typed = typeof changes === "function" ? changes(one, theirs) : changes;
    const seen = await change(one, "mika", typed);
    expect(seen).toMatchObject({ status, body: { status, code }, ...nothing });
    expect(seen.body.fields).toEqual(fields);
  });

  it("a profile that is gone", async () => {
    const one = await acting();
    const id = one.profileId("Billing");
    await one.context.transaction((tx) => tx.deleteFrom("um_profiles").where("public_id", "=", id).execute());
    const seen = await change(one, "mika", { fullName: "Mika Salo", profile: id });
    expect(seen).toMatchObject({ status: 400, body: { fields: { profile: "unknown" } }, ...nothing });
  });

  it("one's own profile, whatever it would become", async () => {
    const one = await acting({
      people: [{ fullName: "Bea Dahl", email: "bea@ostervik.example", profile: "Administrator" }],
    });
    for (const name of ["Member", "Deputy", "Reader"]) {
      const seen = await change(one, "ada", { fullName: "Ada Lind", profile: one.profileId(name) });
      expect(seen).toMatchObject({
        status: 403,
        body: { code: "own_membership", fields: { profile: "own_membership" } },
        ...nothing,
      });
    }
  });

  it("a profile beyond one's own rights, and any change of who may do more", async () => {
    const one = await acting({
      people: [{ fullName: "Edda Moe", email: "edda@ostervik.example", profile: "Editor" }],
      profiles: [{ name: "Editor", permissions: ["users.read", "users.update"] }],
    });
    const edda = await one.signedIn("edda@ostervik.example");
    for (const name of ["Administrator", "Deputy", "Billing"]) {
      const seen = await change(one, "mika", { fullName: "Mika Salo", profile: one.profileId(name) }, edda);
      expect(seen).toMatchObject({
        status: 403,
        body: { code: "beyond_own_permissions", fields: { profile: "beyond_own_permissions" } },
        ...nothing,
      });
    }
    const seen = await change(one, "ada", { fullName: "Ada Lind" }, edda);
    expect(seen).toMatchObject({ status: 403, body: { code: "beyond_own_permissions" }, ...nothing });
    expect(seen.body.fields).toBeUndefined();
    expect(await change(one, "mika", { profile: one.profileId("Reader") }, edda)).toMatchObject({ status: 200 });
  });
});

describe("somebody who is also elsewhere", () => {
  it.each([
    ["the name", { fullName: "Mika Salo" }, "also_elsewhere", { fullName: "also_elsewhere" }],
    ["the address", { email: "evil@x.example" }, "also_elsewhere", { email: "also_elsewhere" }],
    [
      "both",
      { fullName: "Mika Salo", email: "evil@x.example" },
      "invalid_input",
      { fullName: "also_elsewhere", email: "also_elsewhere" },
    ],
  ])("keeps what is theirs: %s", async (_, changes, code, fields) => {
    const one = await acting();
    await palisander(one, [{ fullName: "Mika Aalto", email: mika }]);
    const seen = await change(one, "mika", { ...changes, profile: one.profileId("Billing") });
    expect(seen).toMatchObject({ body: { code }, ...nothing });
    expect(seen.status).toBe(code === "also_elsewhere" ? 403 : 400);
    expect(seen.body.fields).toEqual(fields);
    await one.signedIn(mika);
  });

  it("may be given another profile here; what they are elsewhere stays", async () => {
    const one = await acting();
    const labs = await palisander(one, [{ fullName: "Mika Aalto", email: mika }]);
    const there = async () => (await labs.pia.get(`${labs.path}/members?search=mika`)).body.members[0];
    const before = await there();
    const seen = await change(one, "mika", { profile: one.profileId("Billing") });
    expect(seen).toMatchObject({
      status: 200,
      body: { member: { alsoElsewhere: true, profile: { name: "Billing" } } },
      audit: [{ kind: "membership.profile_changed", actor: "Ada Berg", target: "Mika Aalto" }],
      letters: [],
    });
    expect(await there()).toEqual(before);
  });
});

describe("the last administrator", () => {
  const second = { fullName: "Bea Dahl", email: "bea@ostervik.example", profile: "Administrator" };
  const deputy = { fullName: "Dora Vik", email: "dora@ostervik.example", profile: "Deputy" };
  const demote = async (others: object[]) => {
    const one = await acting({ people: [deputy, ...others.map((facts) => ({ ...second, ...facts }))] });
    const dora = await one.signedIn(deputy.email);
    return change(one, "ada", { fullName: "Ada Lind", profile: one.profileId("Deputy") }, dora);
  };

  it.each<[string, object[]]>([
    ["alone", []],
    ["beside one who is only invited", [{ activatedAt: undefined, password: null }]],
    [
      "beside one who has an initial password",
      [{ activatedAt: undefined, initialPasswordExpiresAt: Date.UTC(2027, 0) }],
    ],
    ["beside one who is deactivated", [{ deactivatedAt: Date.UTC(2026, 10) }]],
  ])("is not demoted: %s", async (_, others) => {
    expect(await demote(others)).toMatchObject({
      status: 409,
      body: { code: "last_administrator", fields: { profile: "last_administrator" } },
      ...nothing,
    });
  });

  it.each<[string, object[]]>([
    ["who is active", [{}]],
    ["who is locked by strikes", [{ locked: { at: Date.UTC(2026, 10), reason: "strikes" } }]],
    ["who is dormant", [{ locked: { at: Date.UTC(2026, 10), reason: "dormant" } }]],
  ])("is no longer the last beside one %s", async (_, others) => {
    expect(await demote(others)).toMatchObject({
      status: 200,
      body: { member: { fullName: "Ada Lind", profile: { name: "Deputy" } } },
      audit: [{ kind: "user.renamed" }, { kind: "membership.profile_changed", actor: "Dora Vik", target: "Ada Lind" }],
      letters: [],
    });
  });

  it("may be renamed, and given another address", async () => {
    const one = await acting({ people: [deputy] });
    const dora = await one.signedIn(deputy.email);
    const seen = await change(one, "ada", { fullName: "Ada Lind", email: "ada.lind@ostervik.example" }, dora);
    expect(seen).toMatchObject({
      status: 200,
      body: { member: { fullName: "Ada Lind" }, confirmationSentTo: "ada.lind@ostervik.example" },
    });
  });

  it("who is invited is not the last of those who can: the other way round they may be demoted", async () => {
    const one = await acting({ people: [{ ...second, activatedAt: undefined, password: null }] });
    expect(await change(one, "bea", { profile: one.profileId("Member") })).toMatchObject({ status: 200 });
  });
});

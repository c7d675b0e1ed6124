// Adding a person to an organization.
import { describe, expect, it } from "vitest";
import { databaseFile, goodPassword, organization, ostervik } from "../../support/plugin.js";

const bob = { fullName: "Bob Ström", email: "bob@ostervik.example", password: goodPassword };

async function setUp() {
  const one = await ostervik();
  return { ...one, newMember: (changes: object = {}) => ({ ...bob, profile: one.profileId("Billing"), ...changes }) };
}

describe("adding a member", () => {
  it("puts them into the list at once, invited, with an initial password that expires after 7 days", async () => {
    const { ada, path, newMember } = await setUp();
    const { status, body } = await ada.post(`${path}/members`, newMember());
    expect(status).toBe(201);
    expect(body.outcome).toBe("created");
    expect(body.member).toMatchObject({
      fullName: "Bob Ström",
      email: "bob@ostervik.example",
      profile: { name: "Billing", builtIn: null },
      status: "invited",
      statusReason: { kind: "initial_password_expires", at: "2026-11-29T12:00:00.000Z" },
      lastSignInAt: null,
      alsoElsewhere: false,
      self: false,
    });
    const list = await ada.get(`${path}/members?search=bob`);
    expect(list.body.members).toEqual([body.member]);
    expect(list.body.total).toBe(1);
    expect((await ada.get(`${path}/members/${body.member.id}`)).body).toMatchObject(body.member);
  });

  it("writes one audit line, without the password", async () => {
    const { ada, path, newMember, audit, dump } = await setUp();
    const before = (await audit()).length;
    await ada.post(`${path}/members`, newMember());
    expect((await audit()).slice(before)).toEqual([{ kind: "user.created", actor: "Ada Berg", target: "Bob Ström" }]);
    expect(await dump("um_audit")).toContain("Billing");
    expect(await dump("um_audit")).not.toContain(goodPassword);
    expect(await dump("um_passwords")).not.toContain(goodPassword);
  });

  it("keeps the address as it was typed for display, and compares it in canonical form", async () => {
    const { ada, path, newMember } = await setUp();
    const { body } = await ada.post(`${path}/members`, newMember({ email: " Bob@Ostervik.EXAMPLE " }));
    expect(body.member.email).toBe("Bob@Ostervik.EXAMPLE");
    const again = await ada.post(`${path}/members`, newMember());
    expect(again.body).toMatchObject({ status: 409, code: "email_taken", fields: { email: "email_taken" } });
  });

  it("of twenty who add the same address at once lets one succeed", async () => {
    const { ada, path, profileId } = await ostervik({ database: databaseFile() });
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => ada.post(`${path}/members`, { ...bob, profile: profileId("Member") })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === "email_taken")).toHaveLength(19);
    expect((await ada.get(`${path}/members`)).body.total).toBe(4);
  });
});

describe("what is refused when adding a member", () => {
  const refusals: [string, object, number, string, object][] = [
    ["an unknown key", { admin: true }, 400, "invalid_input", { admin: "unknown_key" }],
    ["a number for a name", { fullName: 7 }, 400, "invalid_input", { fullName: "invalid" }],
    ["no name", { fullName: "  " }, 400, "invalid_input", { fullName: "required" }],
    ["no address", { email: " " }, 400, "invalid_input", { email: "required" }],
    ["no password", { password: "" }, 400, "invalid_input", { password: "required" }],
    ["a missing address", { email: undefined }, 400, "invalid_input", { email: "required" }],
    ["NUL in a name", { fullName: "Bob\0Ström" }, 400, "invalid_input", { fullName: "invalid_characters" }],
    [
      "a bidi override in a name",
      { fullName: "Bob \u202eedoC" },
      400,
      "invalid_input",
      { fullName: "invalid_characters" },
    ],
    ["a name of 201 characters", { fullName: "x".repeat(201) }, 400, "invalid_input", { fullName: "too_long" }],
    ["a name of dots", { fullName: "…" }, 400, "invalid_input", { fullName: "invalid" }],
    ["what is no address", { email: "bob@" }, 422, "email_invalid", { email: "email_invalid" }],
    [
      "a 65-character local part",
      { email: `${"b".repeat(65)}@x.example` },
      422,
      "email_invalid",
      { email: "email_invalid" },
    ],
    ["a full-width local part", { email: "ｂｏｂ@x.example" }, 422, "email_invalid", { email: "email_invalid" }],
    ["a member's address", { email: "mika@ostervik.example" }, 409, "email_taken", { email: "email_taken" }],
    [
      "a member's address in capitals",
      { email: "MIKA@OSTERVIK.EXAMPLE" },
      409,
      "email_taken",
      { email: "email_taken" },
    ],
    [
      "a member's address in full width",
      { email: "mika@ｏｓｔｅｒｖｉｋ.example" },
      409,
      "email_taken",
      { email: "email_taken" },
    ],
    ["a short password", { password: "short" }, 422, "password_weak", { password: "password_too_short" }],
    ["a common password", { password: "Password123456" }, 422, "password_weak", { password: "password_common" }],
    [
      "NUL in the password",
      { password: "copper\0lantern-drift" },
      400,
      "invalid_input",
      { password: "invalid_characters" },
    ],
    ["an address with a tail", { email: "b3@o.example#\u202e moc" }, 422, "email_invalid", { email: "email_invalid" }],
    ["a name of Hangul fillers", { fullName: "\u3164\u115f" }, 400, "invalid_input", { fullName: "invalid" }],
    [
      "a zero-width blank in a name",
      { fullName: "Bob\u200bX" },
      400,
      "invalid_input",
      { fullName: "invalid_characters" },
    ],
    [
      "their name as password",
      { password: "strom-strom-7-bobby-x" },
      422,
      "password_weak",
      { password: "password_identity" },
    ],
    ["no profile chosen", { profile: "" }, 400, "invalid_input", { profile: "required" }],
    ["a profile of odd characters", { profile: "\0'; --" }, 400, "invalid_input", { profile: "unknown" }],
    ["an unknown profile", { profile: "nothing" }, 400, "invalid_input", { profile: "unknown" }],
  ];

  it.each(refusals)("%s", async (_, changes, status, code, fields) => {
    const { ada, path, newMember, dump, audit } = await setUp();
    const before = [await dump("um_users"), await dump("um_memberships"), await audit()];
    const answer = await ada.post(`${path}/members`, newMember(changes));
    expect(answer.body).toMatchObject({ status, code });
    expect(answer.body.fields).toEqual(fields);
    expect([await dump("um_users"), await dump("um_memberships"), await audit()]).toEqual(before);
  });

  it("several wrong fields are told at once", async () => {
    const { ada, path, newMember } = await setUp();
    const { body } = await ada.post(
      `${path}/members`,
      newMember({ fullName: "", email: "x", password: "y", profile: "z" }),
    );
    expect(body.code).toBe("invalid_input");
    expect(body.fields).toEqual({
      fullName: "required",
      email: "email_invalid",
      password: "password_too_short",
      profile: "unknown",
    });
  });

  it("a profile of another organization", async () => {
    const one = await setUp();
    await organization(one, "Palisander Labs", [
      { fullName: "Pia Holm", email: "pia@palisander.example", profile: "Administrator" },
    ]);
    const pia = await one.signedIn("pia@palisander.example");
    const me = await pia.get("/me");
    const theirs = me.body.organizations[0].profile.id;
    const { body } = await one.ada.post(`${one.path}/members`, one.newMember({ profile: theirs }));
    expect(body.fields).toEqual({ profile: "unknown" });
  });

  it("a profile that permits more than the one who adds may do", async () => {
    const one = await ostervik();
    const hedy = { ...bob, fullName: "Hedy Falk", email: "hedy@ostervik.example" };
    await one.ada.post(`${one.path}/members`, { ...hedy, profile: one.profileId("Helpdesk") });
    const browser = one.browser();
    await browser.post("/sign-in", { email: hedy.email, password: goodPassword });
    await browser.post("/sign-in/new-password", { password: "violet-anchor-saddle-19" });
    for (const beyond of ["Administrator", "Billing"]) {
      const { body } = await browser.post(`${one.path}/members`, { ...bob, profile: one.profileId(beyond) });
      expect(body).toMatchObject({
        status: 403,
        code: "beyond_own_permissions",
        fields: { profile: "beyond_own_permissions" },
      });
    }
    const profiles = (await browser.get(`${one.path}/profiles`)).body.profiles;
    const assignable = profiles.filter((profile: { assignable: boolean }) => profile.assignable);
    expect(assignable.map(({ name }: { name: string }) => name)).toEqual(["Helpdesk", "Member", "Reader"]);
    const { status } = await browser.post(`${one.path}/members`, { ...bob, profile: one.profileId("Reader") });
    expect(status).toBe(201);
  });

  it("rights that went while the password was hashed", async () => {
    const one = await setUp();
    const { context, ada, path, newMember, dump } = one;
    const before = await dump("um_users");
    const changes = [
      context.transaction.bind(null, async (tx) => {
        await tx.updateTable("um_memberships").set({ deactivated_at: 1 }).where("id", "=", 1).execute();
      }),
      context.transaction.bind(null, async (tx) => {
        const reader = tx.selectFrom("um_profiles").select("id").where("name", "=", "Reader");
        await tx
          .updateTable("um_memberships")
          .set({ deactivated_at: null, profile_id: reader })
          .where("id", "=", 1)
          .execute();
      }),
    ];
    const codes = [];
    const { run } = context.hashSlots;
    for (const change of changes) {
      context.hashSlots.run = async (work) => {
        await change();
        return run(work);
      };
      codes.push((await ada.post(`${path}/members`, newMember())).body.code);
      await context.transaction(async (tx) => {
        const administrator = tx.selectFrom("um_profiles").select("id").where("built_in", "=", "administrator");
        await tx
          .updateTable("um_memberships")
          .set({ deactivated_at: null, profile_id: administrator })
          .where("id", "=", 1)
          .execute();
      });
    }
    expect(codes).toEqual(["not_found", "forbidden"]);
    expect(await dump("um_users")).toBe(before);
  });

  it("a reader, a member, someone of another organization and nobody", async () => {
    const one = await setUp();
    await organization(one, "Palisander Labs", [
      { fullName: "Pia Holm", email: "pia@palisander.example", profile: "Administrator" },
    ]);
    const answers: Record<string, string> = {};
    for (const who of ["rita@ostervik.example", "mika@ostervik.example", "pia@palisander.example"]) {
      answers[who] = (await (await one.signedIn(who)).post(`${one.path}/members`, one.newMember())).body.code;
    }
    answers.nobody = (await one.browser().post(`${one.path}/members`, one.newMember())).body.code;
    expect(answers).toEqual({
      "rita@ostervik.example": "forbidden",
      "mika@ostervik.example": "forbidden",
      "pia@palisander.example": "not_found",
      nobody: "unauthenticated",
    });
  });
});

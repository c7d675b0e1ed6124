// The host is told of every audit event, after the change was kept, in order, and never in anybody's way.
import { describe, expect, it } from "vitest";
import type { HostEvent } from "../../../server-plugin/src/index.js";
import { announcer } from "../../../server-plugin/src/tell-host.js";
import { acting } from "../../support/acts.js";
import { databaseFile, plugin, startOfTime } from "../../support/plugin.js";
import { basedOn } from "../../support/request.js";

async function listening(more: Parameters<typeof acting>[0] = {}) {
  const events: HostEvent[] = [];
  const one = await acting({ onEvent: (event) => void events.push(event), ...more });
  await one.audit();
  events.splice(0);
  return { ...one, events };
}

describe("onEvent", () => {
  it("says what was done, by whom, to whom, where, from where, and by which request", async () => {
    const one = await listening({ clientAddress: () => "192.0.2.7" });
    const mika = await one.find("mika");
    const me = (await one.ada.get("/me")).body.user;
    const { headers } = await one.ada.patch(one.at(mika), { fullName: "Mika Salo" }, basedOn(mika));
    await one.audit();
    const [{ id }] = (await one.ada.get(`${one.path}/audit`)).body.events;
    expect(one.events).toEqual([
      {
        id,
        at: new Date(startOfTime).toISOString(),
        kind: "user.renamed",
        organization: one.id,
        actor: { id: me.id, fullName: "Ada Berg" },
        target: { id: mika.userId, fullName: "Mika Salo" },
        profile: null,
        before: { fullName: "Mika Aalto" },
        after: { fullName: "Mika Salo" },
        address: "192.0.2.7",
        requestId: headers.get("x-request-id"),
      },
    ]);
  });

  it("names the profile that something was done to", async () => {
    const one = await listening();
    const { body } = await one.ada.post(`${one.path}/profiles`, { name: "Auditors", permissions: [] });
    await one.audit();
    expect(one.events).toMatchObject([
      { kind: "profile.created", target: null, profile: { id: body.profile.id, name: "Auditors" } },
    ]);
  });

  it("names who was deleted by the id that they had", async () => {
    const one = await listening();
    const mika = await one.find("mika");
    await one.ada.delete(one.at(mika), basedOn(mika));
    await one.audit();
    expect(one.events).toMatchObject([
      { kind: "user.deleted", target: { id: mika.userId, fullName: "Mika Aalto" }, organization: one.id },
    ]);
  });

  it("is called for what no request caused, and for a customer that the host created", async () => {
    const one = await listening();
    one.clock.now += 400 * 24 * 3_600_000;
    const { sweep } = await import("../../../server-plugin/src/sweeps.js");
    await sweep(one.context);
    const administrator = { fullName: "Pia Holm", email: "pia@palisander.example" };
    const { id } = await one.users.createOrganization({ name: "Palisander Labs", administrator });
    await one.audit();
    const told = one.events.map(({ actor, kind, organization, requestId }) => [kind, organization, actor, requestId]);
    expect(told.slice(0, 3)).toEqual(new Array(3).fill(["user.locked", one.id, null, null]));
    expect(told.slice(3)).toEqual([
      ["organization.created", id, null, null],
      ["user.created", id, null, null],
    ]);
  });

  it("tells every line of the audit once, in its order, also of changes at the same moment", async () => {
    const one = await listening({ database: databaseFile() });
    const before = (await one.audit()).length;
    await Promise.all([
      ...Array.from({ length: 20 }, (_, index) =>
        one.ada.post(`${one.path}/members`, {
          fullName: `Person ${index}`,
          email: `p${index}@ostervik.example`,
          profile: one.profileId("Member"),
        }),
      ),
      ...Array.from({ length: 5 }, () => one.signedIn("rita@ostervik.example")),
    ]);
    await one.audit();
    const rows = await one.context.db.selectFrom("um_audit").select("public_id").orderBy("id").execute();
    expect(one.events).toHaveLength(25);
    expect(one.events.map(({ id }) => id)).toEqual(rows.slice(before).map(({ public_id }) => public_id));
  });

  it("comes when the change is there to be read", async () => {
    const seen: (string | undefined)[] = [];
    const one = await acting({
      onEvent: async ({ kind, target }) => {
        if (kind !== "user.renamed") return;
        const user = one.context.db
          .selectFrom("um_users")
          .select("full_name")
          .where("public_id", "=", target?.id ?? "");
        seen.push((await user.executeTakeFirst())?.full_name);
      },
    });
    const mika = await one.find("mika");
    await one.ada.patch(one.at(mika), { fullName: "Mika Salo" }, basedOn(mika));
    await one.audit();
    expect(seen).toEqual(["Mika Salo"]);
  });

  it("is not called for what was rolled back, nor for what was refused, nor for seeding", async () => {
    const events: HostEvent[] = [];
    const one = await acting({ onEvent: (event) => void events.push(event) });
    await one.audit();
    expect(events.map(({ kind }) => kind)).toEqual(["session.started"]);
    const mika = await one.find("mika");
    // The act itself goes well; what is made anew before COMMIT does not.
    await one.context.transaction((tx) => tx.updateTable("um_directory_counts").set({ members: 0 }).execute());
    expect((await one.ada.post(`${one.at(mika)}/deactivate`, undefined, basedOn(mika))).status).toBe(500);
    expect((await one.ada.post(`${one.at(mika)}/deactivate`, undefined, { "if-match": '"x"' })).status).toBe(412);
    await one.audit();
    expect(events).toHaveLength(1);
  });
});

describe("a listener that", () => {
  it.each([
    [
      "throws",
      () => {
        throw new Error("the portal's own trouble");
      },
    ],
    [
      "rejects",
      async () => {
        throw new Error("the portal's own trouble");
      },
    ],
  ])("%s is logged, and disturbs neither the answer nor the next event", async (_, fail) => {
    const kinds: string[] = [];
    const one = await acting({
      onEvent: ({ kind }) => {
        kinds.push(kind);
        return fail();
      },
    });
    const mika = await one.find("mika");
    expect((await one.ada.patch(one.at(mika), { fullName: "Mika Salo" }, basedOn(mika))).status).toBe(200);
    await one.audit();
    expect(kinds).toEqual(["session.started", "user.renamed"]);
    const lines = one.log.filter((line) => line.includes("onEvent failed"));
    expect(lines).toHaveLength(2);
    expect(lines.join()).toContain("the portal's own trouble");
    expect(lines.join()).not.toContain("Mika");
  });

  it("takes its time is waited for before the next event, and by close()", async () => {
    const steps: string[] = [];
    const one = await plugin(
      {
        onEvent: async ({ kind }) => {
          steps.push(`${kind} begins`);
          await new Promise((resolve) => setTimeout(resolve, 20));
          steps.push(`${kind} ends`);
        },
      },
      { keep: true },
    );
    const administrator = { fullName: "Pia Holm", email: "pia@palisander.example" };
    await one.users.createOrganization({ name: "Palisander Labs", administrator });
    await one.users.close();
    expect(steps).toEqual([
      "organization.created begins",
      "organization.created ends",
      "user.created begins",
      "user.created ends",
    ]);
  });

  it("changes what it was given changes nothing here", async () => {
    const one = await acting({ onEvent: (event) => void Object.assign(event.after ?? {}, { fullName: "Nobody" }) });
    const mika = await one.find("mika");
    await one.ada.patch(one.at(mika), { fullName: "Mika Salo" }, basedOn(mika));
    await one.audit();
    const [{ after }] = (await one.ada.get(`${one.path}/audit`)).body.events;
    expect(after).toEqual({ fullName: "Mika Salo" });
  });
});

it("an option that is no function is refused by name", async () => {
  await expect(plugin({ onEvent: "https://portal.example/hook" as never })).rejects.toThrow(/onEvent/);
});

describe("a listener that does not keep up", () => {
  const row = (kind: string) => ({ public_id: kind, at: startOfTime, kind });

  it("is not waited for, and what comes after is told all the same", async () => {
    const { context, log } = await plugin();
    const told: string[] = [];
    const hanging = announcer(
      ({ kind }) => {
        told.push(kind);
        return told.length === 1 ? new Promise<void>(() => {}) : Promise.resolve();
      },
      () => context,
      { patience: 20, mostWaiting: 100 },
    );
    for (const kind of ["session.started", "session.ended"]) hanging.announce(row(kind));
    await hanging.idle();
    expect(told).toEqual(["session.started", "session.ended"]);
    expect(log.filter((line) => line.includes("onEvent failed"))).toHaveLength(1);
  });

  it("has so many kept for it, and each that is not is logged", async () => {
    const { context, log } = await plugin();
    const told: string[] = [];
    const slow = announcer(
      async ({ id }) => void told.push(id),
      () => context,
      { patience: 1_000, mostWaiting: 3 },
    );
    for (let index = 0; index < 5; index++) slow.announce(row(`event-${index}`));
    await slow.idle();
    expect(told).toEqual(["event-0", "event-1", "event-2"]);
    expect(log.filter((line) => line.includes("onEvent does not keep up"))).toHaveLength(2);
    slow.announce(row("event-5"));
    await slow.idle();
    expect(told).toContain("event-5");
  });
});

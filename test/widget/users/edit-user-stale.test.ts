// Editing somebody whom somebody else changes or deletes meanwhile, and answers that are lost on their way.
import { setViewport } from "@web/test-runner-commands";
import "../../../widget/src/index.js";
import { at, details, fill, kwame, openTab } from "../support/acts.js";
import { all, clear, faults, one, press, pressable, said, type, until, words } from "../support/elements.js";
import { expect } from "../support/expect.js";
import { administrator, FakeServer, ok, page, problem } from "../support/fake-server.js";

const change = `PATCH ${at(kwame)}`;
const read = `GET ${at(kwame)}`;
const fresh = { ...kwame, profile: administrator, etag: '"9"' };

describe("editing a user who changes meanwhile", () => {
  let server: FakeServer;

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 860 });
    server = new FakeServer();
    fill(server);
  });
  afterEach(() => {
    server.restore();
    clear();
  });

  const field = (id: string) =>
    one("um-edit-user-dialog")?.shadowRoot?.querySelector<HTMLInputElement>(`#${id}`) ?? undefined;
  const open = async () => {
    await openTab(server);
    (await pressable("Edit Kwame Boateng")).click();
    await said("by Søren Kjærgaard");
  };
  const save = async () => (await pressable("Save Changes")).click();
  const isOpen = () => one("um-edit-user-dialog") !== undefined;
  const changedMeanwhile = (by: string | null = "Amara Nwosu") => {
    server.on(read, ok(details(fresh, { lastChange: { at: "2026-02-02T10:00:00.000Z", by } })));
    server.on(change, ({ headers, body }) =>
      headers.get("If-Match") === fresh.etag
        ? ok({ member: { ...fresh, ...body, profile: administrator, etag: '"10"' }, confirmationSentTo: null })
        : problem(412, "stale_version"),
    );
  };

  for (const scheme of ["light", "dark"] as const) {
    it(`has nothing for axe to find, in ${scheme}`, async () => {
      await open();
      changedMeanwhile();
      type(field("fullName"), "Kwame Mensah");
      await save();
      await said("Amara Nwosu changed this user while you were editing.");
      expect(await faults(scheme)).toEqual([]);
    });
  }

  it("shows which field, from what to what, and by whom", async () => {
    await open();
    changedMeanwhile();
    type(field("fullName"), "Kwame Mensah");
    await save();
    await said("Amara Nwosu changed this user while you were editing.");
    await said("Profile Billing becomes Administrator");
    await said("What you typed is still in the form.");
    expect(isOpen()).toBe(true);
  });

  it("keeps what was typed, takes over what was left alone, and goes on from there", async () => {
    await open();
    changedMeanwhile();
    type(field("fullName"), "Kwame Mensah");
    await save();
    await until("the profile is the new one", () => field("profile")?.value === administrator.id);
    expect(field("fullName")?.value).toBe("Kwame Mensah");
    await save();
    await said("Kwame Mensah was changed.");
    expect(server.callsTo(change).map(({ body, headers }) => [body, headers.get("If-Match")])).toEqual([
      [{ fullName: "Kwame Mensah" }, '"1"'],
      [{ fullName: "Kwame Mensah" }, '"9"'],
    ]);
  });

  it("keeps a field that both have changed as it was typed", async () => {
    await open();
    server.on(read, ok(details({ ...kwame, fullName: "Kwame B.", etag: '"9"' })));
    server.on(change, problem(412, "stale_version"));
    type(field("fullName"), "Kwame Mensah");
    await save();
    await said("Kwame Boateng becomes Kwame B.");
    expect(field("fullName")?.value).toBe("Kwame Mensah");
  });

  it("names nobody when nobody is known", async () => {
    await open();
    changedMeanwhile(null);
    type(field("fullName"), "Kwame Mensah");
    await save();
    await said("This user was changed while you were editing.");
  });

  it("shows the row as it is now, even when the dialog is left", async () => {
    await open();
    changedMeanwhile();
    type(field("fullName"), "Kwame Mensah");
    await save();
    await said("What you typed is still in the form.");
    (await pressable("Cancel")).click();
    (await pressable("Discard")).click();
    await until("the row says so", () =>
      all("tbody tr").some((row) => /Kwame Boateng[\s\S]*Administrator/.test(row.textContent ?? "")),
    );
  });

  it("counts as saved when the earlier try had arrived and only its answer was lost", async () => {
    await open();
    type(field("fullName"), "Kwame Mensah");
    server.lost = true;
    await save();
    await said("The server does not answer. Whether it was done is not known");
    expect(field("fullName")?.value).toBe("Kwame Mensah");
    server.lost = false;
    server.on(change, problem(412, "stale_version"));
    server.on(read, ok(details({ ...kwame, fullName: "Kwame Mensah", etag: '"2"' })));
    await save();
    await said("Kwame Mensah was changed.");
    await until("it is closed", () => !isOpen());
  });

  it("counts as asked when the new address already waits, and asking again would be too soon", async () => {
    await open();
    type(field("email"), "kwame@new.example");
    server.on(change, problem(429, "too_many_requests", {}, { "Retry-After": "50" }));
    const link = {
      purpose: "change_email",
      email: "kwame@new.example",
      askedBy: "Ioana Petrescu",
      askedAt: "2026-01-02T10:00:00.000Z",
      expiresAt: "2030-01-02T10:00:00.000Z",
    };
    server.on(read, ok(details(kwame, { pending: [link] })));
    await save();
    await said("Kwame Boateng was asked to confirm at kwame@new.example; the old address works until then.");
  });

  it("saves at the next try after the server was lost before anything arrived", async () => {
    await open();
    type(field("fullName"), "Kwame Mensah");
    server.lost = true;
    await save();
    await said("The server does not answer.");
    server.lost = false;
    server.on(change, ok({ member: { ...kwame, fullName: "Kwame Mensah" }, confirmationSentTo: null }));
    await save();
    await said("Kwame Mensah was changed.");
  });

  it("says so when the fresh state cannot be read, and goes on later", async () => {
    await open();
    server.on(change, problem(412, "stale_version"));
    server.on(read, problem(500, "internal"));
    type(field("fullName"), "Kwame Mensah");
    await save();
    await said("The server could not do it.");
    changedMeanwhile();
    await save();
    await said("Profile Billing becomes Administrator");
  });

  it("says that the user was deleted meanwhile, keeps what was typed to read, and refreshes the list", async () => {
    await open();
    type(field("fullName"), "Kwame Mensah");
    server.on(change, problem(404, "not_found"));
    server.on("GET /organizations/o-1/members", ok(page(server.members.filter(({ id }) => id !== kwame.id))));
    await save();
    await said("This user was deleted meanwhile. What you typed is still here to read, and cannot be saved.");
    expect([field("fullName")?.value, field("fullName")?.readOnly, press("Save Changes")]).toEqual([
      "Kwame Mensah",
      true,
      undefined,
    ]);
    all("button")
      .filter((each) => each.textContent?.trim() === "Close")
      .at(-1)
      ?.click();
    await until("it is closed", () => !isOpen());
    await until("the row is gone", () => !words().includes("Kwame Boateng"));
  });

  it("says so at once when the user was deleted before the dialog opened", async () => {
    server.on(read, problem(404, "not_found"));
    await openTab(server);
    (await pressable("Edit Kwame Boateng")).click();
    await said("This user was deleted meanwhile.");
  });
});

// A member's status says why.
import { expect, it } from "vitest";
import { organization, ostervik, type Person, startOfTime } from "../../support/plugin.js";

const day = 24 * 3_600_000;
const at = startOfTime - 3 * day;
const iso = "2026-11-19T12:00:00.000Z";
const strikes = { at, reason: "strikes" } as const;
const dormant = { at: startOfTime - day, reason: "dormant" } as const;

const statuses: [string, Partial<Person>, string, object | null][] = [
  ["signed in lately", { lastSignInAt: at }, "active", null],
  ["locked by strikes", { locked: strikes }, "locked", { kind: "strikes", at: iso }],
  ["dormant: since the last sign-in", { locked: dormant, lastSignInAt: at }, "locked", { kind: "dormant", at: iso }],
  [
    "dormant, never signed in: since activation",
    { locked: dormant, activatedAt: at },
    "locked",
    { kind: "dormant", at: iso },
  ],
  ["deactivated", { deactivatedAt: at }, "deactivated", { kind: "deactivated", at: iso }],
  ["deactivated and locked", { deactivatedAt: at, locked: strikes }, "deactivated", { kind: "deactivated", at: iso }],
  ["locked and never activated", { locked: strikes, activatedAt: undefined }, "locked", { kind: "strikes", at: iso }],
  [
    "given an initial password",
    { activatedAt: undefined, initialPasswordExpiresAt: startOfTime + day },
    "invited",
    { kind: "initial_password_expires", at: "2026-11-23T12:00:00.000Z" },
  ],
  [
    "given one that has expired",
    { activatedAt: undefined, initialPasswordExpiresAt: at },
    "invited",
    { kind: "initial_password_expired", at: iso },
  ],
  ["without password or link", { activatedAt: undefined, password: null }, "invited", null],
];

it.each(statuses)("%s", async (_, facts, status, statusReason) => {
  const one = await ostervik();
  const labs = [
    { fullName: "Pia Holm", email: "pia@palisander.example", profile: "Administrator" },
    { fullName: "Nils Dahl", email: "nils@palisander.example", ...facts },
  ];
  const id = await organization(one, "Palisander Labs", labs);
  const pia = await one.signedIn("pia@palisander.example");
  const find = async () => (await pia.get(`/organizations/${id}/members?search=nils`)).body.members[0];
  expect(await find()).toMatchObject({ status, statusReason, alsoElsewhere: false });

  // What happens to a person elsewhere is not this organization's to know; what it did itself is.
  await organization(one, "Tidemark Archive", [{ fullName: "Nils Dahl", email: "nils@palisander.example" }]);
  const hidden = status === "locked" ? { ...statusReason, at: null } : statusReason;
  expect(await find()).toMatchObject({ status, statusReason: hidden, alsoElsewhere: true });
});

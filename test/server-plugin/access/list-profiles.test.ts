// What an organization's profiles permit, who holds them, and what the caller may do with each.
import { expect, it } from "vitest";
import { ownPermissions } from "../../../server-plugin/src/platform/permissions.js";
import { organization, ostervik } from "../../support/plugin.js";

it("lists them by name, Administrator with all permissions there are, Member with none", async () => {
  const { ada, path } = await ostervik();
  const { body } = await ada.get(`${path}/profiles`);
  const all = [...Object.keys(ownPermissions), "invoices.read", "invoices.pay"];
  expect(body.profiles).toMatchObject([
    { name: "Administrator", builtIn: "administrator", permissions: all, assignable: true },
    { name: "Billing", builtIn: null, permissions: ["invoices.pay", "invoices.read"], assignable: true },
    { name: "Helpdesk", builtIn: null, permissions: ["users.create", "users.read"] },
    { name: "Member", builtIn: "member", permissions: [] },
    { name: "Reader", builtIn: null, permissions: ["users.read"] },
  ]);
  expect(body.permissions.map(({ name }: { name: string }) => name)).toEqual(all);
  expect(body.permissions.at(-1)).toEqual({
    name: "invoices.pay",
    label: "Pay invoices",
    description: "Pay what was billed.",
    group: "Billing",
    held: true,
  });
});

it("shows a reader the names, and that most are not theirs to give", async () => {
  const { signedIn, path } = await ostervik();
  const { body } = await (await signedIn("rita@ostervik.example")).get(`${path}/profiles`);
  const assignable = body.profiles.map(({ name, assignable }: Record<string, unknown>) => [name, assignable]);
  expect(assignable).toEqual([
    ["Administrator", false],
    ["Billing", false],
    ["Helpdesk", false],
    ["Member", true],
    ["Reader", true],
  ]);
});

it("counts a permission that the host has given up for nothing", async () => {
  const one = await ostervik();
  await organization(
    one,
    "Palisander Labs",
    [{ fullName: "Pia Holm", email: "pia@palisander.example", profile: "Old" }],
    [{ name: "Old", permissions: ["users.read", "telegraph.send"] }],
  );
  const { body } = await (await one.signedIn("pia@palisander.example")).get("/me");
  expect(body.organizations[0].permissions).toEqual(["users.read"]);
});

it("counts who holds each, whatever their status, and says what may be done with it", async () => {
  const { ada, path } = await ostervik();
  const { body } = await ada.get(`${path}/profiles`);
  const told = body.profiles.map((one: Record<string, unknown>) => [one.name, one.members, one.own, one.may]);
  const all = ["rename", "describe", "permissions", "two_factor", "duplicate", "delete"];
  expect(told).toEqual([
    ["Administrator", 1, true, ["two_factor", "duplicate"]],
    ["Billing", 0, false, all],
    ["Helpdesk", 0, false, all],
    ["Member", 1, false, ["describe", "permissions", "two_factor", "duplicate"]],
    ["Reader", 1, false, all],
  ]);
});

it("tells whoever may not see profiles only what they could give themselves", async () => {
  const { signedIn, path } = await ostervik();
  const rita = await signedIn("rita@ostervik.example");
  const { body } = await rita.get(`${path}/profiles`);
  const told = body.profiles.map((one: Record<string, unknown>) => [one.name, one.permissions, one.may]);
  expect(told).toEqual([
    ["Administrator", [], []],
    ["Billing", [], []],
    ["Helpdesk", [], []],
    ["Member", [], []],
    ["Reader", ["users.read"], []],
  ]);
  expect(body.permissions.filter(({ held }: { held: boolean }) => held)).toMatchObject([{ name: "users.read" }]);
});

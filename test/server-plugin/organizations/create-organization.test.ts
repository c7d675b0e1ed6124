// A new customer of the portal.
import { expect, it } from "vitest";
import { plugin } from "../../support/plugin.js";

const administrator = { fullName: "Ada Berg", email: "ada@ostervik.example" };

it("begins with two built-in profiles and its administrator, invited", async () => {
  const { users, context, dump } = await plugin();
  const { id } = await users.createOrganization({ name: " Ostervik  Freight ", administrator });
  expect(id).toMatch(/^[\w-]{20}$/);
  expect(await dump("um_organizations")).toContain('"Ostervik Freight"');
  const profiles = await context.db.selectFrom("um_profiles").select(["name", "built_in"]).orderBy("id").execute();
  expect(profiles).toEqual([
    { name: "Administrator", built_in: "administrator" },
    { name: "Member", built_in: "member" },
  ]);
  const rows = await context.db.selectFrom("um_directory").select(["name_key", "status"]).execute();
  expect(rows).toEqual([{ name_key: "ada berg", status: "invited" }]);
});

const refused: [string, object, string, object][] = [
  ["without a name", { name: "" }, "invalid_input", { name: "required" }],
  ["with NUL in its name", { name: "A\0" }, "invalid_input", { name: "invalid_characters" }],
  [
    "without an address",
    { administrator: { fullName: "Ada", email: "ada" } },
    "email_invalid",
    { email: "email_invalid" },
  ],
  [
    "all wrong",
    { name: "", administrator: { fullName: " ", email: "" } },
    "invalid_input",
    { name: "required", fullName: "required", email: "email_invalid" },
  ],
];
it.each(refused)("is refused %s, and nothing is created", async (_, changes, code, fields) => {
  const { users, dump } = await plugin();
  const creating = users.createOrganization({ name: "Ostervik Freight", administrator, ...changes });
  await expect(creating).rejects.toMatchObject({ code, details: { fields } });
  expect(await dump("um_organizations")).toBe("[]");
});

it("is refused when the administrator's address is known elsewhere, and nothing is created", async () => {
  const { users, dump } = await plugin();
  await users.createOrganization({ name: "Ostervik Freight", administrator });
  const before = await dump("um_organizations");
  const second = users.createOrganization({
    name: "Palisander Labs",
    administrator: { ...administrator, email: "ADA@ostervik.example" },
  });
  await expect(second).rejects.toMatchObject({
    code: "person_exists",
    details: { fields: { email: "person_exists" } },
  });
  expect(await dump("um_organizations")).toBe(before);
});

// What a permission is called: the plugin's own in the reader's language, a host's as the host wrote it.
import { ownPermissions as serverPermissions } from "../../../server-plugin/src/platform/permissions.js";
import { inGroups, inWords, ownPermissions } from "../../../widget/src/profiles/permission-words.js";
import { de } from "../../../widget/src/words/de.js";
import { pending } from "../../../widget/src/words/en.pending.js";
import { profiles } from "../../../widget/src/words/en.profiles.js";
import { expect } from "../support/expect.js";

const listed = (name: string, group: string) => ({ name, label: name, description: "", group, held: true });

describe("the words of permissions", () => {
  it("know exactly the plugin's own permissions, and say all of them in German", () => {
    expect(ownPermissions).toEqual(Object.keys(serverPermissions));
    expect(Object.keys(de.profiles.ownPermissions())).toEqual(Object.keys(serverPermissions));
  });

  it("put one heading in German wherever the server has one", () => {
    const german = de.profiles.ownPermissions();
    const groups = Object.entries(serverPermissions).map(([name, { group }]) => [group, german[name]?.group]);
    expect(new Set(groups.map(String)).size).toBe(
      new Set(Object.values(serverPermissions).map(({ group }) => group)).size,
    );
  });

  it("leave a host's permission as it is, in every language", () => {
    const invoices = { ...listed("invoices.read", "Invoices"), label: "See invoices" };
    expect([inWords(invoices, de).label, inWords(invoices, profiles).label]).toEqual(["See invoices", "See invoices"]);
  });

  it("are English where the words at hand know nothing of profiles", () => {
    expect(inWords(listed("users.read", "User Manager"), pending).label).toBe("users.read");
    expect(inWords(listed("users.read", "User Manager"), de).label).toBe("Benutzer sehen");
  });

  it("keep the order in which groups and permissions came, and a host's permission in the plugin's group", () => {
    const groups = inGroups(
      [listed("users.read", "User Manager"), listed("a.b", "Invoices"), listed("users.export", "User Manager")],
      de,
    );
    expect(groups.map(({ title, permissions }) => [title, permissions.map(({ name }) => name)])).toEqual([
      ["Benutzerverwaltung", ["users.read", "users.export"]],
      ["Invoices", ["a.b"]],
    ]);
  });
});

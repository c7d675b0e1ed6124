// The users list is read by index seeks: no plan scans a table of members or sorts it.
import { beforeAll, expect, it } from "vitest";
import { stretchQuery } from "../../server-plugin/src/directory/directory.store.js";
import type { Stretch } from "../../server-plugin/src/directory/directory-filter.js";
import type { Context } from "../../server-plugin/src/platform/context.js";
import { explain } from "../support/explain.js";
import { realNames } from "../support/names.js";
import { organization, plugin } from "../support/plugin.js";

let context: Context;
beforeAll(async () => {
  const one = await plugin({}, { keep: true });
  context = one.context;
  await organization(one, "Ostervik Freight", realNames(300));
  return () => one.users.close();
});

const plan = async (stretch: Stretch) => (await explain(context, stretchQuery(context.db, stretch))).join("; ");

const organizationId = 1;
const words: string[] = [];
const asked: [string, Stretch["filter"], Stretch["key"]][] = [
  ["by name", { organizationId, words }, "name_key"],
  ["by address", { organizationId, words }, "email_key"],
  ["of a status, by name", { organizationId, words, status: "locked" }, "name_key"],
  ["of a profile, by name", { organizationId, words, profileId: 3 }, "name_key"],
  ["of a letter, by name", { organizationId, words, letter: "a" }, "name_key"],
  ["of a letter, by address", { organizationId, words, letter: "a" }, "email_key"],
  ["found, by name", { organizationId, words: ["an"] }, "name_key"],
];

it.each(asked)("the list %s, on the first page and in the middle, both ways", async (_, filter, key) => {
  for (const direction of ["asc", "desc"] as const) {
    for (const after of [null, { key: "m", id: 7 }]) {
      const detail = await plan({ filter, key, direction, after, limit: 51 });
      expect(detail).toMatch(/SEARCH um_directory USING (COVERING )?INDEX um_directory_\w+ \(organization_id=\?/);
      expect(detail).not.toMatch(/SCAN|TEMP B-TREE/);
      if (after !== null) expect(detail).toMatch(/[<>]\(?\?|[<>]\?/);
    }
  }
});

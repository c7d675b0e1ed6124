// One user added where there are many: with everything indexed, and with the list's indexes alone.
import { createClient } from "@libsql/client";
import { atLeast, interleave, line, type Measured, median } from "./measure.js";
import { people } from "./people.js";
import { type Opened, openSize } from "./sizes.js";

const added = 120;

export async function measureAdding(users: number): Promise<Measured[]> {
  const indexed = await openSize(users, { copy: true });
  const unindexed = await openSize(users, { copy: true });
  try {
    await forgetSearch(unindexed.url);
    const names = [...people(added * 2, "new.example")];
    const adding = async (opened: Opened) => {
      const profile = await memberProfile(opened);
      let next = 0;
      return async () => {
        const person = names[next++];
        const answer = await opened.send("POST", `/organizations/${opened.organization}/members`, {
          ...person,
          profile,
        });
        if (answer.status !== 201) throw new Error(`Adding answered ${answer.status}: ${await answer.text()}`);
      };
    };
    const times = await interleave(
      [
        { name: "indexed", ask: await adding(indexed) },
        { name: "unindexed", ask: await adding(unindexed) },
      ],
      added,
    );
    const [all, lists] = [times.get("indexed") ?? [], times.get("unindexed") ?? []];
    const compared = {
      ratio: median(lists) / median(all),
      against: "the rate without the search index",
      bar: atLeast(0.5),
    };
    return [line("adding a user", users, all, compared), line("adding a user, without the search index", users, lists)];
  } finally {
    await indexed.close();
    await unindexed.close();
  }
}

/** In the place of the search index comes a table that is written to alike, and indexes nothing. */
async function forgetSearch(url: string): Promise<void> {
  const client = createClient({ url });
  await client.batch(
    [
      "drop table um_directory_search",
      // The last two are what its commands are written into.
      "create table um_directory_search (rowid integer primary key, grams text, um_directory_search text, rank integer)",
    ],
    "write",
  );
  client.close();
}

async function memberProfile(opened: Opened): Promise<string> {
  const answer = await opened.get(`/organizations/${opened.organization}/profiles`);
  const { profiles } = (await answer.json()) as { profiles: { id: string; name: string }[] };
  return profiles.find(({ name }) => name === "Member")?.id ?? "";
}

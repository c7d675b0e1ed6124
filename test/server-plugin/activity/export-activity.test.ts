// The activity list as a file: complete and in order, harmless in a spreadsheet, and ended when its reader may read no more.
import { describe, expect, it } from "vitest";
import { toCsv } from "../../../server-plugin/src/activity/csv.js";
import type { ActivityEvent } from "../../../server-plugin/src/activity/list-activity.js";
import { recordEvent } from "../../../server-plugin/src/audit/record-event.js";
import { bruteForce, personNamed, writeEvents } from "../../support/activity.js";
import { type Acting, acting, palisander } from "../../support/acts.js";
import { startOfTime } from "../../support/plugin.js";
import { basedOn, origin } from "../../support/request.js";
import { recordStatements } from "../../support/statements.js";

const day = 24 * 3_600_000;
const byteOrderMark = "\uFEFF";
const header = "time,kind,actor,actor_id,target,target_id,profile,before,after,address,event_id";

/** Cells of RFC 4180, as a reader that knows only that would read them. */
function cellsOf(csv: string, separator = ","): string[][] {
  const rows: string[][] = [[]];
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\r\n]*))(${separator}|\r\n|$)`, "y");
  while (cell.lastIndex < csv.length) {
    const found = cell.exec(csv);
    if (found === null) throw new Error("This is no CSV.");
    rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? "");
    if (found[3] === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

/** The answer as it comes, piece by piece. */
async function open(one: Acting, query: string) {
  const request = new Request(`${origin}/user-manager${one.path}/audit/export?${query}`, {
    headers: { cookie: one.ada.cookie ?? "" },
  });
  const response = await one.users.fetch(request);
  const reader = response.body?.getReader();
  if (reader === undefined) throw new Error("There is nothing to read.");
  return { response, reader };
}

async function textOf(one: Acting, query: string): Promise<string> {
  const { reader } = await open(one, query);
  const pieces: Uint8Array[] = [];
  for (let piece = await reader.read(); piece.value !== undefined; piece = await reader.read())
    pieces.push(piece.value);
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(Buffer.concat(pieces));
}

const linesOf = (text: string): ActivityEvent[] =>
  text
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));

/** Ostervik with this many events of many kinds, some of them another organization's. */
async function busy(count: number) {
  const one = await acting();
  const people = await Promise.all(["ada", "rita", "mika"].map((name) => personNamed(one, `${name}@ostervik.example`)));
  await palisander(one);
  await writeEvents(one, {
    organizationIds: [1, 1, 2],
    people,
    count,
    from: startOfTime - 9 * day,
    until: startOfTime,
  });
  return { ...one, people };
}

describe("the file", () => {
  it("is an attachment that is not kept, named for the organization and the day", async () => {
    const one = await acting();
    for (const [format, type] of [
      ["csv", "text/csv; charset=utf-8; header=present"],
      ["jsonl", "application/jsonl; charset=utf-8"],
    ]) {
      const { headers, status } = await one.ada.get(`${one.path}/audit/export?format=${format}`);
      expect(status).toBe(200);
      expect(headers.get("content-type")).toBe(type);
      expect(headers.get("content-disposition")).toBe(
        `attachment; filename="activity-ostervik-freight-2026-11-22.${format}"`,
      );
      expect(headers.get("cache-control")).toBe("no-store");
    }
  });

  it("is named by the organization's id where the name has no letters that every system takes", async () => {
    const one = await acting();
    await one.context.transaction((tx) => tx.updateTable("um_organizations").set({ name: '東京 "; x' }).execute());
    const named = async () =>
      (await one.ada.get(`${one.path}/audit/export?format=csv`)).headers.get("content-disposition");
    expect(await named()).toBe('attachment; filename="activity-x-2026-11-22.csv"');
    await one.context.transaction((tx) => tx.updateTable("um_organizations").set({ name: "東京" }).execute());
    expect(await named()).toBe(`attachment; filename="activity-${one.id}-2026-11-22.csv"`);
  });

  it("holds more than two pages of events completely and in order, the same as the list", async () => {
    const one = await busy(1_500);
    const expected = await bruteForce(one, { organizationId: 1 });
    expect(expected.length).toBeGreaterThan(1_000);
    const events = linesOf(await textOf(one, "format=jsonl"));
    expect(events.map(({ id }) => id)).toEqual(expected);

    const listed: ActivityEvent[] = [];
    for (let next: string | null = ""; next !== null; ) {
      const { body } = await one.ada.get(`${one.path}/audit?limit=100${next && `&cursor=${next}`}`);
      listed.push(...body.events);
      next = body.next;
    }
    expect(events).toEqual(listed);

    const [names, ...rows] = cellsOf((await textOf(one, "format=csv")).slice(byteOrderMark.length));
    expect(names?.join(",")).toBe(header);
    // An id may begin as a formula does.
    expect(rows.map((row) => row.map((cell) => cell.replace(/^'(?=-)/, "")))).toEqual(
      events.map(({ actor, address, after, at, before, id, kind, profile, target }) => [
        at,
        kind,
        actor?.fullName ?? "",
        actor?.id ?? "",
        target?.fullName ?? "",
        target?.id ?? "",
        profile?.name ?? "",
        before === null ? "" : JSON.stringify(before),
        after === null ? "" : JSON.stringify(after),
        address ?? "",
        id,
      ]),
    );
  });

  it("holds exactly what the filters say, and of nothing the heading alone", async () => {
    const one = await busy(900);
    const [, rita] = one.people;
    const from = startOfTime - 7 * day;
    const filter = { organizationId: 1, userId: rita?.userId, kinds: ["user.renamed"], from, to: startOfTime };
    const expected = await bruteForce(one, filter);
    expect(expected.length).toBeGreaterThan(0);
    const asked = `person=${rita?.publicId}&kind=user.renamed&from=${new Date(from).toISOString()}`;
    const events = linesOf(await textOf(one, `format=jsonl&${asked}&to=${new Date(startOfTime).toISOString()}`));
    expect(events.map(({ id }) => id)).toEqual(expected);
    const future = `from=${new Date(startOfTime + day).toISOString()}`;
    expect(await textOf(one, `format=jsonl&${future}`)).toBe("");
    const empty = (await textOf(one, `format=csv&${future}`)).slice(byteOrderMark.length);
    expect(cellsOf(empty)).toEqual([header.split(",")]);
  });

  it("holds five hundred events and not one more just as well", async () => {
    const one = await acting();
    const people = [await personNamed(one, "mika@ostervik.example")];
    await writeEvents(one, { organizationIds: [1], people, count: 499, from: 1, until: startOfTime });
    expect(linesOf(await textOf(one, "format=jsonl"))).toHaveLength(500);
  });

  it("ends where it was when it was asked for, whatever happens meanwhile", async () => {
    const one = await busy(900);
    const expected = await bruteForce(one, { organizationId: 1 });
    const { reader } = await open(one, "format=jsonl");
    const pieces = [(await reader.read()).value];
    await writeEvents(one, { organizationIds: [1], people: one.people, count: 50, from: 1, until: startOfTime });
    for (let piece = await reader.read(); piece.value !== undefined; piece = await reader.read()) {
      pieces.push(piece.value);
    }
    const text = pieces.map((piece) => new TextDecoder().decode(piece)).join("");
    expect(linesOf(text).map(({ id }) => id)).toEqual(expected);
  });

  it("changes nothing by being read", async () => {
    const one = await busy(900);
    const seen = await one.watch(() => one.ada.get(`${one.path}/audit/export?format=csv`));
    expect(seen).toMatchObject({ status: 200, audit: [], letters: [], changed: [] });
  });
});

describe("a spreadsheet finds no formula in it", () => {
  const hostile = [
    '=HYPERLINK("https://evil.example","x")',
    "+1",
    "-1",
    "@x",
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
    "a;=1+1",
    'a";=1+1',
    "a;@x",
  ];

  it.each(hostile)("in the name %s, which stays readable", async (fullName) => {
    const one = await acting({ people: [{ fullName, email: "hostile@ostervik.example" }] });
    const member = await one.find("hostile");
    const note = `${fullName}\n\t=1+1, "quoted"\n`;
    await one.ada.post(`${one.at(member)}/review`, { note: note.replace("\t", "") }, basedOn(member));
    const person = await personNamed(one, "hostile@ostervik.example");
    await one.context.transaction((tx) =>
      recordEvent(one.context, tx, {
        kind: "user.renamed",
        organizationId: 1,
        target: person,
        before: { fullName: `\t${fullName}` },
      }),
    );
    const csv = (await textOf(one, "format=csv")).slice(byteOrderMark.length);
    expect(csv).not.toMatch(/(^|[^\r])\n/);
    for (const separator of [",", ";", "\t"]) {
      // Whichever it takes for the end of a cell, no cell begins as a formula does.
      const starts = csv.split(new RegExp(`[${separator}\n]`)).map((cell) => cell.replace(/^"+/, ""));
      expect(starts.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
    }
    const rows = cellsOf(csv);
    const readable = (text: string | undefined) => text?.replaceAll(/(^|;"*)'/g, "$1");
    const [renamed, reviewed] = [rows[1], rows[2]];
    expect([renamed?.[1], reviewed?.[1]]).toEqual(["user.renamed", "membership.reviewed"]);
    expect([renamed, reviewed].map((row) => readable(row?.[4]))).toEqual([fullName, fullName]);
    expect(JSON.parse(readable(renamed?.[7]) ?? "")).toEqual({ fullName: `\t${fullName}` });
    // And to whatever needs it to the letter, JSON lines give it so.
    const [, exact] = linesOf(await textOf(one, "format=jsonl"));
    expect(exact).toMatchObject({ target: { fullName }, after: { note: note.replace("\t", "").trim() } });
  });

  it("in a cell that begins with a tab or a line's end; quotes, commas and line breaks are kept", () => {
    expect(toCsv([["\t=1", "\r=1", 'say "x", y\r\nz', null, "plain"]])).toBe(
      `"'\t'=1","'\r=1","say ""x"", y\r\nz",,"plain"\r\n`,
    );
  });
});

describe("whoever may read no more", () => {
  const twoPages = async () => {
    const one = await busy(800);
    const { reader } = await open(one, "format=csv");
    const first = await reader.read();
    expect(cellsOf(new TextDecoder().decode(first.value))).toHaveLength(501);
    return { one, reader };
  };

  it("by signing out: the file breaks off with an error", async () => {
    const { one, reader } = await twoPages();
    await one.ada.post("/sign-out");
    await expect(reader.read()).rejects.toMatchObject({ code: "unauthenticated" });
  });

  it("by a profile that does not show activity", async () => {
    const { one, reader } = await twoPages();
    await one.context.transaction((tx) =>
      tx
        .updateTable("um_memberships")
        .set({ profile_id: (eb) => eb.selectFrom("um_profiles").select("id").where("name", "=", "Reader") })
        .where("organization_id", "=", 1)
        .execute(),
    );
    await expect(reader.read()).rejects.toMatchObject({ code: "forbidden" });
  });

  it("by being deactivated here", async () => {
    const { one, reader } = await twoPages();
    await one.context.transaction((tx) =>
      tx.updateTable("um_memberships").set({ deactivated_at: 1 }).where("organization_id", "=", 1).execute(),
    );
    await expect(reader.read()).rejects.toMatchObject({ code: "not_found" });
  });
});

it("reads a page only when it is asked for, and nothing more once it is called off", async () => {
  const one = await busy(1_500);
  const { reader, response } = await open(one, "format=jsonl");
  expect(response.status).toBe(200);
  const reads = async (work: () => Promise<unknown>) =>
    (await recordStatements(work)).filter((text) => /order by "at"/.test(text)).length;
  expect(await reads(async () => new Promise((resolve) => setImmediate(resolve)))).toBe(0);
  expect(await reads(() => reader.read())).toBe(1);
  expect(await reads(() => reader.read())).toBe(1);
  expect(await reads(async () => reader.cancel())).toBe(0);
  expect(await reads(async () => new Promise((resolve) => setImmediate(resolve)))).toBe(0);
});

it.each([
  ["no format", "", { format: "required" }],
  ["a format that is not offered", "format=xlsx", { format: "invalid" }],
  ["a cursor", "format=csv&cursor=x", { cursor: "unknown_key" }],
  ["a limit", "format=csv&limit=5", { limit: "unknown_key" }],
  ["an unknown kind", "format=csv&kind=x", { kind: "invalid" }],
  ["an unknown person", "format=csv&person=nobody", { person: "unknown" }],
  ["a time that is none", "format=csv&from=x", { from: "invalid" }],
])("refuses %s by name", async (_, query, fields) => {
  const one = await acting();
  const { body, status } = await one.ada.get(`${one.path}/audit/export?${query}`);
  expect({ status, code: body.code, fields: body.fields }).toEqual({ status: 400, code: "invalid_input", fields });
});

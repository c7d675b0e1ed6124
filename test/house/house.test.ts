// The rules of the house, as far as a machine can tell.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join, normalize, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (file: string) => readFileSync(join(root, file), "utf8");
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: root,
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => file !== "" && existsSync(join(root, file)));
const sources = files.filter((file) => /^(server-plugin|widget|demo)\/src\/.*\.ts$/.test(file));
const server = sources.filter((file) => file.startsWith("server-plugin/src/"));

/** What a file imports: packages by name, files by their path from the root. */
function imports(file: string): { from: string; path: string }[] {
  const found = read(file).matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g);
  return [...found].map(([, from = ""]) => {
    const path = from.startsWith(".") ? normalize(join(dirname(file), from)).replace(/\.js$/, ".ts") : from;
    return { from, path };
  });
}

// The order of the slices is the order of imports: a slice imports only from those above it.
const slices = [
  "platform",
  "audit",
  "mail",
  "confirmations",
  "passwords",
  "sessions",
  "lockout",
  "profiles",
  "settings",
  "users",
  "two-factor",
  "security-questions",
  "memberships",
  "directory",
  "organizations",
  "access",
  "activity",
  "sign-in",
  "security",
  "pages",
];
const sliceOf = (file: string) => (file.split("/").length > 3 ? (file.split("/")[2] ?? "") : "");

describe("the server's slices", () => {
  it("are these folders and no others, beside the seeding door", () => {
    expect([...new Set(server.map(sliceOf))].filter(Boolean).sort()).toEqual([...slices, "seeding"].sort());
  });

  it("import only from slices above them", () => {
    const wrong = server
      .filter((file) => slices.includes(sliceOf(file)))
      .flatMap((file) =>
        imports(file)
          .filter(({ from, path }) => from.startsWith(".") && slices.includes(sliceOf(path)))
          .filter(({ path }) => slices.indexOf(sliceOf(path)) > slices.indexOf(sliceOf(file)))
          .map(({ path }) => `${file} imports ${path}`),
      );
    expect(wrong).toEqual([]);
  });

  it("never import what assembles them, except for types of options", () => {
    const assembly = ["api", "user-manager", "host", "index", "seeding"].map((name) => `server-plugin/src/${name}.ts`);
    const wrong = server
      .filter((file) => slices.includes(sliceOf(file)))
      .filter((file) => imports(file).some(({ path }) => assembly.includes(path)));
    expect(wrong).toEqual([]);
  });

  it("keep routes and schemas to themselves; only the map of URLs mounts routes", () => {
    const wrong = server.flatMap((file) =>
      imports(file)
        .filter(({ path }) => /\.(routes|schema)\.ts$/.test(path) && dirname(path) !== dirname(file))
        .filter(({ path }) => !(file === "server-plugin/src/api.ts" && path.endsWith(".routes.ts")))
        // What a request may hold is common to all; a link's secret is one more kind of text.
        .filter(({ path }) => !/\/(fields|confirmations)\.schema\.ts$/.test(path))
        .map(({ path }) => `${file} imports ${path}`),
    );
    expect(wrong).toEqual([]);
  });

  it("write SQL in stores, and begin transactions by the context only", () => {
    const writes = /\.(insertInto|updateTable|deleteFrom)\(/;
    const wrong = server.filter(
      (file) =>
        writes.test(read(file)) &&
        !file.endsWith(".store.ts") &&
        !file.startsWith("server-plugin/src/platform/database/"),
    );
    expect(wrong).toEqual([]);
    const begins = (how: RegExp) => server.filter((file) => how.test(read(file)));
    expect(begins(/connections\.begin\(\)/)).toEqual(["server-plugin/src/platform/database/database.ts"]);
    expect(begins(/\.transaction\("|begin immediate/i)).toEqual([
      "server-plugin/src/platform/database/file-engine.ts",
      "server-plugin/src/platform/database/remote-engine.ts",
    ]);
  });

  it("write their own tables only", () => {
    const owners: Record<string, RegExp> = {
      audit: /^um_audit$/,
      mail: /^um_outbox$/,
      lockout: /^um_(strikes|link_requests|refused_sign_ins)$/,
      confirmations: /^um_confirmations$/,
      passwords: /^um_passwords$/,
      sessions: /^um_(sessions|devices)$/,
      settings: /^um_settings$/,
      "two-factor": /^um_(authenticators|enrolments|recovery_codes)$/,
      "security-questions": /^um_security_answers$/,
      profiles: /^um_profile/,
      users: /^um_users$/,
      memberships: /^um_(memberships|join_requests)$/,
      organizations: /^um_organizations$/,
      directory: /^um_directory/,
      // These two only read.
      access: /^$/,
      activity: /^$/,
      security: /^$/,
    };
    const stores = server.filter((file) => file.endsWith(".store.ts"));
    expect([...new Set(stores.map(sliceOf))].sort()).toEqual(Object.keys(owners).sort());
    for (const file of stores) {
      for (const [, table = ""] of read(file).matchAll(/\.(?:insertInto|updateTable|deleteFrom)\("(\w+)"/g)) {
        expect(`${file}: ${table}`).toMatch(new RegExp(`: ${owners[sliceOf(file)]?.source.slice(1)}`));
      }
    }
  });
});

describe("each third-party library has one door", () => {
  const doors: Record<string, RegExp> = {
    nodemailer: /^server-plugin\/src\/mail\/transport\.ts$/,
    "smtp-server": /^demo\/src\/mail\//,
    lucia: /^server-plugin\/src\/sessions\/lucia\.ts$/,
    "@libsql/client": /^server-plugin\/src\/platform\/database\/remote-engine\.ts$/,
    libsql: /^server-plugin\/src\/platform\/database\/file-engine\.ts$/,
    "@node-rs/argon2": /^server-plugin\/src\/passwords\/argon2\.ts$/,
    otplib: /^server-plugin\/src\/two-factor\/totp\.ts$/,
    uqr: /^server-plugin\/src\/two-factor\/draw-qr\.ts$/,
    bowser: /^server-plugin\/src\/sessions\/describe-browser\.ts$/,
    "@hono/zod-validator": /^server-plugin\/src\/platform\/http\/valid\.ts$/,
    "csv-stringify/sync": /^server-plugin\/src\/activity\/csv\.ts$/,
    "@zxcvbn-ts/language-common": /^server-plugin\/src\/passwords\/check-policy\.ts$/,
    "@user-manager/server-plugin": /^(widget\/src\/server\.ts|demo\/src\/.*)$/,
    "hono/client": /^widget\/src\/server\.ts$/,
    "@faker-js/faker": /^demo\/src\//,
    zod: /^server-plugin\/src\/(options|.*\.schema|platform\/http\/valid|directory\/cursor)\.ts$/,
  };
  it.each(Object.entries(doors))("%s", (library, door) => {
    const users = sources.filter((file) => imports(file).some(({ from }) => from === library));
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter((file) => !door.test(file))).toEqual([]);
  });
});

describe("every file", () => {
  it("opens with one sentence that says what it is for", () => {
    const code = files.filter((file) => /\.(ts|mjs)$/.test(file));
    const silent = code.filter((file) => !/^(#!.*\n)?(\/\/ [A-Z`"<*@].*[.:?]|\/\*\* [A-Z].*)/.test(read(file)));
    expect(silent).toEqual([]);
  });

  it("is named in kebab-case and has no forbidden name", () => {
    const wrong = sources.filter((file) => !/^[a-z0-9]+([-.][a-z0-9]+)*\.ts$/.test(basename(file)));
    expect(wrong).toEqual([]);
    const vague = sources.filter((file) =>
      /(^|\/)(utils?|helpers?|common|services?|managers?|misc)(\/|\.ts$)/.test(file),
    );
    expect(vague).toEqual([]);
  });

  it("is at most 250 lines long; words and migrations may be longer", () => {
    const long = sources
      .filter((file) => !/\/(words|migrations)\//.test(file))
      .map((file) => `${file}: ${read(file).split("\n").length}`)
      .filter((line) => Number(line.split(": ")[1]) > 250);
    expect(long).toEqual([]);
  });

  it("has no default export, and only the doors are barrels", () => {
    expect(sources.filter((file) => /^export default/m.test(read(file)))).toEqual([]);
    const doors = [
      "server-plugin/src/index.ts",
      "server-plugin/src/seeding.ts",
      "widget/src/index.ts",
      "widget/src/server.ts",
      "demo/src/start-portal.ts",
    ];
    expect(
      sources.filter((file) => /^export .* from "/m.test(read(file))).filter((file) => !doors.includes(file)),
    ).toEqual([]);
    expect(sources.filter((file) => basename(file) === "index.ts").filter((file) => !doors.includes(file))).toEqual([]);
  });

  it("of the widget renders text as text", () => {
    const widget = sources.filter((file) => file.startsWith("widget/"));
    expect(
      widget.filter((file) => /unsafeHTML|unsafeSVG|innerHTML|outerHTML|insertAdjacentHTML|\sstyle="/.test(read(file))),
    ).toEqual([]);
    expect(widget.filter((file) => imports(file).some(({ from }) => from === "zod"))).toEqual([]);
  });

  it("names no registry's host, and skips no test", () => {
    const texts = files.filter((file) => /\.(ts|mjs|json|md|html|css)$/.test(file));
    expect(texts.filter((file) => /registry\.npm[j]s/.test(read(file)))).toEqual([]);
    const tests = files.filter((file) => file.endsWith(".test.ts"));
    expect(tests.filter((file) => /\b(it|test|describe)\.(skip|only|todo|fails)\b/.test(read(file)))).toEqual([]);
  });
});

describe("the documents", () => {
  const documents = files.filter((file) => file.endsWith(".md"));
  /** What stands in code spans and code blocks. */
  const code = (document: string) => [...read(document).matchAll(/```[\s\S]*?```|`[^`\n]+`/g)].join("\n");
  const scripts = Object.keys(JSON.parse(read("package.json")).scripts);

  it("name only npm scripts that exist", () => {
    expect(documents).toContain("README.md");
    for (const document of documents) {
      for (const [command, run, name] of code(document).matchAll(/\bnpm (run )?([a-z][a-z:-]*)/g)) {
        const known = [...scripts, ...(run === undefined ? ["install", "ci"] : [])];
        expect({ document, command, known: known.includes(name ?? "") }).toEqual({ document, command, known: true });
      }
    }
  });

  it("name only paths that exist", () => {
    for (const document of documents) {
      const linked = [...read(document).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, path = ""]) =>
        join(dirname(document), path),
      );
      const quoted = [...read(document).matchAll(/`((?:server-plugin|widget|demo|test|docs)\/[\w./-]*)`/g)].map(
        ([, path = ""]) => path,
      );
      for (const path of [...linked, ...quoted]) {
        const file = relative(root, join(root, path));
        const ignored = /^(demo\/data|test\/bench\/cache|.*\/dist)/.test(file);
        expect({ document, path, exists: ignored || existsSync(join(root, file)) }).toEqual({
          document,
          path,
          exists: true,
        });
      }
    }
  });
});

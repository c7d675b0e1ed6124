// Runs everything that must hold: build, format, lint, types, and every test; ends with the sum of the real reports.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const reports = `${root}test/reports`;
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

let failedSteps = 0;

/** Runs one step and tells whether it ended well. */
async function step(name, command, ...parameters) {
  console.log(`\n▸ ${name}`);
  const [status] = await once(spawn(command, parameters, { cwd: root, stdio: "inherit" }), "close");
  if (status !== 0) {
    failedSteps++;
    console.error(`✗ ${name}`);
  }
  return status === 0;
}

const bin = (name) => `${root}node_modules/.bin/${name}`;

const vitest = (name, report, ...projects) =>
  step(
    name,
    bin("vitest"),
    "run",
    "--config",
    "test/vitest.config.mjs",
    ...projects.flatMap((project) => ["--project", project]),
    "--reporter=default",
    "--reporter=json",
    `--outputFile=${reports}/${report}`,
  );

const built = await step("Build", "npm", "run", "--silent", "build");
await step("Format and lint", bin("biome"), "check", "--error-on-warnings");
await step("Types", "npm", "run", "--silent", "types");
await step("Unused code", bin("knip"));
if (built) {
  for (const name of ["server-plugin", "widget"]) await step(`Package ${name}`, bin("publint"), name);
  await vitest("Server, demo, house", "vitest.json", "server-plugin", "demo", "house");
  // Each keeps one core busy.
  await Promise.all([
    vitest("Journeys", "journeys.json", "journeys"),
    step("Elements in a browser", bin("wtr"), "--config", "test/web-test-runner.config.mjs"),
  ]);
}

/** What a report counted; a report that is missing, or counts nothing, is itself a failure. */
function count(name, reader) {
  try {
    const counted = reader(JSON.parse(readFileSync(`${reports}/${name}`, "utf8")));
    if (counted.passed + counted.failed > 0) return counted;
  } catch {
    // told below
  }
  console.error(`No result in test/reports/${name}.`);
  return { passed: 0, failed: 1 };
}

const ofVitest = (report) => ({
  passed: report.numPassedTests,
  // A file that cannot be loaded counts no test of its own.
  failed:
    report.numFailedTests +
    report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length,
});
const counts = [
  count("vitest.json", ofVitest),
  count("journeys.json", ofVitest),
  count("widget.json", (report) => report),
];
const sum = (part) => counts.reduce((all, each) => all + each[part], 0);
const failed = Math.max(sum("failed"), failedSteps > 0 ? 1 : 0);
console.log(`\n${sum("passed")} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

// Runs everything that must hold: build, format, lint, types, and every test; ends with the sum of the real reports.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const reports = `${root}test/reports`;
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

let failedSteps = 0;

/** Runs one step and tells whether it ended well. */
function step(name, command, ...parameters) {
  console.log(`\n▸ ${name}`);
  const { status } = spawnSync(command, parameters, { cwd: root, stdio: "inherit" });
  if (status !== 0) {
    failedSteps++;
    console.error(`✗ ${name}`);
  }
  return status === 0;
}

const bin = (name) => `${root}node_modules/.bin/${name}`;

const built = step("Build", "npm", "run", "--silent", "build");
step("Format and lint", bin("biome"), "check", "--error-on-warnings");
step("Types", "npm", "run", "--silent", "types");
step("Unused code", bin("knip"));
if (built) {
  for (const name of ["server-plugin", "widget"]) step(`Package ${name}`, bin("publint"), name);
  const report = `${reports}/vitest.json`;
  step(
    "Server, demo, house, journeys",
    bin("vitest"),
    "run",
    "--config",
    "test/vitest.config.mjs",
    "--reporter=default",
    "--reporter=json",
    `--outputFile=${report}`,
  );
  step("Elements in a browser", bin("wtr"), "--config", "test/web-test-runner.config.mjs");
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

const vitest = count("vitest.json", (report) => ({
  passed: report.numPassedTests,
  // A file that cannot be loaded counts no test of its own.
  failed:
    report.numFailedTests +
    report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length,
}));
const elements = count("widget.json", (report) => report);
const passed = vitest.passed + elements.passed;
const failed = Math.max(vitest.failed + elements.failed, failedSteps > 0 ? 1 : 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

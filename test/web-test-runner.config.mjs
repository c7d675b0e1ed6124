// Runs the element tests in a real Chromium: npx wtr --config test/web-test-runner.config.mjs
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { esbuildPlugin } from "@web/dev-server-esbuild";
import { defaultReporter } from "@web/test-runner";
import { chromeLauncher } from "@web/test-runner-chrome";
import { emulateMediaPlugin, sendKeysPlugin, setViewportPlugin } from "@web/test-runner-commands/plugins";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

function* testsOf(suite) {
  yield* suite.tests;
  for (const inner of suite.suites) yield* testsOf(inner);
}

/** Counts what really ran, for whoever sums up. A file that does not load is one failure. */
function summaryReporter() {
  return {
    stop({ sessions }) {
      const summary = { passed: 0, failed: 0 };
      for (const { testResults, passed, errors } of Array.from(sessions)) {
        const tests = testResults ? [...testsOf(testResults)] : [];
        const failed = tests.filter((test) => !(test.passed || test.skipped)).length;
        summary.passed += tests.filter((test) => test.passed).length;
        const brokenFile = !passed && failed === 0;
        summary.failed += failed + (brokenFile || (tests.length === 0 && errors.length > 0) ? 1 : 0);
      }
      mkdirSync(here("reports"), { recursive: true });
      writeFileSync(here("reports/widget.json"), `${JSON.stringify(summary)}\n`);
    },
  };
}

export default {
  rootDir: here(".."),
  files: here("widget/**/*.test.ts"),
  nodeResolve: { exportConditions: ["production", "browser"] },
  concurrency: 1,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 120_000,
  plugins: [
    emulateMediaPlugin(),
    sendKeysPlugin(),
    setViewportPlugin(),
    esbuildPlugin({ ts: true, target: "es2022", tsconfig: here("../widget/tsconfig.json") }),
  ],
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
        headless: true,
        args: [
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-dev-shm-usage",
        ],
      },
    }),
  ],
  testFramework: { config: { timeout: 10_000 } },
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), summaryReporter()],
};

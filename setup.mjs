// Sets up whatever is missing before `npm start`, `npm run dev` and `npm test`: the packages, and a browser for the tests.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { findChrome } from "./test/support/chrome.mjs";

const root = fileURLToPath(new URL(".", import.meta.url));
const forTests = process.argv.includes("--tests");

checkNode();
installPackages();
if (forTests) installBrowser();

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(`User Manager needs Node 20.19 or newer; this is ${process.versions.node}.`);
}

// Not `npm ci`: it refuses a lock file that lacks the optional packages of platforms it was not made on.
// The lock file that was installed last is remembered, so that a second start installs nothing.
function installPackages() {
  const lock = readFileSync(`${root}package-lock.json`, "utf8");
  const mark = `${root}node_modules/.user-manager-lock`;
  if (existsSync(mark) && readFileSync(mark, "utf8") === lock) return;
  console.log("Installing packages…");
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm === undefined ? ["npm"] : [process.execPath, npm];
  const { status } = spawnSync(
    command,
    [...first, "install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"],
    {
      cwd: root,
      stdio: "inherit",
      shell: npm === undefined && process.platform === "win32",
    },
  );
  if (status !== 0) stop("The packages could not be installed: see npm's message above.");
  writeFileSync(mark, lock);
}

function installBrowser() {
  if (findChrome() !== undefined) return;
  const debian = existsSync("/etc/debian_version") && process.getuid?.() === 0;
  if (!debian) stop("The tests need Chromium or Chrome: install one, or set CHROME_PATH to its program.");
  console.log("Installing Chromium…");
  const options = {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  execFileSync("apt-get", ["update", "-qq"], options);
  execFileSync(
    "apt-get",
    ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-core", "fonts-noto-cjk"],
    options,
  );
  if (findChrome() === undefined) stop("Chromium was installed but cannot be found: set CHROME_PATH to its program.");
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

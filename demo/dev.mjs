// `npm run dev`: rebuilds what changes and restarts the demo; Ctrl-C ends everything.
import { spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const cwd = fileURLToPath(new URL("..", import.meta.url));
const bin = (name) => fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url));
const shell = process.platform === "win32";

const first = spawnSync("npm", ["run", "--silent", "build"], { cwd, stdio: "inherit", shell });
if (first.status !== 0) process.exit(first.status ?? 1);

const children = [
  spawn(bin("tsc"), ["-b", "--watch", "--preserveWatchOutput", "server-plugin", "demo"], {
    cwd,
    stdio: "inherit",
    shell,
  }),
  spawn(bin("vite"), ["build", "--watch", "--logLevel", "warn"], { cwd: `${cwd}/widget`, stdio: "inherit", shell }),
  // The server reads the widget and the style sheet when it starts.
  spawn(
    process.execPath,
    [
      "--watch",
      "--watch-preserve-output",
      "--watch-path=server-plugin/dist",
      "--watch-path=widget/dist",
      "--watch-path=demo/dist",
      "--watch-path=demo/public",
      "demo/dist/main.js",
      ...process.argv.slice(2).filter((word) => word !== "--fresh"),
    ],
    { cwd, stdio: "inherit" },
  ),
];

function stop() {
  for (const child of children) child.kill("SIGTERM");
}

process.on("SIGINT", stop).on("SIGTERM", stop).on("exit", stop);
for (const child of children) child.on("exit", stop);

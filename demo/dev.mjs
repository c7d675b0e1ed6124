// `npm run dev`: rebuilds what changes and restarts the demo; Ctrl-C ends everything.
import { spawn, spawnSync } from "node:child_process";
import { watchFile } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const posix = process.platform !== "win32";
const running = new Set();

// A group of its own, because the compiler's command starts another process that a signal would not reach.
function start(command, words, folder = "") {
  const child = spawn(command, words, { cwd: root + folder, stdio: "inherit", shell: !posix, detached: posix });
  running.add(child);
  return child.on("exit", () => running.delete(child));
}

function end(child) {
  if (!running.has(child)) return;
  if (posix) process.kill(-child.pid, "SIGTERM");
  else child.kill();
}

// Starting over with --fresh at every change would be of no use.
const words = process.argv.slice(2).filter((word) => word !== "--fresh");
const startDemo = () => start(process.execPath, ["demo/dist/main.js", ...words]);
const compiler = `${root}node_modules/.bin/tsc`;

// What does not compile says so, and is built as soon as it does.
spawnSync(compiler, ["-b", "server-plugin", "demo"], { cwd: root, stdio: "inherit", shell: !posix });
start(compiler, ["-b", "--watch", "--preserveWatchOutput", "server-plugin", "demo"]);
start(`${root}node_modules/.bin/vite`, ["build", "--watch", "--logLevel", "warn"], "widget");
let demo = startDemo();

// Each build ends by writing one of these; the folders themselves come and go while it runs.
const ends = [
  "server-plugin/dist/.tsbuildinfo",
  "demo/dist/.tsbuildinfo",
  "widget/dist/widget.js",
  "demo/public/portal.css",
  "demo/public/mailbox.js",
];
let restart;
for (const file of ends) {
  watchFile(root + file, { interval: 300 }, ({ size }) => {
    if (size === 0) return;
    clearTimeout(restart);
    restart = setTimeout(() => {
      const next = () => {
        demo = startDemo();
      };
      if (running.has(demo)) demo.once("exit", next);
      else next();
      end(demo);
    }, 300);
  });
}

function stop() {
  for (const child of running) end(child);
  process.exit();
}
process.on("SIGINT", stop).on("SIGTERM", stop);

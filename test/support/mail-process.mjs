// A process that runs the plugin on a database file: it makes changes that mail people, and delivers the letters.

import { once } from "node:events";
import { writeSync } from "node:fs";
import { pino } from "pino";
import { insideOf, userManager } from "../../server-plugin/dist/user-manager.js";

// `later` moves the clock; `requests` are made one after the other, each acknowledged one is printed.
const { options, later, requests, cookie, drain } = JSON.parse(process.argv[2]);
const say = (what) => writeSync(1, `${what}\n`);

say("loaded");
await once(process.stdin, "data");
const users = await userManager({
  ...options,
  now: () => Date.now() + later,
  logger: pino({ level: "error" }, { write: (line) => writeSync(2, line) }),
});
say("started");
const headers = { "content-type": "application/json", "sec-fetch-site": "same-origin", cookie };
for (const { path, body, name } of requests) {
  const url = `${options.publicUrl}/user-manager${path}`;
  const { status } = await users.fetch(new Request(url, { method: "POST", headers, body: JSON.stringify(body) }));
  say(`${status} ${name}`);
}
if (drain) {
  await insideOf(users).postOffice.drain();
  await users.close();
  process.exit(0);
}

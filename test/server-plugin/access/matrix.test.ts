// Walks the real route table: every actor gets from every route what the matrix says, and no route is missing in it.
import { expect, it } from "vitest";
import { api } from "../../../server-plugin/src/api.js";
import { refusals } from "../../../server-plugin/src/platform/refusals.js";
import { type Actor, actors } from "./matrix.actors.js";
import { matrix } from "./matrix.js";
import { type Sent, scene } from "./matrix.scene.js";

interface Row {
  route: string;
  expected: Record<Actor, number>;
}

/** A row is a method, a path and an answer each; a path that is too long for its line has its answers on the next. */
function read(): Row[] {
  const words = matrix.trim().split(/\s+/);
  expect(words.slice(0, actors.length)).toEqual(actors);
  const cells = words.slice(actors.length);
  const width = 2 + actors.length;
  expect(cells.length % width).toBe(0);
  return Array.from({ length: cells.length / width }, (_, index) => {
    const [method, path, ...answers] = cells.slice(index * width, (index + 1) * width);
    const expected = Object.fromEntries(actors.map((actor, at) => [actor, Number(answers[at])]));
    return { route: `${method} ${path}`, expected: expected as Record<Actor, number> };
  });
}

const rows = read();

it("names every route that there is, once, and none that there is not", () => {
  const real = new Set(api.routes.map(({ method, path }) => `${method} ${path}`));
  expect(rows.map(({ route }) => route).sort()).toEqual([...real].sort());
});

it("is what every actor gets from every route", async () => {
  const one = await scene();
  const wrong: string[] = [];
  for (const { route, expected } of rows) {
    const [method = "", pattern = ""] = route.split(" ");
    let sent: Sent | null = null;
    for (const actor of actors) {
      sent ??= await one.request(route);
      const { params = {}, query = "", body, headers = {} } = sent;
      const browser = await one.browserOf(actor);
      const path = pattern.replace(
        /:(\w+)/g,
        (_, name) => params[name] ?? (name === "organization" ? one.id : `:${name}`),
      );
      const unsafe = method === "GET" ? {} : { "content-type": "application/json", "sec-fetch-site": "same-origin" };
      const answer = await browser.send(method, path + query, {
        headers: { ...unsafe, ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      // What was done cannot be done again; what was refused can still be done by whoever comes next.
      if (method !== "GET" && answer.status < 300) sent = null;
      if (answer.status !== expected[actor]) {
        wrong.push(`${route} as ${actor}: ${answer.status} ${answer.body?.code ?? ""}, expected ${expected[actor]}`);
      }
      // A refusal says nothing but that: no detail of what it kept back.
      if (answer.status === 401 || answer.status === 403 || answer.status === 404) {
        const [status, title] = refusals[answer.body.code as keyof typeof refusals];
        const { requestId: _, ...document } = answer.body;
        expect(document).toEqual({ type: "about:blank", title, status, code: answer.body.code });
      }
    }
  }
  expect(wrong).toEqual([]);
}, 180_000);

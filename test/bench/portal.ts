// A plain portal on this machine, for the measurements in a browser: one page with the widget, one with a table to compare it with.
import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import { html, raw } from "hono/html";
import { type Opened, openSize } from "./sizes.js";

export interface BenchPortal extends Opened {
  /** Where browsers find it, such as `http://localhost:40123`. */
  at: string;
}

const scripts = fileURLToPath(new URL("../page/", import.meta.url));
const modules = join(dirname(fileURLToPath(import.meta.resolve("lit"))), "..");

/** The library from its own files, as they are published. */
const imports = {
  lit: "/modules/lit/index.js",
  "lit-html": "/modules/lit-html/lit-html.js",
  "lit-html/": "/modules/lit-html/",
  "lit-element/": "/modules/lit-element/",
  "@lit/reactive-element": "/modules/@lit/reactive-element/reactive-element.js",
};

const page = (head: unknown, body: unknown) => html`<!doctype html>
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <title>Portal</title>
      <style>
        body { margin: 0; font: 14px/1.43 sans-serif; }
        main { height: 700px; overflow: auto; }
      </style>
      ${head}
    </head>
    <body>${body}</body>
  </html>`;

const script = (text: string) => new Response(text, { headers: { "Content-Type": "text/javascript; charset=utf-8" } });

/** Serves a database of this many users. */
export async function openBenchPortal(users: number): Promise<BenchPortal> {
  let app: Hono | undefined;
  const server = createAdaptorServer({
    fetch: (request, env) => app?.fetch(request, env) ?? new Response(null, { status: 503 }),
  }) as Server;
  // The port first: the plugin must know the portal's address to start.
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The portal has no port.");
  const at = `http://localhost:${address.port}`;
  const opened = await openSize(users, { origin: at });

  app = new Hono()
    .route("/user-manager", opened.users.routes)
    .get("/", (c) =>
      c.html(
        page(
          html`<script type="module" src="/user-manager/widget.js"></script>
            <script type="module" src="/bench/widget-page.mjs"></script>`,
          html`<h1>Portal</h1><button type="button">Users</button><user-manager></user-manager>`,
        ),
      ),
    )
    .get("/plain", (c) =>
      c.html(
        page(
          html`<script type="importmap">${raw(JSON.stringify({ imports }))}</script>
            <script type="module" src="/bench/plain-page.mjs"></script>`,
          html`<h1>Plain</h1><main></main>`,
        ),
      ),
    )
    .get("/bench/:file{[a-z-]+\\.mjs}", (c) => script(readFileSync(join(scripts, c.req.param("file")), "utf8")))
    .get("/modules/:path{(lit|lit-html|lit-element|@lit/reactive-element)/[a-z/-]+\\.js}", (c) =>
      script(readFileSync(join(modules, c.req.param("path")), "utf8")),
    );

  return {
    ...opened,
    at,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await opened.close();
    },
  };
}

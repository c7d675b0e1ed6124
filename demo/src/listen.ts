// Opens the port, before there is anything to answer with: the plugin must know the portal's address to start.
import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";
import { PortalProblem } from "./portal-problem.js";

export interface Listener {
  url: string;
  /** From here on requests are answered; until then they get 503. */
  answerWith(app: Hono): void;
  close(): Promise<void>;
}

const thisMachineOnly = "127.0.0.1";

/** Port 0 takes a free one. Throws a `PortalProblem` when the port is taken. */
export async function listen(port: number): Promise<Listener> {
  let app: Hono | undefined;
  const server = createAdaptorServer({
    fetch: (request, env) =>
      app?.fetch(request, env) ??
      new Response("Harbor Cloud is starting.", { status: 503, headers: { "Retry-After": "5" } }),
  }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(asProblem(error, port)));
    server.listen(port, thisMachineOnly, resolve);
  });
  const address = server.address();
  const realPort = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `http://localhost:${realPort}`,
    answerWith(ready) {
      app = ready;
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function asProblem(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === "EADDRINUSE") {
    return new PortalProblem(`Port ${port} is taken; choose another, such as PORT=${port + 1}.`);
  }
  if (error.code === "EACCES") return new PortalProblem(`Port ${port} may not be used by you; choose one above 1023.`);
  return error;
}

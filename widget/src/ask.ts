// Sends a request as the plugin wants it, and turns what comes back, or nothing coming back, into one typed result.

/** A person's wait before a request counts as lost. */
const patience = 20_000;

/** The plugin did not do it, and says why. `code` is one of its closed list; `fields` maps a field to its own code. */
export interface Refusal {
  ok: false;
  reason: "refused";
  code: string;
  fields: Record<string, string>;
  /** Seconds to wait before trying again, where the server said so. */
  retryAfter: number | null;
}

/** Nobody answered, or somebody who is not the plugin. */
interface Lost {
  ok: false;
  reason: "lost";
}

export type Answer<Value> = { ok: true; value: Value } | Refusal | Lost;

/** Acts that were answered: each may have given another cookie. */
let acts = 0;
/** Those under way. */
let acting: Promise<unknown> | undefined;

/** fetch, with the header that every unsafe call must carry even without a body, and with an end to waiting. */
export async function send(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const headers = new Headers(init?.headers);
  headers.set("Content-Type", "application/json");
  const go = () =>
    fetch(input, {
      ...init,
      headers,
      credentials: "same-origin",
      cache: "no-store",
      signal: AbortSignal.timeout(patience),
    });
  const before = acts;
  const reply = go();
  if ((init?.method ?? "GET") !== "GET") acting = Promise.allSettled([acting, reply.then(() => acts++)]);
  else if ((await reply).status === 401) {
    // Some acts end the cookie that this was asked with, and the answer to them, which brings the next, may be still to come.
    await acting;
    if (acts !== before) return go();
  }
  return reply;
}

interface Reply<Body> {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: Headers;
  json(): Promise<Body>;
  text(): Promise<string>;
}

/** To be called when something is forbidden: then what is known of who may do what is out of date. */
export const onForbidden = new Set<() => void>();

/** What a route answers that has nothing to say but "done" (204) or "taken in hand" (202). */
const mayBeEmpty = new Set([202, 204]);

/** Waits for a call and never throws: what was answered, what was refused, or that nobody answered. */
export async function ask<Body>(call: Promise<Reply<Body>>): Promise<Answer<Body>> {
  try {
    const reply = await call;
    if (reply.ok) {
      const text = await reply.text();
      return { ok: true, value: text === "" && mayBeEmpty.has(reply.status) ? null : JSON.parse(text) };
    }
    const problem: unknown = await reply.json();
    if (!isProblem(problem)) return lost;
    if (problem.code === "forbidden") for (const tell of onForbidden) tell();
    const seconds = Number(reply.headers.get("Retry-After"));
    return {
      ok: false,
      reason: "refused",
      code: problem.code,
      fields: problem.fields ?? {},
      retryAfter: seconds > 0 ? seconds : null,
    };
  } catch {
    return lost;
  }
}

const lost: Lost = { ok: false, reason: "lost" };

function isProblem(body: unknown): body is { code: string; fields?: Record<string, string> } {
  return typeof body === "object" && body !== null && "code" in body && typeof body.code === "string";
}

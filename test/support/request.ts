// Sends what a browser would send from the portal's own pages, and keeps its cookie.

export const origin = "https://portal.example";

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test states the shape that it expects.
  body: any;
  headers: Headers;
}

export interface Browser {
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  put(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  patch(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  delete(path: string, headers?: Record<string, string>): Promise<Answer>;
  /** Sends exactly this. */
  send(method: string, path: string, init: { body?: string; headers?: Record<string, string> }): Promise<Answer>;
  cookie: string | null;
}

/** The header that says which version of a member a change is based on. */
export const basedOn = ({ etag }: { etag: string }) => ({ "if-match": etag });

/** The Cookie header that a browser sends from now on, or null. */
function keep(cookie: string | null, given: string[]): string | null {
  const kept = new Map((cookie ?? "").split("; ").map((one) => [one.split("=")[0] ?? "", one]));
  for (const one of given) {
    const [pair = ""] = one.split(";");
    if (/max-age=0/i.test(one)) kept.delete(pair.split("=")[0] ?? "");
    else kept.set(pair.split("=")[0] ?? "", pair);
  }
  return [...kept.values()].filter((pair) => pair !== "").join("; ") || null;
}

type Fetch = (request: Request) => Response | Promise<Response>;

/** A browser at `https://portal.example` in front of this server; `base` is where the plugin is mounted. */
export function browser(fetch: Fetch, base = "/user-manager"): Browser {
  const unsafe = { "content-type": "application/json", "sec-fetch-site": "same-origin" };
  const self: Browser = {
    cookie: null,
    get: (path, headers = {}) => self.send("GET", path, { headers }),
    post: (path, body, headers = {}) => self.send("POST", path, withBody(body, headers)),
    put: (path, body, headers = {}) => self.send("PUT", path, withBody(body, headers)),
    patch: (path, body, headers = {}) => self.send("PATCH", path, withBody(body, headers)),
    delete: (path, headers = {}) => self.send("DELETE", path, withBody(undefined, headers)),
    async send(method, path, { body, headers = {} }) {
      const cookie: Record<string, string> = self.cookie === null ? {} : { cookie: self.cookie };
      const init = { method, headers: { ...cookie, ...headers }, ...(body !== undefined && { body }) };
      const response = await fetch(new Request(`${origin}${base}${path}`, init));
      self.cookie = keep(self.cookie, response.headers.getSetCookie());
      const text = await response.text();
      const json = /json/.test(response.headers.get("content-type") ?? "");
      return { status: response.status, body: json ? JSON.parse(text) : text, headers: response.headers };
    },
  };
  function withBody(body: unknown, headers: Record<string, string>) {
    return { headers: { ...unsafe, ...headers }, ...(body !== undefined && { body: JSON.stringify(body) }) };
  }
  return self;
}

// A visitor of the demo: asks for its pages and the plugin's routes as a browser would, and keeps the cookie.

export interface Visitor {
  page(path: string): Promise<{ status: number; location: string | null; text: string; headers: Headers }>;
  // biome-ignore lint/suspicious/noExplicitAny: a test states the shape that it expects.
  json(path: string): Promise<{ status: number; body: any }>;
  /** Presses a button of a form on the portal's own page. */
  press(path: string): Promise<number>;
  /** Answers the status. */
  signIn(email: string, password: string): Promise<number>;
  /** Every member of the organization that the visitor is in, page by page. */
  members(organization: string): Promise<Listed[]>;
}

export interface Listed {
  fullName: string;
  email: string;
  profile: { name: string };
  status: string;
  statusReason: { kind: string; at: string | null } | null;
  lastSignInAt: string | null;
  alsoElsewhere: boolean;
}

export function visitor(url: string): Visitor {
  let cookie = "";
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(url + path, { redirect: "manual", ...init, headers: { cookie, ...init.headers } });
  const self: Visitor = {
    async page(path) {
      const answer = await ask(path);
      const { headers, status } = answer;
      return { status, location: headers.get("location"), text: await answer.text(), headers };
    },
    async json(path) {
      const answer = await ask(path);
      return { status: answer.status, body: await answer.json() };
    },
    async press(path) {
      const headers = { origin: url, "content-type": "application/x-www-form-urlencoded" };
      return (await ask(path, { method: "POST", headers })).status;
    },
    async signIn(email, password) {
      const headers = { origin: url, "content-type": "application/json" };
      const body = JSON.stringify({ email, password });
      const answer = await ask("/user-manager/sign-in", { method: "POST", headers, body });
      cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? "";
      return answer.status;
    },
    async members(organization) {
      const all: Listed[] = [];
      let cursor = "";
      do {
        const { body } = await self.json(`/user-manager/organizations/${organization}/members?limit=100${cursor}`);
        all.push(...body.members);
        cursor = body.next === null ? "" : `&cursor=${encodeURIComponent(body.next)}`;
      } while (cursor !== "");
      return all;
    },
  };
  return self;
}

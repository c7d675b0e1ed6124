// Somebody of the seed who uses the User Manager's own routes, as their browser would.
import type { UserManager } from "@user-manager/server-plugin";
import { demoPassword } from "./sign-ins.js";

export interface Actor {
  get<Body>(path: string): Promise<Body>;
  /** Throws when it is refused: in the seed nothing should be. */
  send(method: "POST" | "PATCH" | "DELETE", path: string, body?: unknown, etag?: string): Promise<void>;
}

/** Signs in; paths are below the organization that the person is in. */
export async function actAs(users: UserManager, publicUrl: string, email: string): Promise<Actor> {
  const base = `${publicUrl}/user-manager`;
  let cookie = "";
  async function ask(method: string, path: string, body?: unknown, etag?: string): Promise<Response> {
    const headers = new Headers({ "content-type": "application/json", origin: publicUrl, cookie });
    if (etag !== undefined) headers.set("if-match", etag);
    const request = new Request(base + path, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const answer = await users.fetch(request);
    if (!answer.ok) throw new Error(`${email}: ${method} ${path} was answered ${answer.status} ${await answer.text()}`);
    return answer;
  }

  const signedIn = await ask("POST", "/sign-in", { email, password: demoPassword });
  cookie = signedIn.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  const { organization } = (await (await ask("GET", "/me")).json()) as { organization: string };
  const here = `/organizations/${organization}`;
  return {
    get: async <Body>(path: string) => (await (await ask("GET", here + path)).json()) as Body,
    send: async (method, path, body, etag) => void (await ask(method, here + path, body, etag)),
  };
}

// The cookie that carries a session's token.
import type { Context as HonoContext } from "hono";
import { deleteCookie, setCookie } from "hono/cookie";
import { parse } from "hono/utils/cookie";
import type { Options } from "../options.js";

type Where = Pick<Options, "publicUrl">;

/** `__Host-` binds the cookie to this host and to https; plain http, on localhost only, cannot have it. */
function cookieName({ publicUrl }: Where): string {
  return publicUrl.startsWith("https:") ? "__Host-user_manager" : "user_manager";
}

function attributes({ publicUrl }: Where) {
  return { path: "/", httpOnly: true, sameSite: "Lax", secure: publicUrl.startsWith("https:") } as const;
}

/** The token in a Cookie header, or null; a malformed header is nobody's. */
export function readToken(options: Where, cookieHeader: string | undefined): string | null {
  const token = parse(cookieHeader ?? "", cookieName(options))[cookieName(options)];
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : null;
}

/** A session cookie: it ends with the browser, and on the server by the session's own limits. */
export function giveToken(options: Where, c: HonoContext, token: string): void {
  setCookie(c, cookieName(options), token, attributes(options));
}

export function takeToken(options: Where, c: HonoContext): void {
  deleteCookie(c, cookieName(options), attributes(options));
}

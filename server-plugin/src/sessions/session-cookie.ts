// The cookies that carry a session's token, and what a browser is remembered by.
import type { Context as HonoContext } from "hono";
import { deleteCookie, setCookie } from "hono/cookie";
import { parse } from "hono/utils/cookie";
import type { Options } from "../options.js";

type Where = Pick<Options, "publicUrl">;

/** `__Host-` binds the cookie to this host and to https; plain http, on localhost only, cannot have it. */
function cookieName({ publicUrl }: Where, name = "user_manager"): string {
  return publicUrl.startsWith("https:") ? `__Host-${name}` : name;
}

const device = "user_manager_device";
// The longest that browsers keep a cookie (RFC 6265bis), in seconds.
const longestKept = 400 * 24 * 3_600;

function attributes({ publicUrl }: Where) {
  return { path: "/", httpOnly: true, sameSite: "Lax", secure: publicUrl.startsWith("https:") } as const;
}

/** The token in a Cookie header, or null; a malformed header is nobody's. */
export function readToken(options: Where, cookieHeader: string | undefined): string | null {
  return readSecret(cookieHeader, cookieName(options));
}

/** What this browser is remembered by, or null. It opens nothing. */
export function readDevice(options: Where, cookieHeader: string | undefined): string | null {
  return readSecret(cookieHeader, cookieName(options, device));
}

function readSecret(cookieHeader: string | undefined, name: string): string | null {
  const secret = parse(cookieHeader ?? "", name)[name];
  return secret !== undefined && /^[\w-]{43}$/.test(secret) ? secret : null;
}

/** A session cookie: it ends with the browser, and on the server by the session's own limits. */
export function giveToken(options: Where, c: HonoContext, token: string): void {
  setCookie(c, cookieName(options), token, attributes(options));
}

export function takeToken(options: Where, c: HonoContext): void {
  deleteCookie(c, cookieName(options), attributes(options));
}

/** Kept when somebody signs out: it tells a new browser from a known one, whoever signs in. */
export function giveDevice(options: Where, c: HonoContext, secret: string): void {
  setCookie(c, cookieName(options, device), secret, { ...attributes(options), maxAge: longestKept });
}

// A server in the browser, for the element tests: it stands in for window.fetch and answers as the plugin would.
import { enrolment, questions, recoveryCodes } from "./second-step.js";

export interface Call {
  method: string;
  /** Below the base path, such as "/me". */
  path: string;
  query: URLSearchParams;
  body: Record<string, unknown>;
  headers: Headers;
}

export interface Reply {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

type Handler = (call: Call) => Reply | Promise<Reply>;

export const ok = (body: unknown, status = 200): Reply => ({ status, body });
export const problem = (
  status: number,
  code: string,
  fields: Record<string, string> = {},
  headers: Record<string, string> = {},
): Reply => ({ status, body: { type: "about:blank", title: code, status, code, fields, requestId: "r-1" }, headers });

export const administrator = { id: "p-admin", name: "Administrator", builtIn: "administrator" };
export const billing = { id: "p-billing", name: "Billing", builtIn: null };

export function profile(named: { id: string; name: string; builtIn: string | null }, permissions: string[]) {
  const rest = { description: "", members: 1, assignable: true, own: false, may: [] as string[], etag: '"1"' };
  return { ...named, permissions, twoFactorRequired: false, ...rest };
}

let made = 0;

export function member(fullName: string, more: Record<string, unknown> = {}) {
  made += 1;
  const email = `${fullName.toLowerCase().replace(/[^a-z]+/g, ".")}@ostervik.example`;
  return {
    id: `m-${made}`,
    userId: `u-of-${made}`,
    fullName,
    email,
    profile: billing as { id: string; name: string; builtIn: string | null },
    status: "active",
    statusReason: null as { kind: string; at: string | null; by: string | null } | null,
    lastSignInAt: "2026-01-02T10:00:00.000Z",
    alsoElsewhere: false,
    self: false,
    may: [] as string[],
    review: null as { at: string; by: string | null; note: string } | null,
    twoFactor: { on: false, required: false, requiredBy: [] as string[] },
    etag: '"1"',
    ...more,
  };
}

export function joinRequest(email: string, more: Record<string, unknown> = {}) {
  made += 1;
  return {
    id: `j-${made}`,
    email,
    profile: { id: billing.id, name: billing.name },
    askedBy: "Amara Nwosu",
    askedAt: new Date(Date.now() - 25 * 3_600_000).toISOString(),
    expiresAt: new Date(Date.now() + 150 * 3_600_000).toISOString(),
    state: "open",
    lapseReason: null,
    ...more,
  };
}

export function letter(kind: string, address: string, more: Record<string, unknown> = {}) {
  made += 1;
  return {
    id: `l-${made}`,
    kind,
    to: { name: null, address },
    attempts: 12,
    error: "550 5.1.1 No such mailbox",
    givenUpAt: new Date(Date.now() - 49 * 3_600_000).toISOString(),
    member: null,
    joinRequest: null,
    mayResend: true,
    ...more,
  };
}

export const page = (members: unknown[], more: Record<string, unknown> = {}) => ({
  members,
  total: members.length,
  totalIsCapped: false,
  letters: [{ letter: "a", count: members.length }],
  next: null,
  previous: null,
  ...more,
});

export function ownSession(more: Record<string, unknown> = {}) {
  made += 1;
  return {
    id: `s-${made}`,
    current: false,
    browser: "Firefox" as string | null,
    system: "Windows" as string | null,
    address: "203.0.113.7" as string | null,
    startedAt: "2026-01-02T10:00:00.000Z",
    lastSeenAt: new Date(Date.now() - 2 * 3_600_000).toISOString(),
    ...more,
  };
}

export function ownEvent(kind: string, more: Record<string, unknown> = {}) {
  made += 1;
  return {
    id: `e-${made}`,
    at: "2026-01-02T10:00:00.000Z",
    kind,
    by: null as string | null,
    organization: null as string | null,
    address: "203.0.113.7" as string | null,
    details: {} as Record<string, unknown>,
    ...more,
  };
}

/** Which permissions each capability takes, as the plugin has it. */
const capabilities: Record<string, string[]> = {
  "users.list": [],
  "users.add": ["users.create"],
  "requests.list": [],
  "requests.act": ["users.create"],
  "profiles.list": ["profiles.read"],
  "profiles.edit": ["profiles.read", "profiles.manage"],
  "activity.list": ["audit.read"],
  "settings.edit": ["organization.manage"],
};

export const organization = (id: string, name: string, permissions: string[]) => ({
  id,
  name,
  profile: administrator,
  permissions,
  capabilities: Object.keys(capabilities).filter((each) =>
    ["users.read", ...(capabilities[each] ?? [])].every((permission) => permissions.includes(permission)),
  ),
});

const ostervik = organization("o-1", "Ostervik Freight", ["users.read", "users.create"]);

/** Each has its own base path, so that what one test's elements remember is nothing to the next. */
export class FakeServer {
  readonly base = `/user-manager-${crypto.randomUUID()}`;
  readonly calls: Call[] = [];
  /** Nobody answers any more. */
  lost = false;
  members = [
    member("Amara Nwosu", { profile: administrator }),
    member("Ioana Petrescu", { self: true }),
    member("Kwame Boateng"),
  ];
  me = {
    user: { id: "u-1", fullName: "Ioana Petrescu", email: "ioana.petrescu@ostervik.example" },
    organization: "o-1" as string | null,
    organizations: [ostervik],
    portalName: "Harbor Cloud",
  };
  profiles = {
    profiles: [
      profile(administrator, ["users.read", "invoices.read", "invoices.pay"]),
      profile(billing, ["invoices.read", "invoices.pay"]),
      { ...profile({ id: "p-owner", name: "Owner", builtIn: null }, ["servers.delete"]), assignable: false },
    ],
    permissions: [
      { name: "users.read", label: "See users", description: "", group: "Users", held: true },
      { name: "invoices.read", label: "See invoices", description: "", group: "Invoices", held: true },
      { name: "invoices.pay", label: "Pay invoices", description: "", group: "Invoices", held: true },
    ],
  };
  joinRequests: ReturnType<typeof joinRequest>[] = [];
  letters: ReturnType<typeof letter>[] = [];
  security = {
    password: { changedAt: "2026-01-02T10:00:00.000Z" as string | null },
    twoFactor: { on: false, since: null as string | null, required: false, recoveryCodesLeft: 0 },
    securityQuestions: { policy: "optional", set: false, questions: [] as { id: string; text: string }[] },
  };
  sessions = [ownSession({ id: "s-here", current: true })];
  ownEvents: ReturnType<typeof ownEvent>[] = [];
  readonly #handlers = new Map<string, Handler>([
    ["GET /me", () => ok(this.me)],
    ["PUT /me/organization", ({ body }) => ok({ organization: body.organization })],
    ["POST /sign-out", () => ({ status: 204 })],
    ["POST /sign-in", () => ok({ stage: "complete" })],
    ["POST /sign-in/new-password", () => ok({ stage: "complete" })],
    ["GET /me/security", () => ok(this.security)],
    ["GET /me/sessions", () => ok({ sessions: this.sessions })],
    ["GET /me/activity", () => ok({ events: this.ownEvents })],
    ["POST /me/proof", () => ({ status: 204 })],
    ["PUT /me/password", () => ({ status: 204 })],
    ["POST /me/two-factor/enrolment", () => ok(enrolment)],
    ["POST /me/two-factor/enrolment/confirm", () => ok({ recoveryCodes })],
    ["POST /me/two-factor/switch-off", () => ({ status: 204 })],
    ["POST /me/two-factor/recovery-codes", () => ok({ recoveryCodes })],
    ["PUT /me/security-questions", () => ({ status: 204 })],
    ["DELETE /me/security-questions", () => ({ status: 204 })],
    ["POST /me/sessions/end-others", () => ok({ ended: 0 })],
    ["POST /unlock-link", () => ({ status: 202 })],
    ["POST /sign-in/second-factor", () => ok({ stage: "complete" })],
    ["POST /sign-in/enrolment", () => ok(enrolment)],
    ["POST /sign-in/enrolment/confirm", () => ok({ stage: "complete", recoveryCodes })],
    ["POST /sign-in/questions", () => ok({ stage: "complete" })],
    ["GET /security-questions", () => ok({ questions })],
    ["POST /password-check", ({ body }) => ok({ rules: rulesFor(String(body.password)) })],
    ["GET /organizations/o-1/members", () => ok(page(this.members))],
    ["GET /organizations/o-1/profiles", () => ok(this.profiles)],
    ["GET /organizations/o-1/join-requests", () => ok({ joinRequests: this.joinRequests })],
    ["GET /organizations/o-1/undelivered-letters", () => ok({ letters: this.letters })],
  ]);
  readonly #realFetch = window.fetch;

  constructor() {
    window.fetch = (input, init) => this.#answer(new Request(new URL(String(input), location.href), init));
  }

  /** From now on this route, such as "GET /me", answers so. */
  on(route: string, answer: Reply | Handler): void {
    this.#handlers.set(route, typeof answer === "function" ? answer : () => answer);
  }

  /** The route answers only when the returned function is called. */
  hold(route: string): (reply: Reply) => void {
    let release: (reply: Reply) => void = () => {};
    const reply = new Promise<Reply>((resolve) => {
      release = resolve;
    });
    this.on(route, () => reply);
    return release;
  }

  callsTo(route: string): Call[] {
    return this.calls.filter(({ method, path }) => `${method} ${path}` === route);
  }

  restore(): void {
    window.fetch = this.#realFetch;
  }

  async #answer(request: Request): Promise<Response> {
    const url = new URL(request.url);
    if (!url.pathname.startsWith(this.base)) return this.#realFetch(request);
    const text = await request.text();
    const call: Call = {
      method: request.method,
      path: url.pathname.slice(this.base.length),
      query: url.searchParams,
      body: text ? JSON.parse(text) : {},
      headers: request.headers,
    };
    this.calls.push(call);
    if (this.lost) throw new TypeError("Failed to fetch");
    const handler = this.#handlers.get(`${call.method} ${call.path}`);
    const { status, body, headers } = handler ? await handler(call) : problem(404, "not_found");
    const type = status < 400 ? "application/json" : "application/problem+json";
    const content = body === undefined ? null : JSON.stringify(body);
    return new Response(content, { status, headers: { "Content-Type": type, ...headers } });
  }
}

const rulesFor = (password: string) => [
  { rule: "length", minimum: 12, met: password.length >= 12 },
  { rule: "common", met: password.length > 0 && password !== "password1234" },
  { rule: "identity", met: password.length > 0 },
];

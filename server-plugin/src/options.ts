// Every knob of the plugin, with its default and what it is for.
import { availableParallelism } from "node:os";
import type { Context as HonoContext } from "hono";
import { type Logger, pino } from "pino";
import * as z from "zod";
import type { LetterOverrides } from "./mail/letters.js";
import type { MailOption, Person } from "./mail/transport.js";
import { type Clock, day, hour, minute } from "./platform/clock.js";
import { ownPermissions, type PermissionDescription } from "./platform/permissions.js";
import { builtInQuestions } from "./platform/security-questions.js";
import { hasForbiddenCharacters } from "./platform/text.js";
import type { EventListener } from "./tell-host.js";

const milliseconds = z.number().int().positive();
const label = z
  .string()
  .min(1)
  .max(200)
  .refine((text) => !hasForbiddenCharacters(text));

/** The portal's origin: https, or plain http on this machine only. */
const PublicUrl = z.url().transform((text, check) => {
  const url = new URL(text);
  const loopback = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && loopback)) {
    check.addIssue({ code: "custom", message: "must be https (plain http only for localhost)" });
  }
  if (url.origin !== text.replace(/\/$/, ""))
    check.addIssue({ code: "custom", message: "must be an origin, without a path" });
  return url.origin;
});

const PermissionName = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9_-]*(\.[a-zA-Z0-9_-]+)+$/, 'must look like "invoices.read"')
  .refine((name) => !(name in ownPermissions), "is one of the plugin's own");

const Secrets = z
  .union([z.string(), z.array(z.string()).min(1)])
  .transform((given) => (typeof given === "string" ? [given] : given))
  .refine((all) => all.every((one) => one.length >= 32), "must have at least 32 characters");

const Given = z.strictObject({
  /** The portal's origin, such as `https://portal.example`; links are built from it, never from the Host header. */
  publicUrl: PublicUrl,
  /** Where the plugin is mounted. */
  basePath: z
    .string()
    .regex(/^(\/(?!\.{1,2}(\/|$))[\w.~-]+)+$/, "must look like /user-manager")
    .default("/user-manager"),
  /**
   * At least 32 characters; several to change it: new links are made and seeds of second factors sealed with the first, what was
   * made with another of them still opens.
   */
  secret: Secrets,
  /** `file:users.db`, `:memory:` or `libsql://…` with its token. */
  database: z.strictObject({
    url: z.string().regex(/^(:memory:|file:(?!:memory:)[^?#]+|(libsql|https?|wss?):.+)$/, "is not a database URL"),
    authToken: z.string().optional(),
  }),
  /** What people call the portal; shown on the plugin's pages, and no password may consist of it. */
  portalName: label.default("this portal"),
  /** Where the portal's own sign-in page is, as a path; the plugin's pages lead there. */
  homePath: z
    .string()
    .regex(/^\/(?!\/)/, "must be a path")
    .default("/"),
  /** The host's own permissions, shown beside the plugin's. */
  permissions: z.record(PermissionName, z.strictObject({ label, description: label, group: label })).default({}),
  /**
   * What is asked of a sign-in where an organization has chosen nothing: the least length of a password in characters, and
   * whether security questions are `off`, `optional` or `required`. Of all, whatever they choose: `leastLength`, below which none
   * may go, and words that no password may consist of.
   */
  policy: z
    .strictObject({
      minimumLength: z.number().int().min(8).max(64).default(12),
      leastLength: z.number().int().min(8).max(64).default(8),
      words: z.array(z.string()).default([]),
      securityQuestions: z.enum(["off", "optional", "required"]).default("optional"),
    })
    .refine(
      ({ leastLength, minimumLength }) => leastLength <= minimumLength,
      "leastLength must not be above minimumLength",
    )
    .prefault({}),
  /** The questions that people choose three of, by id, in the place of ours; an id stands for its words for good. */
  securityQuestions: z
    .record(z.string().regex(/^[a-z][a-z0-9_]{0,63}$/, "must look like first_teacher"), label)
    .refine((all) => Object.keys(all).length >= 3, "must be three or more")
    .default(builtInQuestions),
  /**
   * How long a session lives unused, at most, and unfinished, in milliseconds; organizations may choose less of the first
   * two. `proof`: how long after a sign-in grave acts need no password again.
   */
  sessions: z
    .strictObject({
      idle: milliseconds.default(1 * hour),
      absolute: milliseconds.default(24 * hour),
      unfinished: milliseconds.default(10 * minute),
      proof: milliseconds.default(15 * minute),
    })
    .prefault({}),
  /** How long links work, in milliseconds. */
  confirmations: z
    .strictObject({
      activate: milliseconds.default(72 * hour),
      join: milliseconds.default(7 * day),
      reset: milliseconds.default(60 * minute),
      unlock: milliseconds.default(60 * minute),
      change_email: milliseconds.default(24 * hour),
    })
    .prefault({}),
  /** How mail leaves: an SMTP URL, nodemailer's transport options, or `{ send(post) }`. Without it, letters wait. */
  mail: z
    .custom<MailOption>((value) => typeof value === "string" || (typeof value === "object" && value !== null))
    .optional(),
  /** Whom letters come from; by default the portal's name at `no-reply@` its host. */
  mailFrom: z.strictObject({ name: label, address: z.string().regex(/^[^\s@<>]+@[^\s@<>]+$/) }).optional(),
  /** The host's own letters in the place of ours, by kind. */
  letters: z.custom<LetterOverrides>((value) => typeof value === "object" && value !== null).default({}),
  /** Attempts to sign in or to use a link, from one network address: at once, and then a minute. */
  throttle: z
    .strictObject({ perMinute: z.number().positive().default(30), burst: z.number().int().positive().default(60) })
    .prefault({}),
  /** How long an initial password works, in milliseconds. */
  initialPassword: milliseconds.default(7 * day),
  /** Password hashes computed at a time, and how many may wait; what comes above is answered 429. */
  hashing: z
    .strictObject({
      inFlight: z.number().int().positive().default(availableParallelism()),
      queue: z.number().int().nonnegative().default(64),
    })
    .prefault({}),
  /** The client's network address; by default the socket's. Behind a proxy, read the header that *your* proxy sets. */
  clientAddress: z
    .custom<(c: HonoContext) => string | null>((value) => typeof value === "function")
    .default(() => socketAddress),
  /** Told of every audit event after its change was kept, one after the other; at most once, since a crash may come between. */
  onEvent: z.custom<EventListener>((value) => typeof value === "function").optional(),
  /** Time, in UTC milliseconds; replaceable, so that tests can move it. */
  now: z.custom<Clock>((value) => typeof value === "function").default(() => Date.now),
  /** Where the plugin logs; it never logs who or what a request was about. */
  logger: z.custom<Logger>((value) => typeof value === "object" && value !== null && "child" in value).optional(),
});

/** What a host passes to `userManager()`. */
export type UserManagerOptions = Omit<z.input<typeof Given>, "permissions"> & {
  permissions?: Record<string, PermissionDescription>;
};

export type Options = Omit<z.output<typeof Given>, "logger" | "mailFrom"> & { logger: Logger; mailFrom: Person };

/** Fills in the defaults. Throws an Error that names every option that is wrong. */
export function readOptions(given: UserManagerOptions): Options {
  const result = Given.safeParse(given);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join(".") || "options"}: ${messageOf(issue)}`);
    throw new Error(`userManager() was given options that cannot work:\n${lines.join("\n")}`);
  }
  const { portalName, publicUrl } = result.data;
  return {
    ...result.data,
    logger: result.data.logger ?? pino({ name: "user-manager" }),
    mailFrom: result.data.mailFrom ?? { name: portalName, address: `no-reply@${new URL(publicUrl).hostname}` },
  };
}

function messageOf(issue: z.core.$ZodIssue): string {
  return issue.code === "invalid_key" ? issue.issues.map(({ message }) => message).join(", ") : issue.message;
}

// Node's server puts its socket into `c.env`; elsewhere the host says where the address is.
function socketAddress(c: HonoContext): string | null {
  const incoming = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming;
  return incoming?.socket?.remoteAddress ?? null;
}

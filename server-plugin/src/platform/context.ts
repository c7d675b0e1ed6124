// What every verb is given: the database, the clock, the options, and who is asking.
import type { Insertable } from "kysely";
import type { Logger } from "pino";
import type { Options } from "../options.js";
import type { Clock } from "./clock.js";
import type { Database } from "./database/database.js";
import type { Tables } from "./database/tables.js";
import type { Permission } from "./permissions.js";
import type { Slots } from "./slots.js";
import type { Throttle } from "./throttle.js";

/** How far a sign-in has come: what is due next, or that it is complete. */
export type Stage = "second_factor" | "new_password" | "enrol" | "questions" | "complete";

/** The signed-in user, as every request finds them anew. */
export interface Actor {
  userId: number;
  publicId: string;
  fullName: string;
  email: string;
  session: {
    id: number;
    token: string;
    stage: Stage;
    organizationId: number | null;
    /** When they last proved that it is them, by signing in or by their password. */
    provedAt: number;
  };
}

/** The organization a request is about, and what the actor may do in it. */
export interface Standing {
  organizationId: number;
  publicId: string;
  name: string;
  membershipId: number;
  permissions: ReadonlySet<string>;
  /** What the actor may give, and may act on in others. */
  reach: { has(permission: string): boolean };
}

export interface Context extends Pick<Database, "db" | "transaction"> {
  options: Options;
  permissions: Permission[];
  now: Clock;
  hashSlots: Slots;
  throttle: Throttle;
  /** Says that a letter may be waiting. */
  pokeMail(): void;
  /** Tells the host of an audit event that has been kept. */
  announce(event: Insertable<Tables["um_audit"]>): void;
  /** Does something after the answer; failures are logged. What must not be lost is settled again by the next sweep. */
  later(work: () => Promise<void>): void;
  log: Logger;
  requestId: string | null;
  /** The client's network address, for the audit. */
  address: string | null;
  userAgent: string | null;
  /** What the browser was remembered by when somebody last signed in from it. */
  device: string | null;
  actor: Actor | null;
}

/** Spread over a context: nobody did what is recorded next, or it is not told who did it, nor from where. */
export const unseen = { actor: null, address: null, requestId: null };

export interface SignedInContext extends Context {
  actor: Actor;
}

export interface MemberContext extends SignedInContext {
  standing: Standing;
}

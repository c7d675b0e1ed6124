// The shape of the tables of what a sign-in takes, and of what organizations choose for it.
import type { Generated } from "kysely";

/** UTC milliseconds. */
type Time = number;

export interface Passwords {
  user_id: number;
  hash: string;
  /** Set while this is an initial password, which somebody else chose. */
  initial_expires_at: Time | null;
  set_at: Time;
}

export interface Sessions {
  id: Generated<number>;
  public_id: string;
  token_hash: string;
  user_id: number;
  organization_id: number | null;
  stage: string;
  started_at: Time;
  seen_at: Time;
  address: string | null;
  user_agent: string | null;
  /** When its user last proved that it is them. */
  proved_at: Generated<Time>;
}

/** Browsers from which somebody has signed in. */
export interface Devices {
  user_id: number;
  /** SHA-256 of what the browser keeps. */
  device_hash: string;
  first_seen_at: Time;
  last_seen_at: Time;
}

/** What an organization has chosen; one that has chosen nothing has no row. Null is what it has not chosen: that is as the host has it. */
export interface Settings {
  organization_id: number;
  minimum_length: number | null;
  /** JSON array of words that no password may consist of. */
  words: string;
  two_factor_required: 0 | 1;
  security_questions: "off" | "optional" | "required" | null;
  /** Milliseconds. */
  idle: number | null;
  absolute: number | null;
  version: number;
}

/** A seed as it is kept: encrypted, with the name of the key that opens it. */
interface SealedSeed {
  seed: string;
  key_id: string;
}

export interface Authenticators extends SealedSeed {
  user_id: number;
  /** The time step of the code that was accepted last: no code of it or of an earlier one is accepted again. */
  last_step: number;
  since: Time;
}

/** Seeds that no code has confirmed yet. */
export interface Enrolments extends SealedSeed {
  session_id: number;
  created_at: Time;
}

export interface RecoveryCodes {
  id: Generated<number>;
  user_id: number;
  /** The first characters of the code, by which it is found. */
  selector: string;
  hash: string;
  used_at: Time | null;
}

export interface SecurityAnswers {
  user_id: number;
  position: number;
  /** The question's id, and its words of the time. */
  question: string;
  text: string;
  hash: string;
  /** This is the one that is asked, until it is answered. */
  is_next: 0 | 1;
}

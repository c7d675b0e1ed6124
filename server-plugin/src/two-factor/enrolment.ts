// Setting up a second factor: a seed is offered, and counts once a code of it has come back.
import { encode } from "uqr";
import { minute } from "../platform/clock.js";
import type { SignedInContext } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { Refusal } from "../platform/refusals.js";
import { seal, unseal } from "../platform/sealing.js";
import { isOpen } from "../sessions/is-open.js";
import { deleteUnfinished } from "../sessions/sessions.store.js";
import type { MadeRecoveryCodes } from "./recovery-codes.js";
import { makeSeed, seedUri, verifyCode } from "./totp.js";
import {
  deleteEnrolment,
  deleteEnrolmentsOf,
  findEnrolment,
  replaceRecoveryCodes,
  storeAuthenticator,
  storeEnrolment,
} from "./two-factor.store.js";
import { readCode } from "./typed-codes.js";

const lifetime = 10 * minute;
// ISO/IEC 18004: four modules of quiet zone.
const quietZone = 4;

export interface Enrolment {
  /** The seed in base32, in groups of four, for whoever types it. */
  key: string;
  /** `otpauth://totp/…`: what the QR code holds. */
  uri: string;
  /** `path` is the `d` of one SVG path of the dark modules, in a square of `size` units; the quiet zone is part of it. */
  qr: { size: number; path: string };
}

/**
 * Offers this session a seed; within ten minutes the same again, so that a reload does not spoil what was scanned. Throws
 * `unauthenticated` when the session has ended.
 */
export async function offerSeed(context: SignedInContext, tx: Transaction): Promise<Enrolment> {
  const { actor, now, options } = context;
  if (!(await isOpen(tx, actor))) throw new Refusal("unauthenticated");
  const found = await findEnrolment(tx, actor.session.id, now() - lifetime);
  const seed =
    found === undefined
      ? makeSeed()
      : unseal(options.secret, { sealed: found.seed, keyId: found.key_id }, actor.publicId);
  if (found === undefined) {
    const { sealed, keyId } = seal(options.secret, seed, actor.publicId);
    await storeEnrolment(tx, { session_id: actor.session.id, seed: sealed, key_id: keyId, created_at: now() });
  }
  const uri = seedUri(seed, { portal: options.portalName, email: actor.email });
  return { key: seed.match(/.{1,4}/g)?.join(" ") ?? seed, uri, qr: drawn(uri) };
}

export interface ProvedSeed {
  /** Sealed. */
  seed: string;
  keyId: string;
  step: number;
}

/**
 * Whether the code is one of the seed that this session was offered. Nothing is counted: whoever asks was shown the seed. Throws
 * `invalid_input`, `code_refused`, `enrolment_expired`.
 */
export async function proveSeed(context: SignedInContext, typed: string): Promise<ProvedSeed> {
  const { actor, db, now, options } = context;
  const code = readCode(typed);
  if (code === null) throw new Refusal("invalid_input", { fields: { code: "code_malformed" } });
  const found = await findEnrolment(db, actor.session.id, now() - lifetime);
  if (found === undefined) throw new Refusal("enrolment_expired");
  const seed = unseal(options.secret, { sealed: found.seed, keyId: found.key_id }, actor.publicId);
  const step = verifyCode(seed, code, { now: now(), afterStep: null });
  if (step === null) throw new Refusal("code_refused", { fields: { code: "code_wrong" } });
  return { seed: found.seed, keyId: found.key_id, step };
}

/**
 * From now on it counts, and the code that proved it is used up. What was begun while it did not count ends: a sign-in that was
 * not asked for it, and a seed that was offered without a code of it. Throws `enrolment_expired` when another tab was faster.
 */
export async function storeSeed(
  context: SignedInContext,
  tx: Transaction,
  proved: ProvedSeed,
  { stored }: MadeRecoveryCodes,
): Promise<void> {
  const { actor, now } = context;
  if (!(await deleteEnrolment(tx, actor.session.id, proved.seed))) throw new Refusal("enrolment_expired");
  const { seed, keyId, step } = proved;
  await storeAuthenticator(tx, { user_id: actor.userId, seed, key_id: keyId, last_step: step, since: now() });
  await replaceRecoveryCodes(tx, actor.userId, stored);
  await deleteEnrolmentsOf(tx, actor.userId);
  await deleteUnfinished(tx, actor.userId, actor.session.id);
}

function drawn(uri: string): Enrolment["qr"] {
  const { data, size } = encode(uri, { border: quietZone, ecc: "M" });
  const path = data.flatMap((row, y) => [...runs(row)].map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`));
  return { size, path: path.join("") };
}

/** Dark modules beside each other, as [start, length]. */
function* runs(row: boolean[]): Generator<[number, number]> {
  let start = 0;
  for (let x = 0; x <= row.length; x++) {
    if (row[x] === true) continue;
    if (x > start) yield [start, x - start];
    start = x + 1;
  }
}

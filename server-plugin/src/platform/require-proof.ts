// Asks whoever does something grave to have proved a short while ago that it is them.
import type { SignedInContext } from "./context.js";
import { Refusal } from "./refusals.js";

/** Throws `proof_required` when the last proof, a sign-in or `POST /me/proof`, is older than the option `sessions.proof`. */
export function requireProof({ actor, now, options }: SignedInContext): void {
  if (now() - actor.session.provedAt > options.sessions.proof) throw new Refusal("proof_required");
}

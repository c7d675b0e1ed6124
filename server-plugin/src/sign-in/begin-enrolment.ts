// Begins to set up the second factor that is required of somebody, before their sign-in is complete.
import type { SignedInContext } from "../platform/context.js";
import { type Enrolment, offerSeed } from "../two-factor/offer-seed.js";

export async function beginEnrolment(context: SignedInContext): Promise<Enrolment> {
  return context.transaction((tx) => offerSeed(context, tx));
}

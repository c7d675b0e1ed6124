// Seals seeds anew that were sealed under an older secret, so that the host can leave it out one day.
import type { Context } from "../platform/context.js";
import { keyIds, seal, unseal } from "../platform/sealing.js";
import { countSealedBeyond, findSealedUnder, replaceSeed } from "./two-factor.store.js";

const atATime = 200;

export async function renewSeeds(context: Context): Promise<void> {
  const { secret } = context.options;
  const [, ...older] = keyIds(secret);
  if ((await findSealedUnder(context.db, older, 1)).length === 0) return;
  await context.transaction(async (tx) => {
    for (const row of await findSealedUnder(tx, older, atATime)) {
      const seed = unsealed(context, row);
      if (seed === null) continue;
      const { sealed, keyId } = seal(secret, seed, row.public_id);
      await replaceSeed(tx, row.user_id, row.seed, { seed: sealed, key_id: keyId });
    }
  });
}

type Row = Awaited<ReturnType<typeof findSealedUnder>>[number];

/** Null for one that somebody has changed: it must not keep the others, nor what a sweep does besides, from their turn. */
function unsealed({ log, options }: Context, row: Row): string | null {
  try {
    return unseal(options.secret, { sealed: row.seed, keyId: row.key_id }, row.public_id);
  } catch (error) {
    log.error({ err: error }, "a second factor cannot be opened");
    return null;
  }
}

/** Logs when the option `secret` has lost one that seeds are sealed under: their owners could not sign in by codes. */
export async function reportLostKeys(context: Context): Promise<void> {
  const count = await countSealedBeyond(context.db, keyIds(context.options.secret));
  if (count > 0) {
    context.log.error({ count }, "second factors are sealed under a secret that the option `secret` does not hold");
  }
}

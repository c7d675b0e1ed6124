// Starts a session with a new token, at the stage that the sign-in has reached.
import type { Context, Stage } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { randomSecret } from "../platform/secrets.js";
import { luciaOn } from "./lucia.js";

/** Returns the token: 256 random bits, known to the client alone. */
export async function startSession(
  context: Context,
  tx: Transaction,
  wanted: { userId: number; stage: Stage; organizationId: number | null },
): Promise<string> {
  const now = context.now();
  const token = randomSecret();
  await luciaOn(tx).createSession(
    wanted.userId,
    {
      rowId: 0,
      stage: wanted.stage,
      organizationId: wanted.organizationId,
      startedAt: now,
      seenAt: now,
      address: context.address,
      userAgent: context.userAgent?.slice(0, 300) ?? null,
      provedAt: now,
    },
    { sessionId: token },
  );
  return token;
}

// Mails a person the link by which they choose a new password, or their first one.
import { makeConfirmation } from "../confirmations/make-confirmation.js";
import { queueLetter } from "../mail/queue-letter.js";
import type { Context } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";

export async function sendResetLink(
  context: Context,
  tx: Transaction,
  user: { id: number; full_name: string; email: string; email_typed: string },
  wanted: {
    purpose: "reset" | "activate";
    organization: { organizationId: number; name: string } | null;
    askedBy?: string;
  },
): Promise<string> {
  const { askedBy, organization, purpose } = wanted;
  const organizationId = organization?.organizationId ?? null;
  const { link, seed, expiresAt } = await makeConfirmation(context, tx, {
    purpose,
    userId: user.id,
    organizationId,
    shown: {
      fullName: user.full_name,
      email: user.email_typed,
      organization: organization && { name: organization.name },
      ...(askedBy !== undefined && { askedBy }),
      choosesPassword: true,
    },
  });
  await queueLetter(context, tx, {
    kind: purpose,
    to: { userId: user.id, fullName: user.full_name, email: user.email },
    organizationId,
    link: seed,
    facts: {
      expiresAt,
      ...(organization && { organization: organization.name }),
      ...(askedBy !== undefined && { askedBy }),
    },
  });
  return link;
}

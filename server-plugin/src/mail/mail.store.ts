// Reads and writes the outbox.
import { type Insertable, type Selectable, sql } from "kysely";
import type { ReadDatabase, Transaction } from "../platform/database/database.js";
import type { Tables } from "../platform/database/tables.js";

export type OutboxRow = Selectable<Tables["um_outbox"]>;

export async function insertLetter(tx: Transaction, row: Insertable<Tables["um_outbox"]>): Promise<void> {
  await tx.insertInto("um_outbox").values(row).execute();
}

const due = (now: number) =>
  sql<boolean>`((state = 'waiting' and next_attempt_at <= ${now}) or (state = 'sending' and claimed_until <= ${now}))`;

export async function anythingDue(db: ReadDatabase, now: number): Promise<boolean> {
  const row = await db.selectFrom("um_outbox").select("id").where(due(now)).limit(1).executeTakeFirst();
  return row !== undefined;
}

/** Takes a letter for this process alone until `until`; one whose process died is taken again after that. */
export async function claimLetter(tx: Transaction, now: number, until: number): Promise<OutboxRow | undefined> {
  const next = tx
    .selectFrom("um_outbox")
    .select("id")
    .where(due(now))
    .orderBy("next_attempt_at")
    .orderBy("id")
    .limit(1);
  return tx
    .updateTable("um_outbox")
    .set((eb) => ({ state: "sending", claimed_until: until, attempts: eb("attempts", "+", 1) }))
    .where("id", "=", next)
    .returningAll()
    .executeTakeFirst();
}

/** Whoever claims a letter raises its attempts: a process that was asleep for longer than its claim changes nothing. */
type Claimed = Pick<OutboxRow, "id" | "attempts">;

export async function extendClaim(tx: Transaction, { id, attempts }: Claimed, until: number): Promise<void> {
  await tx
    .updateTable("um_outbox")
    .set({ claimed_until: until })
    .where("id", "=", id)
    .where("state", "=", "sending")
    .where("attempts", "=", attempts)
    .execute();
}

/** What was in it is not needed any more. */
export async function setSent(tx: Transaction, id: number, at: number): Promise<void> {
  await tx
    .updateTable("um_outbox")
    .set({ state: "sent", settled_at: at, payload: "{}", last_error: null })
    .where("id", "=", id)
    .execute();
}

export async function setWaiting(
  tx: Transaction,
  { id, attempts }: Claimed,
  next: { at: number; attempts: number; error: string },
): Promise<void> {
  await tx
    .updateTable("um_outbox")
    .set({
      state: "waiting",
      next_attempt_at: next.at,
      attempts: next.attempts,
      claimed_until: null,
      last_error: next.error,
    })
    .where("id", "=", id)
    .where("state", "=", "sending")
    .where("attempts", "=", attempts)
    .execute();
}

export async function setDead(tx: Transaction, { id, attempts }: Claimed, at: number, error: string): Promise<void> {
  await tx
    .updateTable("um_outbox")
    .set({ state: "dead", settled_at: at, last_error: error })
    .where("id", "=", id)
    .where("state", "=", "sending")
    .where("attempts", "=", attempts)
    .execute();
}

/** True when there was such a dead letter. */
export async function revive(tx: Transaction, publicId: string, now: number): Promise<boolean> {
  const row = await tx
    .updateTable("um_outbox")
    .set({
      state: "waiting",
      attempts: 0,
      next_attempt_at: now,
      created_at: now,
      settled_at: null,
      claimed_until: null,
    })
    .where("public_id", "=", publicId)
    .where("state", "=", "dead")
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Letters to a person that have not gone out, from one organization or any; what is on its way arrives. */
export async function deleteUnsentTo(tx: Transaction, to: { userId: number; organizationId?: number }): Promise<void> {
  let query = tx.deleteFrom("um_outbox").where("user_id", "=", to.userId).where("state", "in", ["waiting", "dead"]);
  if (to.organizationId !== undefined) query = query.where("organization_id", "=", to.organizationId);
  await query.execute();
}

export async function deleteSentBefore(tx: Transaction, before: number): Promise<void> {
  await tx.deleteFrom("um_outbox").where("state", "=", "sent").where("settled_at", "<", before).execute();
}

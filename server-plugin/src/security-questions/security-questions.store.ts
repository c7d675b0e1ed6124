// Reads and writes the table of security answers.
import type { ReadDatabase, Transaction } from "../platform/database/database.js";

/** In the order in which they were given. */
export async function findAnswers(db: ReadDatabase, userId: number) {
  return db
    .selectFrom("um_security_answers")
    .select(["position", "question", "text", "hash", "is_next"])
    .where("user_id", "=", userId)
    .orderBy("position")
    .execute();
}

export interface AnswerToStore {
  question: string;
  text: string;
  hash: string;
}

/** In the place of all there were; `next` is the position of the one that is asked first. An empty list removes them. */
export async function replaceAnswers(
  tx: Transaction,
  userId: number,
  answers: AnswerToStore[],
  next: number,
): Promise<void> {
  await tx.deleteFrom("um_security_answers").where("user_id", "=", userId).execute();
  if (answers.length === 0) return;
  await tx
    .insertInto("um_security_answers")
    .values(
      answers.map((answer, position) => ({
        ...answer,
        user_id: userId,
        position,
        is_next: position === next ? 1 : (0 as const),
      })),
    )
    .execute();
}

export async function setNext(tx: Transaction, userId: number, next: number): Promise<void> {
  await tx
    .updateTable("um_security_answers")
    .set((eb) => ({ is_next: eb.case().when("position", "=", next).then(1).else(0).end() as never }))
    .where("user_id", "=", userId)
    .execute();
}

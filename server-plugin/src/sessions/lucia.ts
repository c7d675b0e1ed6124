// The door to lucia: sessions on our own table, with hashed tokens. It validates, creates and ends; time is ours.
import { type Adapter, type DatabaseSession, Lucia } from "lucia";
import type { Stage } from "../platform/context.js";
import type { ReadDatabase, Transaction } from "../platform/database/database.js";
import { randomId, sha256 } from "../platform/secrets.js";
import * as store from "./sessions.store.js";

/** What a session row says besides its token. */
interface SessionFacts {
  stage: Stage;
  organizationId: number | null;
  startedAt: number;
  seenAt: number;
  address: string | null;
  userAgent: string | null;
  provedAt: number;
}

interface StoredFacts extends SessionFacts {
  rowId: number;
}

declare module "lucia" {
  interface Register {
    Lucia: Lucia<StoredFacts>;
    UserId: number;
    DatabaseSessionAttributes: StoredFacts;
  }
}

// lucia decides by Date.now() and knows no absolute limit: it is told "never", and findSession() decides.
const never = new Date(8.64e15);

/** Lucia on this handle; inside a transaction it writes there. The table keeps only the SHA-256 of a token. */
export function luciaOn(db: ReadDatabase | Transaction): Lucia<StoredFacts> {
  const writing = (): Transaction => {
    if (!("insertInto" in db)) throw new Error("Sessions change inside a transaction only.");
    return db;
  };
  const adapter: Adapter = {
    async getSessionAndUser(token) {
      const row = await store.findByTokenHash(db, sha256(token));
      if (row === undefined) return [null, null];
      return [toSession(token, row), { id: row.user_id, attributes: {} }];
    },
    // No raw token is known here, so the public id stands in.
    getUserSessions: async (userId) => (await store.findByUser(db, userId)).map((row) => toSession(row.public_id, row)),
    async setSession({ id, userId, attributes }) {
      await store.insertSession(writing(), {
        public_id: randomId(),
        token_hash: sha256(id),
        user_id: userId,
        organization_id: attributes.organizationId,
        stage: attributes.stage,
        started_at: attributes.startedAt,
        seen_at: attributes.seenAt,
        address: attributes.address,
        user_agent: attributes.userAgent,
        proved_at: attributes.provedAt,
      });
    },
    updateSessionExpiration: async () => {},
    deleteSession: (token) => store.deleteByTokenHash(writing(), sha256(token)),
    deleteUserSessions: (userId) => store.deleteByUser(writing(), userId),
    deleteExpiredSessions: async () => {},
  };
  return new Lucia(adapter, { getSessionAttributes: (facts) => facts });
}

type Row = NonNullable<Awaited<ReturnType<typeof store.findByTokenHash>>>;

function toSession(id: string, row: Row): DatabaseSession {
  const facts: StoredFacts = {
    rowId: row.id,
    stage: row.stage as Stage,
    organizationId: row.organization_id,
    startedAt: row.started_at,
    seenAt: row.seen_at,
    address: row.address,
    userAgent: row.user_agent,
    provedAt: row.proved_at,
  };
  return { id, userId: row.user_id, expiresAt: never, attributes: facts };
}

// Tells the host of every audit event, in its own process: after commit, in order, one at a time.
import { setTimeout as wait } from "node:timers/promises";
import { type ToldEvent, toldEvent } from "./audit/told-event.js";
import { findOrganizations } from "./organizations/organizations.store.js";
import { second } from "./platform/clock.js";
import type { Context } from "./platform/context.js";

/** What was done, as `onEvent` is told of it. */
export interface HostEvent extends ToldEvent {
  /** The organization's id; null for what belongs to none. */
  organization: string | null;
  /** Null for what comes by itself, and for whoever was not signed in. */
  actor: { id: string | null; fullName: string } | null;
  /** Whom it was done to. */
  target: { id: string | null; fullName: string } | null;
  /** The `X-Request-Id` of the answer; null when no request caused it. */
  requestId: string | null;
}

export type EventListener = (event: HostEvent) => void | Promise<void>;

type Row = Parameters<Context["announce"]>[0];

// A shutdown waits for so long.
const grace = 5 * second;

export interface Announcer {
  announce(row: Row): void;
  /** Resolves when everything was told. */
  idle(): Promise<void>;
  /** The same, but does not wait for ever. */
  close(): Promise<void>;
}

/** At most once an event: what was not told when the process ends is in the audit alone. */
export function announcer(listener: EventListener | undefined, contextOf: () => Context): Announcer {
  if (listener === undefined) return { announce: () => {}, idle: async () => {}, close: async () => {} };
  const publicIds = new Map<number, string | null>();
  let telling = Promise.resolve();

  async function publicIdOf(organizationId: number): Promise<string | null> {
    if (!publicIds.has(organizationId)) {
      const [found] = await findOrganizations(contextOf().db, [organizationId]);
      publicIds.set(organizationId, found?.public_id ?? null);
    }
    return publicIds.get(organizationId) ?? null;
  }

  async function tell(row: Row): Promise<void> {
    const organization = row.organization_id == null ? null : await publicIdOf(row.organization_id);
    await listener?.(toHostEvent(row, organization));
  }

  return {
    announce(row) {
      telling = telling
        .then(() => tell(row))
        .catch((error: unknown) => contextOf().log.error({ err: error, kind: row.kind }, "onEvent failed"));
    },
    idle: () => telling,
    async close() {
      const done = new AbortController();
      const patience = wait(grace, undefined, { signal: done.signal }).catch(() => {});
      await Promise.race([telling, patience]);
      done.abort();
    },
  };
}

function toHostEvent(row: Row, organization: string | null): HostEvent {
  const { actor_name, actor_public_id = null, target_name, target_public_id = null } = row;
  return {
    ...toldEvent(row),
    organization,
    actor: row.actor_id == null ? null : { id: actor_public_id, fullName: actor_name ?? "" },
    target: row.target_id == null ? null : { id: target_public_id, fullName: target_name ?? "" },
    requestId: row.request_id ?? null,
  };
}

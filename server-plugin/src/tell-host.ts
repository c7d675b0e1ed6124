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
/** A listener that takes longer is not waited for, and what comes above is not kept for it: it is in the audit alone. */
const limits = { patience: 30 * second, mostWaiting: 10_000 };

export interface Announcer {
  announce(row: Row): void;
  /** Resolves when everything was told. */
  idle(): Promise<void>;
  /** The same, but does not wait for ever. */
  close(): Promise<void>;
}

/** At most once an event: what was not told when the process ends is in the audit alone. */
export function announcer(
  listener: EventListener | undefined,
  contextOf: () => Context,
  { patience, mostWaiting } = limits,
): Announcer {
  if (listener === undefined) return { announce: () => {}, idle: async () => {}, close: async () => {} };
  const publicIds = new Map<number, string | null>();
  let telling = Promise.resolve();
  let waiting = 0;

  async function publicIdOf(organizationId: number): Promise<string | null> {
    if (!publicIds.has(organizationId)) {
      const [found] = await findOrganizations(contextOf().db, [organizationId]);
      publicIds.set(organizationId, found?.public_id ?? null);
    }
    return publicIds.get(organizationId) ?? null;
  }

  async function tell(row: Row): Promise<void> {
    const organization = row.organization_id == null ? null : await publicIdOf(row.organization_id);
    await withPatience(Promise.resolve(listener?.(toHostEvent(row, organization))), patience);
  }

  return {
    announce(row) {
      if (waiting >= mostWaiting) {
        contextOf().log.error({ kind: row.kind }, "onEvent does not keep up: an event was not told");
        return;
      }
      waiting++;
      telling = telling
        .then(() => tell(row))
        .catch((error: unknown) => contextOf().log.error({ err: error, kind: row.kind }, "onEvent failed"))
        .finally(() => {
          waiting--;
        });
    },
    idle: () => telling,
    close: () => withPatience(telling, grace).catch(() => {}),
  };
}

/** Throws when it is not done in time; what is under way then goes on unheard. */
async function withPatience(work: Promise<void>, longest: number): Promise<void> {
  const done = new AbortController();
  const late = wait(longest, undefined, { signal: done.signal, ref: false }).then(() => {
    throw new Error("It takes too long.");
  });
  try {
    await Promise.race([work, late]);
  } finally {
    done.abort();
    late.catch(() => {});
  }
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

// Starts the demo in a folder of its own, with a clock that stands still.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type StartedPortal, type StartOptions, startPortal } from "@user-manager/demo";
import { onTestFinished } from "vitest";

/** Sunday, 22 November 2026, noon in UTC. */
export const noon = Date.UTC(2026, 10, 22, 12);

export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "harbor-cloud-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Closes itself when the test ends; closing it sooner does no harm. */
export async function started(options: Partial<StartOptions> = {}): Promise<StartedPortal> {
  const folder = options.folder ?? emptyFolder();
  const portal = await startPortal({ port: 0, folder, users: 40, now: () => noon, ...options });
  let closed: Promise<void> | undefined;
  const close = () => {
    closed ??= portal.close();
    return closed;
  };
  onTestFinished(close);
  return { ...portal, close };
}

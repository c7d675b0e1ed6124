// Makes every organization one that is large, or small, by the limits that say so.
import { beforeAll } from "vitest";
import { planLimits } from "../../../../server-plugin/src/directory/plan-limits.js";

/** For the tests of a file. */
export function withLimits(limits: typeof planLimits): void {
  beforeAll(() => {
    const usual = { ...planLimits };
    Object.assign(planLimits, limits);
    return () => void Object.assign(planLimits, usual);
  });
}

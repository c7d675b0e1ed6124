// The same, as if every organization were a large one: by the search index, with capped totals.
import { it, vi } from "vitest";
import { compareWhileChanging, seeds } from "./model/compare.js";

vi.mock("../../../server-plugin/src/directory/plan-limits.js", () => ({ planLimits: { fewRows: 4, mostCounted: 12 } }));

it.each(seeds)("1,000 changes from seed %i", { timeout: 240_000 }, compareWhileChanging);

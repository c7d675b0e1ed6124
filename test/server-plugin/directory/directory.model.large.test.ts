// The same, as if every organization were a large one: by the search index, with capped totals.
import { it } from "vitest";
import { compareWhileChanging, seeds } from "./model/compare.js";
import { withLimits } from "./model/limits.js";

withLimits({ fewRows: 4, mostCounted: 12 });

it.each(seeds)("1,000 changes from seed %i", { timeout: 240_000 }, compareWhileChanging);

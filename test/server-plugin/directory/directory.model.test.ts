// Random changes, and after every few of them the users list answers as looking at everybody does.
import { it } from "vitest";
import { compareWhileChanging } from "./model/compare.js";

it("1,000 changes of small organizations", { timeout: 240_000 }, () => compareWhileChanging(1));

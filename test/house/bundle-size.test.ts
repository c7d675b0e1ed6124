// What the widget weighs, and what must not be in it.
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { isBuilt, parts, text, weights } from "../support/weights.mjs";

describe.runIf(isBuilt())("the widget", () => {
  it.each(isBuilt() ? weights() : [])("weighs at most $most bytes $what", ({ bytes, most }) => {
    expect(bytes).toBeLessThanOrEqual(most);
  });

  it("holds no zod, no other origin and no inline style", () => {
    const { usersTab, later } = parts();
    for (const file of [...usersTab, ...later]) {
      expect(text(file)).not.toMatch(/ZodError|\sstyle="|https?:\/\/(?!www\.w3\.org\/)/);
    }
  });

  it("can be imported where there is no DOM", async () => {
    const widget = await import(fileURLToPath(new URL("../../widget/dist/widget.js", import.meta.url)));
    expect(Object.keys(widget)).toContain("UserManager");
  });
});

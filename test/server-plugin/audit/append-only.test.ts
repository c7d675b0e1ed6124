// What stands in the audit stays: the engine itself refuses to change it.
import { expect, it } from "vitest";
import { acting } from "../../support/acts.js";

it("no row is changed and none deleted, by whatever statement", async () => {
  const one = await acting();
  const before = await one.dump("um_audit");
  expect(before).not.toBe("[]");
  const refused = /the audit is append-only/;
  await expect(
    one.context.transaction((tx) => tx.updateTable("um_audit").set({ address: null }).execute()),
  ).rejects.toThrow(refused);
  await expect(
    one.context.transaction((tx) =>
      tx.updateTable("um_audit").set({ kind: "user.renamed" }).where("id", "=", 1).execute(),
    ),
  ).rejects.toThrow(refused);
  await expect(one.context.transaction((tx) => tx.deleteFrom("um_audit").execute())).rejects.toThrow(refused);
  await expect(
    one.context.transaction((tx) => tx.deleteFrom("um_audit").where("id", "=", 1).execute()),
  ).rejects.toThrow(refused);
  expect(await one.dump("um_audit")).toBe(before);
});

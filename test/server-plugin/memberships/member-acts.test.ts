// What a member's row offers is what would be done: no more, and no less.
import { expect, it } from "vitest";
import type { MemberAct } from "../../../server-plugin/src/memberships/member-acts.js";
import { type Acting, acting, palisander } from "../../support/acts.js";
import { startOfTime } from "../../support/plugin.js";
import { type Answer, type Browser, basedOn } from "../../support/request.js";

interface Row {
  id: string;
  fullName: string;
  etag: string;
  status: string;
  self: boolean;
  may: MemberAct[];
}

/** What takes somebody away comes last. */
const acts: MemberAct[] = ["review", "edit", "reset", "unlock", "deactivate", "reactivate", "delete"];

const setUp = async () => {
  const one = await acting({
    profiles: [
      { name: "Keeper", permissions: ["users.read", "users.update", "users.unlock", "users.review"] },
      { name: "Auditor", permissions: ["users.read", "users.review"] },
      { name: "Blind", permissions: ["users.update", "users.delete"] },
    ],
    people: [
      { fullName: "Kim Keeper", email: "kim@ostervik.example", profile: "Keeper" },
      { fullName: "Ove Auditor", email: "ove@ostervik.example", profile: "Auditor" },
      { fullName: "Dee Deputy", email: "dee@ostervik.example", profile: "Deputy" },
      { fullName: "Lo Locked", email: "lo@ostervik.example", locked: { at: startOfTime, reason: "strikes" } },
      { fullName: "Di Deactivated", email: "di@ostervik.example", deactivatedAt: startOfTime },
      { fullName: "In Invited", email: "in@ostervik.example", password: null, activatedAt: undefined },
      { fullName: "El Elsewhere", email: "el@ostervik.example", profile: "Keeper" },
    ],
  });
  await palisander(one, [{ fullName: "El Elsewhere", email: "el@ostervik.example" }]);
  return one;
};

function perform(one: Acting, by: Browser, act: MemberAct, row: Row): Promise<Answer> {
  const at = one.at(row);
  if (act === "edit") return by.patch(at, {}, basedOn(row));
  if (act === "delete") return by.delete(at, basedOn(row));
  if (act === "review") return by.post(`${at}/review`, {}, basedOn(row));
  return by.post(`${at}/${act}`, undefined, act === "reset" ? {} : basedOn(row));
}

/** What would be done, but to no effect or of no use, is not offered either. */
const isPointless = (act: MemberAct, { self, status }: Row) =>
  (act === "reactivate" && status !== "deactivated") ||
  (act === "deactivate" && status === "deactivated") ||
  (self && (act === "reset" || act === "edit"));

async function refuseAll(one: Acting, by: Browser, refused: MemberAct[], row: Row): Promise<Answer> {
  const answers: Answer[] = [];
  for (const act of refused) answers.push(await perform(one, by, act, row));
  const done = refused.filter((_, index) => (answers[index]?.status ?? 0) < 300);
  expect({ fullName: row.fullName, done }).toEqual({ fullName: row.fullName, done: [] });
  return answers[0] as Answer;
}

const actors = ["ada", "dee", "kim", "ove", "el"];

it.each(actors)(
  "for %s, of every member: each act that is offered is done, and each that is not is refused",
  async (who) => {
    const one = await setUp();
    const by = await one.signedIn(`${who}@ostervik.example`);
    const rows: Row[] = (await by.get(`${one.path}/members`)).body.members;
    expect(rows).toHaveLength(10);
    const done: MemberAct[] = [];
    for (const { fullName } of rows) {
      for (let left = acts; left.length > 0; ) {
        const row: Row | undefined = await one.find(fullName, by);
        if (row === undefined) throw new Error(`${fullName} is gone too soon.`);
        // Of oneself an edit is done to some effect: there is a name to change.
        const pointless = row.may.filter((act) => act !== "edit" && isPointless(act, row));
        expect({ fullName, pointless }).toEqual({ fullName, pointless: [] });
        const next = left.find((act) => row.may.includes(act));
        const before = next === undefined ? left : left.slice(0, left.indexOf(next));
        // Nothing that is refused changes the row, so it holds until an act is done.
        const refused = before.filter((act) => !isPointless(act, row));
        if (refused.length > 0) {
          const { changed } = await one.watch(() => refuseAll(one, by, refused, row));
          expect({ fullName, refused, changed }).toEqual({ fullName, refused, changed: [] });
        }
        if (next === undefined) break;
        const { body, status } = await perform(one, by, next, row);
        const said = { fullName, act: next, done: status < 300, code: body.code };
        expect(said).toEqual({ fullName, act: next, done: true, code: undefined });
        done.push(next);
        left = left.slice(left.indexOf(next) + 1);
      }
    }
    if (who === "ada") expect(new Set(done)).toEqual(new Set(acts));
  },
);

it("says nothing of the sort to whoever may not open the User Manager", async () => {
  const one = await setUp();
  const kim = await one.find("kim");
  await one.ada.patch(one.at(kim), { profile: one.profileId("Blind") }, basedOn(kim));
  const hers = await one.signedIn("kim@ostervik.example");
  expect((await hers.get(`${one.path}/members`)).body.code).toBe("forbidden");
  expect((await hers.get("/me")).body.organizations[0]).toMatchObject({
    permissions: ["users.delete", "users.update"],
    capabilities: [],
  });
});

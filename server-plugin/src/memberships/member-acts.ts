// What somebody may do with a member: so that nothing is offered that would be refused.
import type { MemberContext } from "../platform/context.js";
import type { ReadDatabase } from "../platform/database/database.js";
import type { MemberStatus } from "../platform/database/tables.js";
import { mayAct, type OwnPermission } from "../platform/permissions.js";
import { isWithin, withPermissions } from "../profiles/read-profiles.js";
import { findUsableAdministrators } from "./memberships.store.js";

export type MemberAct =
  | "edit"
  | "unlock"
  | "reset"
  | "deactivate"
  | "reactivate"
  | "delete"
  | "review"
  | "switch_off_two_factor";

const asks: Record<MemberAct, OwnPermission> = {
  edit: "users.update",
  unlock: "users.unlock",
  reset: "users.reset",
  deactivate: "users.deactivate",
  reactivate: "users.deactivate",
  delete: "users.delete",
  review: "users.review",
  switch_off_two_factor: "users.reset",
};

interface Row {
  id: number;
  user_id: number;
  status: MemberStatus;
  also_elsewhere: boolean;
  two_factor: boolean;
  profile: { id: number; public_id: string; name: string; built_in: "administrator" | "member" | null };
}

/** By the same rules as the acts themselves, asked once for all of these members. */
export async function memberActs(
  context: MemberContext,
  db: ReadDatabase,
  rows: Row[],
): Promise<(row: Row) => MemberAct[]> {
  const { actor, standing } = context;
  const held = new Map(rows.map(({ profile }) => [profile.id, profile]));
  const profiles = await withPermissions(context, db, [...held.values()]);
  const stronger = new Set(profiles.filter(({ granted }) => !isWithin(granted, standing.reach)).map(({ id }) => id));
  const administered = rows.some(({ profile }) => profile.built_in === "administrator");
  const administrators = administered ? await findUsableAdministrators(db, standing.organizationId, 2) : [];
  const permitted = (Object.keys(asks) as MemberAct[]).filter((act) => mayAct(standing.permissions, asks[act]));

  return (row) => {
    const self = row.user_id === actor.userId;
    const isLast = administrators.length === 1 && administrators[0] === row.id;
    const possible: Record<MemberAct, boolean> = {
      // Of whoever is also elsewhere only the profile can be changed, and nobody changes their own.
      edit: !(self && row.also_elsewhere),
      unlock: !self && row.status === "locked",
      reset: !self,
      deactivate: !self && !isLast && row.status !== "deactivated",
      reactivate: !self && row.status === "deactivated",
      delete: !self && !isLast,
      // A review changes nothing that anybody may do, so it may be of somebody who may do more.
      review: !self,
      switch_off_two_factor: !self && !row.also_elsewhere && row.two_factor,
    };
    return permitted.filter((act) => possible[act] && (act === "review" || !stronger.has(row.profile.id)));
  };
}

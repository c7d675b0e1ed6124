// Which acts a row of the users list offers, each in its place: what the server says that the person may do, and only that.
import { circleCheckIcon, infoIcon, moreIcon, pencilIcon, resetIcon, trashIcon, unlockIcon } from "../kit/act-icons.js";
import { banIcon } from "../kit/list-icons.js";
import type { Member, MemberAct } from "../server.js";

/** Every act of a row is an icon in it. */
export const actIcons = {
  unlock: unlockIcon,
  edit: pencilIcon,
  details: infoIcon,
  reset: resetIcon,
  deactivate: banIcon,
  reactivate: circleCheckIcon,
  delete: trashIcon,
  more: moreIcon,
};

export type RowAct = keyof typeof actIcons;
/** What is about the sign-in of somebody is done beside what is known of it, under Edit. */
export type Act = RowAct | Exclude<MemberAct, "switch_off_two_factor">;

/** Something is to be done with this user. */
export class ActEvent extends Event {
  constructor(
    readonly act: Act,
    readonly member: Member,
  ) {
    super("um-act", { bubbles: true, composed: true });
  }
}

/** In the order of their places; `undefined` keeps a place empty, so that equal acts stand below each other. */
export function actsOn({ may }: Member): (RowAct | undefined)[] {
  const offered = (...acts: (RowAct & MemberAct)[]) => acts.find((act) => may.includes(act));
  return [
    offered("unlock"),
    offered("edit") ?? "details",
    offered("reset"),
    offered("reactivate", "deactivate"),
    offered("delete"),
  ];
}

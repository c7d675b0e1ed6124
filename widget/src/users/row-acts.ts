// Which acts a row of the users list offers: what the person may do, and only that.
import { circleCheckIcon, infoIcon, moreIcon, pencilIcon, resetIcon, trashIcon, unlockIcon } from "../kit/act-icons.js";
import { banIcon } from "../kit/list-icons.js";
import type { Member, ProfileSummary } from "../server.js";

/** Every act is an icon in its row. */
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

export type Act = keyof typeof actIcons;

/** Something is to be done with this user. */
export class ActEvent extends Event {
  constructor(
    readonly act: Act,
    readonly member: Member,
  ) {
    super("um-act", { bubbles: true, composed: true });
  }
}

export interface Rights {
  permissions: readonly string[];
  /** Undefined while they are awaited. */
  profiles: readonly ProfileSummary[] | undefined;
}

/** In the order of their places; `undefined` keeps a place empty, so that equal acts stand below each other. */
export function actsOn(member: Member, { permissions, profiles }: Rights): (Act | undefined)[] {
  const may = (right: string, act: Act) => (permissions.includes(`users.${right}`) ? act : undefined);
  const stronger = profiles?.some(({ id, assignable }) => id === member.profile.id && !assignable) ?? false;
  const change = stronger ? undefined : may("update", "edit");
  const looking = [undefined, change ?? "details", undefined, undefined, undefined] as const;
  if (member.self || stronger || !profiles) return [...looking];
  return [
    member.status === "locked" ? may("unlock", "unlock") : undefined,
    looking[1],
    may("reset", "reset"),
    may("deactivate", member.status === "deactivated" ? "reactivate" : "deactivate"),
    may("delete", "delete"),
  ];
}

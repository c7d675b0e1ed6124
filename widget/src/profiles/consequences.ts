// What a change of permissions means for people: who gains what, who loses what, and when they notice.
import type { ProfileDetails } from "../server.js";
import type { ListedPermission } from "./permission-words.js";
import type { Shift } from "./profile-draft.js";

/** Without it nobody opens the User Manager, whatever else they may do there. */
const door = "users.read";

/** What is known of a profile beyond its summary. */
export type Holding = Pick<ProfileDetails, "signedIn" | "used" | "unproven" | "openRequests">;

export interface Consequences {
  people: number;
  gained: readonly ListedPermission[];
  /** With how many of them used it lately; null where that leaves no trace or is not known. */
  lost: readonly { permission: ListedPermission; used: number | null }[];
  /** They lose the User Manager altogether. */
  closed: boolean;
  /** Undefined until it has come; null for a profile that too many hold to look at each. */
  signedIn: number | null | undefined;
  /** How many get a set-up link first; null when some may, and it is not known how many. */
  linksFirst: number | null;
  openRequests: number;
  /** Whether two-factor becomes required of them, or is no longer; undefined where that stays. */
  twoFactor: boolean | undefined;
}

export function consequencesOf(
  people: number,
  { gained, lost }: Shift,
  permissions: readonly ListedPermission[],
  holding: Holding | undefined,
  twoFactor?: boolean,
): Consequences {
  const listed = (names: readonly string[]) => permissions.filter(({ name }) => names.includes(name));
  return {
    people,
    gained: listed(gained),
    lost: listed(lost).map((permission) => ({ permission, used: holding?.used?.[permission.name] ?? null })),
    closed: lost.includes(door),
    signedIn: holding?.signedIn,
    linksFirst: gained.length > 0 && holding ? holding.unproven : 0,
    openRequests: holding?.openRequests ?? 0,
    twoFactor,
  };
}

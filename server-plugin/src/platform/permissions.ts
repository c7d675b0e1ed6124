// The closed list of permissions: the plugin's own, and those that the host declares.

export interface PermissionDescription {
  /** A verb phrase, such as "See users". */
  label: string;
  description: string;
  group: string;
}

export interface Permission extends PermissionDescription {
  name: string;
}

const users = "User Manager";
const oversight = "Profiles and activity";

/** What the plugin brings; `users.read` is the one that opens the User Manager, and all others need it beside them. */
export const ownPermissions = {
  "users.read": { label: "See users", description: "Open the User Manager and see everyone in it.", group: users },
  "users.create": { label: "Add users", description: "Add people and ask people to join.", group: users },
  "users.update": { label: "Edit users", description: "Change names, addresses and profiles.", group: users },
  "users.deactivate": {
    label: "Deactivate users",
    description: "Keep people out, and let them in again.",
    group: users,
  },
  "users.delete": { label: "Delete users", description: "Remove people from the organization.", group: users },
  "users.unlock": { label: "Unlock users", description: "Let locked people sign in again.", group: users },
  "users.reset": { label: "Reset users", description: "Ask for a new password on someone's behalf.", group: users },
  "users.review": {
    label: "Review users",
    description: "Note that somebody should still have the access they have.",
    group: users,
  },
  "profiles.read": { label: "See profiles", description: "See every profile and what it permits.", group: oversight },
  "profiles.manage": { label: "Manage profiles", description: "Create, change and delete profiles.", group: oversight },
  "audit.read": { label: "See activity", description: "See who did what, and when.", group: oversight },
  "organization.manage": {
    label: "Manage the organization",
    description: "Change the organization's settings.",
    group: oversight,
  },
} as const satisfies Record<string, PermissionDescription>;

export type OwnPermission = keyof typeof ownPermissions;

/**
 * Whether somebody who has these permissions may act by one of them: the User Manager opens with `users.read` only, and whoever
 * keeps profiles must see them.
 */
export function mayAct(own: ReadonlySet<string>, permission: OwnPermission): boolean {
  const needed: OwnPermission[] = permission === "profiles.manage" ? ["users.read", "profiles.read"] : ["users.read"];
  return [...needed, permission].every((each) => own.has(each));
}

/** The same for any permission: what a host declares needs nothing beside it. */
export function mayDo(own: ReadonlySet<string>, permission: string): boolean {
  return permission in ownPermissions ? mayAct(own, permission as OwnPermission) : own.has(permission);
}

/** All permissions that exist for this host, the plugin's first. */
export function allPermissions(hosts: Record<string, PermissionDescription>): Permission[] {
  return Object.entries({ ...ownPermissions, ...hosts }).map(([name, description]) => ({ name, ...description }));
}

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

const group = "User Manager";

/** What the plugin brings; `users.read` is the one that opens the User Manager. */
export const ownPermissions = {
  "users.read": { label: "See users", description: "Open the User Manager and see everyone in it.", group },
  "users.create": { label: "Add users", description: "Add people and ask people to join.", group },
  "users.update": { label: "Edit users", description: "Change names, addresses and profiles.", group },
  "users.deactivate": { label: "Deactivate users", description: "Keep people out, and let them in again.", group },
  "users.delete": { label: "Delete users", description: "Remove people from the organization.", group },
  "users.unlock": { label: "Unlock users", description: "Let locked people sign in again.", group },
  "users.reset": { label: "Reset users", description: "Ask for a new password on someone's behalf.", group },
  "profiles.read": { label: "See profiles", description: "See every profile and what it permits.", group },
  "profiles.manage": { label: "Manage profiles", description: "Create, change and delete profiles.", group },
  "audit.read": { label: "See activity", description: "See who did what, and when.", group },
  "organization.manage": {
    label: "Manage the organization",
    description: "Change the organization's settings.",
    group,
  },
} as const satisfies Record<string, PermissionDescription>;

export type OwnPermission = keyof typeof ownPermissions;

/** All permissions that exist for this host, the plugin's first. */
export function allPermissions(hosts: Record<string, PermissionDescription>): Permission[] {
  return Object.entries({ ...ownPermissions, ...hosts }).map(([name, description]) => ({ name, ...description }));
}

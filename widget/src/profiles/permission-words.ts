// What a permission is called in the reader's language: the plugin's own are translated, a host's stand as the host wrote them.
import type { ProfilesAnswer } from "../server.js";

export type ListedPermission = ProfilesAnswer["permissions"][number];

export interface PermissionText {
  label: string;
  description: string;
  group: string;
}

interface Translating {
  profiles?: { ownPermissions: () => Partial<Record<string, PermissionText>> };
}

/** The plugin's own, in its order. A plain member holds none of them. */
export const ownPermissions: readonly string[] = [
  "users.read",
  "users.create",
  "users.update",
  "users.deactivate",
  "users.delete",
  "users.unlock",
  "users.reset",
  "users.review",
  "profiles.read",
  "profiles.manage",
  "audit.read",
  "organization.manage",
];

/** The same permission in the language of these words. English words need not be those of this tab: the server speaks English. */
export function inWords<P extends PermissionText & { name: string }>(permission: P, words: object): P {
  const { profiles } = words as Translating;
  return { ...permission, ...profiles?.ownPermissions()[permission.name] };
}

/** The permissions under the headings at which they stand, in the order in which they came. */
export function inGroups(
  permissions: readonly ListedPermission[],
  words: object,
): { id: string; title: string; permissions: ListedPermission[] }[] {
  const names = [...new Set(permissions.map(({ group }) => group))];
  return names.map((name, index) => {
    const said = permissions.filter(({ group }) => group === name).map((permission) => inWords(permission, words));
    return { id: `group-${index}`, title: said[0]?.group ?? "", permissions: said };
  });
}

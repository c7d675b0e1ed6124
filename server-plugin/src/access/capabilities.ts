// What the User Manager offers to somebody: which of its tabs, and which acts that are about nobody in particular.
import type { OwnPermission } from "../platform/permissions.js";

/** Every capability with the permissions that it takes, beside `users.read`, which opens the User Manager. */
const asks = {
  "users.list": [],
  "users.add": ["users.create"],
  "requests.list": [],
  "requests.act": ["users.create"],
  "profiles.list": ["profiles.read"],
  "profiles.edit": ["profiles.read", "profiles.manage"],
  "activity.list": ["audit.read"],
} as const satisfies Record<string, OwnPermission[]>;

export type Capability = keyof typeof asks;

/** What somebody with these permissions may do; without `users.read`, nothing. */
export function capabilitiesOf(permissions: ReadonlySet<string>): Capability[] {
  if (!permissions.has("users.read")) return [];
  const all = Object.keys(asks) as Capability[];
  return all.filter((capability) => asks[capability].every((permission) => permissions.has(permission)));
}

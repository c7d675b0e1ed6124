// What the User Manager offers to somebody: which of its tabs, and which acts that are about nobody in particular.
import { mayAct, type OwnPermission } from "../platform/permissions.js";

/** Every capability with the permission that it takes. */
const asks = {
  "users.list": "users.read",
  "users.add": "users.create",
  "requests.list": "users.read",
  "requests.act": "users.create",
  "profiles.list": "profiles.read",
  "profiles.edit": "profiles.manage",
  "activity.list": "audit.read",
  "settings.edit": "organization.manage",
} as const satisfies Record<string, OwnPermission>;

export type Capability = keyof typeof asks;

/** What somebody with these permissions may do; without `users.read`, nothing. */
export function capabilitiesOf(permissions: ReadonlySet<string>): Capability[] {
  const all = Object.keys(asks) as Capability[];
  return all.filter((capability) => mayAct(permissions, asks[capability]));
}

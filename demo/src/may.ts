// Whether somebody may do a thing in the organization that they are in.
import type { CurrentUser } from "@user-manager/server-plugin";
import type { HostPermission } from "./permissions.js";

/** `null` asks for nothing but being signed in. */
export function may(person: CurrentUser, permission: HostPermission | null): boolean {
  return permission === null || (person.organization?.permissions.includes(permission) ?? false);
}

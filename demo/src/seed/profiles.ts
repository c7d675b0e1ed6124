// The profiles of the seeded organizations, beside the built-in Administrator and Member.
import type { UserManager } from "@user-manager/server-plugin";
import type { HostPermission } from "../permissions.js";

/** The portal's permissions and the User Manager's own. */
type Permission = Parameters<UserManager<HostPermission>["requirePermission"]>[0];

const all = {
  Dispatcher: ["servers.read", "servers.manage"],
  Operations: ["servers.read", "servers.manage", "api-keys.read", "users.read"],
  Billing: ["invoices.read", "invoices.pay"],
  Auditor: ["servers.read", "invoices.read", "users.read", "profiles.read", "audit.read"],
  "Help Desk": ["servers.read", "users.read", "users.unlock", "users.reset", "profiles.read"],
  "Team Lead": [
    "servers.read",
    "invoices.read",
    "users.read",
    "users.create",
    "users.update",
    "users.deactivate",
    "profiles.read",
  ],
} satisfies Record<string, Permission[]>;

export type ProfileName = keyof typeof all | "Administrator" | "Member";

export const profiles = Object.entries(all).map(([name, permissions]) => ({ name, permissions: [...permissions] }));

/** How often each comes up among the people of Ostervik Freight. */
export const profileWeights: { value: ProfileName; weight: number }[] = [
  { value: "Dispatcher", weight: 380 },
  { value: "Member", weight: 310 },
  { value: "Operations", weight: 130 },
  { value: "Billing", weight: 80 },
  { value: "Team Lead", weight: 50 },
  { value: "Help Desk", weight: 25 },
  { value: "Auditor", weight: 20 },
  { value: "Administrator", weight: 5 },
];

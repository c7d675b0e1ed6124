// The profiles of the seeded organizations, beside the built-in Administrator and Member.
import type { UserManager } from "@user-manager/server-plugin";
import type { HostPermission } from "../permissions.js";

/** The portal's permissions and the User Manager's own. */
type Permission = Parameters<UserManager<HostPermission>["requirePermission"]>[0];

const all = {
  Dispatcher: { description: "Runs the servers of the quay", permissions: ["servers.read", "servers.manage"] },
  Operations: {
    description: "Keeps servers and their API keys going",
    permissions: ["servers.read", "servers.manage", "api-keys.read", "users.read"],
  },
  Billing: { description: "Sees and pays invoices", permissions: ["invoices.read", "invoices.pay"] },
  Auditor: {
    description: "Looks at everything and changes nothing",
    permissions: ["servers.read", "invoices.read", "users.read", "users.review", "profiles.read", "audit.read"],
  },
  "Help Desk": {
    description: "Lets people in again",
    permissions: ["servers.read", "users.read", "users.unlock", "users.reset", "profiles.read"],
  },
  "Team Lead": {
    description: "Looks after the people of a team",
    permissions: [
      "servers.read",
      "invoices.read",
      "users.read",
      "users.create",
      "users.update",
      "users.deactivate",
      "profiles.read",
    ],
  },
} satisfies Record<string, { description: string; permissions: Permission[] }>;

export type ProfileName = keyof typeof all | "Administrator" | "Member";

export const profiles = Object.entries(all).map(([name, profile]) => ({ name, ...profile }));

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

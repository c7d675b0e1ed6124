// What people may do in Harbor Cloud itself; profiles grant these beside the User Manager's own.

export const permissions = {
  "servers.read": { label: "See servers", description: "See every server and its load.", group: "Servers" },
  "servers.manage": { label: "Restart servers", description: "Restart a server at any time.", group: "Servers" },
  "api-keys.read": { label: "See API keys", description: "See which programs may call the API.", group: "Servers" },
  "invoices.read": {
    label: "See invoices",
    description: "See what was billed, and when it is due.",
    group: "Invoices",
  },
  "invoices.pay": { label: "Pay invoices", description: "Pay with the organization's card.", group: "Invoices" },
} as const;

export type HostPermission = keyof typeof permissions;

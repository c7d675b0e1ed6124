// The invented business of Harbor Cloud: its customers' servers, traffic and invoices, kept in memory.

export const organizationNames = { ostervik: "Ostervik Freight", palisander: "Palisander Labs" } as const;

export interface Server {
  name: string;
  site: string;
  /** Per cent. */
  load: number;
  /** UTC milliseconds, or null when nobody restarted it since the portal started. */
  restartedAt: number | null;
}

export interface Invoice {
  number: string;
  /** UTC milliseconds. */
  issuedAt: number;
  dueAt: number;
  euros: number;
  paid: boolean;
}

export interface DayOfTraffic {
  /** UTC milliseconds. */
  at: number;
  terabytes: number;
}

export interface Fleet {
  servers(organization: string): Server[];
  /** False when the organization has no such server. */
  restart(organization: string, name: string): boolean;
  invoices(organization: string): Invoice[];
  /** False when the organization has no such unpaid invoice. */
  pay(organization: string, number: string): boolean;
  /** The last fourteen days, oldest first. */
  traffic(organization: string): DayOfTraffic[];
}

const machines: Record<string, [name: string, site: string, load: number][]> = {
  [organizationNames.ostervik]: [
    ["quay-web-1", "North harbour", 58],
    ["quay-web-2", "North harbour", 61],
    ["manifest-db", "South harbour", 83],
    ["manifest-replica", "North harbour", 37],
    ["tracking-api", "South harbour", 46],
    ["label-printer", "South harbour", 9],
    ["tariff-cache", "North harbour", 28],
    ["customs-gateway", "West pier", 71],
    ["route-planner", "West pier", 92],
    ["night-backup", "South harbour", 4],
    ["archive-1", "West pier", 17],
    ["staging", "North harbour", 12],
  ],
  [organizationNames.palisander]: [
    ["grain-db", "West pier", 41],
    ["grain-web", "West pier", 33],
    ["sandbox", "North harbour", 6],
  ],
};
const eurosPerServer = 107;
const day = 24 * 60 * 60_000;
// Sunday first: people ship on weekdays.
const terabytesByWeekday = [0.5, 1.3, 1.5, 1.6, 1.7, 1.4, 0.7];

export function openFleet(now: () => number): Fleet {
  const restarts = new Map<string, number>();
  const payments = new Set<string>();
  const key = (organization: string, name: string) => `${organization}/${name}`;

  const fleet: Fleet = {
    servers: (organization) =>
      (machines[organization] ?? []).map(([name, site, load]) => {
        const restartedAt = restarts.get(key(organization, name)) ?? null;
        return { name, site, load: restartedAt === null ? load : Math.ceil(load / 4), restartedAt };
      }),
    restart(organization, name) {
      if (!fleet.servers(organization).some((server) => server.name === name)) return false;
      restarts.set(key(organization, name), now());
      return true;
    },
    invoices(organization) {
      const size = fleet.servers(organization).length;
      const today = new Date(now());
      return [0, 1, 2, 3, 4, 5].flatMap((monthsAgo) => {
        if (size === 0) return [];
        const issuedAt = Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - monthsAgo, 1);
        const number = `HC-${new Date(issuedAt).toISOString().slice(0, 7)}`;
        const paid = monthsAgo > 1 || payments.has(key(organization, number));
        const euros = Math.round(size * eurosPerServer * (1 - monthsAgo * 0.03));
        return { number, issuedAt, dueAt: issuedAt + 30 * day, euros, paid };
      });
    },
    pay(organization, number) {
      if (!fleet.invoices(organization).some((invoice) => invoice.number === number && !invoice.paid)) return false;
      payments.add(key(organization, number));
      return true;
    },
    traffic(organization) {
      const share = fleet.servers(organization).length / 12;
      return Array.from({ length: 14 }, (_, index) => {
        const at = now() - (13 - index) * day;
        const usual = terabytesByWeekday[new Date(at).getUTCDay()] ?? 1;
        return { at, terabytes: Math.round(share * usual * (1 + index * 0.012) * 100) / 100 };
      });
    },
  };
  return fleet;
}

// The portal's sections: where each is, what it is called, and who may see it.
import type { HostPermission } from "../permissions.js";
import type { IconName } from "./icons.js";

export interface Section {
  path: string;
  label: string;
  icon: IconName;
  /** Null: everybody who is signed in. */
  permission: HostPermission | null;
}

export const overview: Section = { path: "/", label: "Overview", icon: "overview", permission: null };
export const servers: Section = { path: "/servers", label: "Servers", icon: "servers", permission: "servers.read" };
export const invoices: Section = {
  path: "/invoices",
  label: "Invoices",
  icon: "invoices",
  permission: "invoices.read",
};
export const apiKeys: Section = { path: "/api-keys", label: "API keys", icon: "key", permission: "api-keys.read" };

/** In the navigation; API keys stand in the account menu instead. */
export const navigation = [overview, servers, invoices];

/** Only the portal's own pages, so that a link to the sign-in page cannot lead elsewhere afterwards. */
export function isOwnPage(path: string | undefined): path is string {
  return [...navigation, apiKeys].some((section) => section.path === path);
}

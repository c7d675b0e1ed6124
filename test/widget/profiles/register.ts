// What the tests of the Profiles tab begin with: an organization's profiles, kept by a server that remembers what it is told.
import { html } from "lit";
import { all, one, pressable, said, show, type, until, visible, words } from "../support/elements.js";
import { type Call, type FakeServer, ok, organization, problem } from "../support/fake-server.js";

const permission = (name: string, label: string, group: string, more: Record<string, unknown> = {}) => ({
  name,
  label,
  description: `What “${label}” opens.`,
  group,
  held: true,
  ...more,
});

const permissions = [
  permission("users.read", "See users", "User Manager"),
  permission("users.create", "Add users", "User Manager"),
  permission("users.delete", "Delete users", "User Manager"),
  permission("users.unlock", "Unlock users", "User Manager"),
  permission("users.reset", "Reset users", "User Manager"),
  permission("profiles.read", "See profiles", "Profiles and activity"),
  permission("profiles.manage", "Manage profiles", "Profiles and activity"),
  permission("invoices.read", "See invoices", "Invoices"),
  permission("invoices.pay", "Pay invoices", "Invoices", { held: false }),
];

const every = ["rename", "describe", "permissions", "two_factor", "duplicate", "delete"];

export const profile = (id: string, name: string, permissions: string[], more: Record<string, unknown> = {}) => ({
  id: `p-${id}`,
  name,
  description: "",
  builtIn: null as string | null,
  permissions,
  twoFactorRequired: false,
  members: 0,
  assignable: true,
  own: false,
  may: every,
  etag: '"1"',
  ...more,
});

type Profile = ReturnType<typeof profile>;

const names = permissions.map(({ name }) => name);
const office = names.filter((name) => name !== "invoices.pay");

export class Register {
  permissions = permissions.map((each) => ({ ...each }));
  profiles: Profile[] = [
    profile("admin", "Administrator", names, {
      builtIn: "administrator",
      members: 2,
      assignable: false,
      may: ["two_factor"],
    }),
    profile("billing", "Billing", ["invoices.read"], { description: "Sees invoices", members: 31 }),
    profile("member", "Member", [], {
      builtIn: "member",
      members: 938,
      may: ["describe", "permissions", "two_factor", "duplicate"],
    }),
    profile("night", "Night shift", ["invoices.read"]),
    profile("office", "Office", office, {
      members: 3,
      own: true,
      may: ["rename", "describe", "two_factor", "duplicate"],
    }),
    profile("owner", "Owner", ["users.read", "invoices.pay"], { members: 1, assignable: false, may: [] }),
    profile("lead", "Warehouse lead", ["users.read", "users.delete", "profiles.read"], {
      description: "Looks after night-shift users",
      members: 14,
    }),
  ];
  /** What the details of every profile say beyond its summary. */
  holding: Record<string, unknown> = {
    holders: ["Hana Mori", "Ravi Thakur", "Örjan Åberg", "Vera Marin", "Wiebke Ode"].map((fullName, index) => ({
      id: `m-${index}`,
      fullName,
    })),
    signedIn: 3,
    used: { "users.delete": 2, "users.read": 0 },
    unproven: 0,
    openRequests: 0,
    lastChange: { at: "2026-01-02T10:00:00.000Z", by: "Amara Nwosu" },
  };
  #made = 0;

  constructor(private readonly server: FakeServer) {
    server.me.organizations = [organization("o-1", "Ostervik Freight", office)];
    server.on(`GET ${at()}`, () => ok({ profiles: this.profiles, permissions: this.permissions }));
    server.on(`POST ${at()}`, ({ body }) => {
      this.#made += 1;
      const { name, description, permissions, twoFactorRequired = false } = body as unknown as Profile;
      const made = profile(`made-${this.#made}`, name, permissions, { description, twoFactorRequired });
      this.add(made);
      return ok({ profile: made }, 201);
    });
    for (const each of this.profiles) this.#serve(each.id);
  }

  of(name: string): Profile {
    const found = this.profiles.find((each) => each.name === name);
    if (!found) throw new Error(`There is no profile ${name}.`);
    return found;
  }

  /** Somebody, perhaps somebody else, changes it. */
  change(id: string, change: Partial<Profile>): Profile {
    const present = this.profiles.find((each) => each.id === id) as Profile;
    const changed = { ...present, ...change, etag: `"${Number(present.etag.slice(1, -1)) + 1}"` };
    this.profiles = this.profiles.map((each) => (each.id === id ? changed : each));
    return changed;
  }

  add(made: Profile): void {
    this.profiles = [...this.profiles, made];
    this.#serve(made.id);
  }

  remove(id: string): void {
    this.profiles = this.profiles.filter((each) => each.id !== id);
  }

  #serve(id: string): void {
    const answer = (then: (present: Profile, call: Call) => ReturnType<typeof ok>) => (call: Call) => {
      const present = this.profiles.find((each) => each.id === id);
      if (!present) return problem(404, "not_found");
      const based = call.headers.get("If-Match");
      return based === null || based === present.etag ? then(present, call) : problem(412, "stale_version");
    };
    this.server.on(
      `GET ${at(id)}`,
      answer((present) => ok({ ...present, ...this.holding })),
    );
    this.server.on(
      `PATCH ${at(id)}`,
      answer((_, { body }) => ok({ profile: this.change(id, body), setUpLinksSent: 0 })),
    );
    this.server.on(
      `DELETE ${at(id)}`,
      answer((present, { query }) => {
        if (present.members > 0 && !query.has("moveTo")) return problem(409, "profile_in_use");
        this.remove(id);
        return ok({ moved: present.members });
      }),
    );
  }
}

export const at = (id = ""): string => `/organizations/o-1/profiles${id && `/${id}`}`;
export const lead = "p-lead";
export const change = `PATCH ${at(lead)}`;

export async function openTab(server: FakeServer, language = "en"): Promise<void> {
  show(html`<div lang=${language}><user-manager server=${server.base} open></user-manager></div>`);
  (await until("the tab can be chosen", () => one("#tab-profiles"))).click();
  await until("the profiles are there", () => items().length > 0);
}

const within = (element: string, selector: string) =>
  Array.from(one(element)?.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []);
export const items = () => within("um-profile-list", "li > button");
const item = (name: string) => items().find((each) => each.querySelector("bdi")?.textContent === name);

export async function choose(name: string): Promise<void> {
  (await until(`${name} is in the list`, () => item(name))).click();
  await until(
    `${name} is shown`,
    () => one("um-profile-editor")?.shadowRoot?.querySelector("h2")?.textContent === name,
  );
}

export async function openProfile(server: FakeServer, name = "Warehouse lead"): Promise<void> {
  await openTab(server);
  await choose(name);
  await until("its details are there", () => all(".faces .avatar").length > 0 || items().length > 0);
}

export const boxes = () => within("um-profile-editor", "[type=checkbox]") as HTMLInputElement[];
export const twoFactor = () => boxes().find(({ id }) => id === "twoFactorRequired") as HTMLInputElement;

export function box(label: string): HTMLInputElement {
  const found = boxes().find((each) => row(each).querySelector("span")?.textContent === label);
  if (!found) throw new Error(`There is no permission ${label}.`);
  return found;
}

const row = (input: HTMLInputElement) => input.closest("label") as HTMLElement;
export const rowOf = (label: string) => row(box(label));
export const isFixed = (label: string) => box(label).getAttribute("aria-disabled") === "true";

export const field = (id: "name" | "description") =>
  one("um-profile-editor")?.shadowRoot?.querySelector<HTMLInputElement>(`#${id}`) as HTMLInputElement;

export async function toggle(...labels: string[]): Promise<void> {
  for (const label of labels) {
    box(label).click();
    await settled();
  }
}

export async function write(id: "name" | "description", text: string): Promise<void> {
  type(field(id), text);
  await settled();
}

/** Until what was done shows. */
const settled = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

const inside = (selector: string) => {
  const element = one(selector);
  return element ? words(element) : "";
};
export const means = () => inside("um-profile-consequences");
export const list = () => inside("um-profile-list");
export const editor = () => inside("um-profile-editor");
export const short = () => one(".short")?.textContent?.trim() ?? "";
export const notice = () => inside("um-notice");

export const save = async (label = "Save Changes") => (await pressable(label)).click();

export const noted = (sentence: string) =>
  until(`“${sentence}” is in the notice`, () =>
    all("um-notice").some((each) => visible(each) && words(each).includes(sentence)),
  );

/** As after a reload of the page: other elements, and the same browser tab's memory. */
export async function reload(server: FakeServer): Promise<void> {
  one("user-manager")?.remove();
  const fresh = document.body.appendChild(document.createElement("user-manager"));
  fresh.setAttribute("server", server.base);
  fresh.setAttribute("open", "");
  await until("the profiles are there", () => items().length > 0);
}

/** The current tab is left for another one and chosen again. */
export async function elsewhereAndBack(): Promise<void> {
  one("#tab-users")?.click();
  await said("Kwame Boateng");
  one("#tab-profiles")?.click();
  await until("the profiles are there", () => items().length > 0);
}

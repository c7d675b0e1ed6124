// What the tests of the Settings tab begin with: an organization's settings, kept by a server that remembers what it is told.
import { html } from "lit";
import { all, one, pressable, said, show, until, visible, words } from "../support/elements.js";
import { type FakeServer, ok, organization, problem } from "../support/fake-server.js";

const path = "/organizations/o-1/settings";
export const look = `GET ${path}`;
export const change = `PATCH ${path}`;

export class KeptSettings {
  settings = {
    minimumLength: 12,
    words: ["ostervik", "freight"],
    twoFactorRequired: false,
    securityQuestions: "optional",
    idleMinutes: 60,
    absoluteMinutes: 1440,
    bounds: {
      minimumLength: { least: 8, most: 64 },
      idleMinutes: { least: 5, most: 60 },
      absoluteMinutes: { least: 15, most: 1440 },
    },
    membersWithoutTwoFactor: 12 as number | null,
    etag: '"1"',
  };

  constructor(server: FakeServer) {
    server.me.organizations = [organization("o-1", "Ostervik Freight", ["users.read", "organization.manage"])];
    server.on(look, () => ok(this.settings));
    server.on(change, ({ body, headers }) =>
      headers.get("If-Match") === this.settings.etag ? ok(this.change(body)) : problem(412, "stale_version"),
    );
  }

  /** Somebody, perhaps somebody else, changes them. */
  change(change: Record<string, unknown>): KeptSettings["settings"] {
    const etag = `"${Number(this.settings.etag.slice(1, -1)) + 1}"`;
    this.settings = { ...this.settings, ...change, etag };
    return this.settings;
  }
}

export async function openTab(server: FakeServer, language = "en"): Promise<void> {
  show(html`<div lang=${language}><user-manager server=${server.base} open></user-manager></div>`);
  (await until("the tab can be chosen", () => one("#tab-settings"))).click();
  await until("the settings are there", () => field("minimumLength"));
}

export const field = (id: string) =>
  one("um-settings-tab")?.shadowRoot?.querySelector<HTMLInputElement>(`#${id}`) ?? undefined;

export function write(id: string, text: string): void {
  const input = field(id);
  if (!input) throw new Error(`There is no field ${id}.`);
  input.value = text;
  input.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
}

/** Beside a number. */
export const unitOf = (id: string) => field(id)?.parentElement?.querySelector("select") as HTMLSelectElement;

export function chooseUnit(id: string, unit: string): void {
  const select = unitOf(id);
  select.value = unit;
  select.dispatchEvent(new Event("change", { bubbles: true }));
}

export const choose = async (policy: string): Promise<void> =>
  (await until(`${policy} can be chosen`, () => field(`policy-${policy}`))).click();

/** What is said below a field. */
export const besides = (id: string): string => {
  const said = field(`${id}-help`);
  return said ? words(said) : "";
};

export const save = async (): Promise<void> => (await pressable("Save Changes")).click();

const button = (name: string) => all("button").find((each) => visible(each) && each.textContent?.trim() === name);
export const canSave = (): boolean => button("Save Changes")?.getAttribute("aria-disabled") !== "true";

/** As after a reload of the page: other elements, and the same browser tab's memory. */
export async function reload(server: FakeServer): Promise<void> {
  one("user-manager")?.remove();
  const fresh = document.body.appendChild(document.createElement("user-manager"));
  fresh.setAttribute("server", server.base);
  fresh.setAttribute("open", "");
  await until("the settings are there", () => field("minimumLength"));
}

/** The tab is left for another one and chosen again. */
export async function elsewhereAndBack(): Promise<void> {
  one("#tab-users")?.click();
  await said("Kwame Boateng");
  one("#tab-settings")?.click();
  await until("the settings are there", () => field("minimumLength"));
}

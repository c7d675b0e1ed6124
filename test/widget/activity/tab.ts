// What the tests of the Activity tab begin with: an administrator's overlay, and a server that answers with events.
import { html } from "lit";
import "../../../widget/src/index.js";
import type { UserManager } from "../../../widget/src/index.js";
import type { ActivityEvent } from "../../../widget/src/server.js";
import { all, one, press, said, show, until, words } from "../support/elements.js";
import { type Call, FakeServer, member, ok, organization } from "../support/fake-server.js";
import { page } from "./events.js";

export const audit = "GET /organizations/o-1/audit";
export const members = "GET /organizations/o-1/members";

export function activityServer(events: ActivityEvent[] = [], more: Record<string, unknown> = {}): FakeServer {
  const server = new FakeServer();
  server.me.organizations = [organization("o-1", "Ostervik Freight", ["users.read", "audit.read"])];
  server.members = [
    member("Amara Nwosu", { userId: "u-amara" }),
    member("Ioana Petrescu", { userId: "u-1", self: true }),
    member("Kwame Boateng", { userId: "u-kwame" }),
  ];
  server.on(audit, ok(page(events, more)));
  return server;
}

/** `before` the tab is chosen, something may be remembered for it. */
export async function openTab(server: FakeServer, sentence: string, { lang = "en", before = () => {} } = {}) {
  show(html`<div lang=${lang}><user-manager server=${server.base} open></user-manager></div>`);
  before();
  (await until("the tab can be chosen", () => one("#tab-activity"))).click();
  await said(sentence);
}

/** As after a reload: the overlay and its tab are made anew, with what the browser kept. */
export async function reopen(server: FakeServer, sentence: string): Promise<void> {
  const before = server.callsTo(audit).length;
  const overlay = one("user-manager") as UserManager;
  overlay.close();
  await until("it is closed", () => !one("um-overlay"));
  overlay.show();
  await until("it is asked anew", () => server.callsTo(audit).length > before);
  await said(sentence);
}

export const rows = (): HTMLElement[] =>
  all("um-activity-tab").flatMap((tab) => all("ol > li", tab.shadowRoot ?? document));
export const row = (text: string): HTMLElement => rows().find((each) => words(each).includes(text)) as HTMLElement;
export const list = (): HTMLElement => all('[role="region"]').find((each) => each.closest(".panel")) as HTMLElement;
export const select = (name: string): HTMLSelectElement =>
  all("select").find((each) => each.closest("label")?.textContent?.trim().startsWith(name)) as HTMLSelectElement;
export const person = (): HTMLInputElement => one('[role="combobox"]') as HTMLInputElement;
export const options = (): HTMLElement[] => all('[role="option"]');
export const names = (text: string): HTMLElement[] => all(".name").filter((each) => each.textContent?.trim() === text);
export const links = (): string[] => all("a[download]").map((each) => each.getAttribute("href") ?? "");

/** The last question that the list was asked, without its limit. */
export function asked(server: FakeServer): Record<string, string> {
  const { limit: _limit, ...filters } = Object.fromEntries((server.callsTo(audit).at(-1) as Call).query);
  return filters;
}

export const askedFor = (server: FakeServer, filters: Record<string, string>): Promise<boolean> =>
  until(`${JSON.stringify(filters)} is asked for`, () => {
    const now = server.callsTo(audit).length > 0 ? asked(server) : {};
    return JSON.stringify(Object.entries(now).sort()) === JSON.stringify(Object.entries(filters).sort());
  });

export function choose(name: string, value: string): void {
  const field = select(name);
  field.value = value;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

export const clear = (): void => press("Clear Filters")?.click();

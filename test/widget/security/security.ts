// What the tests of My security begin with: the open element, and its sections.
import { html } from "lit";
import { all, said, show } from "../support/elements.js";
import { type FakeServer, problem, type Reply } from "../support/fake-server.js";

export const twoFactorOn = { on: true, since: "2026-01-02T10:00:00.000Z", required: false, recoveryCodesLeft: 8 };

export const threeQuestions = [
  { id: "first_pet", text: "Which animal?" },
  { id: "first_job", text: "Which job?" },
  { id: "own-1", text: "Which ship did you first sail on?" },
];

export async function openSecurity(server: FakeServer): Promise<void> {
  show(html`<user-manager-security server=${server.base} open></user-manager-security>`);
  await said("Where I am signed in");
}

export const section = (name: string): ParentNode => all(`um-own-${name}`)[0]?.shadowRoot ?? document;

export const input = (id: string): HTMLInputElement | undefined =>
  all(`#${id}`).find((each) => each.checkVisibility()) as HTMLInputElement | undefined;

/** Answers `proof_required` until the password was given. */
export function needProof(server: FakeServer, route: string, then: Reply): void {
  let isProven = false;
  server.on(route, () => (isProven ? then : problem(403, "proof_required")));
  server.on("POST /me/proof", () => {
    isProven = true;
    return { status: 204 };
  });
}

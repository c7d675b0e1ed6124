// A server that wants the person's password once more before one of its routes does anything.
import { sendKeys } from "@web/test-runner-commands";
import { focused, pressable, said, until, words } from "./elements.js";
import { type Call, type FakeServer, problem, type Reply } from "./fake-server.js";

/** From now on this route answers so, once the password has been given. */
export function wantProof(server: FakeServer, route: string, answer: (call: Call) => Reply): void {
  let isProven = false;
  server.on("POST /me/proof", () => {
    isProven = true;
    return { status: 204 };
  });
  server.on(route, (call) => (isProven ? answer(call) : problem(403, "proof_required")));
}

const question = "Is it you?";

export async function giveProof(): Promise<void> {
  await said(question);
  await until("the password can be typed", () => focused()?.id === "password");
  await sendKeys({ type: "correct-horse" });
  await sendKeys({ press: "Enter" });
  await until("it is not asked any more", () => !words().includes(question));
}

export async function declineProof(): Promise<void> {
  await said(question);
  await until("the password can be typed", () => focused()?.id === "password");
  await sendKeys({ press: "Escape" });
  await until("it is not asked any more", () => !words().includes(question));
  // What follows from it, if anything, has been rendered by then.
  await pressable("Close");
}

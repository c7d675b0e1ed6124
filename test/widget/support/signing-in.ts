// What the tests of sign-in's later steps begin with: the element, signed in as far as the stage under test.
import { html } from "lit";
import { pressable, show, type, until } from "./elements.js";
import { type FakeServer, ok } from "./fake-server.js";

export const address = "amara.nwosu@ostervik.example";

export const field = (name: string) => document.querySelector<HTMLInputElement>(`form [name="${name}"]`) ?? undefined;

async function showSignIn(server: FakeServer): Promise<void> {
  show(html`<user-manager-sign-in server=${server.base} portal-name="Harbor Cloud"></user-manager-sign-in>`);
  await until("the form is there", () => field("password"));
}

/** Signs in, so that the server leads to `stage`. */
export async function signInTo(server: FakeServer, stage: string): Promise<void> {
  server.on("POST /sign-in", ok({ stage }));
  await showSignIn(server);
  type(field("email"), address);
  type(field("password"), "copper-lantern-drift");
  (await pressable("Sign In")).click();
}

// Who is signed in and what they may do: asked once per server, shared by the menu and the overlay, and anew when it may have changed.
import { type Answer, ask, onForbidden, send } from "./ask.js";
import type { Me } from "./server.js";

const known = new Map<string, Promise<Answer<Me>>>();

/** To be called when an answer has come that differs from the one before. */
export const onWhoChanged = new Set<() => void>();

/** The answer that is known already, or a new one. Only a good answer is kept. */
export function whoAmI(server: string): Promise<Answer<Me>> {
  const earlier = known.get(server);
  if (earlier) return earlier;
  const asking = ask<Me>(send(`${server}/me`));
  known.set(server, asking);
  void asking.then((answer) => {
    if (!answer.ok && known.get(server) === asking) known.delete(server);
  });
  return asking;
}

/** Asks although an answer is known, which stands until another has come. */
export async function askAnew(server: string): Promise<void> {
  const fresh = await ask<Me>(send(`${server}/me`));
  const earlier = await known.get(server);
  if (!earlier || (!fresh.ok && fresh.reason === "lost") || JSON.stringify(fresh) === JSON.stringify(earlier)) return;
  if (fresh.ok) known.set(server, Promise.resolve(fresh));
  else known.delete(server);
  for (const tell of onWhoChanged) tell();
}

onForbidden.add(() => {
  for (const server of known.keys()) void askAnew(server);
});

/** To be called by whatever changes who is signed in, or finds out that it has changed. */
export function forgetWhoIAm(server: string): void {
  known.delete(server);
}

/** The organization that an element speaks of: the one it names, else the session's, else the first. */
export function organizationOf(me: Me, named: string | undefined): Me["organizations"][number] | undefined {
  if (named) return me.organizations.find((each) => each.id === named);
  return me.organizations.find((each) => each.id === me.organization) ?? me.organizations[0];
}

// Makes a call that may ask for the person's password once more: then asks for it, and repeats the call.
import type { Answer } from "../ask.js";

/** What was answered in the end; undefined when the person would rather not prove who they are. `host` is who asks. */
export async function askWithProof<Value>(
  host: HTMLElement,
  server: string,
  call: () => Promise<Answer<Value>>,
): Promise<Answer<Value> | undefined> {
  const answer = await call();
  if (answer.ok || answer.reason === "lost" || answer.code !== "proof_required") return answer;
  const loaded = await import("./um-proof-dialog.js").catch(() => undefined);
  if (!loaded) return { ok: false, reason: "lost" };
  return (await loaded.askForProof(host, server)) ? askWithProof(host, server, call) : undefined;
}

// An authenticator as a person has it in the pocket, and setting one up through the plugin's own routes.
import { generateSync } from "otplib";
import type { Plugin } from "./plugin.js";
import { goodPassword } from "./plugin.js";
import type { Browser } from "./request.js";

export interface Device {
  /** The seed in base32. */
  key: string;
  /** The code of the step that is `steps` after the present one. */
  code(steps?: number): string;
  recoveryCodes: string[];
}

export const period = 30_000;

export function codeOf(key: string, at: number): string {
  return generateSync({ secret: key.replaceAll(" ", ""), epoch: Math.floor(at / 1_000) });
}

/** Another code than this one, of six digits as well. */
export const wrongCode = (right: string) => String((Number(right) + 1) % 1_000_000).padStart(6, "0");

/** Sets up a second factor for whoever is signed in there, and lets its step go by: the code that proved it is used up. */
export async function enrolled(plugin: Plugin, browser: Browser): Promise<Device> {
  const begun = await browser.post("/me/two-factor/enrolment", {});
  if (begun.status !== 200) throw new Error(`Beginning to enrol answered ${begun.status}.`);
  const { key } = begun.body as { key: string };
  const code = (steps = 0) => codeOf(key, plugin.clock.now + steps * period);
  const confirmed = await browser.post("/me/two-factor/enrolment/confirm", { code: code() });
  if (confirmed.status !== 200) throw new Error(`Confirming the enrolment answered ${confirmed.status}.`);
  plugin.clock.now += 2 * period;
  return { key, code, recoveryCodes: confirmed.body.recoveryCodes };
}

/** A browser that has given the password of this person, whose second factor is due. */
export async function atSecondFactor(plugin: Plugin, email: string, password = goodPassword): Promise<Browser> {
  const browser = plugin.browser();
  const { body, status } = await browser.post("/sign-in", { email, password });
  if (body.stage !== "second_factor") throw new Error(`Signing in as ${email} answered ${status} ${body.stage}.`);
  return browser;
}

// What an organization asks of its people's sign-in, and the strictest of what several ask.
import type { Context } from "../platform/context.js";
import type { StoredSettings } from "./settings.store.js";

export type QuestionPolicy = "off" | "optional" | "required";

export interface Rules {
  /** In characters. */
  minimumLength: number;
  /** No password may consist of one. */
  words: string[];
  twoFactorRequired: boolean;
  securityQuestions: QuestionPolicy;
  /** Milliseconds. */
  idle: number;
  absolute: number;
}

type Known = Pick<Context, "options">;
type Chosen = Omit<StoredSettings, "organization_id" | "version">;

/** What a host's words and its portal's name forbid besides. */
const hostWords = ({ options }: Known) => [options.portalName, ...options.policy.words];

/** Of an organization; what it has not chosen is as the host has it. A host that has become stricter is obeyed. */
export function rulesOf({ options }: Known, chosen: Chosen | undefined): Rules {
  const { policy, sessions } = options;
  return {
    minimumLength: Math.max(policy.leastLength, chosen?.minimum_length ?? policy.minimumLength),
    words: [...hostWords({ options }), ...(chosen === undefined ? [] : JSON.parse(chosen.words))],
    twoFactorRequired: chosen?.two_factor_required === 1,
    securityQuestions: chosen?.security_questions ?? policy.securityQuestions,
    idle: Math.min(sessions.idle, chosen?.idle ?? sessions.idle),
    absolute: Math.min(sessions.absolute, chosen?.absolute ?? sessions.absolute),
  };
}

const strictness: QuestionPolicy[] = ["off", "optional", "required"];

/** What somebody meets who belongs to several organizations; to none, what the host asks. */
export function strictest(known: Known, chosen: (Chosen | undefined)[]): Rules {
  const all = (chosen.length === 0 ? [undefined] : chosen).map((one) => rulesOf(known, one));
  return {
    minimumLength: Math.max(...all.map(({ minimumLength }) => minimumLength)),
    words: [...new Set(all.flatMap(({ words }) => words))],
    twoFactorRequired: all.some(({ twoFactorRequired }) => twoFactorRequired),
    securityQuestions:
      strictness.findLast((policy) => all.some(({ securityQuestions }) => securityQuestions === policy)) ?? "off",
    idle: Math.min(...all.map(({ idle }) => idle)),
    absolute: Math.min(...all.map(({ absolute }) => absolute)),
  };
}

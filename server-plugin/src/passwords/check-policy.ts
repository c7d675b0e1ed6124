// Says which rules of the password policy a password meets.
import { dictionary } from "@zxcvbn-ts/language-common";
import type { Context } from "../platform/context.js";
import { foldText } from "../platform/fold-text.js";
import type { FieldCode } from "../platform/refusals.js";

/** NIST SP 800-63B-4: long passwords are welcome, but hashing must stay bounded. */
export const longestPassword = 1_024;

// A piece of a name shorter than this is in too many words to be forbidden.
const shortestPiece = 4;

/** Whose password it is. */
export interface Identity {
  fullName: string;
  email: string;
}

export interface PolicyRule {
  rule: "length" | "common" | "identity";
  met: boolean;
  /** The least number of characters; only with `length`. */
  minimum?: number;
}

const common = new Set(dictionary["passwords-common"].map(foldText));

/** Every rule, and whether this password meets it. An empty password meets none. */
export function checkPolicy(context: Pick<Context, "options">, password: string, identity: Identity): PolicyRule[] {
  const { policy, portalName } = context.options;
  const folded = foldText(password);
  const words = [portalName, "user manager", ...policy.words].map((word) => foldText(word).replace(/\W/g, ""));
  return [
    { rule: "length", minimum: policy.minimumLength, met: [...password].length >= policy.minimumLength },
    { rule: "common", met: folded !== "" && !isCommon(folded, new Set(words)) },
    { rule: "identity", met: folded !== "" && !pieces(identity).some((piece) => folded.includes(piece)) },
  ];
}

/** The code of the first rule that is not met, or null. */
export function policyBreach(
  context: Pick<Context, "options">,
  password: string,
  identity: Identity,
): FieldCode | null {
  if (password.length > longestPassword) return "password_too_long";
  const broken = checkPolicy(context, password, identity).find(({ met }) => !met);
  if (broken === undefined) return null;
  const codes = { length: "password_too_short", common: "password_common", identity: "password_identity" } as const;
  return codes[broken.rule];
}

// A common word does not become uncommon by figures around it, nor a short piece by repeating it.
function isCommon(folded: string, context: Set<string>): boolean {
  const letters = folded.replace(/^[\W\d_]+|[\W\d_]+$/g, "");
  const joined = folded.replace(/[\W_]/g, "").replace(/^\d+|\d+$/g, "");
  const unit = /^(.+?)\1+$/u.exec(folded)?.[1] ?? folded;
  const core = /^(.+?)\1+$/u.exec(letters)?.[1] ?? letters;
  if ([folded, letters, unit, core].some((one) => common.has(one))) return true;
  return context.has(joined) || [...unit].length <= 3 || isRun(folded);
}

// "abcdefghijkl", "987654321098" and the rows of a keyboard.
const runs = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890123456789",
  "qwertyuiopasdfghjklzxcvbnm",
  "qwertzuiopasdfghjklyxcvbnm",
];

function isRun(folded: string): boolean {
  const backwards = [...folded].reverse().join("");
  return runs.some((run) => run.includes(folded) || run.includes(backwards));
}

function pieces({ fullName, email }: Identity): string[] {
  const local = email.slice(0, Math.max(0, email.lastIndexOf("@")));
  const all = [
    ...foldText(fullName).split(/[^\p{L}\p{N}]+/u),
    foldText(local),
    ...foldText(local).split(/[^\p{L}\p{N}]+/u),
  ];
  return all.filter((piece) => [...piece].length >= shortestPiece);
}

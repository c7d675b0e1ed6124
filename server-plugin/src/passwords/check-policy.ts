// Says which rules of the password policy a password meets.
import { dictionary } from "@zxcvbn-ts/language-common";
import { foldText } from "../platform/fold-text.js";
import type { FieldCode } from "../platform/refusals.js";

/** NIST SP 800-63B-4: long passwords are welcome, but hashing must stay bounded. */
const longestPassword = 1_024;

// A piece of a name shorter than this is in too many words to be forbidden.
const shortestPiece = 4;
const notWords = /[^\p{L}\p{N}]+/u;

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

/** What a password is judged by. */
export interface PasswordRules {
  minimumLength: number;
  /** Besides the common ones, words that it may not consist of. */
  words: string[];
}

/** Every rule, and whether this password meets it. An empty password meets none. */
export function checkPolicy(rules: PasswordRules, password: string, identity: Identity): PolicyRule[] {
  const { minimumLength: minimum } = rules;
  const folded = foldText(password);
  const words = ["user manager", ...rules.words].map(lettersOf).filter((word) => word !== "");
  return [
    // As it is hashed: a letter and its accent are one character, whichever keyboard they come from.
    { rule: "length", minimum, met: [...password.normalize("NFC")].length >= minimum },
    { rule: "common", met: folded !== "" && !isCommon(folded) && !consistsOf(lettersOf(folded), words) },
    { rule: "identity", met: folded !== "" && !holdsIdentity(folded, identity) },
  ];
}

/** The code of the first rule that is not met, or null. */
export function policyBreach(rules: PasswordRules, password: string, identity: Identity): FieldCode | null {
  if (password.length > longestPassword) return "password_too_long";
  // No sign-in could ever send it.
  if (password.includes("\0")) return "invalid_characters";
  const broken = checkPolicy(rules, password, identity).find(({ met }) => !met);
  if (broken === undefined) return null;
  const codes = { length: "password_too_short", common: "password_common", identity: "password_identity" } as const;
  return codes[broken.rule];
}

// A common word does not become uncommon by figures around it, nor a short piece by repeating it.
function isCommon(folded: string): boolean {
  const core = folded.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  const joined = lettersOf(folded).replace(/^\p{N}+|\p{N}+$/gu, "");
  const forms = [folded, core, joined];
  const units = forms.map(repeatedUnit);
  if ([...forms, ...units].some((form) => common.has(form))) return true;
  return [...repeatedUnit(folded)].length <= 3 || isRun(folded);
}

/** "abcabcabc" is made of "abc"; what does not repeat is its own unit. */
function repeatedUnit(text: string): string {
  return /^(.+?)\1+$/u.exec(text)?.[1] ?? text;
}

/** Of these words alone, one after the other, with figures anywhere between them. */
function consistsOf(text: string, words: string[]): boolean {
  // Step by step from each place that can be reached: a pattern of alternatives could be made to take for ever.
  const reached = new Set([0]);
  for (let at = 0; at < text.length; at++) {
    if (!reached.has(at)) continue;
    const figure = /^\p{N}/u.exec(text.slice(at, at + 2))?.[0];
    if (figure !== undefined) reached.add(at + figure.length);
    for (const word of words) if (text.startsWith(word, at)) reached.add(at + word.length);
  }
  return reached.has(text.length) && /\p{L}/u.test(text);
}

function lettersOf(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]/gu, "");
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

function holdsIdentity(folded: string, { fullName, email }: Identity): boolean {
  const [name, address] = [foldText(fullName), foldText(email)];
  const local = address.slice(0, Math.max(0, address.lastIndexOf("@")));
  const pieces = [address, local, ...name.split(notWords), ...local.split(notWords)];
  // Short names have no piece that is long enough, but as a whole they are.
  const whole = lettersOf(name);
  const longEnough = (piece: string) => [...piece].length >= shortestPiece;
  return (
    pieces.some((piece) => longEnough(piece) && folded.includes(piece)) ||
    (longEnough(whole) && lettersOf(folded).includes(whole))
  );
}

// Codes as people type them: with blanks, hyphens, full-width digits or in small letters.

/** Six digits, or null. */
export function readCode(typed: string): string | null {
  const code = bare(typed);
  return /^[0-9]{6}$/.test(code) ? code : null;
}

/** Crockford's base 32: no letter can be taken for a digit. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
export const recoveryLength = 16;

/** A recovery code without its hyphens, or null; letters that the alphabet has not are read as the digits they look like. */
export function readRecoveryCode(typed: string): string | null {
  const code = bare(typed).toUpperCase().replaceAll("O", "0").replace(/[IL]/g, "1");
  return code.length === recoveryLength && [...code].every((one) => alphabet.includes(one)) ? code : null;
}

/** Five random bits a character: 80 in all. */
export function makeRecoveryCode(random: Uint8Array): string {
  return [...random].map((byte) => alphabet[byte & 31]).join("");
}

export function readableRecoveryCode(code: string): string {
  return code.match(/.{4}/g)?.join("-") ?? code;
}

function bare(typed: string): string {
  return typed.normalize("NFKC").replace(/[\s\p{Pd}]/gu, "");
}

// The one form in which an e-mail address is compared.
import { domainToASCII, domainToUnicode } from "node:url";

// RFC 5321 4.5.3.1: 64 octets of local part; 254 in all (RFC 3696, erratum 1690).
const longestLocalPart = 64;
const longestAddress = 254;

const dotAtom = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const label = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;

// Node reads a domain as a URL's host: it drops what follows a slash or a query, strips tabs and decodes percent signs.
const notInDomains = /[\p{C}\p{Z}%/\\?#:[\]@]/u;

/**
 * Trimmed; the local part an ASCII dot-atom in lower case; the domain by UTS #46 to ASCII. No provider's folding:
 * `a+b@` is not `a@`. Null when this is not such an address.
 */
export function canonicalEmail(typed: string): string | null {
  const trimmed = typed.trim();
  const at = trimmed.lastIndexOf("@");
  if (at < 1) return null;
  const local = trimmed.slice(0, at).toLowerCase();
  const given = trimmed.slice(at + 1);
  if (!dotAtom.test(local) || local.length > longestLocalPart || notInDomains.test(given)) return null;
  const domain = domainToASCII(given);
  const labels = domain.split(".");
  if (labels.length < 2 || !labels.every((one) => label.test(one)) || !/[a-z]/.test(labels.at(-1) ?? "")) return null;
  const address = `${local}@${domain}`;
  return address.length > longestAddress ? null : address;
}

/** The canonical form as people write it, with the domain in its own script. */
export function readableEmail(canonical: string): string {
  const at = canonical.lastIndexOf("@");
  return `${canonical.slice(0, at)}@${domainToUnicode(canonical.slice(at + 1))}`;
}

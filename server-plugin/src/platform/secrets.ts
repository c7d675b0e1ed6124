// Random tokens, digests and keys derived from the host's secret.
import { createHash, createHmac, hkdfSync, randomBytes } from "node:crypto";

/** 256 random bits as base64url, 43 characters. */
export function randomSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** A random public id: 120 bits as base64url, 20 characters. */
export function randomId(): string {
  return randomBytes(15).toString("base64url");
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

/** One key per purpose, so that a value made for one can never pass for another. */
function deriveKey(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", `user-manager/${purpose}`, 32));
}

function hmac(key: Buffer, text: string): string {
  return createHmac("sha256", key).update(text).digest("base64url");
}

/** What a link's secret is derived from; a copy of it opens nothing without the host's secret. */
export interface LinkSeed {
  publicId: string;
  nonce: string;
  /** SHA-256 of the secret: tells under which of the host's secrets it was made. */
  secretHash: string;
}

/** A new link: its seed, to be kept, and its secret, to be given away. */
export function makeLink(hostSecret: string): LinkSeed & { secret: string } {
  const publicId = randomId();
  const nonce = randomSecret();
  const secret = linkSecret(hostSecret, publicId, nonce);
  return { publicId, nonce, secretHash: sha256(secret), secret };
}

/** The same secret again, for a letter that is tried again; null when the host's secret of then is not known any more. */
export function deriveLink(hostSecrets: string[], { publicId, nonce, secretHash }: LinkSeed): string | null {
  const all = hostSecrets.map((hostSecret) => linkSecret(hostSecret, publicId, nonce));
  return all.find((secret) => sha256(secret) === secretHash) ?? null;
}

function linkSecret(hostSecret: string, publicId: string, nonce: string): string {
  return hmac(deriveKey(hostSecret, "confirmations"), `${publicId}.${nonce}`);
}

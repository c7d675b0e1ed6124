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
export function deriveKey(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", `user-manager/${purpose}`, 32));
}

export function hmac(key: Buffer, text: string): string {
  return createHmac("sha256", key).update(text).digest("base64url");
}

// Encrypts what must be read again, under a key derived from the host's secret; older secrets still open it.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { sha256 } from "./secrets.js";

export interface Sealed {
  /** Initialisation vector, tag and cipher text, base64url. */
  sealed: string;
  /** Tells under which of the host's secrets it was sealed, and nothing of the secret. */
  keyId: string;
}

// NIST SP 800-38D: 96 bits of IV, 128 of tag.
const [ivLength, tagLength] = [12, 16];

interface Key {
  id: string;
  bytes: Buffer;
}

function keyOf(hostSecret: string): Key {
  const bytes = Buffer.from(hkdfSync("sha256", hostSecret, "", "user-manager/sealing", 32));
  return { id: sha256(`user-manager/key-id/${bytes.toString("base64url")}`).slice(0, 12), bytes };
}

/** The first is the one that seals; all open. */
export function keyIds(hostSecrets: string[]): string[] {
  return hostSecrets.map((secret) => keyOf(secret).id);
}

/** `owner` is bound in: what is copied to another row does not open there. */
export function seal(hostSecrets: string[], text: string, owner: string): Sealed {
  const { id, bytes } = keyOf(hostSecrets[0] ?? "");
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv("aes-256-gcm", bytes, iv).setAAD(Buffer.from(owner));
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return { sealed: Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url"), keyId: id };
}

/** Throws an Error when no secret of the options opens it, or somebody has changed it. */
export function unseal(hostSecrets: string[], { sealed, keyId }: Sealed, owner: string): string {
  const key = hostSecrets.map(keyOf).find(({ id }) => id === keyId);
  if (key === undefined) {
    throw new Error("A second factor was sealed under a secret that the option `secret` does not hold any more.");
  }
  const bytes = Buffer.from(sealed, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", key.bytes, bytes.subarray(0, ivLength), { authTagLength: tagLength })
    .setAAD(Buffer.from(owner))
    .setAuthTag(bytes.subarray(ivLength, ivLength + tagLength));
  return Buffer.concat([decipher.update(bytes.subarray(ivLength + tagLength)), decipher.final()]).toString("utf8");
}

// The door to nodemailer: hands one letter to the SMTP server, or to the host's own function.
import { createTransport } from "nodemailer";

export interface Person {
  name: string;
  address: string;
}

/** A letter on its way. */
export interface Post {
  from: Person;
  to: Person;
  subject: string;
  text: string;
  html: string;
  /** The same at every try, so that a duplicate can be recognised. */
  messageId: string;
}

// Nothing in it can end it, quote it or name a second one, whatever reads it on the way.
const plainAddress = /^[^\s\p{C}@<>()[\]\\,;:"]+@[a-z0-9.-]+$/u;

/** Delivers or throws; an error with `permanent: true` is not tried again. */
export type Send = (post: Post) => Promise<void>;

/** SMTP URL, or nodemailer's transport options, or the host's own function. */
export type MailOption = string | Record<string, unknown> | { send: Send };

// Well below the time for which a letter is claimed, so that no second process takes it meanwhile.
const patience = { connectionTimeout: 30_000, greetingTimeout: 30_000, socketTimeout: 60_000, dnsTimeout: 30_000 };

export function openTransport(option: MailOption): { send: Send; close(): void } {
  if (typeof option === "object" && typeof option.send === "function")
    return { send: option.send as Send, close: () => {} };
  const safe = { ...patience, disableFileAccess: true, disableUrlAccess: true };
  const transport = createTransport(typeof option === "string" ? { url: option, ...safe } : { ...safe, ...option });
  return {
    async send({ from, to, ...content }) {
      if (!plainAddress.test(to.address))
        throw Object.assign(new Error("This is no plain address."), { permanent: true });
      // An explicit envelope and objects: a string would be parsed for further recipients.
      await transport.sendMail({
        ...content,
        from: { name: from.name, address: from.address },
        to: { name: to.name, address: to.address },
        envelope: { from: { name: "", address: from.address }, to: [{ name: "", address: to.address }] },
        headers: { "Auto-Submitted": "auto-generated" },
      });
    },
    close: () => transport.close(),
  };
}

interface Failure {
  permanent?: unknown;
  responseCode?: unknown;
  code?: unknown;
}

// nodemailer's codes and Node's: nobody was there, or the conversation broke off before the letter was judged.
const away =
  /^(ECONNECTION|ETIMEDOUT|ESOCKET|EDNS|ETLS|EPROXY|EPROTOCOL|E(NO|O)?AUTH2?|ECONN\w+|ENOTFOUND|EAI_AGAIN|E(HOST|NET)UNREACH|EPIPE)$/;
// RFC 5321 3.8 (shutting down) and RFC 4954 6: who we are was judged, not the letter.
const notAboutTheLetter = [421, 530, 534, 535, 538];

/** True when the mail server was away or would not let us in: ours to mend, and no judgement of the letter. */
export function isOutage(error: unknown): boolean {
  const { code, responseCode } = (error ?? {}) as Failure;
  return notAboutTheLetter.includes(responseCode as number) || (typeof code === "string" && away.test(code));
}

/** True when trying again cannot help: the server has refused this letter for good (5xx). */
export function isPermanent(error: unknown): boolean {
  if (isOutage(error)) return false;
  const { permanent, responseCode } = (error ?? {}) as Failure;
  return permanent === true || (typeof responseCode === "number" && responseCode >= 500);
}

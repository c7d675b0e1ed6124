// A real mail server for the demo, on this machine only: what arrives goes into the mailbox, and nowhere else.
import type { AddressInfo } from "node:net";
import { simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import type { OpenMailbox } from "./mailbox.js";
import { linksIn } from "./split-links.js";

export interface MailServer {
  /** For the User Manager's option `mail`. */
  url: string;
  /** Lets letters that are arriving arrive. */
  close(): Promise<void>;
}

const thisMachineOnly = "127.0.0.1";
const largestLetter = 1_024 * 1_024;
const longestGoodbye = 2_000;

export async function receiveMail(mailbox: OpenMailbox, now: () => number): Promise<MailServer> {
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    // Nobody is asked for the name of who connects: nothing leaves this machine.
    disableReverseLookup: true,
    size: largestLetter,
    closeTimeout: longestGoodbye,
    logger: false,
    onData: (stream, session, answer) => {
      take(stream, session).then(() => answer(null), answer);
    },
  });
  // A conversation that broke off; whoever sends tries again.
  server.on("error", () => {});

  async function take(stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of stream) if (!stream.sizeExceeded) pieces.push(piece as Buffer);
    if (stream.sizeExceeded) throw Object.assign(new Error("The letter is too large."), { responseCode: 552 });
    const { from, html, messageId = "", subject = "", text = "", to } = await simpleParser(Buffer.concat(pieces));
    const sender = from?.value[0];
    const named = [to ?? []].flat().flatMap(({ value }) => value);
    for (const { address } of envelope.rcptTo) {
      mailbox.keep({
        arrivedAt: now(),
        from: sender?.address ?? "",
        fromName: sender?.name ?? "",
        to: address,
        toName: named.find((one) => one.address?.toLowerCase() === address.toLowerCase())?.name ?? "",
        subject,
        text,
        html: html || "",
        links: linksIn(text),
        messageId,
      });
    }
  }

  await new Promise<void>((resolve, reject) => {
    server.server.once("error", reject);
    server.listen(0, thisMachineOnly, resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://${thisMachineOnly}:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

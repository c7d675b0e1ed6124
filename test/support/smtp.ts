// A real SMTP server on loopback that records what arrives, and misbehaves as it is told.
import type { AddressInfo, Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import { onTestFinished } from "vitest";

export interface Arrived {
  from: string;
  to: string[];
  raw: string;
  mail: ParsedMail;
}

export type Step = "CONNECT" | "MAIL" | "RCPT" | "DATA";

export interface Behaviour {
  /** Answers this code at this step, and may say why. */
  refuse?: { at: Step; code: number; text?: string };
  /** Cuts the connection in the middle of DATA; or takes the whole letter and dies before its answer. */
  cut?: "in DATA" | "before the answer";
  /** Milliseconds before each answer to RCPT and to DATA. */
  slow?: number;
}

export interface SmtpServer {
  port: number;
  url: string;
  behaviour: Behaviour;
  /** Letters of which every byte arrived, also where no answer was given. */
  arrived: Arrived[];
  /** The recipient of every conversation, however it ended. */
  asked: string[];
  /** Recipients to whom two conversations went on at the same moment. */
  atOnce: string[];
  /** What arrived since the last call. */
  take(): Arrived[];
  /** Nobody listens any more, until it comes back on the same port. */
  leave(): Promise<void>;
  comeBack(): Promise<void>;
}

/** Closes itself when the test ends. With a `password`, only who knows it may send. */
export async function smtpServer({ password }: { password?: string } = {}): Promise<SmtpServer> {
  const sockets = new Map<number, Socket>();
  const talking = new Map<string, string>();
  let server: SMTPServer | null = null;

  const self: SmtpServer = {
    port: 0,
    url: "",
    behaviour: {},
    arrived: [],
    asked: [],
    atOnce: [],
    take: () => self.arrived.splice(0),
    async leave() {
      const leaving = server;
      server = null;
      for (const socket of sockets.values()) socket.destroy();
      if (leaving !== null) await new Promise<void>((done) => leaving.close(() => done()));
    },
    async comeBack() {
      const back = open();
      server = back;
      await new Promise<void>((done) => void back.listen(self.port, "127.0.0.1", done));
      self.port = (back.server.address() as AddressInfo).port;
    },
  };

  function open(): SMTPServer {
    const one = new SMTPServer({
      logger: false,
      disabledCommands: password === undefined ? ["STARTTLS", "AUTH"] : ["STARTTLS"],
      authOptional: password === undefined,
      allowInsecureAuth: true,
      onAuth: (given, _session, answer) =>
        given.password === password ? answer(null, { user: "portal" }) : answer(reply(535)),
      onConnect: (_session, answer) => answer(refusal("CONNECT")),
      onMailFrom: (_address, _session, answer) => answer(refusal("MAIL")),
      onRcptTo: ({ address }, session, answer) => {
        self.asked.push(address);
        if ([...talking.values()].includes(address)) self.atOnce.push(address);
        talking.set(session.id, address);
        void slowly().then(() => answer(refusal("RCPT")));
      },
      onData: (stream, session, answer) => void take(stream, session).then(answer, () => {}),
      onClose: (session) => void talking.delete(session.id),
    });
    one.on("error", () => {});
    one.server.on("connection", (socket: Socket) => {
      const from = socket.remotePort ?? 0;
      sockets.set(from, socket);
      socket.on("close", () => sockets.delete(from));
      socket.on("error", () => {});
    });
    return one;
  }

  async function take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<Error | null> {
    const { cut } = self.behaviour;
    const hangUp = () => sockets.get(session.remotePort)?.destroy();
    const pieces: Buffer[] = [];
    for await (const piece of stream) {
      pieces.push(piece as Buffer);
      if (cut !== "in DATA") continue;
      hangUp();
      throw new Error("cut");
    }
    await slowly();
    const refused = refusal("DATA");
    if (refused !== null) return refused;
    const raw = Buffer.concat(pieces).toString();
    const { mailFrom, rcptTo } = session.envelope;
    self.arrived.push({
      from: mailFrom === false ? "" : mailFrom.address,
      to: rcptTo.map(({ address }) => address),
      raw,
      mail: await simpleParser(raw),
    });
    if (cut === "before the answer") {
      hangUp();
      throw new Error("cut");
    }
    // Over when the answer is given: the connection may linger.
    talking.delete(session.id);
    return null;
  }

  const slowly = async () => {
    if (self.behaviour.slow !== undefined) await wait(self.behaviour.slow);
  };
  const reply = (code: number, text = "as the test wants it") => Object.assign(new Error(text), { responseCode: code });
  const refusal = (at: Step) => {
    const { refuse } = self.behaviour;
    return refuse?.at === at ? reply(refuse.code, refuse.text) : null;
  };

  await self.comeBack();
  self.url =
    password === undefined ? `smtp://127.0.0.1:${self.port}` : `smtp://portal:${password}@127.0.0.1:${self.port}`;
  onTestFinished(() => self.leave());
  return self;
}

/** The one link in a letter that confirms something; throws when there is none, or more. */
export function linkIn({ mail }: Arrived): string {
  const [link, ...more] = mail.text?.match(/\S+\/confirm#\S+/g) ?? [];
  if (link === undefined || more.length > 0) throw new Error(`There is not one link in ${mail.subject}.`);
  return link;
}

export function secretOf(link: string): string {
  return link.split("#")[1] ?? "";
}

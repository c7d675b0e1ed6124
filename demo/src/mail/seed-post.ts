// A mail server for the time of the seeding: it knows some addresses not, and forgets every letter to the others.
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export interface SeedPost {
  /** For the User Manager's option `mail`. */
  url: string;
  /** Resolves when a letter to this address has been taken or refused. */
  seen(address: string): Promise<void>;
  close(): Promise<void>;
}

const thisMachineOnly = "127.0.0.1";

export async function openSeedPost(unknown: readonly string[]): Promise<SeedPost> {
  const addresses = new Map<string, { seen: Promise<void>; done: () => void }>();
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    logger: false,
    onRcptTo: ({ address }, _session, answer) => {
      if (!unknown.includes(address)) return answer();
      noted(address).done();
      answer(Object.assign(new Error(`5.1.1 <${address}>: there is no such mailbox`), { responseCode: 550 }));
    },
    onData: (stream, { envelope }, answer) => {
      stream.resume().once("end", () => {
        answer();
        for (const { address } of envelope.rcptTo) noted(address).done();
      });
    },
  });
  server.on("error", () => {});

  function noted(address: string) {
    const known = addresses.get(address);
    if (known !== undefined) return known;
    const { promise, resolve } = promiseOf();
    const made = { seen: promise, done: resolve };
    addresses.set(address, made);
    return made;
  }

  await new Promise<void>((resolve, reject) => {
    server.server.once("error", reject);
    server.listen(0, thisMachineOnly, resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://${thisMachineOnly}:${port}`,
    seen: (address) => noted(address).seen,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

// Promise.withResolvers is not in every Node that this runs on.
function promiseOf() {
  let resolve: () => void = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

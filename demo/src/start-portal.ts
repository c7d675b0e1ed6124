// Starts Harbor Cloud in this process: for the command line, and for tests that move its clock.
import type { UserManager } from "@user-manager/server-plugin";
import { openDataFolder } from "./data-folder.js";
import { listen } from "./listen.js";
import { type Mailbox, openMailbox } from "./mail/mailbox.js";
import { receiveMail } from "./mail/receive-mail.js";
import { openPortal } from "./portal.js";
import { PortalProblem } from "./portal-problem.js";
import { quietLogger } from "./seed/quiet-logger.js";
import { seedHarbor } from "./seed/seed-harbor.js";
import { demoPassword, signIns } from "./seed/sign-ins.js";

export type { Letter } from "./mail/letter.js";
export type { Mailbox } from "./mail/mailbox.js";
export { PortalProblem } from "./portal-problem.js";
export { demoPassword, signIns } from "./seed/sign-ins.js";

export interface StartOptions {
  /** 0 takes a free one. */
  port: number;
  /** Where `harbor.db`, the letters and the secret are kept. */
  folder: string;
  /** UTC milliseconds; the seed's times are relative to it. */
  now?: () => number;
  /** How many people Ostervik Freight has; as many as there are, or 1,204. */
  users?: number | undefined;
  /** Forget what is in the folder. */
  fresh?: boolean;
  /** Called for each person while the database is seeded. */
  onPerson?: ((index: number) => void) | undefined;
}

export interface StartedPortal {
  url: string;
  /** How many people Ostervik Freight was seeded with. */
  seeded: number;
  password: string;
  signIns: typeof signIns;
  /** The plugin, for tests that seed more. */
  users: UserManager;
  /** Every letter that the portal has sent lately; people read it at `/mailbox`. */
  mailbox: Mailbox;
  close(): Promise<void>;
}

export const usualUsers = 1_204;

/** Throws a `PortalProblem` when the port is taken, or the folder holds another number of people than was asked for. */
export async function startPortal(options: StartOptions): Promise<StartedPortal> {
  const { folder, fresh = false, now = Date.now, onPerson, port, users: wanted } = options;
  // The port first: a second start must not touch the data of the first.
  const listener = await listen(port);
  // Requests end first, then the letters that they caused, then the server that takes these.
  const ends = [listener.close];
  const close = async () => {
    for (const end of ends) await end();
  };
  try {
    const data = openDataFolder(folder, fresh);
    if (data.seeded !== null && wanted !== undefined && wanted !== data.seeded) {
      const [has, asked] = [data.seeded.toLocaleString("en"), wanted.toLocaleString("en")];
      throw new PortalProblem(
        `The data in ${folder} has ${has} users, not ${asked}; add --fresh to start over with ${asked}.`,
      );
    }
    const mailbox = openMailbox(data.mailboxFile);
    const mailServer = await receiveMail(mailbox, now);
    ends.push(mailServer.close);
    const settings = { publicUrl: listener.url, mail: mailServer.url, mailbox, now, ...data };
    const seeded = data.seeded ?? wanted ?? usualUsers;
    if (data.seeded === null) {
      const open = async (mail: string, now: () => number) =>
        (await openPortal({ ...settings, mail, now, logger: quietLogger })).users;
      await seedHarbor({ users: seeded, now: now(), onPerson, publicUrl: listener.url, open });
      data.noteSeeded(seeded);
    }
    const { app, users } = await openPortal(settings);
    ends.splice(1, 0, users.close);
    listener.answerWith(app);
    return { url: listener.url, seeded, password: demoPassword, signIns, users, mailbox, close };
  } catch (error) {
    await close();
    throw error;
  }
}

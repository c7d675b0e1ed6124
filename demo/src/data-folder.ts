// The folder with the portal's database, its secret, its letters, and a note of what was seeded.
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export interface DataFolder {
  databaseUrl: string;
  secret: string;
  mailboxFile: string;
  /** How many people Ostervik Freight was seeded with, or null while the database is empty. */
  seeded: number | null;
  /** To call when the seed is complete. */
  noteSeeded(users: number): void;
}

/** Makes the folder when it is not there. `fresh` forgets the database and the letters, and so does a seeding that was interrupted. */
export function openDataFolder(folder: string, fresh: boolean): DataFolder {
  mkdirSync(folder, { recursive: true });
  const database = join(folder, "harbor.db");
  const note = join(folder, "seeded.json");
  const mailboxFile = join(folder, "mailbox.jsonl");
  if (fresh || !existsSync(note) || !existsSync(database)) {
    const forgotten = [note, mailboxFile, database, `${database}-wal`, `${database}-shm`];
    for (const file of forgotten) rmSync(file, { force: true });
  }
  return {
    databaseUrl: pathToFileURL(database).href,
    secret: keepSecret(join(folder, "secret")),
    mailboxFile,
    seeded: existsSync(note) ? readNote(note) : null,
    noteSeeded: (users) => writeFileSync(note, `${JSON.stringify({ users })}\n`),
  };
}

function readNote(file: string): number {
  const { users } = JSON.parse(readFileSync(file, "utf8")) as { users: number };
  return users;
}

// Made once: with another secret, links that were already mailed would be void.
function keepSecret(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600 });
  return readFileSync(file, "utf8").trim();
}

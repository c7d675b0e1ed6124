// The actors of the matrix: who they are, how far their sign-in has come, and a browser with a session of each.
import type { Stage } from "../../../server-plugin/src/platform/context.js";
import { startSession } from "../../../server-plugin/src/sessions/start-session.js";
import type { Plugin } from "../../support/plugin.js";
import type { Browser } from "../../support/request.js";

export const actors = [
  "anonymous",
  "unfinished",
  "pending",
  "enrolling",
  "answering",
  "member",
  "reader",
  "administrator",
  "elsewhere",
  "guest",
  "deactivated",
  "locked",
] as const;
export type Actor = (typeof actors)[number];

export const addresses: Record<Actor, string | null> = {
  anonymous: null,
  unfinished: "una@ostervik.example",
  pending: "per@ostervik.example",
  enrolling: "eva@ostervik.example",
  answering: "ann@ostervik.example",
  member: "mika@ostervik.example",
  reader: "rita@ostervik.example",
  administrator: "ada@ostervik.example",
  elsewhere: "pia@palisander.example",
  guest: "gus@palisander.example",
  deactivated: "dag@ostervik.example",
  locked: "lou@ostervik.example",
};

/** How far their sign-in has come, of those for whom it is not complete. */
export const stages: Partial<Record<Actor, Stage>> = {
  unfinished: "new_password",
  pending: "second_factor",
  enrolling: "enrol",
  answering: "questions",
};

/** Without the work of a password: how a session begins is tested elsewhere. */
export async function begin(one: Plugin, address: string, stage: Stage): Promise<Browser> {
  const browser = one.browser();
  const token = await one.context.transaction(async (tx) => {
    const { id } = await tx.selectFrom("um_users").select("id").where("email", "=", address).executeTakeFirstOrThrow();
    return startSession(one.context, tx, { userId: id, stage, organizationId: null });
  });
  browser.cookie = `__Host-user_manager=${token}`;
  return browser;
}

// Asks for all that My security shows, at once: in pieces it would contradict itself.
import { type Answer, ask } from "../ask.js";
import { connect, type MyEvent, type MySecurity, type MySession } from "../server.js";
import { whoAmI } from "../who-am-i.js";

export interface Mine extends MySecurity {
  email: string;
  portal: string;
  sessions: readonly MySession[];
  events: readonly MyEvent[];
}

export async function askForMine(server: string): Promise<Answer<Mine>> {
  const { me } = connect(server);
  const [who, security, sessions, activity] = await Promise.all([
    whoAmI(server),
    ask(me.security.$get()),
    ask(me.sessions.$get()),
    ask(me.activity.$get()),
  ]);
  if (!who.ok) return who;
  if (!security.ok) return security;
  if (!sessions.ok) return sessions;
  if (!activity.ok) return activity;
  const { portalName, user } = who.value;
  return {
    ok: true,
    value: {
      ...security.value,
      email: user.email,
      portal: portalName ?? "",
      sessions: sessions.value.sessions,
      events: activity.value.events,
    },
  };
}

// Ostervik Freight with a real SMTP server, and its outbox.
import { type Overrides, ostervik } from "./plugin.js";
import { type Behaviour, smtpServer } from "./smtp.js";

/** `deliver` tries everything that is due at the plugin's time. */
export async function ostervikWithPost(overrides: Overrides = {}, behaviour: Behaviour = {}) {
  const smtp = await smtpServer();
  smtp.behaviour = behaviour;
  const one = await ostervik({ mail: smtp.url, ...overrides });
  const { ada, context, path, profileId, letters } = one;
  return {
    ...one,
    smtp,
    deliver: async () => void (await letters()),
    /** Adds a person, who is mailed a set-up link. */
    invite: (email = "bob@ostervik.example", fullName = "Bob Ström") =>
      ada.post(`${path}/members`, { fullName, email, profile: profileId("Member") }),
    outbox: () => context.db.selectFrom("um_outbox").selectAll().orderBy("id").execute(),
    /** The only letter there is. */
    async letter() {
      const [row, ...more] = await context.db.selectFrom("um_outbox").selectAll().execute();
      if (row === undefined || more.length > 0) throw new Error(`There are ${more.length + (row ? 1 : 0)} letters.`);
      return row;
    },
  };
}

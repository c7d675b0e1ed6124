// Ostervik Freight for acts on its members: people of any rights, and everything that an act did.
import type { Post } from "../../server-plugin/src/mail/transport.js";
import { ownPermissions } from "../../server-plugin/src/platform/permissions.js";
import { type Overrides, organization, type Person, type Plugin, plugin } from "./plugin.js";
import type { Answer, Browser } from "./request.js";

export const everyPermission = [...Object.keys(ownPermissions), "invoices.read", "invoices.pay"];

/** Whatever an act could change, the audit apart. */
const tables = [
  "um_users",
  "um_memberships",
  "um_passwords",
  "um_sessions",
  "um_confirmations",
  "um_join_requests",
  "um_outbox",
  "um_strikes",
  "um_profiles",
  "um_profile_permissions",
  "um_settings",
  "um_authenticators",
  "um_enrolments",
  "um_recovery_codes",
  "um_security_answers",
  "um_directory",
  "um_directory_counts",
  "um_directory_letters",
];

interface AuditLine {
  kind: string;
  actor: string | null;
  target: string | null;
  before?: object;
  after?: object;
}

export interface Seen {
  answer: Answer;
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test states the shape that it expects.
  body: any;
  /** The lines that were added. */
  audit: AuditLine[];
  /** Whom a letter went to, and its subject. */
  letters: [string, string][];
  posts: Post[];
  /** The tables that are not as they were. */
  changed: string[];
}

/** What is seen of an act that was refused. */
export const nothing = { audit: [], letters: [], changed: [] };

interface Seed extends Overrides {
  people?: Person[];
  profiles?: { name: string; permissions: string[] }[];
}

/** Administrator Ada, reader Rita, member Mika, and `people`; the profile Deputy may do all that Administrator may. */
export async function acting({ people = [], profiles = [], ...overrides }: Seed = {}) {
  const one = await plugin(overrides);
  const id = await organization(
    one,
    "Ostervik Freight",
    [
      { fullName: "Ada Berg", email: "ada@ostervik.example", profile: "Administrator" },
      { fullName: "Rita Lund", email: "rita@ostervik.example", profile: "Reader" },
      { fullName: "Mika Aalto", email: "mika@ostervik.example" },
      ...people,
    ],
    [
      { name: "Reader", permissions: ["users.read"] },
      { name: "Billing", permissions: ["invoices.read", "invoices.pay"] },
      { name: "Deputy", permissions: everyPermission },
      ...profiles,
    ],
  );
  const ada = await one.signedIn("ada@ostervik.example");
  const path = `/organizations/${id}`;
  const profileId = await profilesOf(ada, path);
  /** The row of this person, as the list has it. */
  const find = async (search: string, by: Browser = ada) =>
    (await by.get(`${path}/members?search=${encodeURIComponent(search)}`)).body.members[0];
  const at = (member: { id: string }) => `${path}/members/${member.id}`;
  return { ...one, id, path, ada, profileId, find, at, watch: (act: () => Promise<Answer>) => watch(one, act) };
}

export type Acting = Awaited<ReturnType<typeof acting>>;

async function profilesOf(by: Browser, path: string) {
  const { body } = await by.get(`${path}/profiles`);
  return (name: string): string => body.profiles.find((profile: { name: string }) => profile.name === name).id;
}

/** Another organization on the same portal, with administrator Pia. */
export async function palisander(one: Plugin, people: Person[] = []) {
  const id = await organization(one, "Palisander Labs", [
    { fullName: "Pia Holm", email: "pia@palisander.example", profile: "Administrator" },
    ...people,
  ]);
  const pia = await one.signedIn("pia@palisander.example");
  const path = `/organizations/${id}`;
  return { id, path, pia, profileId: await profilesOf(pia, path) };
}

/** Does it, and says all that came of it. What was on its way before is delivered first; when a session was seen is no change. */
async function watch(one: Plugin, act: () => Promise<Answer>): Promise<Seen> {
  await one.letters();
  const dump = async (table: string) => (await one.dump(table)).replace(/"seen_at":\d+/g, "");
  const before = await Promise.all(tables.map(dump));
  const lines = (await allLines(one)).length;
  const answer = await act();
  const after = await Promise.all(tables.map(dump));
  const audit = (await allLines(one)).slice(lines);
  const posts = await one.letters();
  return {
    answer,
    status: answer.status,
    body: answer.body,
    audit,
    letters: posts.map(({ to, subject }) => [to.address, subject]),
    posts,
    changed: tables.filter((_, index) => before[index] !== after[index]),
  };
}

async function allLines({ context }: Plugin): Promise<AuditLine[]> {
  const rows = await context.db.selectFrom("um_audit").selectAll().orderBy("id").execute();
  return rows.map(({ kind, actor_name, target_name, before, after }) => ({
    kind,
    actor: actor_name,
    target: target_name,
    ...(before !== null && { before: JSON.parse(before) }),
    ...(after !== null && { after: JSON.parse(after) }),
  }));
}

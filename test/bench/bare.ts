// The same questions as bare SQL: one statement that gives the fifty rows of the page, asked by the client and by the engine.
import { fileURLToPath } from "node:url";
import { type Client, createClient } from "@libsql/client";
import Database from "libsql";

export type Sort = "name" | "email" | "status" | "profile";

export interface Narrowing {
  letter?: string;
  status?: string;
  /** By name. */
  profile?: string;
}

/** Behind whom a page begins. */
export interface Place {
  key: string;
  id: number;
}

interface Question {
  sort?: Sort;
  isDescending?: boolean;
  narrowing?: Narrowing;
  behind?: Place | undefined;
}

export interface Bare {
  client: Client;
  organizationId: number;
  page(question: Question): Promise<number>;
  /** The same statement, prepared once and asked of the engine itself, as the plugin does. */
  pagePrepared(question: Question): number;
  /** The member in the middle of the whole list. */
  middle(key: "name_key" | "email_key"): Promise<Place>;
  close(): void;
}

// What the page shows of a member, by the tables: also whether they belong elsewhere, who deactivated or reviewed them, and what
// became of their last letter.
const shown = `m.public_id, m.deactivated_at, m.last_entered_at, m.reviewed_at, m.review_note, m.version, m.two_factor_required,
  u.public_id as person, u.full_name, u.email_typed, u.locked_at, u.lock_reason, u.last_sign_in_at, u.activated_at,
  u.version as person_version, p.public_id as profile, p.name as profile_name, p.built_in, p.two_factor_required as by_profile,
  d.status, h.initial_expires_at, a.since as two_factor, s.two_factor_required as by_organization,
  exists (select 1 from um_memberships o where o.user_id = m.user_id and o.id <> m.id) as elsewhere,
  (select max(c.expires_at) from um_confirmations c where c.user_id = m.user_id and c.organization_id = m.organization_id
    and u.activated_at is null
    and c.purpose = 'activate' and c.withdrawn_at is null and c.used_at is null) as link_expires_at,
  (select by_whom.full_name from um_users by_whom where by_whom.id = m.deactivated_by) as deactivated_by,
  (select by_whom.full_name from um_users by_whom where by_whom.id = m.reviewed_by) as reviewed_by,
  (select x.settled_at from um_outbox x where x.user_id = m.user_id and x.organization_id = m.organization_id
    and u.activated_at is null
    and x.kind in ('activate', 'welcome') order by x.id desc limit 1) as mail_settled_at`;

/** Opens a second client on the database; `organization` is a public id. */
export async function openBare(url: string, organization: string): Promise<Bare> {
  const client = createClient({ url, concurrency: 1 });
  // As the plugin's connections have it.
  await client.execute("PRAGMA cache_size = -32768");
  const one = async (sql: string, args: (string | number | bigint)[]) => (await client.execute({ sql, args })).rows[0];
  const row = await one("select id from um_organizations where public_id = ?", [organization]);
  const organizationId = Number(row?.id);

  const engine = new Database(fileURLToPath(url.replace("file:", "file://")));
  engine.prepare("PRAGMA cache_size = -32768").all();
  const prepared = new Map<string, Database.Statement<[(string | bigint)[]]>>();

  const toStatement = ({ sort = "name", isDescending = false, narrowing = {}, behind }: Question) => {
    const args: (string | bigint)[] = [BigInt(organizationId)];
    let where = "d.organization_id = ?";
    if (narrowing.letter !== undefined) {
      where += " and d.letter = ?";
      args.push(narrowing.letter);
    }
    // Sorted by status, the first page is the first status by name.
    const status = narrowing.status ?? (sort === "status" ? "active" : undefined);
    if (status !== undefined) {
      where += " and d.status = ?";
      args.push(status);
    }
    const profile = narrowing.profile ?? (sort === "profile" ? "Auditor" : undefined);
    if (profile !== undefined) {
      where += " and d.profile_id = (select id from um_profiles where organization_id = ? and name = ?)";
      args.push(BigInt(organizationId), profile);
    }
    const key = sort === "email" ? "email_key" : "name_key";
    const way = isDescending ? "desc" : "asc";
    if (behind !== undefined) {
      where += ` and (d.${key}, d.membership_id) ${isDescending ? "<" : ">"} (?, ?)`;
      args.push(behind.key, BigInt(behind.id));
    }
    const sql = `select ${shown} from um_directory d
        join um_memberships m on m.id = d.membership_id join um_users u on u.id = d.user_id
        join um_profiles p on p.id = d.profile_id left join um_passwords h on h.user_id = d.user_id
        left join um_authenticators a on a.user_id = d.user_id left join um_settings s on s.organization_id = d.organization_id
        where ${where} order by d.${key} ${way}, d.membership_id ${way} limit 50`;
    return { sql, args };
  };

  return {
    client,
    organizationId,
    page: async (question) => (await client.execute(toStatement(question))).rows.length,
    pagePrepared(question) {
      const { sql, args } = toStatement(question);
      const statement = prepared.get(sql) ?? engine.prepare<[(string | bigint)[]]>(sql);
      prepared.set(sql, statement);
      return statement.all(args).length;
    },
    async middle(key) {
      const middle = await one(
        `select ${key} as key, membership_id as id from um_directory where organization_id = ? order by ${key}, membership_id
        limit 1 offset (select sum(members) / 2 from um_directory_counts where organization_id = ?)`,
        [BigInt(organizationId), BigInt(organizationId)],
      );
      return { key: String(middle?.key), id: Number(middle?.id) };
    },
    close() {
      client.close();
      engine.close();
    },
  };
}

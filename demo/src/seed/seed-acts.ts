// What was done in the last days before the demo begins: people signed in, were asked to join, added, kept out, reviewed, a profile
// changed, and mail that did not arrive.
import type { UserManager } from "@user-manager/server-plugin";
import type { SeedPost } from "../mail/seed-post.js";
import { type Actor, actAs } from "./act-as.js";
import type { ProfileName } from "./profiles.js";

export interface ActsWanted {
  users: UserManager;
  publicUrl: string;
  post: SeedPost;
  /** Moves the clock to so many days before the demo begins. */
  daysAgo: (days: number) => void;
}

/** Added by the acts, so the seed has so many fewer. */
export const addedByActs = 3;

const halvard = "halvard.overbo@ostervik.example";
const rosalind = "rosalind@palisander.example";
const inigo = "inigo@palisander.example";
/** They only sign in. */
const cagla = "cagla.unsal-ozturk@ostervik.example";
const siobhan = "siobhan@ostervik.example";
const aroha = { fullName: "Aroha Ngata", email: "aroha.ngata@ostervik.example" };

/** The mail server of the seed does not know them. */
export const unknownAddresses = [inigo, aroha.email];

export async function seedActs({ users, publicUrl, post, daysAgo }: ActsWanted): Promise<void> {
  const at = (days: number, email: string) => {
    daysAgo(days);
    return actAs(users, publicUrl, email);
  };

  const first = await at(12, halvard);
  // The seed says when she was deactivated; this says by whom, too.
  await act(first, "layla.alhaddad@ostervik.example", "reactivate");
  await act(first, "layla.alhaddad@ostervik.example", "deactivate");

  const tenth = await at(10, halvard);
  await review(tenth, "amara.nwosu@ostervik.example", "Still our auditor, until the end of the year.");
  await review(tenth, "night-desk@ostervik.example", "");

  await at(9.1, cagla);
  const second = await at(8, halvard);
  await permit(second, "Team Lead", (own) => [...own, "users.review"]);
  await add(second, "haeun.kim@palisander.example", "Billing");
  await add(second, "jonas@palisander.example", "Dispatcher");

  const third = await at(6.5, halvard);
  await add(third, rosalind, "Auditor");
  await add(third, "imani.okoye@ostervik.example", "Member", "Imani Okoye");

  await at(5.6, siobhan);
  await at(5.2, cagla);
  // He ceases to exist, and what he was asked lapses.
  await act(await at(5, rosalind), "jonas@palisander.example", "delete");

  await at(2.3, siobhan);
  await at(1.4, cagla);
  const last = await at(0.9, halvard);
  await add(last, "davor.lisicki@ostervik.example", "Operations", "Davor Lisicki");
  await add(last, aroha.email, "Help Desk", aroha.fullName);
  await add(last, inigo, "Operations");
  await givenUp(last, unknownAddresses.length);

  /** Somebody who is known elsewhere is asked to join, and keeps their name. */
  async function add(actor: Actor, email: string, profile: ProfileName, fullName = email) {
    const { profiles } = await actor.get<{ profiles: { id: string; name: string }[] }>("/profiles");
    const id = profiles.find(({ name }) => name === profile)?.id;
    await actor.send("POST", "/members", { fullName, email, profile: id });
    await post.seen(email);
  }
}

interface Listed {
  id: string;
  etag: string;
}

async function find(actor: Actor, email: string): Promise<Listed> {
  const { members } = await actor.get<{ members: Listed[] }>(`/members?search=${email}`);
  const [member] = members;
  if (member === undefined) throw new Error(`${email} is not there.`);
  return member;
}

async function review(actor: Actor, email: string, note: string): Promise<void> {
  const member = await find(actor, email);
  await actor.send("POST", `/members/${member.id}/review`, { note }, member.etag);
}

async function permit(actor: Actor, name: ProfileName, change: (own: string[]) => string[]): Promise<void> {
  type Profile = Listed & { name: string; permissions: string[] };
  const { profiles } = await actor.get<{ profiles: Profile[] }>("/profiles");
  const profile = profiles.find((each) => each.name === name);
  if (profile === undefined) throw new Error(`There is no profile ${name}.`);
  const permissions = change(profile.permissions);
  await actor.send("PATCH", `/profiles/${profile.id}`, { permissions }, profile.etag);
}

async function act(actor: Actor, email: string, what: "deactivate" | "reactivate" | "delete"): Promise<void> {
  const member = await find(actor, email);
  const path = `/members/${member.id}`;
  if (what === "delete") await actor.send("DELETE", path, undefined, member.etag);
  else await actor.send("POST", `${path}/${what}`, undefined, member.etag);
}

/** The mail server has refused them; a moment later that is written down, while the clock stands still. */
async function givenUp(actor: Actor, number: number): Promise<void> {
  for (;;) {
    const { letters } = await actor.get<{ letters: unknown[] }>("/undelivered-letters");
    if (letters.length >= number) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

// How a random change finds somebody, acts on them and reads their mail.
import { memberVersion } from "../../../../server-plugin/src/memberships/member-version.js";
import { dormantAfter } from "../../../../server-plugin/src/users/dormancy.js";
import { secretIn } from "../../../support/plugin.js";
import { basedOn } from "../../../support/request.js";
import type { Place, Someone } from "./model.js";
import { accepted, type World } from "./world.js";

const pathOf = ({ id, organization }: Place) => `/organizations/${organization}/members/${id}`;
export const isBoss = ({ person }: Place) => person.email.startsWith("boss");

/** Anybody of the kind but the administrators who act. */
export function find({ chance, model }: World, fits: (place: Place) => boolean = () => true): Place | null {
  const fitting = model.places.filter((place) => !isBoss(place) && fits(place));
  return fitting.length === 0 ? null : chance.oneOf(fitting);
}

/** What their own administrator does to a member as they are now. */
export async function act(
  world: World,
  place: Place,
  method: "post" | "patch" | "delete",
  what: string,
  body?: object,
) {
  const boss = world.boss(place.organization);
  const version = await world.one.context.db
    .selectFrom("um_memberships")
    .innerJoin("um_users", "um_users.id", "um_memberships.user_id")
    .where("um_memberships.id", "=", place.number)
    .select(["um_users.version as user_version", "um_memberships.version as membership_version"])
    .executeTakeFirstOrThrow();
  const headers = basedOn({ etag: memberVersion(version) });
  if (method === "delete") return accepted(await boss.delete(pathOf(place), headers));
  return accepted(await boss[method](`${pathOf(place)}${what}`, body, headers));
}

/** The secret of the link that was mailed last to this address. */
export async function mailed({ one }: World, email: string): Promise<string> {
  const letters = await one.letters();
  const [local = ""] = email.toLowerCase().split("@");
  return secretIn(letters.findLast(({ text, to }) => to.address.startsWith(`${local}@`) && text.includes("/confirm#")));
}

/** Of a password that came with a mailed link. */
export function prove({ model }: World, person: Someone): void {
  if (!person.activated) person.dormantAt = dormantAfter(model.now);
  person.activated = true;
  person.verified = true;
  if (person.locked === "strikes") person.locked = null;
}

export const someProfile = ({ chance, model }: World, organization: string) =>
  chance.oneOf(model.profiles.get(organization) ?? []).id;

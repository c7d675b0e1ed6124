// Tells the signed-in user who they are, where they are and what they may do.
import type { SignedInContext } from "../platform/context.js";
import { findStandings } from "./standings.js";

export interface Me {
  user: { id: string; fullName: string; email: string };
  /** The session's current organization; null when the user has none left. */
  organization: string | null;
  organizations: {
    id: string;
    name: string;
    profile: { id: string; name: string; builtIn: "administrator" | "member" | null };
    permissions: string[];
  }[];
  portalName: string;
}

export async function whoAmI(context: SignedInContext): Promise<Me> {
  const { actor, db, options } = context;
  const standings = await findStandings(context, db, actor.userId);
  const current =
    standings.find(({ organizationId }) => organizationId === actor.session.organizationId) ?? standings[0];
  return {
    user: { id: actor.publicId, fullName: actor.fullName, email: actor.email },
    organization: current?.publicId ?? null,
    organizations: standings
      .map(({ publicId, name, profile, permissions }) => ({
        id: publicId,
        name,
        profile: { id: profile.publicId, name: profile.name, builtIn: profile.builtIn },
        permissions: [...permissions],
      }))
      .sort((one, other) => one.name.localeCompare(other.name, "en")),
    portalName: options.portalName,
  };
}

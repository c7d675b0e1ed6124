// Tells the signed-in user who they are, where they are and what they may do.
import { type Capability, capabilitiesOf } from "../access/capabilities.js";
import type { SignedInContext } from "../platform/context.js";
import { currentStanding, findStandings } from "./standings.js";

export interface Me {
  user: { id: string; fullName: string; email: string };
  /** The session's current organization; null when the user is no active member there any more. */
  organization: string | null;
  organizations: {
    id: string;
    name: string;
    profile: { id: string; name: string; builtIn: "administrator" | "member" | null };
    permissions: string[];
    /** What of the User Manager is open to them: so that nothing is shown that would be refused. */
    capabilities: Capability[];
  }[];
  portalName: string;
}

export async function whoAmI(context: SignedInContext): Promise<Me> {
  const { actor, db, options } = context;
  const standings = await findStandings(context, db, actor.userId);
  const current = currentStanding(standings, actor.session.organizationId);
  return {
    user: { id: actor.publicId, fullName: actor.fullName, email: actor.email },
    organization: current?.publicId ?? null,
    organizations: standings
      .map(({ publicId, name, profile, permissions }) => ({
        id: publicId,
        name,
        profile: { id: profile.publicId, name: profile.name, builtIn: profile.builtIn },
        permissions: [...permissions],
        capabilities: capabilitiesOf(permissions),
      }))
      .sort((one, other) => one.name.localeCompare(other.name, "en")),
    portalName: options.portalName,
  };
}

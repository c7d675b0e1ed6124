// The version of a member, as an ETag: a change is based on it, or is stale.

/** Of the person's and the membership's own versions; strikes, locks and sign-ins do not count. */
export function memberVersion(of: { user_version: number; membership_version: number }): string {
  return `"${of.user_version}-${of.membership_version}"`;
}

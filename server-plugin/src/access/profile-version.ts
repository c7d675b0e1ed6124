// The version of a profile, as an ETag: a change is based on it, or is stale.

export function profileVersion(version: number): string {
  return `"${version}"`;
}

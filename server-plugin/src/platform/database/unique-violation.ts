// Recognises the engine's answer when a value that must be unique already exists.

/** True for a broken unique index: `SQLITE_CONSTRAINT` with an extended code locally, one code over HTTP. */
export function isUniqueViolation(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, extendedCode } = error as Error & { code?: unknown; extendedCode?: unknown };
  return code === "SQLITE_CONSTRAINT_UNIQUE" || extendedCode === "SQLITE_CONSTRAINT_UNIQUE";
}

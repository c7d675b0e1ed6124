// Stands in for the cookie writer that hono/client brings along: a page's fetch cannot set that header anyway.
export const serialize = (): string => "";

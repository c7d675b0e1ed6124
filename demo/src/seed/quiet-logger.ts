// A logger that says nothing: what happens while the database is seeded is no news to whoever starts the demo.
import type { UserManagerOptions } from "@user-manager/server-plugin";

type Logger = NonNullable<UserManagerOptions["logger"]>;

const levels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"];

export const quietLogger = {
  child: () => quietLogger,
  ...Object.fromEntries(levels.map((level) => [level, () => {}])),
} as unknown as Logger;

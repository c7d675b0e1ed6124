// Records which statements reach a database file while something happens, or makes one fail.
import Database from "libsql";
import { vi } from "vitest";

type Statement = Database.Statement<unknown[]>;

// A statement is prepared once and used ever after, and does not know its text.
const texts = new WeakMap<object, string>();
const { prepare } = Database.prototype;
Database.prototype.prepare = function (this: Database.Database, text: string) {
  const statement = prepare.call(this, text);
  texts.set(statement, text);
  return statement;
} as typeof prepare;

const statementPrototype = Object.getPrototypeOf(new Database(":memory:").prepare("select 1")) as Statement;

function observe(seen: (text: string) => void): { restore(): void } {
  const spies = (["all", "run"] as const).map((method) => {
    const original = statementPrototype[method] as (...values: unknown[]) => never;
    return vi.spyOn(statementPrototype, method).mockImplementation(function (this: Statement, ...values: unknown[]) {
      seen(texts.get(this) ?? "");
      return original.apply(this, values);
    });
  });
  return { restore: () => spies.forEach((spy) => void spy.mockRestore()) };
}

/** The statements' texts, in order, without their values. */
export async function recordStatements(work: () => Promise<unknown>): Promise<string[]> {
  const recorded: string[] = [];
  const observed = observe((text) => recorded.push(text));
  try {
    await work();
  } finally {
    observed.restore();
  }
  return recorded;
}

/** The next statement like this one finds the database busy, once; gives back what undoes it. */
export function makeBusy(like: RegExp): { restore(): void } {
  let done = false;
  return observe((text) => {
    if (done || !like.test(text)) return;
    done = true;
    throw Object.assign(new Error("database is locked"), { code: "SQLITE_BUSY" });
  });
}

// The few comparisons that element tests make.

const show = (value: unknown) => (value instanceof Element ? value.outerHTML.slice(0, 200) : JSON.stringify(value));

export function expect(actual: unknown) {
  const fail = (how: string, expected: unknown): never => {
    throw new Error(`Expected ${show(expected)} ${how}, but there was ${show(actual)}.`);
  };
  return {
    toBe(expected: unknown): void {
      if (!Object.is(actual, expected)) fail("exactly", expected);
    },
    toEqual(expected: unknown): void {
      if (JSON.stringify(actual) !== JSON.stringify(expected)) fail("by value", expected);
    },
    toContain(part: string): void {
      if (!String(actual).includes(part)) fail("in it", part);
    },
    notToContain(part: string): void {
      if (String(actual).includes(part)) fail("nowhere in it", part);
    },
    toMatch(pattern: RegExp): void {
      if (!pattern.test(String(actual))) fail("to match", String(pattern));
    },
    toExist(): void {
      if (actual === undefined || actual === null || actual === false) fail("to exist", "something");
    },
    notToExist(): void {
      if (actual !== undefined && actual !== null && actual !== false) fail("to exist", "nothing");
    },
  };
}

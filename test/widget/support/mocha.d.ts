// The globals that Web Test Runner gives to a test file.
declare function describe(name: string, suite: () => void): void;
declare function it(name: string, test: () => unknown): void;
declare function beforeEach(hook: () => unknown): void;
declare function afterEach(hook: () => unknown): void;

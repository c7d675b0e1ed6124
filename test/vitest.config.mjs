// How vitest runs the tests that need no browser of their own, and the journeys that start one.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const project = (name, include, options = {}) => ({
  extends: true,
  test: { name, include: [`test/${include}/**/*.test.ts`], ...options },
});

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    pool: "forks",
    // As many as there are cores: left to itself it keeps one free, which on two halves the speed.
    maxWorkers: "100%",
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      // Reading the plugin takes each file as long as most of its tests: a worker reads it once.
      project("server-plugin", "server-plugin", { isolate: false }),
      project("house", "house"),
      project("demo", "demo"),
      project("journeys", "journeys", { fileParallelism: false, testTimeout: 120_000 }),
    ],
  },
});

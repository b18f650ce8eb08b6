import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (name: string): string => fileURLToPath(new URL(`./packages/${name}/src/index.ts`, import.meta.url));

/** One for each core: while a container test waits, unit tests run. */
const maxWorkers = "100%";

export default defineConfig({
  test: {
    projects: [
      {
        // Unit tests read the sources, so that they need no build.
        resolve: {
          alias: {
            "dockerfile-syntax": source("dockerfile-syntax"),
            "eslint-plugin-dockerfile": source("eslint-plugin-dockerfile"),
            "dockerfile-conformance": source("dockerfile-conformance"),
          },
        },
        test: {
          name: "unit",
          include: ["packages/*/tests/**/*.test.ts"],
          // A busy machine is no fault of the code's.
          testTimeout: 60_000,
          maxWorkers,
        },
      },
      {
        // The conformance suite uses the built packages by their public names, as their users do.
        test: {
          name: "integration",
          include: ["integration/**/*.test.ts"],
          globalSetup: ["integration/global-setup.ts"],
          pool: "forks",
          maxWorkers,
          // Most of the time of a container test is waiting; more at once would make slow what has a limit.
          maxConcurrency: 2,
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});

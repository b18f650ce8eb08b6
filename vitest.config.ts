import { fileURLToPath } from "node:url";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

const source = (name: string): string => fileURLToPath(new URL(`./packages/${name}/src/index.ts`, import.meta.url));

/** One for each core: while a container test waits, unit tests run. */
const maxWorkers = "100%";

/** Unit tests read the sources, so that they need no build. */
function unitTests(name: string, options: { include: string[]; isolate?: boolean }): TestProjectInlineConfiguration {
  return {
    resolve: {
      alias: {
        "dockerfile-syntax": source("dockerfile-syntax"),
        "eslint-plugin-dockerfile": source("eslint-plugin-dockerfile"),
        "dockerfile-conformance": source("dockerfile-conformance"),
      },
    },
    // A busy machine is no fault of the code's.
    test: { name, ...options, testTimeout: 60_000, maxWorkers },
  };
}

export default defineConfig({
  test: {
    projects: [
      unitTests("unit", { include: ["packages/{dockerfile-syntax,dockerfile-conformance}/tests/**/*.test.ts"] }),
      // More than two hundred files that replace no module: each worker loads the rules once, not once a file.
      unitTests("unit-plugin", { include: ["packages/eslint-plugin-dockerfile/tests/**/*.test.ts"], isolate: false }),
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

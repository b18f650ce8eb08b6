import { defineConfig } from "tsdown";

export default defineConfig({
  entry: { index: "src/index.ts", cli: "src/cli.ts", matchers: "src/matchers/index.ts" },
  platform: "node",
  deps: { neverBundle: ["dockerfile-conformance", "vitest"] },
  dts: true,
  fixedExtension: false,
  logLevel: "warn",
});

import { defineConfig } from "tsdown";

export default defineConfig({
  entry: ["src/index.ts", "src/analysis.ts", "src/hadolint.ts", "src/cli.ts"],
  platform: "node",
  dts: true,
  fixedExtension: false,
  logLevel: "warn",
});

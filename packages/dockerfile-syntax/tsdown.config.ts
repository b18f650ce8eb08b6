import { defineConfig } from "tsdown";

export default defineConfig({
  entry: ["src/index.ts", "src/cli.ts"],
  platform: "node",
  deps: { neverBundle: ["dockerfile-syntax"] },
  dts: true,
  fixedExtension: false,
  logLevel: "warn",
});

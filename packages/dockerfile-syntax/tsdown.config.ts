import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { defineConfig } from "tsdown";

/** unbash is in the bundle, since its twenty files would take longer to load than all else. Its licence goes where its code goes. */
const license = readFileSync(join(createRequire(import.meta.url).resolve("unbash"), "../../LICENSE"), "utf8");

export default defineConfig({
  entry: ["src/index.ts", "src/cli.ts"],
  platform: "node",
  deps: { neverBundle: ["dockerfile-syntax"], onlyBundle: ["unbash"] },
  outputOptions: { postFooter: ({ fileName }) => (fileName === "index.js" ? `/*! unbash, in parts above:\n\n${license.trim()}\n*/` : "") },
  dts: true,
  fixedExtension: false,
  logLevel: "warn",
});

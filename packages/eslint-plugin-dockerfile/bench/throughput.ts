import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { realisticDockerfile } from "../../dockerfile-syntax/bench/realistic-dockerfiles.js";
import { median, milliseconds, type Figure } from "./figure.js";
import { hadolint, npmPeers } from "./peers.js";

/** Milliseconds that a run took: of the clock, and of the processor on all its cores together. */
interface Cost {
  readonly clock: number;
  readonly processor: number;
}

const rounds = 3;
const passes = 16;
const aims: Readonly<Record<string, string>> = { "ESLint, recommended": "at least 25", "ESLint, all": "at least 15" };

/** What a program takes that is no part of this process: the shell tells what its commands took of the processor. */
function costOfProgram(command: string, parameters: readonly string[]): Cost {
  const start = performance.now();
  const { error, stdout } = spawnSync("sh", ["-c", '"$@" >/dev/null 2>&1; times', "sh", command, ...parameters], { encoding: "utf8" });
  if (error) throw error;
  const clock = performance.now() - start;
  const [, children = ""] = stdout.trim().split("\n");
  const seconds = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(([, minutes, rest]) => Number(minutes) * 60 + Number(rest));
  return { clock, processor: 1000 * seconds.reduce((sum, value) => sum + value, 0) };
}

function costHere(run: () => unknown): Cost {
  const before = process.cpuUsage();
  const start = performance.now();
  run();
  const { user, system } = process.cpuUsage(before);
  return { clock: performance.now() - start, processor: (user + system) / 1000 };
}

/** The passes of ESLint over the folder in a process of its own. */
function costOfESLint(folder: string, preset: string): Cost[] {
  const parameters = [join(import.meta.dirname, "throughput.mjs"), folder, preset, String(passes)];
  return JSON.parse(execFileSync(process.execPath, parameters, { encoding: "utf8" })) as Cost[];
}

/** The linters on the same 1,000 generated files, round by round in turn; the median of each beside hadolint's. */
export function throughput(folder: string): Figure[] {
  const texts = Array.from({ length: 1000 }, (_, seed) => realisticDockerfile(seed));
  const paths = texts.map((text, index) => {
    mkdirSync(join(folder, String(index)));
    const path = join(folder, String(index), "Dockerfile");
    writeFileSync(path, text);
    return path;
  });
  const program = hadolint();
  const peers = npmPeers();
  const costs = new Map<string, Cost[]>();
  const add = (name: string, ...more: readonly Cost[]): unknown => costs.set(name, [...(costs.get(name) ?? []), ...more]);
  for (let round = 0; round < rounds; round++) {
    process.stderr.write(`1,000 files, round ${round + 1} of ${rounds}\n`);
    add("hadolint", costOfProgram(program, ["--no-fail", "--format", "json", ...paths]));
    for (const [name, lint] of Object.entries(peers)) {
      add(
        name,
        costHere(() => texts.map(lint)),
      );
    }
    for (const preset of ["none", "recommended", "all"]) {
      const [first, ...later] = costOfESLint(folder, preset);
      if (first !== undefined) add(`ESLint, ${preset}, first pass`, first);
      add(`ESLint, ${preset}`, ...later.slice(passes >> 1));
    }
  }
  return (["processor", "clock"] as const).flatMap((kind) => {
    const medianOf = (name: string): number => median((costs.get(name) ?? []).map((cost) => cost[kind]));
    return [...costs.keys()]
      .filter((name) => name !== "hadolint")
      .map((name) => ({
        measured: `${name}, 1,000 files, ${kind}`,
        value: milliseconds(medianOf(name)),
        peer: `hadolint, ${milliseconds(medianOf("hadolint"))}`,
        ratio: `${(medianOf("hadolint") / medianOf(name)).toFixed(1)} times as fast`,
        // Of the processor: hadolint uses every core, ESLint one.
        aim: kind === "processor" ? aims[name] : undefined,
      }));
  });
}

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { BaseResolver } from "./base.js";
import { buildImage, type BuiltImage } from "./built-image.js";
import type { Check, Outcome, Subject } from "./checks/check.js";
import { checks } from "./checks/index.js";
import type { Settings } from "./config.js";
import { type HardenedRunOptions, runHardened, type RunningApp } from "./container.js";
import type { Engine } from "./engine.js";
import { efficiencyOf } from "./efficiency.js";
import { defaultExpectations, type Expectations } from "./expectations.js";
import { Failure } from "./failure.js";
import { listedFiles } from "./file-changes.js";
import type { Layer } from "./image.js";
import { judged } from "./judgement.js";
import { lintDockerfile, type LintVerdict } from "./lint.js";
import { originsIn } from "./origins.js";
import { packagesOf } from "./packages.js";
import { practices } from "./practices.js";
import type { PracticeReport, Report } from "./report/report.js";
import { hiderOf } from "./secret-values.js";
import { withoutSecrets } from "./secrets.js";

export interface ConformanceOptions {
  /** The app's folder, with its Dockerfile. Nothing is written there. */
  readonly directory: string;
  readonly bases: BaseResolver;
  /** Takes a line of progress. */
  readonly say: (line: string) => void;
  /** What the checks measure against and which of them count; by default the reference app's figures, and all. */
  readonly settings?: Settings;
  /** Files that are other than in the folder: path to content, null for none. */
  readonly overlay?: ReadonlyMap<string, string | null>;
  readonly signal?: AbortSignal;
}

/**
 * Lints an app's Dockerfile, builds its image, runs it hardened and checks every practice on it. Images and containers are gone at the
 * end, however it ends.
 *
 * @throws Failure (1) where the image does not build; (2) where there is no Dockerfile, or the engine or the base fails
 */
export async function conformance(engine: Engine, options: ConformanceOptions): Promise<Report> {
  const hide = hiderOf(options.settings?.secretValues ?? []);
  const say = (line: string): void => {
    options.say(hide(line));
  };
  try {
    return hide(await reportOn(engine, { ...options, say }));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { cause, details, exitCode, message } = error;
    throw new Failure(hide(message), exitCode, { cause, ...(details === undefined ? {} : { details: hide(details) }) });
  }
}

async function reportOn(engine: Engine, options: ConformanceOptions): Promise<Report> {
  const { directory, signal, say, overlay = new Map<string, string | null>(), settings = defaultSettings } = options;
  const { expectations } = settings;
  const start = performance.now();
  const { buildArgs, dockerfile, secrets, target } = expectations;
  const source = await fileOf(directory, dockerfile, overlay);
  if (source === null) throw new Failure(`${directory} has no ${dockerfile}: give the path of an app that has one.`, 2);

  say("lint");
  const lint = await lintDockerfile(source, directory);

  await using image = await buildImage({
    engine,
    context: directory,
    dockerfile,
    buildArgs,
    secrets,
    ...(target === undefined ? {} : { target }),
    bases: options.bases,
    say,
    overlay,
    seconds: expectations.buildSeconds,
    texts: expectations.expected.files.flatMap(({ contains, lacks, path }) => ((contains ?? lacks) === undefined ? [] : [path])),
    ...(signal ? { signal } : {}),
  });
  await using hardened = hardenedRun(image, expectations, signal);
  const subject: Subject = {
    image,
    expectations,
    run: hardened.app,
    runAs: (user) => runHardened(image, { ...runOptions(expectations, signal), user }),
    rebuild: (change, mark) => image.rebuild(change, mark),
    twice: () => image.twice(),
  };

  // Before the checks, which would slow down what is measured.
  const run = await figuresOf(hardened.app);
  const today = new Date().toISOString().slice(0, "2026-11-23".length);
  const origins = originsIn(image);
  const verdicts = new Map<string, PracticeReport["checks"][number]>();
  const judge = async (check: Check): Promise<void> => {
    signal?.throwIfAborted();
    say(`check ${check.name}`);
    const { name, rules, title } = check;
    const { at = ["FROM"], ...outcome } = await outcomeOf(check, subject);
    const lines = outcome.status === "fail" ? { lines: origins.linesOf(at) } : {};
    verdicts.set(name, { name, title, rules: rules.map(ruleId), ...judged(check, outcome, settings, today), ...lines });
  };
  const wanted = checks.filter(({ isOptional = false, name }) => (settings.checks[name] ?? (isOptional ? "off" : "on")) !== "off");
  // Most of their time is waiting for the engine. All are awaited, so that none still uses what is removed below.
  const settled = await Promise.allSettled(wanted.filter(({ isLast }) => isLast !== true).map(judge));
  for (const result of settled) if (result.status === "rejected") throw result.reason;
  for (const check of wanted) if (check.isLast === true) await judge(check);
  const all = practices.map(({ checks: own, key, rules, title }): PracticeReport => ({
    key,
    title,
    lint: lintOf(rules, lint),
    checks: own.flatMap(({ name }) => verdicts.get(name) ?? []),
  }));
  // Of what nothing looked at, nothing is said.
  const reports = all.filter((practice) => practice.lint !== null || practice.checks.length > 0);

  const tabled = new Set(practices.flatMap(({ rules }) => rules.map(ruleId)));
  return {
    app: directory,
    dockerfile,
    engine: { version: engine.version, api: engine.api, builder: engine.builder, provisioned: engine.provisioned },
    base: { reference: image.base.reference, used: image.base.used, standIn: image.base.standIn },
    image: {
      id: image.id,
      bytes: image.bytes,
      ownBytes: image.ownBytes,
      efficiency: efficiencyOf(image),
      packages: packagesOf(image),
      layers: image.layers.map((layer) => ({
        bytes: layer.bytes,
        createdBy: withoutSecrets(layer.createdBy),
        fromBase: layer.fromBase,
        files: largestFiles(layer),
      })),
    },
    run,
    practices: reports,
    otherFindings: lint.findings.filter(({ rule }) => rule === null || !tabled.has(rule)),
    seconds: (performance.now() - start) / 1000,
  };
}

async function fileOf(directory: string, name: string, overlay: ReadonlyMap<string, string | null>): Promise<string | null> {
  const replaced = overlay.get(name);
  if (replaced !== undefined) return replaced;
  try {
    return await readFile(join(directory, name), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw new Failure(`${join(directory, name)} cannot be read: ${(error as Error).message}`, 2, { cause: error });
  }
}

const defaultSettings: Settings = { expectations: defaultExpectations, checks: {}, waivers: [] };

function largestFiles({ entries }: Layer): { path: string; bytes: number }[] {
  const files = entries.filter(({ type, size }) => type === "file" && size > 0).toSorted((one, other) => other.size - one.size);
  return files.slice(0, listedFiles).map(({ path, size }) => ({ path, bytes: size }));
}

function runOptions({ answerSeconds, env, memoryBytes, port }: Expectations, signal: AbortSignal | undefined): HardenedRunOptions {
  return { answerSeconds, env, memoryBytes, port, signal };
}

/** One container for all checks, started by the first that asks for it. */
function hardenedRun(
  image: BuiltImage,
  expectations: Expectations,
  signal: AbortSignal | undefined,
): AsyncDisposable & { readonly app: () => Promise<RunningApp> } {
  let started: Promise<RunningApp> | undefined;
  return {
    app: () => (started ??= runHardened(image, runOptions(expectations, signal))),
    async [Symbol.asyncDispose]() {
      // A run that could not start has cleaned up after itself, and said so to the check that asked.
      const app = await started?.catch(() => undefined);
      await app?.[Symbol.asyncDispose]();
    },
  };
}

/** Null where the app cannot be started, which the checks report. */
async function figuresOf(run: Subject["run"]): Promise<Report["run"]> {
  try {
    const app = await run();
    return { answerSeconds: "seconds" in app.answer ? app.answer.seconds : null, idleBytes: await app.memory() };
  } catch (error) {
    if (!(error instanceof Failure) || error.exitCode !== 1) throw error;
    return null;
  }
}

async function outcomeOf(check: Check, subject: Subject): Promise<Outcome> {
  try {
    return await check.run(subject);
  } catch (error) {
    if (!(error instanceof Failure) || error.exitCode !== 1) throw error;
    const detail = error.details?.split("\n") ?? [];
    return { status: "fail", measured: "not measured", limit: "-", detail: [error.message, ...detail] };
  }
}

function ruleId(name: string): string {
  return `dockerfile/${name}`;
}

function lintOf(rules: readonly string[], verdict: LintVerdict): LintVerdict | null {
  if (rules.length === 0) return null;
  const ids = new Set<string | null>(rules.map(ruleId));
  const ours = ({ rule }: { rule: string | null }): boolean => ids.has(rule);
  return { findings: verdict.findings.filter(ours), exceptions: verdict.exceptions.filter(ours) };
}

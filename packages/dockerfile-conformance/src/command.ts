import { stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { baseResolver } from "./base.js";
import { readBaseline, withGrowth } from "./baseline.js";
import { checks } from "./checks/index.js";
import { loadSettings } from "./config.js";
import { conformance } from "./conformance.js";
import { type Engine, isEngineLost, openEngine } from "./engine.js";
import { Failure } from "./failure.js";
import { configurationOf, measure, requireUnconfigured, writeConfiguration } from "./init.js";
import { formats } from "./report/formats.js";
import { htmlReport } from "./report/html.js";
import { printable } from "./report/printable.js";
import { reportHolds } from "./report/report.js";
import { parseBytes } from "./size.js";

const usage = `Usage: dockerfile-conformance [path] [options]
       dockerfile-conformance init [path] [options]

Lints the Dockerfile of the app in path (default: here), builds its image, runs it hardened
and proves each container practice on the real image. init writes conformance.config.json
there, from what it measures of the image; a folder of that name is ./init.

  --base auto|real           auto: where the base cannot be pulled, build on a substitute
                             and say so (default); real: fail then
  --substitute image=image   what to build on where the first cannot be pulled; repeatable
  --no-provision             never install or start a Docker engine
  --format NAME              the report's form: terminal (default), json, junit, sarif,
                             markdown or html
  --output FILE              where the report goes instead of the terminal
  --baseline FILE            an earlier report (--format json) to compare with
  --max-growth SIZE          what the image may have grown since then (default: 1 MB)
  --help                     this text

Exit code 0: all that is required holds; 1: a check failed; 2: usage or environment.
`;

type Substitutes = Parameters<typeof baseResolver>[0]["substitutes"];

export interface CommandOptions {
  /** Added to those of the command line, which win. */
  readonly substitutes?: Substitutes;
  /** The app where no path is given; else the working directory. */
  readonly defaultPath?: string;
}

interface Invocation {
  /** Whether a configuration is to be written. */
  readonly init: boolean;
  readonly directory: string;
  readonly mode: "auto" | "real";
  readonly substitutes: Substitutes;
  readonly provision: boolean;
  readonly format: keyof typeof formats;
  readonly output: string | undefined;
  readonly baseline: string | undefined;
  readonly maxGrowth: number;
}

/**
 * The command `dockerfile-conformance`: report on stdout, progress and errors on stderr. Ctrl-C ends it after everything that it
 * started is gone.
 *
 * @returns the exit code: 0, 1, 2, or 130 where a signal ended it
 */
export async function main(argv: readonly string[], options: CommandOptions = {}): Promise<number> {
  const interruption = new AbortController();
  const interrupt = (): void => {
    // A second Ctrl-C ends the process at once.
    if (interruption.signal.aborted) process.exit(130);
    say("stopping; cleaning up");
    interruption.abort();
  };
  // Not once: testcontainers brings a listener that ends the process where it finds no other one.
  process.on("SIGINT", interrupt).on("SIGTERM", interrupt);
  try {
    const invocation = await invocationOf(argv, options);
    if (invocation === "help") {
      process.stdout.write(usage);
      return 0;
    }
    return await (invocation.init ? initialize : judge)(invocation, interruption.signal);
  } catch (error) {
    if (interruption.signal.aborted) return 130;
    return failed(
      isEngineLost(error) ? new Failure("The Docker engine has ended in the middle: see its log, and start it again.", 2) : error,
    );
  } finally {
    process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
  }
}

async function judge(invocation: Invocation, signal: AbortSignal): Promise<number> {
  const { baseline, directory, format, maxGrowth, mode, output, provision, substitutes } = invocation;
  const names = checks.map(({ name }) => name);
  const settings = await loadSettings(directory, names);
  await requireDockerfile(directory, settings.expectations.dockerfile);
  const before = baseline === undefined ? undefined : await readBaseline(baseline);
  await using engine: Engine = await openEngine({ provision, say });
  signal.throwIfAborted();
  const bases = baseResolver({ mode, substitutes, say });
  const found = await conformance(engine, { directory, bases, say, settings, signal });
  // It may have come when nothing was left to stop.
  signal.throwIfAborted();
  const report = before === undefined ? found : withGrowth(found, before, maxGrowth);
  const colour = output === undefined && process.stdout.isTTY && process.env["NO_COLOR"] === undefined;
  const text = format === "html" ? htmlReport(report, before) : formats[format](report, colour);
  if (output === undefined) process.stdout.write(text);
  else await writeReport(output, text);
  return reportHolds(report) ? 0 : 1;
}

async function initialize({ directory, mode, provision, substitutes }: Invocation, signal: AbortSignal): Promise<number> {
  await requireUnconfigured(directory);
  await requireDockerfile(directory, "Dockerfile");
  await using engine: Engine = await openEngine({ provision, say });
  signal.throwIfAborted();
  const measured = await measure(engine, { directory, bases: baseResolver({ mode, substitutes, say }), say, signal });
  signal.throwIfAborted();
  const file = await writeConfiguration(directory, configurationOf(measured));
  process.stdout.write(`${printable(file)}\n`);
  return 0;
}

async function writeReport(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new Failure(`The report cannot be written to ${file}: ${(error as Error).message}.`, 2, { cause: error });
  }
}

/** Progress of work that takes seconds. */
function say(line: string): void {
  process.stderr.write(`${printable(line)}\n`);
}

function failed(error: unknown): number {
  if (error instanceof Failure) {
    process.stderr.write(printable(`${error.message}\n${error.details === undefined ? "" : `${error.details.trimEnd()}\n`}`));
    return error.exitCode;
  }
  const message = error instanceof Error ? error.message : String(error);
  say(`dockerfile-conformance met an error it does not know: ${message}. Run it with DEBUG=1 to see where.`);
  if (process.env["DEBUG"] !== undefined && error instanceof Error) say(error.stack ?? "");
  return 2;
}

async function invocationOf(argv: readonly string[], options: CommandOptions): Promise<Invocation | "help"> {
  const { values, positionals } = await parsed(argv);
  if (values.help === true) return "help";
  const init = positionals[0] === "init";
  const paths = init ? positionals.slice(1) : positionals;
  if (paths.length > 1) throw new Failure(`One app at a time: ${paths.length} paths were given.`, 2);
  const invocation: Invocation = {
    init,
    directory: resolve(paths[0] ?? options.defaultPath ?? "."),
    mode: choice("base", values.base, ["auto", "real"]),
    substitutes: new Map([...(options.substitutes ?? []), ...(values.substitute ?? []).map(substitution)]),
    provision: values["no-provision"] !== true,
    format: choice("format", values.format, Object.keys(formats) as (keyof typeof formats)[]),
    output: values.output,
    baseline: values.baseline,
    maxGrowth: size("max-growth", values["max-growth"]),
  };
  await requireApp(invocation.directory);
  return invocation;
}

async function parsed(argv: readonly string[]): Promise<ReturnType<typeof parseArgs<typeof configuration>>> {
  try {
    return parseArgs({ ...configuration, args: [...argv] });
  } catch (error) {
    // Its message is a sentence, then a hint about positionals that starts with "To specify".
    const sentence = (error as Error).message.replace(/\. To specify.*/s, "").replace(/\.$/, "");
    const [, unknown = ""] = /^Unknown option '--(.*)'$/s.exec(sentence) ?? [];
    const { nearestName } = await import("./suggestion.js");
    const name = nearestName(unknown, Object.keys(configuration.options));
    throw new Failure(`${sentence}.${name === null ? "" : ` Did you mean --${name}?`} See dockerfile-conformance --help.`, 2);
  }
}

const configuration = {
  allowPositionals: true,
  options: {
    base: { type: "string", default: "auto" },
    substitute: { type: "string", multiple: true },
    "no-provision": { type: "boolean" },
    format: { type: "string", default: "terminal" },
    output: { type: "string", short: "o" },
    baseline: { type: "string" },
    "max-growth": { type: "string", default: "1 MB" },
    help: { type: "boolean", short: "h" },
  },
} as const;

function choice<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const chosen = choices.find((one) => one === value);
  if (chosen === undefined) throw new Failure(`--${option} is ${choices.join(", ").replace(/, (?=[^,]*$)/, " or ")}, not "${value}".`, 2);
  return chosen;
}

function size(option: string, value: string): number {
  const bytes = parseBytes(value);
  if (bytes === null) throw new Failure(`--${option} is a size such as "500 kB", not "${value}".`, 2);
  return bytes;
}

function substitution(text: string): [string, string] {
  // References can hold no "=".
  const [reference, substitute, ...rest] = text.split("=");
  if (!reference || !substitute || rest.length > 0) {
    throw new Failure(`--substitute is image=image, such as python:3.9-alpine3.18=my-python, not "${text}".`, 2);
  }
  return [reference, substitute];
}

/** Said before an engine is looked for, so that a slip in the path costs nothing. */
async function requireApp(directory: string): Promise<void> {
  const folder = await stat(directory).catch(() => null);
  if (folder === null) throw new Failure(`There is no folder ${directory}: give the path of an app with a Dockerfile.`, 2);
  if (!folder.isDirectory()) throw new Failure(`${directory} is not a folder: give the path of the folder that the Dockerfile is in.`, 2);
}

async function requireDockerfile(directory: string, name: string): Promise<void> {
  const dockerfile = await stat(join(directory, name)).catch(() => null);
  if (dockerfile?.isFile() !== true) throw new Failure(`${directory} has no ${name}: give the path of an app that has one.`, 2);
}

import type { RunningApp } from "../container.js";
import type { Expected } from "../expected.js";
import { regularExpressions } from "../patterns.js";
import { quantity } from "../quantity.js";
import { defineCheck, outcome } from "./check.js";

export default defineCheck({
  name: "expected-commands",
  practice: "expected",
  title: "commands do as configured",
  rules: [],
  async run({ expectations: { expected }, run }) {
    const { commands } = expected;
    const limit = quantity(commands.length, "command");
    if (commands.length === 0) return outcome(true, "0 commands as configured", limit);
    const app = await run();
    const faults: string[] = [];
    // One after the other: they share a container.
    for (const command of commands) faults.push(...(await faultsOf(command, app)));
    return outcome(
      faults.length === 0,
      faults.length === 0 ? `${limit} as configured` : quantity(faults.length, "difference"),
      limit,
      faults,
    );
  },
});

type Command = Expected["commands"][number];

async function faultsOf(command: Command, app: RunningApp): Promise<string[]> {
  const name = command.args.join(" ");
  const first = await failuresOf(command.setup ?? [], command, app);
  // Without what it needs, the command itself would prove nothing.
  const own = first.length > 0 ? [] : await ownFaults(command, name, app);
  const last = await failuresOf(command.teardown ?? [], command, app);
  return [...first.map((fault) => `setup of ${name}: ${fault}`), ...own, ...last.map((fault) => `teardown of ${name}: ${fault}`)];
}

async function failuresOf(commands: readonly (readonly string[])[], { env }: Command, app: RunningApp): Promise<string[]> {
  const failures: string[] = [];
  for (const args of commands) {
    const { exitCode, output } = await app.exec(args, { env });
    if (exitCode !== 0) failures.push(`${args.join(" ")} ends with exit code ${exitCode}: ${firstLine(output)}`);
  }
  return failures;
}

async function ownFaults({ args, env, exitCode, lacks, output, stream }: Command, name: string, app: RunningApp): Promise<string[]> {
  const result = await app.exec(args, { env });
  const text = result[stream ?? "output"];
  const where = stream === undefined ? "" : ` to ${stream}`;
  const unwanted = regularExpressions(lacks).filter((pattern) => pattern.test(text));
  const missing = regularExpressions(output).filter((pattern) => !pattern.test(text));
  return [
    ...(result.exitCode === exitCode ? [] : [`${name} ends with exit code ${result.exitCode}, not ${exitCode}`]),
    ...unwanted.map(({ source }) => `${name} writes /${source}/${where}`),
    ...missing.map(({ source }) => `${name} does not write /${source}/${where}: ${firstLine(text)}`),
  ];
}

function firstLine(text: string): string {
  return text.trim().split("\n")[0] || "it writes nothing";
}

import type { Command } from "dockerfile-syntax";
import type { DisablingOption } from "../knowledge/disabled-checks.js";
import { downloadValueOptions } from "../knowledge/downloads.js";
import { packageManagers } from "../knowledge/package-managers.js";
import { invocation, programOf } from "./commands.js";
import { parseOptions, type ParsedOption } from "./options.js";

const valueOptions = new Map<string, ReadonlySet<string>>([
  ...packageManagers.flatMap((manager) => manager.commands.map((command) => [command, new Set(manager.valueOptions)] as const)),
  ...Object.entries(downloadValueOptions).map(([command, options]) => [command, new Set(options)] as const),
  ["tdnf", new Set(["--setopt"])],
  ["yum-config-manager", new Set(["--setopt"])],
]);

const none: ReadonlySet<string> = new Set();

/** The options of a command, as far as its table of those with a value is known. */
export function optionsOf(command: Command): readonly ParsedOption[] {
  return parseOptions(invocation(command).args, valueOptions.get(programOf(command) ?? "") ?? none).options;
}

/** The options of a command that switch a check off, each with its row of the table. */
export function disablingOptions<Row extends DisablingOption>(
  command: Command,
  table: ReadonlyMap<string, readonly Row[]>,
): readonly { readonly row: Row; readonly option: ParsedOption }[] {
  const rows = table.get(programOf(command) ?? "");
  if (rows === undefined) return [];
  return optionsOf(command).flatMap((option) => rows.filter((row) => switchesOff(row, option)).map((row) => ({ row, option })));
}

function switchesOff({ options, value }: DisablingOption, option: ParsedOption): boolean {
  return options.includes(option.name) && (value === null || new RegExp(value, "i").test(option.value ?? ""));
}

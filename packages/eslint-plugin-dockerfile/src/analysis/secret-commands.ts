import type { Command, Word } from "dockerfile-syntax";
import { keyCommands, passwordVariables, secretCommands, type SecretCommand } from "../knowledge/secret-commands.js";
import { invocation, rowsByCommand } from "./commands.js";
import { parseOptions } from "./options.js";

/** What stands in the place of a password that there is none of: nothing, or what no password comes to. */
const locked = /^(?:!!?|\*|x)?$/;

const commandsWithSecrets = rowsByCommand(secretCommands);

/** The words of a command that hold a secret as it is. What is known only in the build is none of them. */
export function secretWords(command: Command): readonly Word[] {
  const { name, args } = invocation(command);
  const assigned = command.assignments.flatMap(({ name: variable, value }) =>
    value !== null && passwordVariables.includes(variable) && isSecret(value) ? value : [],
  );
  const known = commandsWithSecrets.get(name ?? "");
  return known === undefined ? assigned : [...assigned, ...known.flatMap((entry) => secretArguments(entry, args))];
}

function secretArguments(entry: SecretCommand, args: readonly Word[]): readonly Word[] {
  const { options, operands } = parseOptions(args, new Set(entry.isAttached ? [] : entry.options));
  if (!startsWith(operands, entry.subcommand)) return [];
  const found = entry.isAttached
    ? args.filter(({ value }) => /^(?:-p|--password=)./.test(value ?? ""))
    : options.flatMap(({ name, value, word }) => (entry.options.includes(name) && isPassword(value, entry.isPair) ? word : []));
  const rest = operands.slice(entry.subcommand.length);
  // htpasswd takes the password from its arguments with -b alone.
  const takesOperands =
    entry.operands > 0 && rest.length >= entry.operands && (entry.subcommand.length > 0 || options.some(({ name }) => name === "-b"));
  const last = rest.at(-1);
  return takesOperands && last !== undefined && isSecret(last) ? [...found, last] : found;
}

function isPassword(value: string | null, isPair: boolean): boolean {
  return value !== null && (isPair ? /^[^:]*:./.test(value) : !locked.test(value));
}

function isSecret({ value }: Word): boolean {
  return value !== null && value !== "";
}

function startsWith(operands: readonly Word[], subcommand: readonly string[]): boolean {
  return subcommand.every((word, index) => operands[index]?.value === word);
}

/** Whether a command makes a private key. */
export function makesKey(command: Command): boolean {
  const { name, args } = invocation(command);
  const words = args.map(({ value, raw }) => value ?? raw);
  return keyCommands.some(
    (entry) =>
      entry.command === name &&
      startsWith(args, entry.subcommand) &&
      (entry.options.length === 0 || entry.options.some((option) => words.includes(option))) &&
      !entry.except.some((option) => words.includes(option)),
  );
}

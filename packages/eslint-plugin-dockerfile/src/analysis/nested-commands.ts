import type { Command, Redirect, Run, Word } from "dockerfile-syntax";
import { commandsOf } from "./commands.js";

const known = new WeakMap<Run, readonly Command[]>();

/** Every command of a RUN, those inside command substitutions too. */
export function nestedCommandsOf(run: Run): readonly Command[] {
  let commands = known.get(run);
  if (commands === undefined) {
    commands = withNested(commandsOf(run));
    known.set(run, commands);
  }
  return commands;
}

/** The commands and those inside their words, each before what it holds. */
export function withNested(commands: readonly Command[]): readonly Command[] {
  const found: Command[] = [];
  for (const command of commands) addCommand(command, found);
  return found;
}

/** Everything in a command that the shell expands: the values of its assignments, its words, and where it reads and writes. */
export function expandedWords({ assignments, words, redirects }: Command): readonly Word[] {
  return [...assignments.flatMap(({ value }) => value ?? []), ...words, ...redirectTargets(redirects)];
}

/** What redirects read and write; the ends of here-documents are no such words. */
export function redirectTargets(redirects: readonly Redirect[]): readonly Word[] {
  return redirects.flatMap(({ operator, target }) => (target === null || /^\d*<<-?$/.test(operator) ? [] : [target]));
}

function addCommand(command: Command, found: Command[]): void {
  found.push(command);
  for (const word of expandedWords(command)) addExpansions(word, found);
}

function addExpansions({ variables, substitutions }: Pick<Word, "variables" | "substitutions">, found: Command[]): void {
  for (const { commands } of substitutions) {
    for (const command of commands) addCommand(command, found);
  }
  for (const variable of variables) addExpansions(variable, found);
}

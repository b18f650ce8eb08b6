import type { Command, Redirect, Run, Stage, Word } from "dockerfile-syntax";
import { commandsOf, withoutOnbuild } from "./commands.js";
import { remembered } from "./remembered.js";

/** Every command of a RUN, those inside command substitutions and of `sh -c '...'` too. */
export const nestedCommandsOf: (run: Run) => readonly Command[] = remembered((run) => withScripts(commandsOf(run)));

/** The RUNs of a stage, those of ONBUILD too. */
export const runsOf: (stage: Stage) => readonly Run[] = remembered(({ instructions }) =>
  instructions.map(withoutOnbuild).filter((instruction) => instruction.type === "Run"),
);

/** Every command of the RUNs of a stage. */
export const stageCommands: (stage: Stage) => readonly Command[] = remembered((stage) => runsOf(stage).flatMap(nestedCommandsOf));

/** The commands, those inside command substitutions and of `sh -c '...'`. */
export function withScripts(commands: readonly Command[]): readonly Command[] {
  return collected(commands, true);
}

/** The commands and those inside their words that the same shell runs, each before what it holds. */
export function withNested(commands: readonly Command[]): readonly Command[] {
  return collected(commands, false);
}

function collected(commands: readonly Command[], scripts: boolean): readonly Command[] {
  const found: Command[] = [];
  for (const command of commands) addCommand(command, found, scripts);
  return found;
}

/** Everything in a command that the shell expands: the values of its assignments, its words, and where it reads and writes. */
export function expandedWords({ assignments, words, redirects }: Command): readonly Word[] {
  // Most commands have nothing but words.
  if (assignments.length === 0 && redirects.length === 0) return words;
  return [...assignments.flatMap(({ value }) => value ?? []), ...words, ...redirectTargets(redirects)];
}

/** What redirects read and write; the ends of here-documents are no such words. */
export function redirectTargets(redirects: readonly Redirect[]): readonly Word[] {
  return redirects.flatMap(({ operator, target }) => (target === null || /^\d*<<-?$/.test(operator) ? [] : [target]));
}

function addCommand(command: Command, found: Command[], scripts: boolean): void {
  found.push(command);
  for (const word of expandedWords(command)) {
    if (scripts) for (const inner of word.script?.commands ?? []) addCommand(inner, found, scripts);
    addExpansions(word, found, scripts);
  }
}

function addExpansions({ variables, substitutions }: Pick<Word, "variables" | "substitutions">, found: Command[], scripts: boolean): void {
  for (const { commands } of substitutions) {
    for (const command of commands) addCommand(command, found, scripts);
  }
  for (const variable of variables) addExpansions(variable, found, scripts);
}

import type { Cmd, Command, Dockerfile, Entrypoint, KeyValue, Stage, Word } from "dockerfile-syntax";
import { portVariables, serverCommands, serverModules, serverSubcommands } from "../knowledge/servers.js";
import { invocation } from "./commands.js";
import { expand } from "./expansion.js";
import { withScripts } from "./nested-commands.js";
import { rememberedOfFile } from "./remembered.js";
import { scopedInstructions } from "./scope.js";
import { baseOf, lineage } from "./stages.js";

/** What tells that an image serves a port: the program that it starts, or a variable that frameworks read. */
export interface Service {
  /** The name of the server program or of the variable. */
  readonly name: string;
  /** The CMD or ENTRYPOINT that starts it, or the pair of ENV. */
  readonly node: Cmd | Entrypoint | KeyValue;
  /** The port where it is known. */
  readonly port: number | null;
}

/** The service that the stage's image starts by its CMD or ENTRYPOINT, or null where none is known to. */
export function startedService(tree: Dockerfile, stage: Stage): Service | null {
  const starts = startInstructions(tree, stage);
  for (const node of starts) {
    for (const command of withScripts(node.body?.commands ?? [])) {
      const name = serverName(command);
      if (name !== null) return { name, node, port: null };
    }
  }
  // Without a CMD of its own the image starts what its base does, on a port that the base exposes.
  return starts.length === 0 ? null : serviceOfVariable(tree, stage);
}

/** What an image starts: null where the base image says it, if anything does. */
export interface Start {
  readonly entrypoint: Entrypoint | null;
  readonly command: Cmd | null;
}

const nothing: Start = { entrypoint: null, command: null };

const startsOf: (tree: Dockerfile) => ReadonlyMap<Stage, Start> = rememberedOfFile(findStarts);

/** The ENTRYPOINT and the CMD that are in force at the end of a stage. */
export function startOf(tree: Dockerfile, stage: Stage): Start {
  return startsOf(tree).get(stage) ?? nothing;
}

function findStarts(tree: Dockerfile): ReadonlyMap<Stage, Start> {
  const found = new Map<Stage, Start>();
  // A stage stands below the one it is built on.
  for (const stage of tree.stages) {
    const base = baseOf(tree, stage);
    const below = (base.kind === "stage" ? found.get(base.stage) : undefined) ?? nothing;
    const entrypoint = stage.instructions.findLast((instruction) => instruction.type === "Entrypoint") ?? null;
    const command = stage.instructions.findLast((instruction) => instruction.type === "Cmd") ?? null;
    // An ENTRYPOINT resets the CMD of the image below: https://docs.docker.com/reference/dockerfile/#understand-how-cmd-and-entrypoint-interact
    found.set(stage, { entrypoint: entrypoint ?? below.entrypoint, command: command ?? (entrypoint === null ? below.command : null) });
  }
  return found;
}

/** The ENTRYPOINT and the CMD that are in force. */
export function startInstructions(tree: Dockerfile, stage: Stage): (Cmd | Entrypoint)[] {
  const { entrypoint, command } = startOf(tree, stage);
  return [entrypoint, command].filter((instruction) => instruction !== null);
}

/** The commands that the container starts with. What an ENTRYPOINT in JSON has no word for, CMD says. */
export function startedCommands(tree: Dockerfile, stage: Stage): readonly Command[] {
  const starts = startInstructions(tree, stage);
  const [entrypoint, cmd] = starts;
  const [first] = entrypoint?.body?.commands ?? [];
  if (cmd === undefined || entrypoint?.body?.type !== "ExecForm" || cmd.body?.type !== "ExecForm" || first === undefined)
    return withScripts(starts.flatMap(({ body }) => body?.commands ?? []));
  const words = [...first.words, ...cmd.body.commands.flatMap((command) => command.words)];
  return withScripts([{ ...first, words }]);
}

function serverName(command: Command): string | null {
  const { name, args } = invocation(command);
  const server = name === null ? null : serverOf(name, command);
  return server === null || args.some((word) => listensOnSocketFile(word) || onlyInforms(word)) ? null : server;
}

function serverOf(name: string, command: Command): string | null {
  if (serverCommands.includes(name) || serverModules.includes(name)) return name;
  const subcommands = serverSubcommands.get(name);
  if (subcommands !== undefined && invocation(command).args.some(({ value }) => value !== null && subcommands.includes(value))) return name;
  return isManagePy(command) ? "manage.py runserver" : null;
}

/** Whether a command starts the server that Django brings along. */
export function isManagePy(command: Command): boolean {
  const { name, args } = invocation(command);
  const operands = args.flatMap(({ value }) => (value === null || value.startsWith("-") ? [] : [value]));
  return name !== null && /^python[0-9.]*$/.test(name) && operands[0]?.endsWith("manage.py") === true && operands.includes("runserver");
}

function listensOnSocketFile({ value, raw }: Word): boolean {
  return /\bunix:|\.sock\b/.test(value ?? raw);
}

function onlyInforms({ value }: Word): boolean {
  return value === "--version" || value === "--help";
}

function serviceOfVariable(tree: Dockerfile, stage: Stage): Service | null {
  for (const ancestor of lineage(tree, stage)) {
    for (const [instruction, scope] of scopedInstructions(tree, ancestor)) {
      if (instruction.type !== "Env") continue;
      for (const pair of instruction.pairs) {
        const name = pair.key.value;
        if (name === null || !portVariables.includes(name) || pair.value === null) continue;
        const port = expand(pair.value, scope);
        if (port !== null && /^\d{1,5}$/.test(port)) return { name, node: pair, port: Number(port) };
      }
    }
  }
  return null;
}

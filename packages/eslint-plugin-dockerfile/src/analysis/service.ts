import type { Cmd, Command, Dockerfile, Entrypoint, Stage, Word } from "dockerfile-syntax";
import { serverCommands, serverModules, serverSubcommands } from "../knowledge/servers.js";
import { invocation } from "./commands.js";
import { lineage } from "./stages.js";

/** The network service that an image starts. */
export interface Service {
  /** The name of the server program. */
  readonly name: string;
  /** The CMD or ENTRYPOINT that starts it. */
  readonly instruction: Cmd | Entrypoint;
}

/** The server that the stage's image starts by its CMD or ENTRYPOINT, or null where none is known to. */
export function startedService(tree: Dockerfile, stage: Stage): Service | null {
  const all = lineage(tree, stage).flatMap(({ instructions }) => instructions.toReversed());
  const entrypoint = all.find((instruction) => instruction.type === "Entrypoint");
  const command = all.find((instruction) => instruction.type === "Cmd");
  for (const instruction of [entrypoint, command]) {
    for (const started of instruction?.body?.commands ?? []) {
      const name = serverName(started);
      if (name !== null && instruction !== undefined) return { name, instruction };
    }
  }
  return null;
}

function serverName(command: Command): string | null {
  const { name, args } = invocation(command);
  if (name === null || args.some((word) => listensOnSocketFile(word))) return null;
  const operands = args.flatMap(({ value }) => (value === null || value.startsWith("-") ? [] : [value]));
  if (serverCommands.includes(name) || serverModules.includes(name)) return name;
  if (serverSubcommands[name]?.some((subcommand) => operands.includes(subcommand)) === true) return name;
  const isManage = /^python[0-9.]*$/.test(name) && operands[0]?.endsWith("manage.py") === true && operands.includes("runserver");
  return isManage ? "manage.py runserver" : null;
}

function listensOnSocketFile({ value, raw }: Word): boolean {
  return /\bunix:|\.sock\b/.test(value ?? raw);
}

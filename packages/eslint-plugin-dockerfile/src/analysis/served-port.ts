import type { Command, Dockerfile, Stage, Word } from "dockerfile-syntax";
import { portOptions, type PortOptions } from "../knowledge/servers.js";
import { invocation } from "./commands.js";
import type { Lookup } from "./expansion.js";
import { parseOptions } from "./options.js";
import { finalScope } from "./scope.js";
import { startInstructions } from "./service.js";

/** The port that an image serves, as what it starts says it. */
export interface ServedPort {
  /** `gunicorn`, `flask run`. */
  readonly server: string;
  readonly port: number;
}

/** A script that the image starts by an interpreter, such as `python app.py`: its path as written. */
export function startedScript(tree: Dockerfile, stage: Stage): string | null {
  const commands = startInstructions(tree, stage).flatMap(({ body }) => body?.commands ?? []);
  const [command, second] = commands;
  if (command === undefined || second !== undefined) return null;
  const { name, args } = invocation(command);
  const [script] = args;
  return name !== null && /^python[0-9.]*$/.test(name) && script?.value?.endsWith(".py") === true ? script.value : null;
}

/** The port that the stage's image serves; null where no known server is started, or its port is not known before the build. */
export function servedPort(tree: Dockerfile, stage: Stage): ServedPort | null {
  const scope = finalScope(tree, stage);
  for (const { body } of startInstructions(tree, stage)) {
    for (const command of body?.commands ?? []) {
      const found = portOf(command, scope);
      if (found !== null) return found;
    }
  }
  return null;
}

function portOf(command: Command, scope: Lookup): ServedPort | null {
  const { name, args } = invocation(command);
  if (name === null) return null;
  if (name === "http.server")
    return numbered("http.server", args.find(({ value }) => value !== null && /^\d+$/.test(value))?.value ?? "8000");
  const operand = args.find(({ value }) => value?.startsWith("-") === false)?.value ?? "";
  const server = [name, `${name} ${operand}`].find((each) => each in portOptions);
  const known = server === undefined ? undefined : portOptions[server];
  return server === undefined || known === undefined ? null : numbered(server, portText(args, known, scope));
}

/** What says the port: null where it is not known. */
function portText(args: readonly Word[], known: PortOptions, scope: Lookup): string | null {
  const { options } = parseOptions(args, new Set(known.options), scope);
  const given = options.filter(({ name }) => known.options.includes(name));
  const [only, another] = given;
  if (another !== undefined) return null;
  if (only !== undefined) return only.value;
  // An option in a variable, or a file of settings, may say it.
  if (args.some(({ raw, value }) => value === null || /^(?:-c|--config)\b/.test(raw))) return null;
  for (const variable of known.variables) {
    const value = scope.get(variable);
    if (value !== null) return value;
  }
  return known.default === null ? null : String(known.default);
}

function numbered(server: string, text: string | null): ServedPort | null {
  const [, port] = /^(?:.*:)?(\d{1,5})$/.exec(text ?? "") ?? [];
  return port === undefined || text?.startsWith("unix:") === true ? null : { server, port: Number(port) };
}

/** A port in the text of a program that starts its own server: `app.run(port=8080)`. */
export function portInSource(source: string): number | null {
  const ports = new Set([...source.matchAll(/\.run\([^()]{0,200}\bport\s*=\s*(\d{1,5})\b/g)].map(([, port]) => Number(port)));
  const [port] = ports;
  return ports.size === 1 ? (port ?? null) : null;
}

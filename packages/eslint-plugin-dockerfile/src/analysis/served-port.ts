import type { Command, Dockerfile, Healthcheck, Stage, Word } from "dockerfile-syntax";
import { portOptions, type PortOptions } from "../knowledge/servers.js";
import { invocation } from "./commands.js";
import { expand, type Lookup } from "./expansion.js";
import { parseOptions } from "./options.js";
import { imageScope } from "./scope.js";
import { isManagePy, startedCommands } from "./service.js";
import { lineage } from "./stages.js";

/** The port that an image serves, as what it starts says it. */
export interface ServedPort {
  /** `gunicorn`, `flask run`. */
  readonly server: string;
  readonly port: number;
}

/** The port that a HEALTHCHECK asks inside the container; null where it names none, or more than one. */
export function probedPort(tree: Dockerfile, stage: Stage): number | null {
  const checks = lineage(tree, stage).map(({ instructions }) =>
    instructions.findLast((instruction): instruction is Healthcheck => instruction.type === "Healthcheck"),
  );
  const body = checks.find((check) => check !== undefined)?.body;
  const urls = body?.raw.matchAll(/\bhttps?:\/\/(?:localhost|127\.0\.0\.1|\[::1\]):(\d{1,5})(?!\d)/g) ?? [];
  const [port, another] = new Set([...urls].map(([, digits]) => Number(digits)));
  return another === undefined ? (port ?? null) : null;
}

/** The port that the stage's image serves; null where no known server is started, or its port is not known before the build. */
export function servedPort(tree: Dockerfile, stage: Stage): ServedPort | null {
  const scope = imageScope(tree, stage);
  for (const command of startedCommands(tree, stage)) {
    const found = portOf(command, scope);
    if (found !== null) return found;
  }
  return null;
}

function portOf(command: Command, scope: Lookup): ServedPort | null {
  const { name, args } = invocation(command);
  if (name === null) return null;
  if (name === "http.server") {
    const words = args.map((word) => expand(word, scope));
    return words.includes(null) ? null : numbered("http.server", words.find((word) => /^\d+$/.test(word ?? "")) ?? "8000");
  }
  if (isManagePy(command)) return numbered("manage.py runserver", runserverAddress(args));
  const operand = args.find(({ value }) => value?.startsWith("-") === false)?.value ?? "";
  const server = [name, `${name} ${operand}`].find((each) => portOptions.has(each));
  const known = server === undefined ? undefined : portOptions.get(server);
  return server === undefined || known === undefined ? null : numbered(server, portText(args, known, scope));
}

/** What stands behind `runserver`; an address that is in a variable is not known. */
function runserverAddress(args: readonly Word[]): string | null {
  const behind = args.slice(args.findIndex(({ value }) => value === "runserver") + 1);
  const address = behind.find(({ value }) => value === null || /^[^-].*\d$/.test(value));
  return address === undefined ? "8000" : address.value;
}

/** What says the port: null where it is not known. */
function portText(args: readonly Word[], known: PortOptions, scope: Lookup): string | null {
  const { options } = parseOptions(args, new Set(known.options), scope);
  const given = options.filter(({ name }) => known.options.includes(name));
  const [only, another] = given;
  if (another !== undefined) return null;
  if (only !== undefined) return only.value;
  // An option in a variable, or a file of settings, may say it.
  if (args.some(({ value }) => value === null || /^(?:-c|--config)\b/.test(value))) return null;
  if (known.settings.some((variable) => scope.isSet?.(variable) === true)) return null;
  for (const variable of known.variables) {
    if (scope.isSet?.(variable) === true) return scope.get(variable);
  }
  return known.default === null ? null : String(known.default);
}

function numbered(server: string, text: string | null): ServedPort | null {
  const [, port] = /^(?:.*:)?(\d{1,5})$/.exec(text ?? "") ?? [];
  return port === undefined || text?.startsWith("unix:") === true ? null : { server, port: Number(port) };
}

import { posix } from "node:path";
import type { Dockerfile, Stage } from "dockerfile-syntax";
import { invocation } from "./commands.js";
import type { Lookup } from "./expansion.js";
import { imageScope } from "./scope.js";
import type { ServedPort } from "./served-port.js";
import { startedCommands } from "./service.js";

/** The programs that run a script, and what a script of theirs says of its port. */
const interpreters = [
  { command: /^python[0-9.]*$/, script: /\.py$/, port: portInPython },
  { command: /^node$/, script: /\.[cm]?js$/, port: portInJavaScript },
];

/**
 * The port that a program of the app's own serves which the image starts by its path, such as `python app.py`; null where none is known.
 *
 * @param read the text of a file in the build context by its path, null where there is none
 */
export function scriptPort(tree: Dockerfile, stage: Stage, read: (path: string) => string | null): ServedPort | null {
  const [command, second] = startedCommands(tree, stage);
  if (command === undefined || second !== undefined) return null;
  const { name, args } = invocation(command);
  const script = args[0]?.value ?? "";
  const known = interpreters.find((interpreter) => interpreter.command.test(name ?? "") && interpreter.script.test(script));
  // Of a path in the image only the name is known.
  const source = known === undefined ? null : read(posix.isAbsolute(script) ? posix.basename(script) : script);
  const ports = source === null ? [] : known?.port(source, imageScope(tree, stage));
  const [port = null, another] = new Set(ports);
  return port === null || another !== undefined ? null : { server: posix.basename(script), port };
}

/** What a program's calls serve; null where one does not say it. */
type Ports = readonly (number | null)[];

/** `app.run(port=8080)`, and what Flask takes where the call names none. */
function portInPython(source: string): Ports {
  const code = source.replaceAll(/^[ \t]*#.*$/gm, "");
  const [, flask] = /^(\w+) *= *(?:flask\.)?Flask\(/m.exec(code) ?? [];
  return [...code.matchAll(/\b(\w+)\.run\(([^()]{0,200})([()])/g)].flatMap(([, object, args = "", end]) => {
    const [, named, second] = /\bport\s*=\s*(\d{1,5})\b|^\s*["'][^"']*["']\s*,\s*(\d{1,5})\b/.exec(args) ?? [];
    const port = named ?? second;
    if (port !== undefined) return Number(port);
    if (/\bport\b/.test(args)) return null;
    return object === flask ? (end === ")" && !args.includes("*") ? 5000 : null) : [];
  });
}

/** A number, or a variable of the environment with one as its default. */
const portValue = /^(?:process\.env\.(\w+) *(?:\|\||\?\?) *)?(?:(\d{1,5})|(["'])(\d{1,5})\3)$/;

/** `.listen(3000)` and `.listen(port)` with `const port = process.env.PORT || 3000`. */
function portInJavaScript(source: string, environment: Lookup): Ports {
  const code = source.replaceAll(/(?<=^|\s)\/\/.*|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//gm, "");
  const values = new Map<string, string | null>();
  for (const [, name = "", value = ""] of code.matchAll(/\b(?:const|let|var) +(\w+) *= *([^;\n]{0,100})/g)) {
    values.set(name, values.has(name) ? null : value.trimEnd());
  }
  return [...code.matchAll(/\.listen\(\s*([^,()]{0,100})/g)].map(([, written = ""]) => {
    const argument = written.trimEnd();
    const [, variable, number, , quoted] = portValue.exec(values.get(argument) ?? argument) ?? [];
    const port = number ?? quoted;
    const served = variable !== undefined && environment.isSet?.(variable) === true ? environment.get(variable) : port;
    return port !== undefined && /^\d{1,5}$/.test(served ?? "") ? Number(served) : null;
  });
}

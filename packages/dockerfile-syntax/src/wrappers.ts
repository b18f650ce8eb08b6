import type { Word } from "./nodes.js";

/** Commands that run the command in their arguments, and their options that take a value. */
const wrappers: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["sudo", new Set(["-u", "--user", "-g", "--group", "-h", "-p", "-C", "-D", "-r", "-t"])],
  ["env", new Set(["-u", "--unset", "-C", "--chdir"])],
  ["command", new Set()],
  ["exec", new Set(["-a"])],
  ["nice", new Set(["-n"])],
  ["nohup", new Set()],
  ["time", new Set(["-f", "-o"])],
  ["eatmydata", new Set()],
  ["tini", new Set(["-p", "-e"])],
  ["dumb-init", new Set(["-r", "--rewrite"])],
  ["xargs", new Set(["-a", "-d", "-E", "-I", "-L", "-n", "-P", "-s"])],
]);

/** Where the command starts that the wrapper at an index of the words runs, such as `sudo -E` or `env A=1`; null where there is no wrapper. */
export function wrappedCommand(words: readonly Word[], index: number): number | null {
  const name = words[index]?.value;
  if (name == null) return null;
  const valueOptions = wrappers.get(name.slice(name.lastIndexOf("/") + 1));
  if (valueOptions === undefined) return null;
  let next = index + 1;
  while (next < words.length) {
    const value = words[next]?.value ?? words[next]?.raw ?? "";
    if (!value.startsWith("-") && !/^\w+=/.test(value)) break;
    next += valueOptions.has(value) ? 2 : 1;
  }
  return next;
}

import type { Add, Command, Copy } from "dockerfile-syntax";
import { invocation, managerCall } from "./commands.js";
import { expand, type Lookup } from "./expansion.js";

/** Whether a command is `pip config set global.no-cache-dir true`. Any value turns the cache off, `false` among them. */
export function setsNoCache(command: Command): boolean {
  const { args } = invocation(command);
  const [config, set, key, value] = args.flatMap((word) => (word.raw.startsWith("-") ? [] : [word.value ?? ""]));
  const isSet = managerCall(command)?.manager.name === "pip" && config === "config" && set === "set";
  return isSet && /\.no[-_]cache[-_]dir$/i.test(key ?? "") && value !== undefined && value !== "";
}

/**
 * Whether an instruction brings a pip.conf that turns the cache off, or one that cannot be read: it is copied for a reason.
 * https://pip.pypa.io/en/stable/topics/configuration/#location
 *
 * @param read the text of a file in the build context, null where there is none
 */
export function copiesNoCache(
  { destination, flags, heredocs, sources }: Add | Copy,
  scope: Lookup,
  read: (path: string) => string | null,
): boolean {
  const isRenamed = isPipConf(destination?.raw ?? "");
  if (heredocs.some(({ name, content }) => (isRenamed || name === "pip.conf") && hasNoCache(content))) return true;
  const isFromContext = flags.every(({ name }) => name !== "from");
  return sources.some((source) => {
    const path = expand(source, scope);
    if (source.raw.startsWith("<<") || (!isRenamed && !isPipConf(path ?? source.raw))) return false;
    const text = isFromContext && path !== null ? read(path) : null;
    return text === null || hasNoCache(text);
  });
}

function isPipConf(path: string): boolean {
  return /(?:^|\/)pip\.conf["']?$/.test(path);
}

function hasNoCache(configuration: string): boolean {
  let section = "";
  return configuration.split("\n").some((line) => {
    section = /^\[([^\]]+)\]/.exec(line)?.[1] ?? section;
    return (section === "global" || section === "install") && /^(?:--)?no[-_]cache[-_]dir[ \t]*[=:][ \t]*\S/i.test(line);
  });
}

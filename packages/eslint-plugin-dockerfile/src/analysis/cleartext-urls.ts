import type { Command, Word } from "dockerfile-syntax";
import { invocation } from "./commands.js";

/** A URL without encryption, and where its scheme stands. */
export interface CleartextUrl {
  readonly word: Word;
  readonly scheme: string;
  readonly host: string;
  readonly start: number;
}

/** Commands that only write, compare or look for text. */
const textCommands = new Set(["[", "[[", "awk", "echo", "export", "grep", "jq", "printf", "sed", "test", "tee", "xmlstarlet"]);

/** A URL alone in a word, or as the value of an option. */
const url = /^["']?(?:--?[\w-]+=)?["']?(http|ftp):\/\/(?:[^\s/@:"']*@)?([\w.-]+|\[[\da-f:]+\])/i;

/** Names without a dot, of this machine and of private networks. */
const near =
  /^(?:[^.]+|\[.*|.*\.(?:internal|lan|local|localhost|svc|test)|127\..*|0\.0\.0\.0|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+|169\.254\.\d+\.\d+)$/i;

/** The URLs that a command asks for, as far as the names of their hosts are known and those of others. */
export function cleartextUrls(command: Command, text: string): readonly CleartextUrl[] {
  const { name, args } = invocation(command);
  if (name === null || textCommands.has(name)) return [];
  // A proxy is spoken to in the clear, and passes on what is encrypted.
  return args.flatMap((word, index) => {
    const found = cleartextUrl(word, text);
    return found === null || isProxy(args[index - 1]) || /^-[\w-]*proxy/.test(word.raw) ? [] : found;
  });
}

export function cleartextUrl(word: Word, text: string): CleartextUrl | null {
  const [, scheme = "", host = ""] = url.exec(word.value ?? word.raw) ?? [];
  if (scheme === "") return null;
  const start = text.slice(...word.range).indexOf(`${scheme}://`);
  // What follows a name by a variable may make it one of those.
  return near.test(host) || (word.value ?? word.raw).includes(`${host}$`)
    ? null
    : { word, scheme, host, start: start === -1 ? -1 : word.range[0] + start };
}

function isProxy(word: Word | undefined): boolean {
  return word?.value === "-x" || word?.value === "--proxy";
}

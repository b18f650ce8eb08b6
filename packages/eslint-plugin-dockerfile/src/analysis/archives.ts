import { posix } from "node:path";
import type { Command, Copy, Word } from "dockerfile-syntax";
import { hadolintUnpackers } from "../knowledge/archives.js";
import { invocation } from "./commands.js";

/** Options of tar that leave other files, or others' names, than ADD does. */
const reshapes = /^--(?:exclude|files-from|occurrence|strip|to-|transform|wildcards|xform)|^-[a-zA-Z]*[OTX]/;

/** The archives that a COPY from the build context brings: the base names by which they are found in the image, and where that is said. */
export function copiedArchives(copy: Copy, endings: readonly string[]): ReadonlyMap<string, Word> {
  const { destination, flags, sources } = copy;
  if (flags.some(({ name }) => name === "from")) return new Map();
  const named = (word: Word): boolean => endings.some((ending) => baseName(word).endsWith(ending));
  // A file that is copied to one has the name that it gets there.
  const words = destination !== null && named(destination) ? [destination] : sources.filter(named);
  return new Map(words.map((word) => [baseName(word), word]));
}

/** The base names of what a command of tar unpacks as ADD would: as it is, and all of it. */
export function unpackedByTar(command: Command): readonly string[] {
  const { name, args } = invocation(command);
  const [first, ...rest] = args;
  const texts = args.map(unquoted);
  if (name !== "tar" || first === undefined || texts.some((text) => reshapes.test(text))) return [];
  // The first word is a group of options without a hyphen too.
  const isOld = /^[a-zA-Z]+$/.test(unquoted(first));
  if (!(isOld && unquoted(first).includes("x")) && !extracts(texts)) return [];
  const [archive, ...members] = (isOld ? rest : args).filter((word, index, all) => isFile(unquoted(word), all[index - 1]));
  return archive === undefined || members.length > 0 ? [] : [baseName(archive)];
}

function isFile(text: string, before: Word | undefined): boolean {
  if (text.startsWith("--file=")) return true;
  return !text.startsWith("-") && (before === undefined || !/^(?:-[a-zA-Z]*C|--directory)$/.test(unquoted(before)));
}

/** The base names of what hadolint sees in a command that unpacks. */
export function unpackedForHadolint(command: Command): readonly string[] {
  const words = command.words.slice(1);
  const isTar = command.name === "tar" && extracts(words.map(unquoted));
  return isTar || (command.name !== null && hadolintUnpackers.includes(command.name))
    ? words.filter(({ raw, variables }) => variables.length === 0 && !raw.startsWith("-")).map(baseName)
    : [];
}

function extracts(args: readonly string[]): boolean {
  return args.some((text) => /^-[a-zA-Z]*x|^--(?:extract|get)$/.test(text));
}

function baseName(word: Word): string {
  return posix.basename(unquoted(word).replace(/^--file=/, ""));
}

function unquoted({ raw }: Word): string {
  return raw.replaceAll(/["']/g, "");
}

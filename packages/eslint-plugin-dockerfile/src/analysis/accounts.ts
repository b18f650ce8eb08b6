import { posix } from "node:path";
import type { Command, Dockerfile, ImageParts, Instruction, Stage } from "dockerfile-syntax";
import { accountCommands, opaqueCommands } from "../knowledge/account-commands.js";
import { distributions, distributionsOfTags, fixedUsers, officialImages, usersOfPackages } from "../knowledge/image-users.js";
import { imageText, officialName } from "./base-images.js";
import { invocation, managerCall } from "./commands.js";
import { expand, type Lookup } from "./expansion.js";
import { matchesGlob } from "./globs.js";
import { Inherited } from "./inherited.js";
import { nestedCommandsOf } from "./nested-commands.js";
import { parseOptions } from "./options.js";
import { scopedInstructions } from "./scope.js";
import { baseOf, descentOf, lineage, type Base, type Descent } from "./stages.js";

/** A user or a group that a command makes, renames or gives a number. */
export interface Account {
  readonly kind: "user" | "group";
  /** Null where it is not known before the build. */
  readonly name: string | null;
  readonly id: string | null;
}

const commandsByName = new Map(Object.entries(accountCommands));

/** The account that a command makes or changes, or null. */
export function accountOf(command: Command, lookup: Lookup): Account | null {
  const { name, args } = invocation(command);
  const known = name === null ? undefined : commandsByName.get(name);
  if (known === undefined) return null;
  const { options, operands } = parseOptions(args, new Set(known.valueOptions), lookup);
  // `adduser user group` and `addgroup user group` make nothing.
  const [operand, second] = operands;
  if (operand === undefined || (known.creates && second !== undefined)) return null;
  const valueOf = (names: readonly string[]) => options.find((option) => names.includes(option.name));
  const renamed = valueOf(known.rename);
  return { kind: known.kind, name: renamed ? renamed.value : expand(operand, lookup), id: valueOf(known.id)?.value ?? null };
}

/** The numbers that the file or the base image gives to a user of a stage's image; null among them where one is not known. */
export function userIds(tree: Dockerfile, stage: Stage, name: string): ReadonlySet<string | null> {
  const stages = lineage(tree, stage);
  const ids = new Set<string | null>(stages.flatMap((ancestor) => fixedId(baseOf(tree, ancestor), name) ?? []));
  for (const ancestor of stages) {
    for (const [instruction, scope] of scopedInstructions(tree, ancestor)) {
      if (instruction.type !== "Run") continue;
      for (const command of nestedCommandsOf(instruction)) {
        const account = accountOf(command, scope);
        if (account?.kind !== "user" || (account.name !== null && account.name !== name)) continue;
        if (account.id !== null || givesUnknownId(command)) ids.add(account.name === null ? null : account.id);
      }
    }
  }
  return ids;
}

/** Whether an option that is not known before the build may be the number. */
export function givesUnknownId(command: Command): boolean {
  return command.words.some(({ raw, value }) => value === null && raw.includes("$"));
}

function fixedId(base: Base, user: string): string | null {
  if (base.kind !== "image") return null;
  const text = officialName(base) === null ? imageText(base) : `${officialName(base) ?? ""}:`;
  return fixedUsers.find(({ image, name }) => name === user && matchesGlob(text, image))?.id ?? null;
}

/** A user or group that a USER names. */
export interface NamedAccount {
  readonly node: Extract<Instruction, { type: "User" }>;
  readonly kind: "user" | "group";
  readonly name: string;
}

/** The users and groups that USERs name and that are not in the image there, as far as that is known. */
export function missingAccounts(tree: Dockerfile): readonly NamedAccount[] {
  const missing: NamedAccount[] = [];
  if (!tree.stages.some(({ instructions }) => instructions.some(({ type }) => type === "User"))) return missing;
  const known = new Map<Stage, Accounts>();
  const names = new Inherited<true>();
  for (const stage of tree.stages) {
    const base = baseOf(tree, stage);
    const parent = base.kind === "stage" ? (known.get(base.stage) ?? null) : null;
    const accounts = new Accounts({ base, parent, names, place: descentOf(tree, stage) });
    known.set(stage, accounts);
    for (const [instruction, scope] of scopedInstructions(tree, stage)) {
      if (instruction.type === "User" && instruction.user !== null) {
        const [user = "", group = ""] = expand(instruction.user, scope)?.split(":") ?? [];
        if (accounts.lacks("user", user)) missing.push({ node: instruction, kind: "user", name: user });
        if (accounts.lacks("group", group)) missing.push({ node: instruction, kind: "group", name: group });
      } else {
        accounts.apply(instruction, scope);
      }
    }
  }
  return missing;
}

const opaque = new Set(opaqueCommands);

/** The managers whose packages bring users along. */
const systemManagers = new Set(["apt-get", "apt", "apk", "aptitude", "yum", "dnf", "microdnf", "zypper", "pacman"]);

/** Where a COPY brings users along, or may do so. */
const accountFiles = new Set(["/", "/etc", "/etc/group", "/etc/passwd"]);

/** Which of more packages than this brings a user is not worth the search: each USER looks at all of them. */
const maxPackages = 1000;

interface AccountsSource {
  readonly base: Base;
  /** The accounts of the stage that this one is built on. */
  readonly parent: Accounts | null;
  /** The names of all stages, by their kind. */
  readonly names: Inherited<true>;
  readonly place: Descent;
}

/** The users and groups of an image at a place of the file. */
class Accounts {
  readonly #names: Inherited<true>;
  readonly #place: Descent;
  #packages: ReadonlySet<string>;
  /** Whether something may have made any user. */
  #isUnknown: boolean;

  constructor({ base, parent, names, place }: AccountsSource) {
    this.#names = names;
    this.#place = place;
    this.#packages = parent === null ? new Set() : parent.#packages;
    this.#isUnknown = parent !== null && parent.#isUnknown;
    if (base.kind === "stage" || base.kind === "scratch") return;
    const found = base.kind === "image" ? accountsOfImage(base) : null;
    if (found === null) this.#isUnknown = true;
    for (const name of found?.users ?? []) this.#add("user", name);
    for (const name of found?.groups ?? []) this.#add("group", name);
  }

  #add(kind: "user" | "group", name: string): void {
    this.#names.set(`${kind} ${name}`, this.#place, true);
  }

  /** Whether no such account can be there. Numbers need none, and root is everywhere. */
  lacks(kind: "user" | "group", name: string): boolean {
    if (this.#isUnknown || name === "" || name === "root" || /^\d+$/.test(name)) return false;
    if (this.#names.get(`${kind} ${name}`, this.#place) === true) return false;
    const parts = [name, ...packagesOfUser(name)];
    for (const text of this.#packages) if (parts.some((part) => text.includes(part))) return false;
    return true;
  }

  apply(instruction: Instruction, lookup: Lookup): void {
    if (instruction.type === "Copy" || instruction.type === "Add") {
      const destination = instruction.destination && expand(instruction.destination, lookup);
      if (destination === null || accountFiles.has(posix.resolve("/", destination))) this.#isUnknown = true;
    }
    if (instruction.type !== "Run") return;
    const isScript = instruction.body?.type === "ShellForm" && instruction.body.commands.length === 0 && instruction.heredocs.length === 0;
    if (isScript || instruction.heredocs.some(({ commands, content }) => commands.length === 0 && content !== "")) this.#isUnknown = true;
    // Once any user may be there, nothing else counts.
    for (const command of nestedCommandsOf(instruction)) if (!this.#isUnknown) this.#run(command, lookup);
  }

  #run(command: Command, lookup: Lookup): void {
    const account = accountOf(command, lookup);
    if (account !== null) {
      if (account.name === null) this.#isUnknown = true;
      else this.#add(account.kind, account.name);
      // Both make a group of the user's name, or could be told to.
      if (account.kind === "user" && account.name !== null) this.#add("group", account.name);
      return;
    }
    const { name } = invocation(command);
    const call = managerCall(command);
    if (call !== null && systemManagers.has(call.manager.name)) {
      this.#packages = new Set([...this.#packages, ...call.operands.map(({ raw }) => raw)]);
      if (this.#packages.size > maxPackages || call.operands.some(({ value, raw }) => value === null || /^\.{0,2}\//.test(raw)))
        this.#isUnknown = true;
    } else if (command.words.length > 0 && (name === null || opaque.has(name) || isProgramOfItsOwn(command))) {
      this.#isUnknown = true;
    }
    const touched = [...command.words, ...command.redirects.flatMap(({ target }) => target ?? [])];
    if (touched.some(({ raw }) => /\/etc\/?(?:passwd|group)\b/.test(raw))) this.#isUnknown = true;
  }
}

/** A script or a program that does not come with the distribution. */
function isProgramOfItsOwn({ words: [first] }: Command): boolean {
  return /\/|\.(?:sh|py|pl|rb)$/.test((first?.value ?? "").replace(/^\/(?:usr\/)?s?bin\//, ""));
}

/** Parts of the names of the packages that bring a user. */
function packagesOfUser(user: string): string[] {
  return Object.entries(usersOfPackages).flatMap(([part, users]) => (users.includes(user) ? [part] : []));
}

const imagesByName = new Map(Object.entries(officialImages));

/** The distribution that an official image is of, such as `debian`; null for any other image and where the tag may be of another one. */
export function distributionOf(image: ImageParts): string | null {
  const official = imagesByName.get(officialName(image) ?? "");
  // The tag beside a digest says what the image is; without one nothing does.
  if (official === undefined || (image.tag === null && image.digest !== null)) return null;
  const named = distributionsOfTags.find(([word]) => image.tag?.includes(word));
  return named === undefined ? official.distribution : named[1];
}

/** The users and groups of an official image; null for any other image and where the tag may be of another distribution. */
function accountsOfImage(image: ImageParts): { users: readonly string[]; groups: readonly string[] } | null {
  const official = imagesByName.get(officialName(image) ?? "");
  const common = distributions[distributionOf(image) ?? ""];
  if (official === undefined || common === undefined) return null;
  return { users: [...common.users, ...official.users], groups: [...common.groups, ...official.users] };
}

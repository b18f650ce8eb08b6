import type { Flag, MountOption, Run } from "dockerfile-syntax";
import { PathIndex, withoutTrailingSlashes } from "./paths.js";
import { remembered } from "./remembered.js";

/**
 * Whether a directory of the RUN is on a mount, so that nothing of it is in the layer. A `~` at its start is any home. A mount whose
 * target is not known may hide everything.
 */
export function hidesInMount(run: Run, directory: string): boolean {
  return hiddenPlacesOf(run).includes(directory);
}

const hiddenPlacesOf: (run: Run) => HiddenPlaces = remembered((run) => new HiddenPlaces(run));

/** What the mounts of a RUN hide. A RUN may have as many mounts as commands that ask for them. */
class HiddenPlaces {
  readonly #targets: readonly (string | null)[];
  readonly #isAny: boolean;
  readonly #index = new PathIndex<string>();
  /** The answers for directories in homes: those are known by name, so that they are few. */
  readonly #inHomes = new Map<string, boolean>();

  constructor({ flags }: Run) {
    this.#targets = flags.flatMap((flag) => {
      const type = flag.name === "mount" ? (optionOf(flag, "type")?.value ?? "bind") : null;
      return type === "cache" || type === "tmpfs" ? [targetOf(flag)] : [];
    });
    this.#isAny = this.#targets.includes(null);
    for (const target of this.#targets) if (target !== null) this.#index.add(target, target);
  }

  includes(directory: string): boolean {
    if (this.#isAny) return true;
    if (!directory.startsWith("~/")) return this.#index.around(directory) !== undefined;
    let known = this.#inHomes.get(directory);
    if (known === undefined) {
      known = this.#targets.some((target) => target !== null && isInside(directory, target));
      this.#inHomes.set(directory, known);
    }
    return known;
  }
}

/** A mount of the type `cache` whose target is known. */
export interface CacheMount {
  readonly flag: Flag;
  /** Without slashes at its end. */
  readonly target: string;
  readonly sharing: MountOption | null;
}

export function cacheMounts({ flags }: Run): readonly CacheMount[] {
  return flags.flatMap((flag) => {
    const target = flag.name === "mount" && optionOf(flag, "type")?.value === "cache" ? targetOf(flag) : null;
    return target === null ? [] : [{ flag, target, sharing: optionOf(flag, "sharing") }];
  });
}

function optionOf({ options }: Flag, ...keys: readonly string[]): MountOption | null {
  return options.find(({ key }) => keys.includes(key)) ?? null;
}

function targetOf(flag: Flag): string | null {
  const written = optionOf(flag, "target", "dst", "destination")?.value;
  return written == null || written.includes("$") ? null : withoutTrailingSlashes(written);
}

/** Whether a directory is `root` or below it. Where it starts with `~`, whether it is so for some home. */
export function isInside(directory: string, root: string): boolean {
  if (!directory.startsWith("~/")) return directory === root || directory.startsWith(`${root}/`);
  for (let path = directory.slice(1); path !== ""; path = path.slice(0, path.lastIndexOf("/"))) {
    if (root.endsWith(path)) return true;
  }
  return /^(?:\/root|\/home\/[^/]+)$/.test(root);
}

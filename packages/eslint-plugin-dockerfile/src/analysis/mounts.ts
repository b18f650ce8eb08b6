import type { Flag, MountOption, Run } from "dockerfile-syntax";
import { withoutTrailingSlashes } from "./paths.js";

/**
 * Whether a directory of the RUN is on a mount, so that nothing of it is in the layer. A `~` at its start is any home. A mount whose
 * target is not known may hide everything.
 */
export function hidesInMount(run: Run, directory: string): boolean {
  return run.flags.some((flag) => {
    const type = flag.name === "mount" ? (optionOf(flag, "type")?.value ?? "bind") : null;
    if (type !== "cache" && type !== "tmpfs") return false;
    const target = targetOf(flag);
    return target === null || isInside(directory, target);
  });
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

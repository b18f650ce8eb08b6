import type { Run } from "dockerfile-syntax";
import { withoutTrailingSlashes } from "./paths.js";

/**
 * Whether a directory of the RUN is on a mount, so that nothing of it is in the layer. A `~` at its start is any home. A mount whose
 * target is not known may hide everything.
 */
export function hidesInMount(run: Run, directory: string): boolean {
  return run.flags.some(({ name, options }) => {
    if (name !== "mount") return false;
    const value = (...keys: string[]): string | null => options.find(({ key }) => keys.includes(key))?.value ?? null;
    const type = value("type") ?? "bind";
    if (type !== "cache" && type !== "tmpfs") return false;
    const written = value("target", "dst", "destination");
    if (written === null || written.includes("$")) return true;
    const target = withoutTrailingSlashes(written);
    return isInside(directory, target);
  });
}

/** Whether a directory is `root` or below it. Where it starts with `~`, whether it is so for some home. */
export function isInside(directory: string, root: string): boolean {
  if (!directory.startsWith("~/")) return directory === root || directory.startsWith(`${root}/`);
  for (let path = directory.slice(1); path !== ""; path = path.slice(0, path.lastIndexOf("/"))) {
    if (root.endsWith(path)) return true;
  }
  return /^(?:\/root|\/home\/[^/]+)$/.test(root);
}

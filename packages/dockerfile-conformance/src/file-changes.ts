import { quantity } from "./quantity.js";
import type { Report } from "./report/schema.js";
import { formatBytes } from "./size.js";

/** How many files are told. */
const told = 10;

/**
 * Which files came, went, grew or shrank between two reports, the largest change first, in words. A report lists only the largest files of each layer:
 * of a file that one of them does not list, no more is known than that it was smaller than those.
 */
export function fileChanges(before: Report, now: Report): string[] {
  const [old, current] = [filesOf(before), filesOf(now)];
  const changes = [...new Set([...old.files.keys(), ...current.files.keys()])].flatMap((path) => {
    const [was, is] = [old.files.get(path), current.files.get(path)];
    const [least, most] = [Math.min(was ?? 0, is ?? 0), Math.max(was ?? 0, is ?? 0)];
    // Such a file may just have passed the smallest that is listed.
    if (was === is || (was === undefined && most <= old.smallest) || (is === undefined && most <= current.smallest)) return [];
    return [{ path, was, is, change: most - least }];
  });
  const lines = changes
    .toSorted((one, other) => other.change - one.change || (one.path < other.path ? -1 : 1))
    .map(({ change, is, path, was }) => {
      if (was === undefined) return `/${path} is new: ${formatBytes(is ?? 0)}${smaller(old.smallest)}`;
      if (is === undefined) return `/${path} is gone: ${formatBytes(was)}${smaller(current.smallest)}`;
      return `/${path} ${is > was ? "grew" : "shrank"} by ${formatBytes(change)} to ${formatBytes(is)}`;
    });
  return lines.length <= told ? lines : [...lines.slice(0, told), `and ${quantity(lines.length - told, "more file")}`];
}

function smaller(smallest: number): string {
  return smallest === 0 ? "" : `, or below ${formatBytes(smallest)} in the other report`;
}

/** The bytes at each path in all layers, and the size from which on every file is listed: 0 where all are. */
function filesOf({ image }: Report): { readonly files: ReadonlyMap<string, number>; readonly smallest: number } {
  const files = new Map<string, number>();
  let smallest = 0;
  for (const layer of image.layers) {
    for (const { bytes, path } of layer.files) files.set(path, (files.get(path) ?? 0) + bytes);
    if (layer.files.length >= listedFiles) smallest = Math.max(smallest, layer.files.at(-1)?.bytes ?? 0);
  }
  return { files, smallest };
}

/** How many files of a layer a report lists. */
export const listedFiles = 50;

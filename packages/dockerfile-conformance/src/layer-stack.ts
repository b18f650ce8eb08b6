import type { Layer } from "./image.js";
import { ancestors, type LayerEntry } from "./layers.js";

/** What a container sees at a path, and the layer that brings it. */
export interface VisibleEntry {
  readonly entry: LayerEntry;
  readonly layer: Layer;
}

/** A file of one layer that a later one removes or brings again: its bytes stay in the image, and no container sees them. */
export interface HiddenFile {
  readonly path: string;
  readonly bytes: number;
  readonly from: Layer;
  readonly by: Layer;
  readonly how: "overwritten" | "removed";
}

/** Lays layers on one another, the lowest first. */
export function stackOf(layers: readonly Layer[]): { readonly visible: ReadonlyMap<string, VisibleEntry>; readonly hidden: HiddenFile[] } {
  const visible = new Map<string, VisibleEntry>();
  const hidden: HiddenFile[] = [];
  for (const by of layers) {
    const hide = (path: string, { entry, layer: from }: VisibleEntry, how: HiddenFile["how"]): void => {
      if (entry.type !== "directory") hidden.push({ path, bytes: entry.size, from, by, how });
      visible.delete(path);
    };
    const gone = pathsOf(by, "whiteout");
    const emptied = pathsOf(by, "opaque");
    if (gone.size + emptied.size > 0) {
      for (const [path, lower] of visible) {
        const isGone = gone.has(path) || ancestors(path).some((folder) => gone.has(folder) || emptied.has(folder));
        if (isGone) hide(path, lower, "removed");
      }
    }
    for (const entry of by.entries) {
      if (entry.type === "whiteout" || entry.type === "opaque") continue;
      const lower = visible.get(entry.path);
      if (lower !== undefined) hide(entry.path, lower, "overwritten");
      visible.set(entry.path, { entry, layer: by });
    }
  }
  return { visible, hidden };
}

function pathsOf({ entries }: Layer, wanted: LayerEntry["type"]): Set<string> {
  return new Set(entries.flatMap(({ path, type }) => (type === wanted ? [path] : [])));
}

/** More links than any path goes through: as many as Linux follows. */
const linkLimit = 40;

/** What a container sees at a path, links followed; null where there is nothing. */
export function entryAt(visible: ReadonlyMap<string, VisibleEntry>, path: string): VisibleEntry | null {
  let links = 0;
  let rest = path.split("/");
  let place = "";
  for (let name = rest.shift(); name !== undefined; name = rest.shift()) {
    if (name === "" || name === ".") continue;
    if (name === "..") {
      place = ancestors(place)[0] ?? "";
      continue;
    }
    const next = place === "" ? name : `${place}/${name}`;
    const { type, linkname } = visible.get(next)?.entry ?? { type: "other", linkname: null };
    if (type !== "symlink" || linkname === null) {
      place = next;
      continue;
    }
    links += 1;
    if (links > linkLimit) return null;
    if (linkname.startsWith("/")) place = "";
    rest = [...linkname.split("/"), ...rest];
  }
  return visible.get(place) ?? null;
}

/** The text of a file as a container sees it; null where there is none, or where it was not asked for as the image was read. */
export function textAt(visible: ReadonlyMap<string, VisibleEntry>, path: string): string | null {
  const found = entryAt(visible, path);
  if (found === null) return null;
  const { entry, layer } = found;
  return layer.texts.get(entry.type === "hardlink" && entry.linkname !== null ? entry.linkname : entry.path) ?? null;
}

import { Failure } from "../failure.js";
import { type Image, type Layer, ownLayers } from "../image.js";
import { formatBytes } from "../size.js";
import { hasMembers, type MatcherResult, resultOf, wrongSubject } from "./matcher.js";
import { originsIn } from "../origins.js";

/** What can build again with a changed file, such as the subject of a check. */
export interface Rebuildable {
  readonly image: Image;
  /** @returns the diff ids of the new image's layers */
  readonly rebuildWithChanged: (file: string) => Promise<readonly string[]>;
}

/** Builds the app as it is, or with one file changed. */
export type Rebuild = (changed: string | null) => Promise<Image>;

/** Whether every own layer but those that hold the changed file is the same after a build with the cache. */
export async function toReuseLayersAfter(received: unknown, changed: string): Promise<MatcherResult> {
  const { after, image } = await bothBuilds(received, changed);
  const own = ownLayers(image);
  const holders = new Set(own.filter((layer) => holds(layer, changed, image.config.workdir)));
  if (holders.size === 0) throw new Failure(`No layer of the app's own holds ${changed}, so that its change proves nothing.`, 1);
  if ([...holders].every(({ diffId }) => after.has(diffId)))
    throw new Failure(`The change of ${changed} did not reach the image: every layer that holds it is as it was.`, 1);
  const lost = own.filter((layer) => !holders.has(layer) && !after.has(layer.diffId));
  const origins = originsIn(image);
  // A layer that holds more than the changed file is built again with all of it, and with all layers above.
  const cause = own.find((layer) => holders.has(layer));
  return resultOf("the build", ["require-dependencies-before-source", "no-copy-entire-context"], {
    pass: lost.length === 0,
    wish: `reuse the layers without ${changed} after it changes`,
    measured: lost.length === 0 ? `it reuses all ${own.length - holders.size}` : `it builds ${lost.length} again`,
    places: [
      ...lost.map((layer) => `built again: ${formatBytes(layer.bytes)}, ${origins.ofLayer(layer)}`),
      ...(cause === undefined ? [] : [`${changed} is in ${origins.ofLayer(cause)}`]),
    ],
  });
}

async function bothBuilds(received: unknown, changed: string): Promise<{ readonly image: Image; readonly after: ReadonlySet<string> }> {
  if (typeof received === "function") {
    const rebuild = received as Rebuild;
    const image = await rebuild(null);
    return { image, after: new Set((await rebuild(changed)).layers.map(({ diffId }) => diffId)) };
  }
  if (!hasMembers(received, "image", "rebuildWithChanged"))
    throw wrongSubject("toReuseLayersAfter", "a function that builds an image, or an object with image and rebuildWithChanged()", received);
  const { image, rebuildWithChanged } = received as unknown as Rebuildable;
  return { image, after: new Set(await rebuildWithChanged(changed)) };
}

function holds({ entries }: Layer, file: string, workdir: string): boolean {
  const path = `${workdir}/${file}`.replace(/^\/+/, "");
  return entries.some((entry) => entry.path === path && entry.type !== "whiteout");
}

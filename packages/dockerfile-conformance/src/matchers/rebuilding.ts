import type { BuiltImage, Change } from "../built-image.js";
import { Failure } from "../failure.js";
import { type Layer, ownLayers } from "../image.js";
import { formatBytes } from "../size.js";
import { lostLayers } from "../lost-layers.js";
import { hasMembers, type MatcherResult, resultOf, wrongSubject } from "./matcher.js";
import { originsIn } from "../origins.js";

/** Whether every own layer but those that hold the changed files is the same after a build with the cache. */
export async function toReuseLayersAfter(received: unknown, change: Change): Promise<MatcherResult> {
  if (!hasMembers(received, "layers", "rebuild")) throw wrongSubject("toReuseLayersAfter", "an image of buildImage()", received);
  const image = received as unknown as BuiltImage;
  const files = typeof change === "string" ? [change] : Object.keys(change);
  const changed = files.join(", ");
  const own = ownLayers(image);
  const holders = new Set(own.filter((layer) => files.some((file) => holds(layer, file, image.config.workdir))));
  if (holders.size === 0) throw new Failure(`No layer of the app's own holds ${changed}, so that its change proves nothing.`, 1);
  const asked = own.filter((layer) => !holders.has(layer));
  const lost = await lostLayers(image, asked, change);
  const after = new Set(await image.rebuild(change));
  if ([...holders].every(({ diffId }) => after.has(diffId)))
    throw new Failure(`The change of ${changed} did not reach the image: every layer that holds it is as it was.`, 1);
  const origins = originsIn(image);
  // A layer that holds more than the changed file is built again with all of it, and with all layers above.
  const cause = own.find((layer) => holders.has(layer));
  return resultOf("the build", ["require-dependencies-before-source", "no-copy-entire-context"], {
    pass: lost.length === 0,
    wish: `reuse the layers without ${changed} after it changes`,
    measured: lost.length === 0 ? `it reuses all ${asked.length}` : `it builds ${lost.length} again`,
    places: [
      ...lost.map((layer) => `built again: ${formatBytes(layer.bytes)}, ${origins.ofLayer(layer)}`),
      ...(cause === undefined ? [] : [`${changed} is in ${origins.ofLayer(cause)}`]),
    ],
  });
}

function holds({ entries }: Layer, file: string, workdir: string): boolean {
  const path = `${workdir}/${file}`.replace(/^\/+/, "");
  return entries.some((entry) => entry.path === path && entry.type !== "whiteout");
}

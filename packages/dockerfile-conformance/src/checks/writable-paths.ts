import { ownLayers } from "../image.js";
import { stackOf } from "../layer-stack.js";
import type { LayerEntry } from "../layers.js";
import { originsIn } from "../origins.js";
import { quantity } from "../quantity.js";
import { defineCheck, outcome } from "./check.js";

/** Where every user may write in any image. */
const common = /^(?:tmp|var\/tmp|run|dev\/shm)(?:\/|$)/;

export default defineCheck({
  name: "writable-paths",
  practice: 3,
  title: "the app's user may change nothing",
  rules: ["no-world-writable"],
  async run({ image, run }) {
    const limit = "0 files and folders";
    const app = await run();
    const { stdout } = await app.exec(["id"]);
    const [, uid, gid] = /^uid=(\d+)(?:\([^)]*\))? gid=(\d+)/.exec(stdout) ?? [];
    if (uid === undefined || gid === undefined) return outcome(false, "the user is not known: the image has no id", limit);
    const volumes = image.config.volumes.map((volume) => volume.replace(/^\/|\/$/g, ""));
    // What a VOLUME names is there to be written.
    const mustBeWritable = (path: string): boolean => common.test(path) || volumes.some((volume) => `${path}/`.startsWith(`${volume}/`));
    const writable = [...stackOf(ownLayers(image)).visible.values()].filter(
      ({ entry }) => !mustBeWritable(entry.path) && isWritable(entry, Number(uid), Number(gid)),
    );
    const origins = originsIn(image);
    return outcome(
      writable.length === 0,
      quantity(writable.length, "path"),
      limit,
      writable.map(({ entry, layer }) => `/${entry.path}, from ${origins.ofLayer(layer)}`),
      writable.map(({ layer }) => layer),
    );
  },
});

function isWritable({ gid, mode, type, uid }: LayerEntry, user: number, group: number): boolean {
  if (type !== "file" && type !== "directory") return false;
  // In a folder with the sticky bit each may remove its own files alone.
  const byAll = (mode & 0o002) !== 0 && (mode & 0o1000) === 0;
  return byAll || (uid === user && (mode & 0o200) !== 0) || (gid === group && (mode & 0o020) !== 0);
}

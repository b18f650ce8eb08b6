import { type Image, type Layer, ownLayers } from "../image.js";
import { ancestors } from "../layers.js";
import { leftover, packageCache } from "../leftovers.js";
import { isPackagePath } from "../python.js";
import { originsIn } from "../origins.js";
import { quantity } from "../quantity.js";
import { defineCheck, outcome } from "./check.js";

/** What installing packages, creating a user and running steps leave for good reasons: commands, account files and their BusyBox backups, mount points. */
const byProducts = /^(?:usr\/local\/bin\/[^/]+|etc\/(?:passwd|group|shadow|gshadow)-?|dev|proc|sys)$/;

export default defineCheck({
  name: "necessary-files",
  practice: 4,
  title: "only the necessary files",
  rules: ["no-copy-entire-context", "no-unnecessary-files"],
  run({ image, expectations }) {
    const workdir = image.config.workdir.replace(/^\/|\/$/g, "");
    const wanted = new Set(expectations.files.map((file) => (workdir === "" ? file : `${workdir}/${file}`)));
    const added = addedPaths(image, workdir);
    const missing = [...wanted].filter((path) => !added.has(path));
    const inWorkdir = (path: string): boolean => workdir !== "" && path.startsWith(`${workdir}/`);
    // What a build leaves behind elsewhere is for the checks of the practices 7 and 8 to name.
    const leftBehind = (path: string): boolean => !inWorkdir(path) && (packageCache(path) !== null || leftover(path) !== null);
    const explained = (path: string): boolean => isPackagePath(path) || byProducts.test(path) || leftBehind(path);
    const surplus = [...added].filter((path) => !wanted.has(path) && !explained(path));
    const makerOf = (path: string): Layer | undefined =>
      ownLayers(image).findLast(({ entries }) => entries.some((entry) => entry.path === path && entry.type !== "whiteout"));
    const origins = originsIn(image);
    const placeOf = (path: string): string => {
      const maker = makerOf(path);
      return maker === undefined ? "" : `, from ${origins.ofLayer(maker)}`;
    };
    const parts = [
      ...(missing.length > 0 ? [`${missing.length} missing`] : []),
      ...(surplus.length > 0 ? [`${surplus.length} too many`] : []),
    ];
    return outcome(
      parts.length === 0,
      parts.join(", ") || expectations.files.join(", "),
      `exactly ${quantity(expectations.files.length, "file")}`,
      [...missing.map((path) => `missing: /${path}`), ...surplus.map((path) => `too many: /${path}${placeOf(path)}`)],
      surplus.flatMap((path) => makerOf(path) ?? []),
    );
  },
});

/**
 * Paths that the own layers bring and the base has not. A folder counts only where nothing was put below it and it is not on the way
 * to the working directory: every file brings its folders along.
 */
function addedPaths(image: Image, workdir: string): Set<string> {
  const own = ownLayers(image).flatMap((layer) => layer.entries);
  const known = new Set(image.layers.flatMap((layer) => (layer.fromBase ? layer.entries.map((entry) => entry.path) : [])));
  const added = new Set(own.filter((entry) => entry.type !== "whiteout" && entry.type !== "opaque").map((entry) => entry.path));
  const folders = new Set(own.filter((entry) => entry.type === "directory").map((entry) => entry.path));
  const parents = new Set([workdir, ...ancestors(workdir)]);
  for (const path of added) for (const parent of ancestors(path)) parents.add(parent);
  return new Set([...added].filter((path) => path !== "" && !known.has(path) && !(folders.has(path) && parents.has(path))));
}

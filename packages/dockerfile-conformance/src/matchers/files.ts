import { ignoreMatcher } from "eslint-plugin-dockerfile";
import { climbingEntries } from "../archive.js";
import { Failure } from "../failure.js";
import type { Image } from "../image.js";
import { entryAt, stackOf, type VisibleEntry } from "../layer-stack.js";
import { exposedSecrets } from "../exposed-secrets.js";
import { assertTexts, wrongLimit } from "./limits.js";
import { onImage } from "./matcher.js";
import { originsIn } from "../origins.js";

/** Whether a path fits a pattern of .dockerignore: one that fits a folder fits everything in it. */
function fitter(matcher: string, pattern: string): (path: string) => boolean {
  if (typeof pattern !== "string" || /^\s*(?:$|[!#])/.test(pattern))
    throw wrongLimit(matcher, pattern, 'it takes a pattern as .dockerignore has them, such as "**/*.pyc"');
  return ignoreMatcher([pattern]);
}

/** The files of the image that a container sees, without folders. */
function visibleFiles(image: Image): VisibleEntry[] {
  return [...stackOf(image.layers).visible.values()].filter(({ entry }) => entry.type !== "directory" && entry.path !== "");
}

const placed = (image: Image, files: readonly VisibleEntry[]): string[] => {
  const origins = originsIn(image);
  return files.map(({ entry, layer }) => `/${entry.path}, from ${origins.ofLayer(layer)}`);
};

export const toContainOnly = onImage(
  "toContainOnly",
  ["no-copy-entire-context", "no-unnecessary-files"],
  (image, files: readonly string[]) => {
    assertTexts("toContainOnly", files, '["app.py", "requirements.txt"]');
    const folder = image.config.workdir.replace(/^\/|\/$/g, "");
    const prefix = folder === "" ? "" : `${folder}/`;
    const wanted = new Set(files.map((file) => prefix + file.replace(/^\.\//, "")));
    const own = visibleFiles(image).filter(({ entry, layer }) => !layer.fromBase && entry.path.startsWith(prefix));
    const surplus = own.filter(({ entry }) => !wanted.has(entry.path));
    const found = new Set(own.map(({ entry }) => entry.path));
    const missing = [...wanted].filter((path) => !found.has(path));
    const faults = [
      ...(surplus.length > 0 ? [`${surplus.length} too many`] : []),
      ...(missing.length > 0 ? [`${missing.length} of them missing`] : []),
    ];
    return {
      pass: faults.length === 0,
      wish: `contain only ${files.join(", ")} in /${folder}`,
      measured: faults.length === 0 ? "these are all" : `it has ${faults.join(" and ")}`,
      places: [...placed(image, surplus).map((line) => `too many: ${line}`), ...missing.map((path) => `missing: /${path}`)],
    };
  },
);

/** As a container sees the image: what a later layer removes is for toWasteLessThan and toHaveNoSecrets to find. */
export const toHaveNoFile = onImage(
  "toHaveNoFile",
  ["no-copy-entire-context", "no-unnecessary-files", "no-secret-files"],
  (image, pattern: string) => {
    const fits = fitter("toHaveNoFile", pattern);
    // A member whose name leads out of the image is in no folder of it.
    const found = visibleFiles(image).filter(({ entry }) => !entry.path.startsWith("../") && fits(entry.path));
    return {
      pass: found.length === 0,
      wish: `have no file that fits ${pattern}`,
      contrary: `have a file that fits ${pattern}`,
      measured: found.length === 0 ? "it has none" : `it has ${found.length}`,
      places: placed(image, found),
    };
  },
);

/** @throws Failure (1) where there is no such file: neither a matcher nor its `not` can be right about it */
function fileAt(image: Image, path: string): VisibleEntry {
  const { hidden, visible } = stackOf(image.layers);
  const found = entryAt(visible, path);
  if (found !== null) return found;
  const gone = hidden.findLast((file) => file.how === "removed" && `/${file.path}` === path);
  const why = gone === undefined ? "" : `: ${originsIn(image).ofLayer(gone.by)} removes it`;
  throw new Failure(`The image has no file ${path}${why}.`, 1);
}

const octal = (mode: number): string => `0o${mode.toString(8).padStart(3, "0")}`;

export const toHaveFileMode = onImage("toHaveFileMode", ["no-world-writable", "no-setuid-files"], (image, path: string, mode: number) => {
  if (!Number.isInteger(mode) || mode < 0 || mode > 0o7777) throw wrongLimit("toHaveFileMode", mode, "a mode is a number such as 0o755");
  const file = fileAt(image, path);
  return {
    pass: file.entry.mode === mode,
    wish: `have ${path} with the mode ${octal(mode)}`,
    measured: `it has ${octal(file.entry.mode)}`,
    places: placed(image, [file]),
  };
});

export const toHaveFileOwner = onImage("toHaveFileOwner", [], (image, path: string, uid: number, gid?: number) => {
  const isId = (id: number | undefined): boolean => id === undefined || (Number.isInteger(id) && id >= 0);
  if (!isId(uid) || !isId(gid)) throw wrongLimit("toHaveFileOwner", [path, uid, gid], "owners are numbers, as in the image's layers");
  const file = fileAt(image, path);
  const { entry } = file;
  return {
    pass: entry.uid === uid && (gid === undefined || entry.gid === gid),
    wish: `have ${path} owned by ${uid}${gid === undefined ? "" : `:${gid}`}`,
    measured: `its owner is ${entry.uid}:${entry.gid}`,
    places: placed(image, [file]),
  };
});

/** Of the layers that the app adds: those of a base are its maker's. */
export const toHaveNoSetuid = onImage("toHaveNoSetuid", ["no-setuid-files"], (image) => {
  const found = visibleFiles(image).filter(
    ({ entry, layer }) => !layer.fromBase && entry.type !== "symlink" && (entry.mode & 0o6000) !== 0,
  );
  return {
    pass: found.length === 0,
    wish: "add no setuid or setgid file",
    contrary: "add a setuid or setgid file",
    measured: found.length === 0 ? "it adds none" : `it adds ${found.length}`,
    places: placed(image, found).map((line, index) => `${octal(found[index]?.entry.mode ?? 0)}: ${line}`),
  };
});

export const toHaveNoSecrets = onImage("toHaveNoSecrets", ["no-secret-files", "no-secret-in-arg-env", "no-secret-in-run"], (image) => {
  const places = exposedSecrets(image);
  return {
    pass: places.length === 0,
    wish: "have no secret in a layer, ENV or history",
    contrary: "have a secret in a layer, ENV or history",
    measured: places.length === 0 ? "it has none" : `it has ${places.length}`,
    places,
  };
});

/** No engine writes such a member where its name says; one that would, writes on its host. */
export const toStayInItsRoot = onImage("toStayInItsRoot", [], (image) => {
  const found = climbingEntries(image);
  const origins = originsIn(image);
  return {
    pass: found.length === 0,
    wish: "have no path that climbs out of its root",
    contrary: "have a path that climbs out of its root",
    measured: found.length === 0 ? "it has none" : `it has ${found.length}`,
    places: found.map(
      ({ layer, linkname, path }) => `${linkname === null ? path : `${path} -> ${linkname}`}, from ${origins.ofLayer(layer)}`,
    ),
  };
});

import type { Image } from "./image.js";
import { stackOf } from "./layer-stack.js";
import type { InstalledPackage } from "./report/schema.js";

/** Records that hold names and versions in their text. A Python package's stand in its folder's name. */
const records: readonly { readonly path: RegExp; readonly packages: (text: string) => InstalledPackage[] }[] = [
  { path: /^lib\/apk\/db\/installed$/, packages: (text) => paragraphs(text, "apk", /^P:(.+)$/m, /^V:(.+)$/m) },
  // Distroless images have a file for each package.
  {
    path: /^var\/lib\/dpkg\/status(?:\.d\/[^/]+)?$/,
    packages: (text) => paragraphs(text, "dpkg", /^Package: *(\S+)$/m, /^Version: *(\S+)$/m),
  },
  { path: /(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/@]+\/package\.json$/, packages: nodePackage },
];

const distInfo = /(?:^|\/)([^/]+)-([^/-]+)\.dist-info\/METADATA$/;

/** Whether the text of a path names packages. */
export function isPackageRecord(path: string): boolean {
  return records.some((record) => record.path.test(path));
}

/** What is installed in an image as a container sees it, sorted by manager and name. */
export function packagesOf(image: Image): InstalledPackage[] {
  const found = new Map<string, InstalledPackage>();
  for (const [path, { layer }] of stackOf(image.layers).visible) {
    const text = layer.texts.get(path);
    const [, name = "", version = ""] = distInfo.exec(path) ?? [];
    const python: InstalledPackage[] = name === "" ? [] : [{ name, version, manager: "python" }];
    const listed = text === undefined ? python : records.flatMap((record) => (record.path.test(path) ? record.packages(text) : []));
    for (const one of listed) found.set(`${one.manager} ${one.name} ${one.version}`, one);
  }
  return [...found].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, installed]) => installed);
}

/** Paragraphs parted by empty lines, one for each package. */
function paragraphs(text: string, manager: InstalledPackage["manager"], nameLine: RegExp, versionLine: RegExp): InstalledPackage[] {
  return text.split("\n\n").flatMap((paragraph) => {
    // dpkg remembers what it has removed.
    if (/^Status: (?!.*\binstalled$)/m.test(paragraph)) return [];
    const [, name] = nameLine.exec(paragraph) ?? [];
    const [, version] = versionLine.exec(paragraph) ?? [];
    return name === undefined || version === undefined ? [] : [{ name, version, manager }];
  });
}

function nodePackage(text: string): InstalledPackage[] {
  try {
    const { name, version } = JSON.parse(text) as { name?: unknown; version?: unknown };
    return typeof name === "string" && typeof version === "string" ? [{ name, version, manager: "npm" }] : [];
  } catch {
    // A package's tests may hold broken ones on purpose.
    return [];
  }
}

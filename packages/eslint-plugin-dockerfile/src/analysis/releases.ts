import { endOfLife, type ReleaseDates } from "../knowledge/end-of-life.js";

/** A release of a language or a distribution. */
export interface Release {
  readonly product: string;
  readonly release: string;
  /** The last day of its support; null where the table does not know it. */
  readonly end: string | null;
}

const productByName = new Map(endOfLife.map((dates) => [dates.product, dates]));

const releaseByName = new Map(endOfLife.map(({ product, names }) => [product, new Map(Object.entries(names))]));

/** The distributions that the tags of other images name. */
const distributions = ["alpine", "debian", "ubuntu"].flatMap((product) => productByName.get(product) ?? []);

/** The releases that a tag of an official image names, in their order: `3.9-alpine3.18` of python names two. */
export function releasesIn(image: string, tag: string): readonly Release[] {
  const own = productByName.get(image);
  const found: Release[] = [];
  // `alpine-3.20` is written too.
  for (const [index, part] of tag
    .replace(/\balpine-(?=\d)/, "alpine")
    .split("-")
    .entries()) {
    const release = (own && ownRelease(own, part, index)) ?? distributionRelease(part);
    if (release !== null) found.push(release);
  }
  return found;
}

function ownRelease(dates: ReleaseDates, part: string, index: number): Release | null {
  const named = releaseByName.get(dates.product)?.get(part);
  if (named !== undefined) return releaseOf(dates, named);
  return index === 0 && /^\d+(?:\.\d+)*$/.test(part) ? releaseOf(dates, part) : null;
}

function distributionRelease(part: string): Release | null {
  const [, product, version] = /^(alpine|ubuntu)(\d+\.\d+)$/.exec(part) ?? [];
  for (const dates of distributions) {
    const named = product === dates.product ? version : releaseByName.get(dates.product)?.get(part);
    if (named !== undefined) return releaseOf(dates, named);
  }
  return null;
}

/** Of `3.9.1` the release is 3.9: what the table knows of it. */
function releaseOf({ product, ends }: ReleaseDates, version: string): Release {
  const parts = version.split(".", 3);
  for (let count = parts.length; count > 0; count--) {
    const release = parts.slice(0, count).join(".");
    // `2` is the newest 2.x: it says nothing of a 2.x that the table does not know.
    const end = release === version || release.includes(".") || !hasParts(ends, release) ? ends[release] : undefined;
    if (end !== undefined) return { product, release, end };
  }
  return { product, release: parts.slice(0, 2).join("."), end: null };
}

function hasParts(ends: Readonly<Record<string, string>>, major: string): boolean {
  return Object.keys(ends).some((release) => release.startsWith(`${major}.`));
}

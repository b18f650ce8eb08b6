import type { ImageParts } from "dockerfile-syntax";
import { endOfLife } from "../knowledge/end-of-life.js";
import { minimalImages } from "../knowledge/minimal-images.js";
import { floatingTags, wholeReleases } from "../knowledge/tags.js";
import { officialName } from "./base-images.js";
import { releasesIn } from "./releases.js";

/** How much of a version a tag names. */
export type Precision = "none" | "major" | "minor" | "patch";

/** A day, or the abbreviated name of a commit. */
const unique = /\d{8}|\d{4}[-.]\d{2}(?:[-.]|$)|(?:^|-)(?=[a-f]*\d)[\da-f]{7,64}(?:-|$)/;

/** A number from which on it is that of a build or a year. */
const build = 1000;

/** Official images whose tags have versions; an image that was built on this machine may have a name of the same form. */
const versionedImages = new Set([...minimalImages.map(({ image }) => image), ...endOfLife.map(({ product }) => product)]);

/**
 * How much of its version the image's tag names; null where that is not known, and where there is nothing finer: for the releases of
 * distributions, days and commits.
 */
export function tagPrecision(image: ImageParts): Precision | null {
  const tag = image.tag ?? "";
  const parts = tag.split("-");
  const isKnown = versionedImages.has(officialName(image) ?? "");
  const isWhole = wholeReleases.includes(image.repository.slice(image.repository.lastIndexOf("/") + 1));
  const isFloating = parts.some((part) => floatingTags.includes(part));
  if (unique.test(tag)) return null;
  if (isWhole) return isFloating && !/\d/.test(tag) && releasesIn("debian", tag).length === 0 ? "none" : null;
  const part = parts.find((each) => /^v?\d/.test(each));
  if (part === undefined) return isKnown || isFloating ? "none" : null;
  const version = /^v?\d+(?:\.\d+)*/.exec(part)?.[0] ?? "";
  // `3.14rc1`, `8u412`: what is behind the number makes it one of a kind.
  if (version !== part || Number(version) >= build) return null;
  return (["major", "minor"] as const)[version.split(".").length - 1] ?? "patch";
}

const releasesByImage = new Map(minimalImages.map(({ image, alpineReleases, variants }) => [image, { alpineReleases, variants }]));

/** The variant in the tag of an official image whose distribution the tag could name with its release, and does not; else null. */
export function variantWithoutRelease(image: ImageParts): "alpine" | "slim" | null {
  const known = releasesByImage.get(officialName(image) ?? "");
  const parts = image.tag?.split("-") ?? [];
  if (known === undefined || releasesIn("", image.tag ?? "").length > 0) return null;
  if (known.alpineReleases && parts.includes("alpine")) return "alpine";
  // Where there is one on Alpine too, the slim one is on a Debian with a name.
  return known.alpineReleases && known.variants.includes("slim") && parts.at(-1) === "slim" ? "slim" : null;
}

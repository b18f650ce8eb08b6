import type { ImageParts } from "dockerfile-syntax";
import { endOfLife } from "../knowledge/end-of-life.js";
import { minimalImages, otherDistributions } from "../knowledge/minimal-images.js";
import { imageName, officialName } from "./base-images.js";

const variantsByImage = new Map(minimalImages.map((variants) => [variants.image, variants]));

const distributionNames = new Set(
  endOfLife.flatMap(({ product, names }) => (product === "debian" || product === "ubuntu" ? Object.keys(names) : [])),
);

/**
 * The small variant that an image should be and is not; null where it is one, or where none is known. `byImage` says which one an image
 * must be, by its name.
 */
export function missingVariant(image: ImageParts, variants: readonly string[], byImage: ReadonlyMap<string, string>): string | null {
  const name = officialName(image) ?? imageName(image);
  const known = variantsByImage.get(name)?.variants ?? [];
  const asked = byImage.get(name);
  const accepted = asked === undefined ? variants.filter((variant) => known.includes(variant)) : [asked];
  const tag = image.tag ?? "";
  // Without a tag a digest may be of any variant; for Windows there are none.
  const isUnclear = (image.tag === null && image.digest !== null) || /(?:^|-)(?:nanoserver|windowsservercore)/.test(tag);
  return isUnclear || accepted.some((variant) => hasVariant(tag, variant)) ? null : (accepted[0] ?? null);
}

/** Whether an image is that of a distribution other than Alpine, and of none of the given variants. */
export function isOtherDistribution(image: ImageParts, variants: readonly string[]): boolean {
  const { tag } = image;
  if (!otherDistributions.includes(officialName(image) ?? imageName(image))) return false;
  return tag === null || !variants.some((variant) => hasVariant(tag, variant));
}

/** Whether one of the tag's parts is the variant: `alpine3.20` in `3.12-alpine3.20` is `alpine`. */
function hasVariant(tag: string, variant: string): boolean {
  return tag.split("-").some((part) => part.startsWith(variant) && /^[\d.]*$/.test(part.slice(variant.length)));
}

/** The tag of the variant, where it is the same but for the distribution; null where that is not sure. */
export function tagOfVariant(tag: string, variant: string): string | null {
  const [version = "", distribution, ...rest] = tag.split("-");
  if (rest.length > 0 || !/^\d[\d.]*$/.test(version)) return null;
  return distribution === undefined || distributionNames.has(distribution) ? `${version}-${variant}` : null;
}

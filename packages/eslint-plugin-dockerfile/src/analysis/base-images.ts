import type { Dockerfile, ImageParts, Stage } from "dockerfile-syntax";
import { imageVariables } from "../knowledge/image-variables.js";
import { baseOf, type Base } from "./stages.js";

/**
 * The image that a FROM names; null where that is a stage or scratch, or not known. Without `variables` a reference that holds some is
 * split as it is written.
 */
export function baseImage(tree: Dockerfile, stage: Stage, { variables } = { variables: true }): ImageParts | null {
  const { image } = stage.from;
  if (image !== null && image.variables.length > 0 && !variables) return image;
  const base = baseOf(tree, stage);
  return base.kind === "image" ? base : null;
}

/** Registry and path as they are written. */
export function imageName({ registry, repository }: ImageParts): string {
  return registry === null ? repository : `${registry}/${repository}`;
}

/** The whole reference as it is written. */
export function imageText(image: ImageParts): string {
  const tag = image.tag === null ? "" : `:${image.tag}`;
  const digest = image.digest === null ? "" : `@${image.digest}`;
  return imageName(image) + tag + digest;
}

/** The name of an official image of Docker, such as `python`, on Docker Hub or on a mirror of it; null for any other. */
export function officialName(image: ImageParts): string | null {
  const name = imageName(image);
  const path = name.replace(/^(?:(?:index\.)?docker\.io|public\.ecr\.aws\/docker|mirror\.gcr\.io)\//, "").replace(/^library\//, "");
  return path.includes("/") ? null : path;
}

/** The variables that a base has before the file sets any; null where nobody knows all of them. PATH is in every image. */
export function namesInBase(base: Base): ReadonlySet<string> | null {
  if (base.kind === "scratch") return new Set(["PATH"]);
  const variables = base.kind === "image" ? imageVariables.get(officialName(base) ?? "") : undefined;
  return variables === undefined ? null : new Set(["PATH", ...variables]);
}

/** Whether the image of a FROM is Alpine, or says in its name that it is made of it. */
export function isAlpine(tree: Dockerfile, stage: Stage): boolean {
  const image = baseImage(tree, stage);
  return image !== null && (image.repository.endsWith("alpine") || image.tag?.includes("alpine") === true);
}

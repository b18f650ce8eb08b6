import { readFile } from "node:fs/promises";
import type { Dockerfile } from "dockerfile-syntax";

/** A Dockerfile that an image was built from. */
export interface DockerfileText {
  readonly path: string;
  readonly text: string;
  readonly tree: Dockerfile;
}

export async function dockerfileOf(path: string, text: string): Promise<DockerfileText> {
  // Loaded where it is used: most images are read without their Dockerfile.
  const { parse } = await import("dockerfile-syntax");
  return { path, text, tree: parse(text).tree };
}

export async function readDockerfile(path: string): Promise<DockerfileText> {
  return dockerfileOf(path, await readFile(path, "utf8"));
}

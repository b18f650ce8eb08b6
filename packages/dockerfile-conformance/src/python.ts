import { type Image, type Layer, ownLayers } from "./image.js";

/** Where pip puts packages and their commands, in the official image and in every virtual environment. */
const packagePath = /(?:^|\/)lib\/python3(?:\.\d+)?\/(?:site|dist)-packages\//;

/** Whether a path belongs to an installed Python package. */
export function isPackagePath(path: string): boolean {
  return packagePath.test(path);
}

/** The own layer that brings most of the installed packages, or null where none brings any. */
export function dependencyLayer(image: Image): Layer | null {
  let most: Layer | null = null;
  let count = 0;
  for (const layer of ownLayers(image)) {
    const packaged = layer.entries.filter((entry) => isPackagePath(entry.path)).length;
    if (packaged > count) [most, count] = [layer, packaged];
  }
  return most;
}

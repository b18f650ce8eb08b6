/** The parts of an image reference as written; a part may hold variables. */
export interface ImageParts {
  readonly registry: string | null;
  readonly repository: string;
  readonly tag: string | null;
  readonly digest: string | null;
}

/**
 * Splits `registry/repository:tag@digest`. The first part is a registry if it holds a dot, a port, an upper-case letter, or is
 * `localhost`. What stands inside `${...}` separates nothing.
 */
export function parseImageReference(reference: string): ImageParts {
  const separators = findSeparators(reference);
  const at = separators.at === -1 ? reference.length : separators.at;
  const digest = separators.at === -1 ? null : reference.slice(at + 1);
  const tagged = separators.colon > separators.lastSlash ? separators.colon : -1;
  const tag = tagged === -1 ? null : reference.slice(tagged + 1, at);
  const name = reference.slice(0, tagged === -1 ? at : tagged);
  const first = separators.firstSlash === -1 ? "" : name.slice(0, separators.firstSlash);
  if (!isRegistry(first)) return { registry: null, repository: name, tag, digest };
  return { registry: first, repository: name.slice(first.length + 1), tag, digest };
}

function isRegistry(part: string): boolean {
  if (part === "localhost") return true;
  // A variable may hold anything, so that only what surrounds it tells.
  const written = !part.includes("$") ? part : part.replaceAll(/\$(?:\{[^}]*\}?|\w+)/g, "");
  return /[.:]/.test(written) || (written === part && /[A-Z]/.test(part));
}

function findSeparators(reference: string): { firstSlash: number; lastSlash: number; colon: number; at: number } {
  const found = { firstSlash: -1, lastSlash: -1, colon: -1, at: -1 };
  let depth = 0;
  for (let index = 0; index < reference.length && found.at === -1; index++) {
    const character = reference[index];
    if (character === "{" && reference[index - 1] === "$") depth++;
    else if (character === "}" && depth > 0) depth--;
    else if (depth > 0) continue;
    else if (character === "@") found.at = index;
    else if (character === ":") found.colon = index;
    else if (character === "/") {
      if (found.firstSlash === -1) found.firstSlash = index;
      found.lastSlash = index;
    }
  }
  return found;
}

/** Microsoft's base images and the tags that official images give to builds on them. */
const windowsImage = /\/windows(?:\/|servercore|:)|nanoserver|windowsservercore/;

/** Whether the reference says that the image is of Windows. */
export function isWindowsImage(reference: string): boolean {
  return windowsImage.test(reference.toLowerCase());
}

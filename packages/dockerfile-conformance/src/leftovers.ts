/** Where package managers keep what they downloaded or built, by the name of the manager. The first that fits names a file. */
const packageCaches: readonly { readonly manager: string; readonly path: RegExp }[] = [
  { manager: "pip", path: /(?:^|\/)(?:\.cache\/pip|pip-cache)\// },
  { manager: "uv", path: /(?:^|\/)\.cache\/uv\// },
  { manager: "poetry", path: /(?:^|\/)\.cache\/pypoetry\// },
  { manager: "conda", path: /(?:^|\/)(?:\.?conda|(?:mini|ana)conda3?|miniforge3?|mambaforge)\/pkgs\// },
  { manager: "apk", path: /^(?:var\/cache\/apk|etc\/apk\/cache)\/|^var\/cache\/(?:APKINDEX|[^/]+\.apk$)/ },
  // apt makes its locks anew with each call, and they are empty.
  { manager: "apt", path: /^var\/(?:lib\/apt\/lists|cache\/apt)\/(?!(?:archives\/|partial\/)?lock$)/ },
  { manager: "dnf or yum", path: /^var\/cache\/(?:yum|dnf|libdnf5)\// },
  { manager: "zypper", path: /^var\/cache\/zypp\// },
  { manager: "pacman", path: /^var\/cache\/pacman\// },
  { manager: "npm", path: /(?:^|\/)\.npm\/_/ },
  { manager: "yarn", path: /(?:^|\/)(?:\.cache\/yarn|\.yarn\/berry\/cache|\.yarn-cache)\// },
  { manager: "pnpm", path: /(?:^|\/)(?:\.local\/share\/pnpm\/store|\.pnpm-store)\// },
  { manager: "bun", path: /(?:^|\/)\.bun\/install\/cache\// },
  { manager: "gem", path: /(?:^|\/)(?:ruby\/(?:gems\/)?\d+(?:\.\d+)*|bundle|\.bundle)\/cache\// },
  { manager: "composer", path: /(?:^|\/)\.(?:composer\/cache|cache\/composer)\// },
  { manager: "go", path: /(?:^|\/)(?:go\/pkg\/mod|\.cache\/go-build)\// },
  { manager: "cargo", path: /(?:^|\/)\.?cargo\/(?:registry\/(?:cache|index|src)|git\/(?:db|checkouts))\// },
  { manager: "maven", path: /(?:^|\/)\.m2\/repository\// },
  { manager: "gradle", path: /(?:^|\/)\.gradle\/caches\// },
  { manager: "nuget", path: /(?:^|\/)NuGet\/(?:http-cache|v3-cache)\// },
];

/** What builds leave and no app needs, by where it lies. The first that fits names a file. */
const leftovers: readonly { readonly kind: string; readonly path: RegExp }[] = [
  { kind: "package configuration", path: /^var\/cache\/debconf\// },
  { kind: "temporary files", path: /^(?:tmp|var\/tmp)\// },
  { kind: "bytecode", path: /\.py[co]$/ },
  { kind: "caches", path: /^(?:root|home\/[^/]+)\/\.(?:cache|npm)\/|(?:^|\/)\.(?:mypy|pytest|ruff)_cache\// },
  { kind: "repository", path: /(?:^|\/)\.(?:git|hg|svn)\// },
  { kind: "tests", path: /(?:^|\/)(?:site|dist)-packages\/tests?\/|(?:^|\/)\.?coverage(?:\.xml)?$/ },
  { kind: "logs", path: /^var\/log\// },
];

/** The package manager whose cache a path is in, whoever's home that is in; null where it is in none. */
export function packageCache(path: string): string | null {
  return packageCaches.find((cache) => cache.path.test(path))?.manager ?? null;
}

/** What kind of leftover a path is, or null where it is none. The caches of package managers have a check of their own. */
export function leftover(path: string): string | null {
  return packageCache(path) === null ? (leftovers.find((kind) => kind.path.test(path))?.kind ?? null) : null;
}

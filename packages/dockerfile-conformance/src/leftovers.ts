/** What builds leave and no app needs, by where it lies. The first that fits names a file. */
const leftovers: readonly { readonly kind: string; readonly path: RegExp }[] = [
  { kind: "package index", path: /^(?:var\/cache\/apk|etc\/apk\/cache|var\/lib\/apt\/lists|var\/cache\/(?:apt|yum|dnf|debconf))\// },
  { kind: "temporary files", path: /^(?:tmp|var\/tmp)\// },
  { kind: "bytecode", path: /\.py[co]$/ },
  { kind: "caches", path: /^(?:root|home\/[^/]+)\/\.(?:cache|npm)\/|(?:^|\/)\.(?:mypy|pytest|ruff)_cache\// },
  { kind: "repository", path: /(?:^|\/)\.(?:git|hg|svn)\// },
  { kind: "tests", path: /(?:^|\/)(?:site|dist)-packages\/tests?\/|(?:^|\/)\.?coverage(?:\.xml)?$/ },
  { kind: "logs", path: /^var\/log\// },
];

const pipCache = /(?:^|\/)(?:\.cache\/pip|pip-cache)\//;

/** Whether a path is in a cache of pip, whoever's home it is in. */
export function isPipCache(path: string): boolean {
  return pipCache.test(path);
}

/** What kind of leftover a path is, or null where it is none. A cache of pip has a check of its own. */
export function leftover(path: string): string | null {
  return isPipCache(path) ? null : (leftovers.find((kind) => kind.path.test(path))?.kind ?? null);
}

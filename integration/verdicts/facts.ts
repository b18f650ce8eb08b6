import { ownLayers, type Image, type LayerEntry } from "dockerfile-conformance";

/** A question that the rules answer from the Dockerfile, and the image from what is in it. */
export interface Question {
  /** The rules of which any report stands for yes; without the plugin's prefix. */
  readonly rules: readonly string[];
  readonly asks: string;
  /** What the image says. */
  readonly holds: (image: Image) => boolean;
}

function entries(image: Image): readonly LayerEntry[] {
  return ownLayers(image).flatMap((layer) => layer.entries);
}

function hasPath(image: Image, pattern: RegExp): boolean {
  return entries(image).some(({ path, type }) => type !== "whiteout" && pattern.test(path));
}

/** What the Dockerfile made or changed itself: a folder above a copied file is listed in its layer, too. */
function hasMode(image: Image, bits: number, except = 0): boolean {
  return entries(image).some(
    ({ mode, path, type }) => /^(?:data|tool)$/.test(path) && type !== "symlink" && (mode & bits) === bits && (mode & except) === 0,
  );
}

/** Values that the generator writes as secrets. */
const secrets = /\b(?:API_TOKEN|DATABASE_PASSWORD|NPM_TOKEN)=/;

export const questions: readonly Question[] = [
  {
    rules: ["no-root-user", "require-user"],
    asks: "runs as root",
    holds: ({ config }) => /^(?:root|0)?(?::|$)/.test(config.user),
  },
  { rules: ["require-pip-no-cache-dir"], asks: "a layer holds pip's cache", holds: (image) => hasPath(image, /^root\/\.cache\/pip\/./) },
  {
    rules: ["no-cleanup-in-later-layer"],
    asks: "a layer hides what a lower one holds",
    holds: (image) => entries(image).some(({ type }) => type === "whiteout" || type === "opaque"),
  },
  { rules: ["no-setuid-files"], asks: "a file runs as its owner", holds: (image) => hasMode(image, 0o4000) },
  { rules: ["no-world-writable"], asks: "anyone may write a file or a folder", holds: (image) => hasMode(image, 0o002, 0o1000) },
  {
    rules: ["no-secret-in-arg-env"],
    asks: "the configuration or the history holds a secret",
    holds: ({ config, history }) => [...config.env, ...history.map(({ instruction }) => instruction)].some((text) => secrets.test(text)),
  },
  {
    rules: ["no-unnecessary-files", "no-copy-entire-context"],
    asks: "the image holds version control or settings of one environment",
    holds: (image) => hasPath(image, /(?:^|\/)\.(?:git|env)(?:\/|$)/),
  },
];

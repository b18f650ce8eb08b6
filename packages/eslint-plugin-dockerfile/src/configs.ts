import type { DockerfileRule, Preset, Severity } from "./define-rule.js";

/** The files that are Dockerfiles by their name. Globs tell case apart, and `**` alone finds files without an extension. */
export const files = [
  "**/{Dockerfile,Containerfile,dockerfile,containerfile}",
  "**/{Dockerfile,Containerfile,dockerfile,containerfile}.*",
  "**/*.{dockerfile,Dockerfile,containerfile,Containerfile}",
];

/** Files whose name only looks like a Dockerfile's: ignore files, and sources in other languages. */
export const ignores = [
  "**/*.{dockerignore,containerignore}",
  "**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx,json,md,yml,yaml,toml,go,py,sh,j2,tmpl,tpl,erb,bak,orig}",
];

/** A configuration object for `eslint.config.js`; one object, so that it can be spread and extended. */
export interface DockerfileConfig {
  name: string;
  files: string[];
  ignores: string[];
  plugins: Record<string, object>;
  language: string;
  rules: Record<string, Severity | [Severity, Record<string, unknown>]>;
}

/** The name of a configuration that the plugin offers. */
export type ConfigName = Preset | "all";

const names: readonly ConfigName[] = ["recommended", "practices", "strict", "stylistic", "hadolint", "buildkit", "all"];

/** Pairs of rules that ask for opposite things, or for the same by other means: no preset turns on both, and `all` only the first. */
export const contradictions: readonly (readonly [winner: string, loser: string])[] = [
  ["require-user-name", "prefer-numeric-user"],
  // Only where a base image has both.
  ["require-base-image-digest", "no-tag-with-digest"],
  ["prefer-add-for-remote", "no-add-remote-or-archive"],
  ["prefer-add-for-archive", "no-add-remote-or-archive"],
  ["no-nonroot-owned-executables", "require-copy-ownership"],
  // A mount is enough for the first one too; without one they differ.
  ["require-pip-no-cache-dir", "prefer-cache-mount"],
  // It needs a program that may not be installed.
  ["valid-shell-syntax", "valid-shell-script"],
];

const losers = new Set(contradictions.map(([, loser]) => loser));

/** The presets, from what each rule says of itself: one pass, since whoever starts ESLint waits for it. */
export function configs(plugin: object, rules: Readonly<Record<string, DockerfileRule>>): Record<ConfigName, DockerfileConfig> {
  const presets = Object.fromEntries(names.map((name) => [name, config(name, plugin)])) as Record<ConfigName, DockerfileConfig>;
  for (const [name, { meta }] of Object.entries(rules)) {
    const key = `dockerfile/${name}`;
    const wanted = meta.docs.presets;
    for (const preset of Object.keys(wanted) as Preset[]) {
      const entry = wanted[preset] ?? "error";
      presets[preset].rules[key] = typeof entry === "string" ? entry : [entry[0], { ...entry[1] }];
    }
    if (!losers.has(name)) presets.all.rules[key] = "error";
  }
  return presets;
}

function config(preset: ConfigName, plugin: object): DockerfileConfig {
  return {
    name: `dockerfile/${preset}`,
    files: [...files],
    ignores: [...ignores],
    plugins: { dockerfile: plugin },
    language: "dockerfile/dockerfile",
    rules: {},
  };
}

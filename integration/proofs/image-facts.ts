import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { Engine } from "dockerfile-conformance";
import { extract } from "tar-stream";

/** All that tells two images apart, but times. */
export interface ImageFacts {
  /** By path without leading slash: type, mode, owner, content or target, in one line. */
  readonly files: ReadonlyMap<string, string>;
  /** The configuration, with a key for each variable, label, port and volume: `Env.PATH`. */
  readonly config: ReadonlyMap<string, unknown>;
  readonly layers: number;
  /** Of all layers, uncompressed. */
  readonly bytes: number;
}

/** What package managers write at another moment, or in another order, with every build: that it is there counts, not what it holds. */
const volatile = new RegExp(
  [
    "^var/log/(?!faillog$|lastlog$)",
    "^var/cache/(?:ldconfig|debconf)/",
    "^(?:root/\\.rpmdb|tmp/v8-compile-cache-0)/",
    "^var/lib/(?:apt/extended_states$|dnf/|rpm/|pacman/local/[^/]+/desc$|zypp/(?:AnonymousUniqueId|AutoInstalled)$)",
    "^etc/(?:hostname|hosts|resolv\\.conf)$",
    "^\\.dockerenv$",
  ].join("|"),
);

/** Reads an image as a container of it would see it. */
export async function imageFacts({ docker, labels }: Engine, tag: string): Promise<ImageFacts> {
  const image = docker.getImage(tag);
  const { Config: config, RootFS: rootfs, Architecture, Author, Os } = await image.inspect();
  const steps = (await image.history()) as { Size: number }[];
  const container = await docker.createContainer({ Image: tag, Cmd: ["-"], Labels: labels });
  try {
    const files = new Map<string, string>();
    const tar = extract();
    const archive = Readable.from(await container.export());
    archive.on("error", (error) => {
      tar.destroy(error);
    });
    archive.pipe(tar);
    for await (const member of tar) {
      const { name, type, mode, uid, gid, linkname } = member.header;
      const path = name.replace(/^(?:\.?\/)+|\/+$/g, "");
      const hash = createHash("sha256");
      for await (const chunk of member as AsyncIterable<Buffer>) hash.update(chunk);
      const content = volatile.test(path) ? "" : linkname || hash.digest("hex");
      if (path !== "") files.set(path, `${type} ${mode.toString(8)} ${uid}:${gid} ${content}`);
    }
    return {
      files,
      config: new Map(configEntries({ ...config, Architecture, Author, Os })),
      layers: rootfs.Layers?.length ?? 0,
      bytes: steps.reduce((sum, { Size: size }) => sum + size, 0),
    };
  } finally {
    await container.remove({ force: true });
  }
}

/** The entries that say something. The legacy builder adds the image that it built last. */
function configEntries(config: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(config).flatMap(([key, value]): [string, unknown][] => {
    if (value === null || value === undefined || value === "" || key === "Image") return [];
    if (key === "Env") return (value as string[]).map((pair) => [`Env.${pair.split("=", 1)[0] ?? ""}`, pair.slice(pair.indexOf("=") + 1)]);
    if (typeof value !== "object" || Array.isArray(value) || key === "Healthcheck") return [[key, value]];
    return Object.entries(value).map(([name, one]) => [`${key}.${name}`, one]);
  });
}

/**
 * What differs between two images: paths, sorted; keys of the configuration with what they are in the second, or null; the numbers are those
 * of the second less those of the first.
 */
export interface Difference {
  readonly removed: readonly string[];
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly config: Readonly<Record<string, unknown>>;
  readonly layers: number;
  readonly bytes: number;
}

export function difference(before: ImageFacts, after: ImageFacts): Difference {
  const keys = new Set([...before.config.keys(), ...after.config.keys()]);
  const changed = [...keys].toSorted().filter((key) => JSON.stringify(before.config.get(key)) !== JSON.stringify(after.config.get(key)));
  return {
    removed: [...before.files.keys()].filter((path) => !after.files.has(path)).toSorted(),
    added: [...after.files.keys()].filter((path) => !before.files.has(path)).toSorted(),
    changed: [...before.files].flatMap(([path, facts]) => ((after.files.get(path) ?? facts) === facts ? [] : path)).toSorted(),
    config: Object.fromEntries(changed.map((key) => [key, after.config.get(key) ?? null])),
    layers: after.layers - before.layers,
    bytes: after.bytes - before.bytes,
  };
}

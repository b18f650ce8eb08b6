import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { type Header, pack } from "tar-stream";

/** A member of an archive: its header, or only its name, and its content. */
export type Member = [header: string | (Partial<Header> & Pick<Header, "name">), content?: string | Buffer];

/** A tar of these members in this order. */
export async function tarOf(members: readonly Member[]): Promise<Buffer> {
  const tar = pack();
  // The same members are the same layer, whenever they are packed.
  const mtime = new Date(0);
  for (const [header, content = ""] of members) tar.entry({ mtime, ...(typeof header === "string" ? { name: header } : header) }, content);
  tar.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of tar as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

export function digestOf(content: Buffer | string): string {
  return createHash("sha256").update(content).digest("hex");
}

export function diffIdOf(layer: Buffer): string {
  return `sha256:${digestOf(layer)}`;
}

/** An image's configuration with these layers and one history step for each. */
export function configOf(layers: readonly Buffer[], more: object = {}): string {
  return JSON.stringify({
    config: { User: "nonroot", ExposedPorts: { "5000/tcp": {} }, WorkingDir: "/app" },
    history: layers.map((_, index) => ({ created_by: `/bin/sh -c step ${index}` })),
    rootfs: { type: "layers", diff_ids: layers.map(diffIdOf) },
    ...more,
  });
}

/** What docker before 25 saves: a folder per layer, an equal layer as a symlink to the first. */
export async function legacyArchive(layers: readonly Buffer[], config: string): Promise<Readable> {
  const names = layers.map((layer, index) => `${digestOf(`${index}${digestOf(layer)}`)}/layer.tar`);
  const first = layers.map((layer) => names[layers.indexOf(layer)] ?? "");
  const configName = `${digestOf(config)}.json`;
  return Readable.from([
    await tarOf([
      ...layers.flatMap((layer, index): Member[] => {
        const name = names[index] ?? "";
        const folder = name.slice(0, 65);
        const content: Member = first[index] === name ? [name, layer] : [{ name, type: "symlink", linkname: `../${first[index] ?? ""}` }];
        return [[{ name: folder, type: "directory" }], [`${folder}VERSION`, "1.0"], [`${folder}json`, "{}"], content];
      }),
      [configName, config],
      ["manifest.json", JSON.stringify([{ Config: configName, RepoTags: null, Layers: names }])],
    ]),
  ]);
}

/** What docker from 25 saves (with `manifest`), or a plain OCI layout; the layers gzipped as a containerd store keeps them, or not. */
export async function ociArchive(
  layers: readonly Buffer[],
  config: string,
  { gzip = false, manifest = true }: { gzip?: boolean; manifest?: boolean } = {},
): Promise<Readable> {
  const blobs = layers.map((layer) => (gzip ? gzipSync(layer) : layer));
  const path = (content: Buffer | string): string => `blobs/sha256/${digestOf(content)}`;
  const imageManifest = JSON.stringify({
    schemaVersion: 2,
    config: { digest: `sha256:${digestOf(config)}` },
    layers: blobs.map((blob) => ({ digest: `sha256:${digestOf(blob)}` })),
  });
  const attestation = JSON.stringify({ schemaVersion: 2, config: { digest: `sha256:${digestOf("{}")}` }, layers: [] });
  // BuildKit nests: the index of the layout names an index, which names the image and its attestation.
  const nested = JSON.stringify({
    manifests: [
      { digest: `sha256:${digestOf(attestation)}`, annotations: { "vnd.docker.reference.type": "attestation-manifest" } },
      { digest: `sha256:${digestOf(imageManifest)}` },
    ],
  });
  const documents: Member[] = [imageManifest, attestation, nested, config].map((document) => [path(document), document]);
  return Readable.from([
    await tarOf([
      ...documents,
      ...blobs.map((blob): Member => [path(blob), blob]),
      ["index.json", JSON.stringify({ manifests: [{ digest: `sha256:${digestOf(nested)}` }] })],
      ["oci-layout", JSON.stringify({ imageLayoutVersion: "1.0.0" })],
      ...(manifest ? [["manifest.json", JSON.stringify([{ Config: path(config), Layers: blobs.map(path) }])] satisfies Member] : []),
    ]),
  ]);
}

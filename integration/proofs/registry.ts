import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";
import type { Engine } from "dockerfile-conformance";
import { pack } from "tar-stream";

/** Engines take a registry on this host without TLS. The port is part of the cases. */
const port = 5511;
const digestOf = (content: Buffer): string => `sha256:${createHash("sha256").update(content).digest("hex")}`;

const tar = pack();
tar.entry({ name: "a.txt", mtime: new Date(0) }, "a\n");
tar.finalize();
// Not compressed: compressors differ, and the digest is part of the cases, too.
const layer = await buffer(tar);
const config = Buffer.from(
  JSON.stringify({ architecture: "amd64", os: "linux", config: {}, rootfs: { type: "layers", diff_ids: [digestOf(layer)] } }),
);
const described = (mediaType: string, content: Buffer): object => ({ mediaType, digest: digestOf(content), size: content.length });
const manifestType = "application/vnd.oci.image.manifest.v1+json";
const manifest = Buffer.from(
  JSON.stringify({
    schemaVersion: 2,
    mediaType: manifestType,
    config: described("application/vnd.oci.image.config.v1+json", config),
    layers: [described("application/vnd.oci.image.layer.v1.tar", layer)],
  }),
);

/** An image with a tag and a digest, which the registry has. */
export const tagged = `localhost:${port}/base:1`;
export const digest = digestOf(manifest);

/** Serves one small image, so that there is one to be pulled where no other registry answers. Disposing removes it from the engine. */
export async function startRegistry({ docker }: Engine): Promise<AsyncDisposable> {
  const blobs = new Map([config, layer].map((blob) => [digestOf(blob), blob]));
  const server = createServer(({ method, url = "" }, response) => {
    const [, kind, name = ""] = /^\/v2\/base\/(manifests|blobs)\/(.+)$/.exec(url) ?? [];
    const content = kind === "blobs" ? blobs.get(name) : kind === "manifests" && ["1", digest].includes(name) ? manifest : undefined;
    if (content === undefined) {
      response.writeHead(url === "/v2/" ? 200 : 404).end();
      return;
    }
    const type = kind === "manifests" ? manifestType : "application/octet-stream";
    response.writeHead(200, { "Content-Type": type, "Content-Length": content.length, "Docker-Content-Digest": digestOf(content) });
    response.end(method === "HEAD" ? undefined : content);
  }).listen(port, "127.0.0.1");
  await once(server, "listening");
  return {
    async [Symbol.asyncDispose]() {
      server.close();
      for (const name of [tagged, tagged.replace(/:1$/, `@${digest}`)]) {
        await docker
          .getImage(name)
          .remove()
          .catch(() => undefined);
      }
    },
  };
}

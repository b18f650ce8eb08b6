import { Readable } from "node:stream";
import { configOf, digestOf, diffIdOf, type Member, tarOf } from "./image-archives.js";

/** A config and layers as members of a `docker save` archive; manifest.json lists them in the order of `names`, whatever it is. */
export async function savedImages(
  images: readonly { readonly tags: readonly string[]; readonly config: string; readonly layers: readonly Buffer[] }[],
): Promise<Buffer> {
  const members = images.flatMap(({ config, layers }): Member[] => [
    [`${digestOf(config)}.json`, config],
    ...layers.toReversed().map((layer): Member => [`${digestOf(layer)}/layer.tar`, layer]),
  ]);
  const manifest = images.map(({ config, layers, tags }) => ({
    Config: `${digestOf(config)}.json`,
    RepoTags: tags,
    Layers: layers.map((layer) => `${digestOf(layer)}/layer.tar`).toReversed(),
  }));
  return tarOf([...members, ["manifest.json", JSON.stringify(manifest)]]);
}

/** A file of a layout, in a folder or a tar. */
export interface LayoutFile {
  readonly name: string;
  readonly content: Buffer | string;
}

export function membersOf(files: readonly LayoutFile[]): Member[] {
  return files.map(({ content, name }) => [name, content]);
}

/** An OCI layout with one image for each platform. */
export function layoutOf(
  images: readonly { readonly platform: string; readonly config: string; readonly layers: readonly Buffer[] }[],
): LayoutFile[] {
  const blobs: LayoutFile[] = [];
  const add = (content: Buffer | string): string => {
    blobs.push({ name: `blobs/sha256/${digestOf(content)}`, content });
    return `sha256:${digestOf(content)}`;
  };
  const manifests = images.map(({ config, layers, platform }) => {
    const [os, architecture] = platform.split("/");
    const manifest = { schemaVersion: 2, config: { digest: add(config) }, layers: layers.map((layer) => ({ digest: add(layer) })) };
    return { digest: add(JSON.stringify(manifest)), platform: { os, architecture } };
  });
  const nested = add(JSON.stringify({ manifests }));
  const index = { manifests: [{ digest: nested, annotations: { "io.containerd.image.name": "docker.io/library/app:1" } }] };
  return [
    ...blobs,
    { name: "index.json", content: JSON.stringify(index) },
    { name: "oci-layout", content: JSON.stringify({ imageLayoutVersion: "1.0.0" }) },
  ];
}

/** A layer whose first header is changed as no writer here would write it. */
export function withFirstHeader(layer: Buffer, change: (header: Buffer) => void): Buffer {
  const changed = Buffer.from(layer);
  const header = changed.subarray(0, 512);
  change(header);
  header.fill(" ", 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
  return changed;
}

export function streamOf(archive: Buffer): Readable {
  return Readable.from([archive]);
}

/** The app that the matchers are tried on: a base with a setuid program, and layers that do what layers should not. */
export interface SampleApp {
  readonly archive: Buffer;
  readonly baseLayers: readonly string[];
  readonly dockerfile: string;
}

export async function sampleApp(): Promise<SampleApp> {
  const base = await tarOf([
    ["etc/passwd", "root:x:0:0"],
    [{ name: "bin", type: "symlink", linkname: "usr/bin" }],
    [{ name: "usr/bin/su", mode: 0o4755 }, "su"],
  ]);
  const copy = await tarOf([
    [{ name: "app/", type: "directory" }],
    [{ name: "app/app.py", mode: 0o644, uid: 10, gid: 11 }, "print()"],
    ["app/.env", "TOKEN=x"],
    ["app/old.log", "x".repeat(4_000)],
  ]);
  const run = await tarOf([[{ name: "usr/bin/tool", mode: 0o4755 }, "tool"], ["app/.wh.old.log"], ["app/cache/a.pyc", "x"]]);
  const layers = [base, copy, run];
  const step = (created_by: string, empty_layer = true): object => ({ created_by, empty_layer });
  const config = configOf(layers, {
    config: {
      User: "nonroot:nonroot",
      ExposedPorts: { "5000/tcp": {} },
      Volumes: { "/data": {} },
      Env: ["PATH=/usr/bin", "MODE=production"],
      Entrypoint: ["python3"],
      Cmd: ["app.py"],
      WorkingDir: "/app",
      Labels: { version: "1.2" },
    },
    history: [
      step("/bin/sh -c #(nop) ADD file:abc in / ", false),
      step('/bin/sh -c #(nop)  CMD ["sh"]'),
      step("WORKDIR /app"),
      step("ENV MODE=production"),
      step("COPY . . # buildkit", false),
      step("RUN /bin/sh -c make tool # buildkit", false),
      step("EXPOSE map[5000/tcp:{}]"),
      step("VOLUME [/data]"),
      step("LABEL version=1.2"),
      step("USER nonroot:nonroot"),
      step('ENTRYPOINT ["python3"]'),
      step('CMD ["app.py"]'),
    ],
  });
  const dockerfile = `FROM alpine:3.20 AS base
WORKDIR /app
ENV MODE=production
FROM base
COPY . .
RUN make \\
    tool
EXPOSE 5000
VOLUME /data
LABEL version=1.2
USER nonroot:nonroot
ENTRYPOINT ["python3"]
CMD ["app.py"]
`;
  return { archive: await savedImages([{ tags: ["app:1"], config, layers }]), baseLayers: [diffIdOf(base)], dockerfile };
}

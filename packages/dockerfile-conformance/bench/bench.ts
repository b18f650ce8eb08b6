import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Writable } from "node:stream";
import { promisify } from "node:util";
import { pack } from "tar-stream";

/**
 * `npm run bench`: what reading an image takes, beside dive on the same archive in the same run, and the most memory that either needs.
 * dive is fetched with Go for this alone; where there is no Go, it is left out.
 */
const version = "v0.13.1";
const rounds = 5;
const run = promisify(execFile);
const published = new URL("../dist/index.js", import.meta.url).href;

interface Cost {
  readonly seconds: number;
  readonly megabytes: number;
}

/** A layer of files whose bytes are the same in every run, and do not compress: most as small as those of packages, some large. */
async function writeLayer(layer: number, bytes: number, take: (chunk: Buffer) => Promise<void>): Promise<void> {
  const tar = pack();
  const filled = (async () => {
    const random = createHash("sha512").update(String(layer)).digest();
    const noise = Buffer.concat(
      Array.from({ length: 65_536 / 64 }, (_, index) => createHash("sha512").update(random).update(`${index}`).digest()),
    );
    for (let sent = 0, file = 0; sent < bytes; file++) {
      const size = file % 50 === 0 ? 1_500_000 : 500 + ((file * 7919) % 12_000);
      const name = `opt/layer${layer}/folder${file % 97}/file${file}.bin`;
      const entry = tar.entry({ name, size, mtime: new Date(0) }) as unknown as Writable;
      for (let left = size; left > 0; left -= noise.length) {
        if (!entry.write(noise.subarray(0, Math.min(left, noise.length)))) await once(entry, "drain");
      }
      entry.end();
      sent += size;
    }
    tar.finalize();
  })();
  for await (const chunk of tar as AsyncIterable<Buffer>) await take(chunk);
  await filled;
}

/** An archive as `docker save` has written it since Docker 25: four layers of equal size. */
async function writeArchive(path: string, bytes: number): Promise<void> {
  const layers: { readonly digest: string; readonly size: number }[] = [];
  for (let layer = 0; layer < 4; layer++) {
    const hash = createHash("sha256");
    let size = 0;
    await writeLayer(layer, bytes / 4, (chunk) => {
      hash.update(chunk);
      size += chunk.length;
      return Promise.resolve();
    });
    layers.push({ digest: hash.digest("hex"), size });
  }
  const file = createWriteStream(path);
  const archive = pack();
  archive.pipe(file as never);
  const config = JSON.stringify({
    architecture: "amd64",
    os: "linux",
    config: {},
    history: layers.map((_, index) => ({ created: "2026-01-01T00:00:00Z", created_by: `COPY layer${index} /` })),
    rootfs: { type: "layers", diff_ids: layers.map(({ digest }) => `sha256:${digest}`) },
  });
  const name = `${createHash("sha256").update(config).digest("hex")}.json`;
  for (const [index, { digest, size }] of layers.entries()) {
    const entry = archive.entry({ name: `blobs/sha256/${digest}`, size }) as unknown as Writable;
    await writeLayer(index, bytes / 4, async (chunk) => {
      if (!entry.write(chunk)) await once(entry, "drain");
    });
    entry.end();
  }
  archive.entry({ name }, config);
  archive.entry(
    { name: "manifest.json" },
    JSON.stringify([{ Config: name, RepoTags: ["bench:1"], Layers: layers.map(({ digest }) => `blobs/sha256/${digest}`) }]),
  );
  archive.finalize();
  await once(file, "finish");
}

/** Runs a program and looks at what the system says of its memory until it ends. */
async function costOf(program: string, words: readonly string[]): Promise<Cost> {
  const start = performance.now();
  const child = spawn(program, words, { stdio: ["ignore", "ignore", "pipe"] });
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  let kilobytes = 0;
  const timer = setInterval(() => {
    void readFile(`/proc/${child.pid ?? 0}/status`, "utf8").then(
      (status) => (kilobytes = Math.max(kilobytes, Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0))),
      () => undefined,
    );
  }, 20);
  const [code] = (await once(child, "exit")) as [number | null];
  clearInterval(timer);
  if (code !== 0) throw new Error(`${program} ended with exit code ${String(code)}: ${errors}`);
  return { seconds: (performance.now() - start) / 1000, megabytes: kilobytes / 1024 };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

async function fetchDive(folder: string): Promise<string | null> {
  try {
    await run("go", ["install", `github.com/wagoodman/dive@${version}`], {
      env: { ...process.env, GOBIN: folder, GOPATH: join(folder, "go"), GOFLAGS: "-modcacherw" },
    });
    return join(folder, "dive");
  } catch (error) {
    console.log(`dive is not compared: ${(error as Error).message.split("\n")[0] ?? ""}`);
    return null;
  }
}

const inspect = (archive: string): readonly string[] => [
  "--input-type=module",
  "--eval",
  `const { efficiencyOf, inspectImage } = await import(${JSON.stringify(published)});
   const image = await inspectImage(${JSON.stringify(archive)});
   if (image.layers.length !== 4 || efficiencyOf(image) !== 1) throw new Error("it is read wrong");`,
];

const folder = await mkdtemp(join(tmpdir(), "bench-"));
try {
  const dive = await fetchDive(folder);
  const archive = join(folder, "200.tar");
  await writeArchive(archive, 200_000_000);
  const ours: Cost[] = [];
  const peers: Cost[] = [];
  for (let round = 0; round < rounds; round++) {
    ours.push(await costOf(process.execPath, inspect(archive)));
    if (dive !== null) peers.push(await costOf(dive, ["--source", "docker-archive", "--ci", archive]));
  }
  const of = (costs: readonly Cost[]): string =>
    `${median(costs.map(({ seconds }) => seconds)).toFixed(2)} s, ${Math.max(...costs.map(({ megabytes }) => megabytes)).toFixed(0)} MB at most`;
  console.log(`An image of 200 MB, the whole process: ${of(ours)}`);
  if (dive !== null) {
    const ratio = median(peers.map(({ seconds }) => seconds)) / median(ours.map(({ seconds }) => seconds));
    console.log(`dive ${version} on the same archive: ${of(peers)}; ${ratio.toFixed(2)} times our time`);
  }
  await rm(archive);
  const large = join(folder, "2000.tar");
  await writeArchive(large, 2_000_000_000);
  const { megabytes, seconds } = await costOf(process.execPath, inspect(large));
  console.log(`An image of 2 GB: ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB at most`);
  if (megabytes >= 200) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

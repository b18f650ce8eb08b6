import { buffer } from "node:stream/consumers";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createGzip } from "node:zlib";
import { pack } from "tar-stream";

/** Files that are in every build context: what belongs into the image, and what does not. */
const files: Readonly<Record<string, string>> = {
  "app.py": `from http.server import HTTPServer, SimpleHTTPRequestHandler


class App:
    def run(self, port):
        HTTPServer(("0.0.0.0", port), SimpleHTTPRequestHandler).serve_forever()


App().run(port=5000)
`,
  "requirements.txt": "one==1.0\n",
  "pip.conf": "[global]\nno-cache-dir = true\n",
  ".env": "PASSWORD=hunter2\n",
  ".git/HEAD": "ref: refs/heads/main\n",
  ".netrc": "machine example.org login a password hunter2\n",
  "keys/id_rsa": "not a key, but named like one\n",
  "keys/id_rsa.pub": "nor this\n",
  "server.key": "nor this\n",
  "src/module.py": "one = 1\n",
};

/** What may be in a .dockerignore: nothing, what keeps the unwanted files out, what keeps others out. */
export const ignoring = {
  nothing: null,
  unwanted: ".git\n.env\n.env.*\n.netrc\nkeys\n*.key\n*.pem\nsecrets\nnode_modules\n**/__pycache__\n",
  others: "node_modules\n",
} as const;

export type Ignoring = keyof typeof ignoring;

/**
 * A package that needs nothing to be built. From a source distribution pip builds a wheel and keeps it in its cache, without any network: what
 * it keeps of downloads depends on the headers of the index.
 */
const distribution: Readonly<Record<string, string>> = {
  "one-1.0/PKG-INFO": "Metadata-Version: 2.1\nName: one\nVersion: 1.0\n",
  "one-1.0/pyproject.toml": '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n',
  "one-1.0/one.py": "one = 1\n",
  "one-1.0/backend.py": `import os
import zipfile


def build_wheel(directory, config_settings=None, metadata_directory=None):
    files = {
        "one.py": "one = 1\\n",
        "one-1.0.dist-info/METADATA": "Metadata-Version: 2.1\\nName: one\\nVersion: 1.0\\n",
        "one-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\\nGenerator: one\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n",
    }
    record = "".join(name + ",,\\n" for name in [*files, "one-1.0.dist-info/RECORD"])
    with zipfile.ZipFile(os.path.join(directory, "one-1.0-py3-none-any.whl"), "w") as wheel:
        for name, text in [*files.items(), ("one-1.0.dist-info/RECORD", record)]:
            wheel.writestr(name, text)
    return "one-1.0-py3-none-any.whl"
`,
};

async function sourceDistribution(): Promise<Buffer> {
  const tar = pack();
  for (const [name, text] of Object.entries(distribution)) tar.entry({ name, mtime: new Date(0) }, text);
  tar.finalize();
  return buffer(tar.pipe(createGzip()));
}

/** Writes a build context into a folder. */
export async function writeContext(folder: string, ignored: Ignoring): Promise<void> {
  const ignore = ignoring[ignored];
  const contents: [path: string, content: string | Buffer][] = [
    ...Object.entries(files),
    ["vendor/one-1.0.tar.gz", await sourceDistribution()],
    ...(ignore === null ? [] : [[".dockerignore", ignore] as [string, string]]),
  ];
  for (const [path, content] of contents) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

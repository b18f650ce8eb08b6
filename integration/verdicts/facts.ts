import { type BuiltImage, type Image, type LayerEntry, ownLayers, runHardened } from "dockerfile-conformance";

/** What is known about an image. */
export interface Facts {
  readonly image: Image;
  /** Of the container; null where it was not run. */
  readonly running: { readonly uid: number; readonly ports: readonly number[] } | null;
}

/** A question that the rules answer from the Dockerfile, and the image from what is in it. */
export interface Question {
  /** The rules of which any report stands for yes; without the plugin's prefix. */
  readonly rules: readonly string[];
  readonly asks: string;
  /** What the image says; null where it cannot say. */
  readonly holds: (facts: Facts) => boolean | null;
}

/** Runs the image as the conformance run does, and asks its first process and the kernel. */
export async function runningFacts(image: BuiltImage, port: number): Promise<Facts["running"]> {
  await using app = await runHardened(image, { port, answerSeconds: 60 });
  if ("missing" in app.answer) throw new Error(`The container ${app.answer.missing}: ${await app.logs()}`);
  const { stdout } = await app.exec(["cat", "/proc/1/status"]);
  const [, uid = "0"] = /^Uid:\s+\d+\s+(\d+)/m.exec(stdout) ?? [];
  return { uid: Number(uid), ports: (await app.listeningPorts()) ?? [] };
}

function entries(image: Image): readonly LayerEntry[] {
  return ownLayers(image).flatMap((layer) => layer.entries);
}

function hasFile(image: Image, pattern: RegExp): boolean {
  return entries(image).some(({ path, type }) => type === "file" && pattern.test(path));
}

/** What the Dockerfile made or changed itself: a folder above a copied file is listed in its layer, too. */
function hasMode(image: Image, bits: number, except = 0): boolean {
  return entries(image).some(
    ({ mode, path, type }) =>
      /^(?:data|owned|tool|app|etc\/\w+\.key)(?:\/|$)/.test(path) && type !== "symlink" && (mode & bits) !== 0 && (mode & except) === 0,
  );
}

/** Whether a layer takes away what a lower one of the Dockerfile's own layers holds. */
function hidesOwn(image: Image): boolean {
  const seen = new Set<string>();
  for (const layer of ownLayers(image)) {
    if (layer.entries.some(({ path, type }) => type === "whiteout" && seen.has(path))) return true;
    for (const { path, type } of layer.entries) if (type !== "whiteout") seen.add(path);
  }
  return false;
}

/** Whether root owns a file that was copied while another user was set. */
function hasRootsCopy({ history, layers }: Image): boolean | null {
  const steps = history.filter(({ empty }) => !empty);
  if (steps.length !== layers.length) return null;
  let isRoot = true;
  return history.some((step) => {
    const [, user] = /^USER (\S+)/.exec(step.instruction) ?? [];
    if (user !== undefined) isRoot = /^(?:root|0)(?::|$)/.test(user);
    if (isRoot || !/^(?:COPY|ADD)\b/.test(step.instruction)) return false;
    return layers[steps.indexOf(step)]?.entries.some(({ type, uid }) => type === "file" && uid === 0) ?? false;
  });
}

/** By its place, its name or its mode. */
function isProgram({ mode, path }: LayerEntry): boolean {
  return /^(?:bin|etc|lib|sbin|usr)\/|\.(?:py|sh)$/.test(path) || (mode & 0o111) !== 0;
}

/** Values that the generator writes as secrets. */
const secrets = /(?:API_TOKEN|DATABASE_PASSWORD|NPM_TOKEN)[= ]"?(?:abc|hunter)/;

function listed(exposed: readonly string[]): number[] {
  return exposed.filter((port) => port.endsWith("/tcp")).map((port) => Number.parseInt(port, 10));
}

export const questions: readonly Question[] = [
  { rules: ["no-root-user", "require-user"], asks: "runs as root", holds: ({ running }) => running && running.uid === 0 },
  {
    rules: ["require-pip-no-cache-dir"],
    asks: "has a layer with what pip downloaded or built",
    holds: ({ image }) => hasFile(image, /(?:^|\/)(?:\.cache|var|tmp)\/pip\/(?:wheels\/.*\.whl$|http)/),
  },
  {
    rules: ["require-apt-lists-cleanup"],
    asks: "has a layer with apt's package lists",
    holds: ({ image }) => hasFile(image, /^var\/lib\/apt\/lists\/.*_Packages/),
  },
  { rules: ["no-cleanup-in-later-layer"], asks: "hides in a layer what a lower one holds", holds: ({ image }) => hidesOwn(image) },
  {
    rules: ["no-consecutive-run"],
    asks: "has two layers in a row that RUN made",
    holds: ({ image: { history } }) =>
      history.some((step, index) => [step, history[index - 1]].every((one) => one?.empty === false && /^RUN\b/.test(one.instruction))),
  },
  {
    rules: ["no-setuid-files"],
    asks: "has a file that runs as its owner or group",
    holds: ({ image }) => hasMode(image, 0o6000),
  },
  {
    rules: ["no-world-writable"],
    asks: "has a file or folder that anyone may write",
    holds: ({ image }) => hasMode(image, 0o002, 0o1000),
  },
  {
    rules: ["require-copy-ownership"],
    asks: "has files of root's that were copied behind another USER",
    holds: ({ image }) => hasRootsCopy(image),
  },
  {
    rules: ["no-nonroot-owned-executables"],
    asks: "has a program that another user than root owns",
    holds: ({ image }) => entries(image).some((entry) => entry.type === "file" && entry.uid !== 0 && isProgram(entry)),
  },
  {
    rules: ["no-secret-in-arg-env", "no-secret-in-run"],
    asks: "has a secret in its variables or its history",
    holds: ({ image: { config, history } }) =>
      [...config.env, ...history.map(({ instruction }) => instruction)].some((text) => secrets.test(text)),
  },
  {
    rules: ["no-secret-files", "no-copy-entire-context", "require-dockerignore", "require-dockerignore-patterns"],
    asks: "has a file with secrets",
    holds: ({ image }) => hasFile(image, /(?:^|\/)(?:id_rsa|server\.key|secret|\.netrc|\.env)$/),
  },
  {
    rules: ["no-unnecessary-files", "no-copy-entire-context", "require-dockerignore", "require-dockerignore-patterns"],
    asks: "has version control or the settings of one environment",
    holds: ({ image }) => hasFile(image, /(?:^|\/)\.(?:git\/|env$)/),
  },
  {
    rules: ["no-expose-mismatch"],
    asks: "exposes ports, and none on which something listens",
    holds: ({ image, running }) =>
      running && image.config.exposedPorts.length > 0 && !listed(image.config.exposedPorts).some((port) => running.ports.includes(port)),
  },
  {
    rules: ["require-expose"],
    asks: "listens on a port and exposes none",
    holds: ({ image, running }) => running && running.ports.length > 0 && image.config.exposedPorts.length === 0,
  },
];

import { randomUUID } from "node:crypto";
import { baseResolver, type BaseResolver } from "./base.js";
import { baseReferences, copiesFile, finalBase, withReferences } from "./bases-in-dockerfile.js";
import { buildWithBuildx } from "./buildx-build.js";
import { buildxFor } from "./buildx.js";
import { readContext } from "./context.js";
import { dockerfileOf } from "./dockerfile.js";
import { type Engine, isEngineLost } from "./engine.js";
import { Failure } from "./failure.js";
import { buildWithLegacyBuilder, inTurn } from "./legacy-build.js";
import { withoutSecrets } from "./secrets.js";

/** An image that was built for this run. Disposing removes it. */
export interface Build extends AsyncDisposable {
  readonly id: string;
  /** A name of its own, that no other build has. */
  readonly tag: string;
  /** What the final stage stands on. */
  readonly base: UsedBase;
  /** The Dockerfile as it is in the context. */
  readonly text: string;
  /** How many steps the builder reported, cached ones too. */
  readonly steps: number;
  readonly seconds: number;
}

/** A base image that the engine has. */
export interface UsedBase {
  /** as in the Dockerfile */
  readonly reference: string;
  /** what was built on */
  readonly used: string;
  readonly standIn: boolean;
  /** Empty where there is no base (`scratch`), or where only the builder knows it (a variable without a default). */
  readonly id: string;
  /** RootFS.Layers: the diff ids of the base, the lowest first; none where `id` is empty. */
  readonly layers: readonly string[];
}

export interface BuildOptions {
  /** The folder that is the build context. Nothing is written there. */
  readonly context: string;
  /** Path of the Dockerfile in the context; default `Dockerfile`. */
  readonly dockerfile?: string;
  /** The stage that makes the image; default the last. */
  readonly target?: string;
  /** Values for its ARGs. */
  readonly buildArgs?: Readonly<Record<string, string>>;
  /** What `RUN --mount=type=secret,id=...` gets, by the id. Only BuildKit has them. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** `linux/arm64`; default the engine's own. */
  readonly platform?: string;
  /** Where its bases come from; default the engine, or else their registry. */
  readonly bases?: BaseResolver;
  /** Takes a line of progress: `step 2/5: RUN ...`. */
  readonly say?: (line: string) => void;
  readonly noCache?: boolean;
  /** The name of an image whose steps the legacy builder takes before those of others; BuildKit finds them by their content. */
  readonly cacheFrom?: string | undefined;
  readonly signal?: AbortSignal;
  /** How long the build may take; default 600. */
  readonly seconds?: number;
  /** Files that are other than in the folder: path to content, null for none. */
  readonly overlay?: ReadonlyMap<string, string | null>;
}

/** What a builder needs. */
export interface BuildRequest {
  readonly tag: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly target: string | undefined;
  readonly buildArgs: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  readonly platform: string | undefined;
  readonly noCache: boolean;
  readonly cacheFrom: string | undefined;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
  /** The Dockerfile as it is to be built: on substitutes where a base could not be had. */
  readonly text: string;
}

/**
 * Builds the image of a Dockerfile on the bases that the resolver finds. The Dockerfile keeps its FROM: a substitute is written into
 * the copy that the builder gets.
 *
 * @throws Failure (1) where the Dockerfile does not build, with the failing step and the end of its log, or not in time; (2) where
 * there is none, or a base or the engine fails
 */
export async function build(engine: Engine, options: BuildOptions): Promise<Build> {
  const {
    buildArgs = {},
    dockerfile = "Dockerfile",
    noCache = false,
    cacheFrom,
    overlay = new Map<string, null>(),
    platform,
    say = () => undefined,
    seconds = 600,
    secrets = {},
    signal,
    target,
  } = options;
  const bases = options.bases ?? baseResolver({ mode: "real", substitutes: new Map(), say });
  const start = performance.now();
  const context = await readContext({ directory: options.context, dockerfile, overlay });
  const { tree } = await dockerfileOf(dockerfile, context.text);
  const used = new Map<string, UsedBase>();
  for (const { reference } of baseReferences(tree, buildArgs)) {
    signal?.throwIfAborted();
    if (!used.has(reference)) used.set(reference, await bases.resolve(engine, reference, { platform, signal }));
  }

  const tag = `dockerfile-conformance:${randomUUID()}`;
  const text = withReferences(context.text, tree, buildArgs, (reference) => used.get(reference)?.used ?? reference);
  const timeout = AbortSignal.timeout(seconds * 1000);
  let last = "its start";
  const request: BuildRequest = {
    tag,
    labels: engine.labels,
    target,
    buildArgs,
    secrets,
    platform,
    noCache,
    cacheFrom,
    signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    say(line) {
      last = line;
      say(line);
    },
    text,
  };
  const namesFrontend = "BUILDKIT_SYNTAX" in buildArgs || tree.directives.some(({ name }) => name === "syntax");
  const buildx = await buildxFor(engine.docker);
  let steps: number;
  try {
    steps =
      buildx === null
        ? await inTurn(engine.docker, () => buildWithLegacyBuilder(engine.docker, context, request))
        : await buildWithBuildx(buildx, context, request, {
            isStaged: namesFrontend || (context.hidden && copiesFile(tree, context.dockerfile)),
          });
  } catch (error) {
    // A builder that is stopped at its last step may have named the image already.
    await removeImage(engine, tag);
    if (signal?.aborted !== true && timeout.aborted) {
      throw new Failure(`The Dockerfile does not build within ${seconds} s: it is still at ${last}.`, 1, { cause: error });
    }
    throw error;
  }

  const { Id: id } = await engine.docker.getImage(tag).inspect();
  const reference = finalBase(tree, buildArgs, target);
  return {
    id,
    tag,
    base: used.get(reference) ?? { reference, used: reference, standIn: false, id: "", layers: [] },
    text: context.text,
    steps,
    seconds: (performance.now() - start) / 1000,
    [Symbol.asyncDispose]: () => removeImage(engine, tag),
  };
}

/** By its name: another build of the same files has the same id. */
async function removeImage({ builder, docker }: Engine, tag: string): Promise<void> {
  const remove = async (): Promise<void> => {
    await docker.getImage(tag).remove({ force: true });
  };
  try {
    await (builder === "legacy" ? inTurn(docker, remove) : remove());
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode !== 404 && !isEngineLost(error)) throw error;
  }
}

/** The failure of a build, in the words that both builders share. */
export function buildFailure(step: string | null, reason: string, log: readonly string[], exitCode: 1 | 2 = 1): Failure {
  const where = step === null ? "" : ` at "${oneLine(step)}"`;
  const details = log.slice(-20).join("\n");
  return new Failure(`The Dockerfile does not build: it fails${where}: ${oneLine(reason)}.`, exitCode, details === "" ? {} : { details });
}

/** A line of progress for one step. */
export function stepLine(step: string, steps: string, instruction: string): string {
  return `step ${step}/${steps}: ${oneLine(instruction)}`;
}

function oneLine(text: string): string {
  const line = withoutSecrets(text.replaceAll(/\s+/g, " ").trim().replace(/\.$/, ""));
  return line.length <= 120 ? line : `${line.slice(0, 119)}…`;
}

import type Dockerode from "dockerode";
import type { BuildRequest } from "./build.js";
import { buildFailure, stepLine } from "./build.js";
import { type Context, packContext } from "./context.js";
import { Failure } from "./failure.js";

interface BuildEvent {
  readonly stream?: string;
  readonly error?: string;
}

const last = new WeakMap<Dockerode, Promise<unknown>>();

/**
 * Does one thing after the other on an engine. The legacy builder needs it of builds and of removals of images: builds at the same time give
 * each other's layers, and the removal of an image takes away layers that another build goes on from.
 */
export function inTurn<Result>(docker: Dockerode, act: () => Promise<Result>): Promise<Result> {
  const result = (last.get(docker) ?? Promise.resolve()).then(act);
  last.set(
    docker,
    result.catch(() => undefined),
  );
  return result;
}

/**
 * Builds with the engine's first builder, through its API: the only one that every engine has.
 *
 * @returns the number of steps
 */
export async function buildWithLegacyBuilder(docker: Dockerode, context: Context, request: BuildRequest): Promise<number> {
  const { buildArgs, cacheFrom, labels, noCache, platform, say, secrets, signal, tag, target, text } = request;
  if (Object.keys(secrets).length > 0)
    throw new Failure(
      "The engine's legacy builder knows no secrets: install buildx (apt-get install docker-buildx) to build with them.",
      2,
    );
  const extra = new Map([[context.dockerfile, text]]);
  // The engine removes the Dockerfile from the context if, and only if, an ignore file in the context says so.
  if (context.hidden) extra.set(".dockerignore", `${context.dockerfile}\n.dockerignore\n`);
  const tar = await packContext(context, extra);
  const stopped = new AbortController();
  // What keeps the context from being sent is the reason of the abort.
  tar.once("error", (error) => {
    stopped.abort(error);
  });
  let step: string | null = null;
  let steps = 0;
  let log: string[] = [];
  try {
    const events = await docker.buildImage(tar, {
      t: tag,
      dockerfile: context.dockerfile,
      labels: { ...labels },
      buildargs: { ...buildArgs },
      ...(target === undefined ? {} : { target }),
      ...(platform === undefined ? {} : { platform }),
      nocache: noCache,
      // Else builds at the same time, which make the same steps, give each other's layers.
      ...(cacheFrom === undefined ? {} : { cachefrom: JSON.stringify([cacheFrom]) }),
      rm: true,
      // Without it the container of a failing step stays, and it has no label of ours.
      forcerm: true,
      version: "1",
      abortSignal: AbortSignal.any([signal, stopped.signal]),
    });
    await new Promise<void>((resolve, reject) => {
      let refusal: string | null = null;
      const done = (error: Error | null): void => {
        if (error !== null) reject(error);
        else if (refusal !== null) reject(buildFailure(step, refusal, log));
        else resolve();
      };
      docker.modem.followProgress(events, done, ({ error, stream }: BuildEvent) => {
        // An error of the build is an event of the stream; only one of the connection is the stream's.
        if (error !== undefined) refusal = /returned a non-zero code: (\d+)/.exec(error)?.[1]?.replace(/^/, "exit code ") ?? error;
        const [, number, total, instruction] = /^Step (\d+)\/(\d+) : ([^]*)/.exec(stream ?? "") ?? [];
        if (number !== undefined && total !== undefined && instruction !== undefined) {
          step = instruction;
          steps = Number(total);
          log = [];
          say(stepLine(number, total, instruction));
        } else if (stream !== undefined) {
          // " ---> " is the builder's own bookkeeping.
          log = [...log, ...stream.split(/\r?\n/).filter((line) => line.trim() !== "" && !line.startsWith(" ---> "))].slice(-20);
        }
      });
    });
    return steps;
  } catch (error) {
    stopped.signal.throwIfAborted();
    if (error instanceof Failure || signal.aborted) throw error;
    const { message, statusCode } = error as Error & { statusCode?: number };
    const reason = message.replace(/^\(HTTP code \d+\) [\w ]+ - /, "").trim();
    // The engine answers a Dockerfile that it cannot read with an HTTP error.
    if (statusCode === 400) throw buildFailure(null, reason, []);
    throw new Failure(`The engine cannot build: ${reason}.`, 2, { cause: error });
  } finally {
    tar.destroy();
  }
}

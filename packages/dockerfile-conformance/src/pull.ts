import type Dockerode from "dockerode";

/** How long an engine may be silent while it pulls, in milliseconds. */
const silenceLimit = 20_000;

/** Names that could not be pulled from an engine, and why: asked again, a registry that hangs would cost the same wait again. */
const refusals = new WeakMap<Dockerode, Map<string, string>>();

export interface PullOptions {
  /** `linux/arm64`; default the engine's own. */
  readonly platform?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Pulls an image. Gives the reason where that fails or where nothing is heard for 20 s; a reason is remembered. Null: it is there. An abort throws. */
export async function pullImage(docker: Dockerode, reference: string, options: PullOptions = {}): Promise<string | null> {
  const known = refusals.get(docker) ?? new Map<string, string>();
  refusals.set(docker, known);
  const before = known.get(reference);
  if (before !== undefined) return before;
  const reason = await attempt(docker, reference, options);
  if (reason !== null) known.set(reference, reason);
  return reason;
}

async function attempt(docker: Dockerode, reference: string, { platform, signal }: PullOptions): Promise<string | null> {
  const silence = new AbortController();
  const hush = (): void => {
    silence.abort();
  };
  let timer = setTimeout(hush, silenceLimit);
  try {
    const progress = await docker.pull(tagged(reference), {
      ...(platform === undefined ? {} : { platform }),
      abortSignal: signal ? AbortSignal.any([silence.signal, signal]) : silence.signal,
    });
    return await new Promise((resolve, reject) => {
      let refusal: string | null = null;
      const done = (error: Error | null): void => {
        if (error === null) resolve(refusal);
        else reject(error);
      };
      docker.modem.followProgress(progress, done, (event: { error?: string }) => {
        clearTimeout(timer);
        timer = setTimeout(hush, silenceLimit);
        // A pull that fails half-way ends like one that went well but for this event.
        if (event.error !== undefined) refusal = event.error;
      });
    });
  } catch (error) {
    signal?.throwIfAborted();
    if (silence.signal.aborted) return `the registry said nothing for ${silenceLimit / 1000} s`;
    const { json, message } = error as Error & { json?: { message?: string } | null };
    return (json?.message ?? message).replace(/^\(HTTP code \d+\) [\w ]+ - /, "").trim();
  } finally {
    clearTimeout(timer);
  }
}

/** Without a tag the engine would pull every tag there is. */
function tagged(reference: string): string {
  const name = reference.slice(reference.lastIndexOf("/") + 1);
  return /[:@]/.test(name) ? reference : `${reference}:latest`;
}

import { setTimeout as sleep } from "node:timers/promises";
import type Dockerode from "dockerode";
import { GenericContainer, type WaitStrategy } from "testcontainers";
import type { Run, RunningApp } from "./container.js";
import { type Engine, removeContainer } from "./engine.js";

/** A container as a careful operator would run it. Loads testcontainers, so that only what runs one imports it. */
export class HardenedContainer extends GenericContainer {
  readonly firstAnswer: FirstAnswer;
  readonly #engine: Engine;
  #id: string | null = null;

  constructor(image: string, engine: Engine, options: Run) {
    super(image);
    this.#engine = engine;
    this.firstAnswer = new FirstAnswer(engine.host, options);
    this.hostConfig.ReadonlyRootfs = true;
    // Published without withExposedPorts(), which waits ten seconds for the port of a container that has already ended.
    this.createOpts.ExposedPorts = { [`${options.port}/tcp`]: {} };
    this.hostConfig.PortBindings = {};
    this.hostConfig.PublishAllPorts = true;
    this.withDroppedCapabilities("ALL")
      .withSecurityOpt("no-new-privileges")
      .withTmpFs({ "/tmp": "rw,noexec,nosuid,size=64m" })
      .withResourcesQuota({ memory: options.memoryBytes / 1024 ** 3 })
      .withEnvironment({ ...options.env })
      .withLabels({ ...engine.labels })
      .withWaitStrategy(this.firstAnswer);
    // An empty test stands for the image's own; its usual half minute would be a long wait.
    this.createOpts.Healthcheck = { Test: [], Interval: 500_000_000 };
    this.hostConfig.LogConfig = log;
    if (options.user !== undefined) this.withUser(options.user);
  }

  protected override containerCreated(id: string): Promise<void> {
    this.#id = id;
    return Promise.resolve();
  }

  /** Removes what a failed start leaves; whether there was anything. */
  async removeCreated(): Promise<boolean> {
    if (this.#id === null) return false;
    await removeContainer(this.#engine, this.#id);
    return true;
  }
}

/** Waits until the port answers, the container ends or the time is up, and remembers which: it never fails, so that the log stays. */
class FirstAnswer implements WaitStrategy {
  url: string | null = null;
  answer: RunningApp["answer"] = { missing: "was not asked" };
  readonly #host: string;
  readonly #options: Run;

  constructor(host: string, options: Run) {
    this.#host = host;
    this.#options = options;
  }

  async waitUntilReady(container: Dockerode.Container): Promise<void> {
    const { answerSeconds, port, signal } = this.#options;
    const start = performance.now();
    const seconds = (): number => (performance.now() - start) / 1000;
    while (seconds() < answerSeconds) {
      signal?.throwIfAborted();
      const { State: state, NetworkSettings: network } = await container.inspect();
      if (!state.Running) {
        this.answer = { missing: `ended with exit code ${state.ExitCode}${state.OOMKilled ? ", out of memory," : ""} before it answered` };
        return;
      }
      // An IPv6 twin of the binding need not be reachable.
      const binding = network.Ports[`${port}/tcp`]?.find(({ HostIp: address }) => !address.includes(":"));
      this.url = binding === undefined ? null : `http://${this.#host}:${binding.HostPort}`;
      const status = this.url === null ? null : await statusOf(`${this.url}/`);
      if (status !== null) {
        this.answer = { status, seconds: seconds() };
        return;
      }
      await sleep(100, undefined, signal ? { signal } : {});
    }
    this.answer = { missing: `did not answer on port ${port} within ${answerSeconds} s` };
  }

  withStartupTimeout(): this {
    return this;
  }

  isStartupTimeoutSet(): boolean {
    return true;
  }

  getStartupTimeout(): number {
    return this.#options.answerSeconds * 1000;
  }
}

/** The HTTP status of a GET, or null where nothing answers. Docker's proxy takes a connection before the app listens, then drops it. */
async function statusOf(url: string): Promise<number | null> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000), redirect: "manual" });
    await response.body?.cancel();
    return response.status;
  } catch {
    return null;
  }
}

/** An app that writes without end must not fill the engine's disk. */
const log = { Type: "json-file", Config: { "max-size": "2m", "max-file": "2" } };

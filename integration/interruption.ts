import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type { Engine } from "dockerfile-conformance";

/** A moment of a run at which somebody presses Ctrl-C. */
export interface Moment {
  readonly name: string;
  /** A part of its progress on stderr; that its container runs; or that the report has begun. */
  readonly at: { readonly says: string } | "container" | "report";
  /** Makes the reference app's Dockerfile stay in this phase. */
  readonly dockerfile?: (text: string) => string;
}

/** Those of a run on an engine that answers; `faults.ts` has the start of the engine and the making of a base. */
export const moments: readonly Moment[] = [
  { name: "lint", at: { says: "lint\n" } },
  { name: "build", at: { says: "sleep 60" }, dockerfile: (text) => text.replace(/^RUN /m, "RUN sleep 60 && ") },
  { name: "reading of the image", at: { says: "read the image\n" } },
  { name: "start of the app", at: "container", dockerfile: (text) => text.replace(/^CMD .*(?:\n .*)*/m, 'CMD ["sleep", "60"]') },
  { name: "checks", at: { says: "check effective-user\n" } },
  { name: "rebuilds", at: { says: "check dependencies-rebuilt\n" } },
  { name: "last check", at: { says: "check stops-in-time\n" } },
  { name: "report", at: "report" },
];

/** What the shell sees of a run on which Ctrl-C was pressed, or, without a code, that it was over before. */
export interface Interrupted {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** From the key to the end. */
  readonly seconds: number | null;
}

/** Runs a program of Node.js until a moment, and then sends SIGINT to all its processes, as a terminal does. */
export async function interrupted(args: readonly string[], at: Moment["at"], engine?: Engine): Promise<Interrupted> {
  // A group of its own, which is what a terminal speaks to.
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"], detached: true });
  const { pid } = child;
  if (pid === undefined) throw new Error("Node.js could not be started.");
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk) => (stdout += String(chunk)));
  child.stderr.on("data", (chunk) => (stderr += String(chunk)));
  const closed = once(child, "close") as Promise<[number | null]>;
  const filters = { label: [`dockerfile-conformance.pid=${pid}`] };
  const isReached = async (): Promise<boolean> => {
    if (at === "report") return stdout !== "";
    if (at === "container") return ((await engine?.docker.listContainers({ filters })) ?? []).length > 0;
    return stderr.includes(at.says);
  };
  while (child.exitCode === null && child.signalCode === null && !(await isReached())) await sleep(2);
  if (child.exitCode !== null || child.signalCode !== null) {
    await closed;
    return { code: child.exitCode, stdout, stderr, seconds: null };
  }
  const start = performance.now();
  process.kill(-pid, "SIGINT");
  const [code] = await closed;
  return { code, stdout, stderr, seconds: (performance.now() - start) / 1000 };
}

/** What is wrong with the end of an interrupted run; null where it is as it should be. */
export function faultOf({ code, seconds, stderr, stdout }: Interrupted, at: Moment["at"]): string | null {
  // A report that has begun is printed to its end, and is as good as ever.
  if (at === "report") return stdout.endsWith("\n") ? null : "half a report";
  if (seconds === null) return `it was over before, with ${JSON.stringify({ code, stderr })}`;
  if (code !== 130) return `exit code ${String(code)} instead of 130`;
  if (stdout !== "") return "half a report";
  if (seconds > 20) return `it took ${seconds.toFixed(1)} s to end`;
  if (/\bat .*:\d+:\d+|does not know/.test(stderr)) return `no sentence, but ${stderr}`;
  return stderr.split("stopping; cleaning up\n").length === 2 ? null : `it does not say what it does: ${stderr}`;
}

import { randomUUID } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import type Dockerode from "dockerode";

const prefix = "dockerfile-conformance";

/** Labels for everything that this run makes: what a later run needs to tell whether it is still alive. */
export function runLabels(): Readonly<Record<string, string>> {
  return {
    [`${prefix}.run`]: randomUUID(),
    [`${prefix}.host`]: host(),
    [`${prefix}.boot`]: bootId(),
    [`${prefix}.pid`]: String(process.pid),
    [`${prefix}.started`]: startTime(process.pid) ?? "",
  };
}

/** Whether a step of an image's history is none of its Dockerfile: the legacy builder makes one of each of these labels. */
export function isRunLabelStep(instruction: string): boolean {
  return instruction.startsWith(`LABEL ${prefix}.`);
}

/**
 * Removes the containers and images of runs on this host that are dead: killed, or of an earlier boot. What other hosts made on the
 * same engine, and what has no label of ours, is left alone.
 *
 * @returns how many were removed
 */
export async function sweepDeadRuns(docker: Dockerode): Promise<number> {
  const filters = { label: [`${prefix}.run`, `${prefix}.host=${host()}`] };
  const containers = await docker.listContainers({ all: true, filters });
  const deadContainers = containers.filter(({ Labels: labels }) => isDead(labels));
  await Promise.allSettled(deadContainers.map(({ Id: id }) => docker.getContainer(id).remove({ force: true, v: true })));
  const images = await docker.listImages({ filters });
  // An image may have no labels at all, whatever the types say.
  const deadImages = images.filter((image) => isDead((image.Labels as Record<string, string> | null) ?? {}));
  await Promise.allSettled(deadImages.map(({ Id: id }) => docker.getImage(id).remove({ force: true })));
  return deadContainers.length + deadImages.length;
}

/** Whether labels are of a run on this host that has ended. */
export function isOfDeadRun(labels: Readonly<Record<string, string>>): boolean {
  return labels[`${prefix}.host`] === host() && isDead(labels);
}

function isDead(labels: Readonly<Record<string, string>>): boolean {
  if (labels[`${prefix}.boot`] !== bootId()) return true;
  const pid = Number(labels[`${prefix}.pid`]);
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
  // The number may be another process's by now.
  const started = startTime(pid);
  return started !== null && started !== labels[`${prefix}.started`];
}

/** Where a process id means the same process: two containers may have one name, but not one namespace. */
function host(): string {
  const namespace = readProc(() => readlinkSync("/proc/self/ns/pid"));
  return namespace === null ? hostname() : `${hostname()} ${namespace}`;
}

/** Tells one start of the machine from the next, where the system says it. */
function bootId(): string {
  return readProc(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8"))?.trim() ?? "";
}

/** When a process started, in clock ticks since the boot; null where the system does not say. */
function startTime(pid: number): string | null {
  // The name in parentheses may hold blanks; the start time is the twentieth field behind it.
  const fields = readProc(() => readFileSync(`/proc/${String(pid)}/stat`, "utf8"))
    ?.replace(/^.*\) /s, "")
    .split(" ");
  return fields?.[19] ?? null;
}

function readProc(read: () => string): string | null {
  try {
    return read();
  } catch {
    return null;
  }
}

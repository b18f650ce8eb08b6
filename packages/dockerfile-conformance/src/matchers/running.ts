import type { RunningApp } from "../container.js";
import { Failure } from "../failure.js";
import { assertPort, assertTexts, secondsOf, wrongLimit } from "./limits.js";
import { hasMembers, type MatcherResult, resultOf, type Verdict, wrongSubject } from "./matcher.js";

function onApp<Limit extends unknown[]>(
  name: string,
  rules: readonly string[],
  judge: (app: RunningApp, ...limit: Limit) => Promise<Verdict>,
): (received: unknown, ...limit: Limit) => Promise<MatcherResult> {
  return async (received, ...limit) => {
    if (!hasMembers(received, "exec", "health", "stop", "url")) throw wrongSubject(name, "a running app of runHardened()", received);
    return resultOf("the app", rules, await judge(received as unknown as RunningApp, ...limit));
  };
}

/**
 * What an app that has ended does not do, it does not refuse either: neither a matcher nor its `not` holds of it.
 *
 * @throws Failure (1) where it has ended
 */
async function assertRunning(app: RunningApp): Promise<void> {
  // In an image without this program the exit code tells so, and that the container runs.
  await app.exec(["true"]);
}

const formatSeconds = (seconds: number): string => `${seconds.toFixed(1)} s`;

/** Longer than an app under test needs. */
const answerMilliseconds = 5_000;

export const toAnswerOn = onApp("toAnswerOn", ["require-expose", "no-expose-mismatch"], async (app, port: number, path: string = "/") => {
  assertPort("toAnswerOn", port);
  if (!path.startsWith("/")) throw wrongLimit("toAnswerOn", [port, path], 'a path begins with a slash, such as "/healthz"');
  const wish = `answer on ${port}${path} with a status below 400`;
  if (app.url === null)
    return { pass: false, wish, measured: "missing" in app.answer ? `it ${app.answer.missing}` : "its port is not published" };
  const ports = await app.listeningPorts();
  if (ports !== null && !ports.includes(port))
    return { pass: false, wish, measured: ports.length === 0 ? "it listens on no port" : `it listens on ${ports.join(", ")}` };
  if (port !== app.port) {
    const run = `runHardened(…, { port: ${port} })`;
    throw new Failure(`toAnswerOn(${port}): the app was run with its port ${app.port} published; ${run} publishes this one.`, 2);
  }
  try {
    const response = await fetch(new URL(path, app.url), { redirect: "manual", signal: AbortSignal.timeout(answerMilliseconds) });
    await response.body?.cancel();
    return { pass: response.status < 400, wish, measured: `it answers with the status ${response.status}` };
  } catch (error) {
    const { cause, message } = error as Error;
    return { pass: false, wish, measured: `there is no answer: ${cause instanceof Error ? cause.message : message}` };
  }
});

/** As `docker stop` does it, so that nothing runs afterwards. */
export const toStopWithin = onApp("toStopWithin", [], async (app, limit: string) => {
  const most = secondsOf("toStopWithin", limit);
  await assertRunning(app);
  const { exitCode, seconds } = await app.stop();
  const killed = exitCode === 137;
  return {
    pass: seconds <= most && !killed,
    wish: `stop within ${limit}`,
    measured: killed ? `it had to be killed after ${formatSeconds(seconds)}` : `it took ${formatSeconds(seconds)}, exit code ${exitCode}`,
  };
});

export const toBeHealthy = onApp("toBeHealthy", [], async (app, within: string = "30 s") => {
  const { output, status } = await app.health(secondsOf("toBeHealthy", within));
  // The engine keeps what the last probe said of a container that has ended.
  await assertRunning(app);
  if (status === "none") throw new Failure("The image has no HEALTHCHECK, so that nothing tells whether the app is healthy.", 1);
  return {
    pass: status === "healthy",
    wish: `be healthy within ${within}`,
    measured: `it is ${status}`,
    places: output.trim() === "" ? [] : output.trim().split(/\r?\n/).slice(-5),
  };
});

/** What a container cannot run exits so: https://docs.docker.com/engine/containers/run/#exit-status */
const notRun = new Set([126, 127]);

/** Where the command ends with exit code 0 and writes, on either stream, what fits. */
export const toPrint = onApp("toPrint", [], async (app, command: readonly string[] | string, pattern: RegExp | string) => {
  const words = typeof command === "string" ? command.trim().split(/\s+/) : command;
  assertTexts("toPrint", words, '["python3", "--version"]');
  // Without a shell in between, which an image need not have.
  if (typeof command === "string" && /["'`$|&;<>*?\\]|^\s*$/.test(command))
    throw wrongLimit("toPrint", command, 'no shell reads the command: write it as a list, such as ["sh", "-c", "…"]');
  const { exitCode, output } = await app.exec(words);
  if (notRun.has(exitCode)) throw new Failure(`The command ${words.join(" ")} cannot be run in the app's container: ${output.trim()}`, 1);
  const fits =
    typeof pattern === "string" ? output.includes(pattern) : new RegExp(pattern, pattern.flags.replace(/[gy]/g, "")).test(output);
  const lines = output.trim() === "" ? [] : output.trim().split(/\r?\n/);
  const printed = lines.length === 0 ? "it prints nothing" : fits ? "it does" : "it prints something else";
  return {
    pass: exitCode === 0 && fits,
    wish: `print ${typeof pattern === "string" ? JSON.stringify(pattern) : String(pattern)} on ${words.join(" ")}`,
    measured: exitCode === 0 ? printed : `the command ends with exit code ${exitCode}`,
    places: lines.slice(-5),
  };
});

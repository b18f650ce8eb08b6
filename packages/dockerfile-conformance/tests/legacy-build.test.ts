import { setTimeout as sleep } from "node:timers/promises";
import Dockerode from "dockerode";
import { expect, it } from "vitest";
import { inTurn } from "../src/legacy-build.js";

/** Nothing is asked of it. */
const engine = (): Dockerode => new Dockerode({ socketPath: "/none" });

it("does one thing after the other on an engine, and the next where one fails", async () => {
  const docker = engine();
  const seen: string[] = [];
  const act = (name: string, milliseconds: number) => async (): Promise<string> => {
    seen.push(`${name} starts`);
    await sleep(milliseconds);
    seen.push(`${name} ends`);
    if (name === "b") throw new Error(name);
    return name;
  };
  const results = await Promise.allSettled([inTurn(docker, act("a", 10)), inTurn(docker, act("b", 1)), inTurn(docker, act("c", 0))]);
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(seen).toEqual(["a starts", "a ends", "b starts", "b ends", "c starts", "c ends"]);
});

it("keeps no engine waiting for another", async () => {
  const started: string[] = [];
  const never = inTurn(engine(), () => new Promise<void>(() => started.push("one")));
  await inTurn(engine(), () => Promise.resolve(started.push("other")));
  expect(started.toSorted()).toEqual(["one", "other"]);
  expect(never).toBeInstanceOf(Promise);
});

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it, vi } from "vitest";
import { isEngineLost, openEngine } from "../src/engine.js";
import { Failure } from "../src/failure.js";

let server: Server | undefined;
afterEach(() => {
  vi.unstubAllEnvs();
  server?.close();
});

/** An engine that answers what every client asks first. */
async function engineOf(components: readonly object[]): Promise<void> {
  const answers: Partial<Record<string, unknown>> = {
    version: { Version: "4.3.1", ApiVersion: "1.41", Components: components },
    info: { OperatingSystem: "Debian", ServerVersion: "4.3.1" },
  };
  const started = createServer(({ url = "" }, response) => {
    const answer = answers[url.slice(url.lastIndexOf("/") + 1)];
    response.writeHead(200, { "content-type": "application/json" }).end(answer === undefined ? "[]" : JSON.stringify(answer));
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  vi.stubEnv("DOCKER_HOST", `tcp://127.0.0.1:${(started.address() as AddressInfo).port}`);
}

it("refuses Podman in one sentence that says what failed with it", async () => {
  await engineOf([{ Name: "Podman Engine", Version: "4.3.1" }]);
  await expect(openEngine()).rejects.toThrow(
    new Failure(
      "The engine is Podman 4.3.1: its Docker API failed to build a second image, and its layers hold files of its own. Name a Docker engine with DOCKER_HOST.",
      2,
    ),
  );
});

it("says that nothing answers where DOCKER_HOST points, and looks no further", async () => {
  vi.stubEnv("DOCKER_HOST", "tcp://127.0.0.1:9");
  await expect(openEngine()).rejects.toThrow(
    new Failure("DOCKER_HOST is tcp://127.0.0.1:9, where no Docker engine answers: start it, or unset DOCKER_HOST.", 2),
  );
});

it("says what ssh says where an engine behind it does not answer", async () => {
  vi.stubEnv("DOCKER_HOST", "ssh://nobody@127.0.0.1:9");
  await expect(openEngine()).rejects.toThrow(
    /^No Docker engine answers at ssh:\/\/nobody@127\.0\.0\.1:9 \(.+\): try ssh with that host by hand\.$/,
  );
});

it.each([
  [Object.assign(new Error("connect ECONNREFUSED /var/run/docker.sock"), { code: "ECONNREFUSED" }), true],
  [new Error("socket hang up"), true],
  [Object.assign(new Error("no such image"), { statusCode: 404 }), false],
])("knows the error of an engine that has ended: %s", (error, lost) => {
  expect(isEngineLost(error)).toBe(lost);
});

import type Dockerode from "dockerode";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { type Substitute, baseResolver } from "../src/base.js";
import type { Engine } from "../src/engine.js";

/** An engine with local images and a registry with more; the pulls that it was asked for are in `pulls`. */
function engineWith(local: readonly string[], registry: readonly string[]): { engine: Engine; pulls: string[] } {
  const images = new Set(local);
  const pulls: string[] = [];
  const docker = {
    getImage: (name: string) => ({
      inspect: () =>
        images.has(name)
          ? Promise.resolve({ Id: `id of ${name}`, RootFS: { Layers: [`layer of ${name}`] } })
          : Promise.reject(Object.assign(new Error("no such image"), { statusCode: 404 })),
    }),
    pull: (name: string) => {
      pulls.push(name);
      if (!registry.includes(name)) return Promise.reject(Object.assign(new Error("HTTP 404"), { json: { message: "not found" } }));
      images.add(name);
      return Promise.resolve(Readable.from([]));
    },
    modem: {
      followProgress: (stream: Readable, done: (error: Error | null) => void) => {
        stream.once("end", () => {
          done(null);
        });
        stream.resume();
      },
    },
  } as unknown as Dockerode;
  return { engine: { docker } as Engine, pulls };
}

function resolverWith(mode: "auto" | "real", substitutes: Record<string, Substitute> = {}): ReturnType<typeof baseResolver> {
  return baseResolver({ mode, substitutes: new Map(Object.entries(substitutes)), say: () => undefined });
}

describe("baseResolver", () => {
  it("takes an image that is there without asking a registry", async () => {
    const { engine, pulls } = engineWith(["python:3.9"], []);
    const base = await resolverWith("auto", { "python:3.9": "other" }).resolve(engine, "python:3.9");
    expect(base).toEqual({
      reference: "python:3.9",
      used: "python:3.9",
      standIn: false,
      id: "id of python:3.9",
      layers: ["layer of python:3.9"],
    });
    expect(pulls).toEqual([]);
  });

  it("pulls the real one before it thinks of a substitute", async () => {
    const { engine, pulls } = engineWith(["other"], ["python:3.9"]);
    const base = await resolverWith("auto", { "python:3.9": "other" }).resolve(engine, "python:3.9");
    expect(base).toMatchObject({ used: "python:3.9", standIn: false });
    expect(pulls).toEqual(["python:3.9"]);
  });

  it("says that a substitute is a stand-in, named or made", async () => {
    const { engine } = engineWith(["other"], []);
    for (const substitute of ["other", () => Promise.resolve("other")]) {
      const base = await resolverWith("auto", { "python:3.9": substitute }).resolve(engine, "python:3.9");
      expect(base).toMatchObject({ reference: "python:3.9", used: "other", standIn: true, layers: ["layer of other"] });
    }
  });

  it("asks a registry that has refused once no more", async () => {
    const { engine, pulls } = engineWith(["other"], []);
    for (const resolver of [resolverWith("auto", { a: "other" }), resolverWith("auto", { a: "other" })])
      await resolver.resolve(engine, "a");
    expect(pulls).toEqual(["a:latest"]);
  });

  it.each([
    ["auto", {}, /^The base image a:1 cannot be pulled \(not found\)/],
    ["real", { "a:1": "other" }, /^The base image a:1 cannot be pulled \(not found\)/],
    ["auto", { "a:1": "gone:1" }, /gone:1/],
  ] as const)("fails in mode %s with the substitutes %j", async (mode, substitutes, message) => {
    const { engine } = engineWith(["other"], []);
    const resolving = resolverWith(mode, substitutes).resolve(engine, "a:1");
    await expect(resolving).rejects.toMatchObject({ name: "Failure", exitCode: 2, message: expect.stringMatching(message) as string });
  });
});

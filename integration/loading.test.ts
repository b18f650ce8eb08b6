import { execFile } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

it("the library loads no other package before it needs one: to load them took longer than to read an image", async () => {
  const folder = await mkdtemp(join(tmpdir(), "loading-"));
  try {
    await cp(dirname(fileURLToPath(import.meta.resolve("dockerfile-conformance"))), folder, { recursive: true });
    const program = `const { inspectImage } = await import(${JSON.stringify(join(folder, "index.js"))}); console.log(typeof inspectImage);`;
    const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", program]);
    expect(stdout).toBe("function\n");
  } finally {
    await rm(folder, { recursive: true });
  }
});

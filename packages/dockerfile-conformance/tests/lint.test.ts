import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { lintDockerfile, type LintVerdict } from "../src/lint.js";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lint-"));
  // A configuration that would turn everything off, and one that would break.
  await writeFile(join(folder, "eslint.config.js"), "throw new Error('read');");
});

afterAll(() => rm(folder, { recursive: true }));

const lint = (text: string): Promise<LintVerdict> => lintDockerfile(text, folder);

const app = (from: string, user: string): string => `${from}
RUN adduser -S -D -H nonroot
${user}
EXPOSE 5000
CMD ["gunicorn", "--bind=0.0.0.0:5000", "app:app"]
`;

it("judges by the practices, whatever configuration the app's folder has", async () => {
  const { findings, exceptions } = await lint(app("FROM alpine:latest", "USER root"));
  expect(findings.map(({ rule, line }) => [rule, line])).toEqual([
    ["dockerfile/no-latest-tag", 1],
    ["dockerfile/no-root-user", 3],
    ["dockerfile/require-user-name", 3],
  ]);
  expect(exceptions).toEqual([]);
});

it("finds nothing where the practices are kept", async () => {
  expect(await lint(app("FROM python:3.9-alpine3.18", "USER nonroot"))).toEqual({ findings: [], exceptions: [] });
});

it("takes an exception with a reason for one, and one without for a finding", async () => {
  const disabled = (comment: string): string =>
    app(`# eslint-disable-next-line dockerfile/no-latest-tag${comment}\nFROM alpine:latest`, "USER nonroot");
  const excused = await lint(disabled(" -- our mirror moves this tag with care"));
  expect(excused.findings).toEqual([]);
  expect(excused.exceptions).toMatchObject([{ rule: "dockerfile/no-latest-tag", line: 2, reason: "our mirror moves this tag with care" }]);
  const bare = await lint(disabled(""));
  expect(bare.exceptions).toEqual([]);
  expect(bare.findings).toMatchObject([{ rule: "dockerfile/no-latest-tag", line: 2 }]);
  expect(bare.findings[0]?.message).toMatch(/disabled without a reason/);
});

it("reports a needless exception", async () => {
  const text = `# eslint-disable dockerfile/no-latest-tag -- for nothing\n${app("FROM python:3.9-alpine3.18", "USER nonroot")}`;
  expect((await lint(text)).findings).toMatchObject([{ rule: null, line: 1 }]);
});

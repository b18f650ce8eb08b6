import { expect, it } from "vitest";
import { isCredentialsPath, secretsIn, withoutSecrets } from "../src/secrets.js";

it.each([
  ["ENV DB_PASSWORD=hunter2", ["DB_PASSWORD"]],
  ["RUN |2 NPM_TOKEN=abc A=b /bin/sh -c npm ci", ["NPM_TOKEN"]],
  ['ENV AWS_SECRET_ACCESS_KEY="abc" SECRET_KEY_BASE=def', ["AWS_SECRET_ACCESS_KEY", "SECRET_KEY_BASE"]],
  ["RUN deploy --password=abc --api_key='x'", ["password", "api_key"]],
  ["RUN pip install --index-url https://me:abc@packages.example/simple app", ["a password in an address"]],
])("%s gives away %j", (line, names) => {
  expect(secretsIn(line)).toEqual(names);
});

it.each([
  "ARG NPM_TOKEN",
  "ENV TOKEN= SECRET='' PASSWORD=\"\"",
  "RUN TOKEN=$(cat /run/secrets/token) deploy --password=${PASSWORD}",
  "ENV PASSWORD_FILE=/run/secrets/a TOKEN_URL=https://id.example/token",
  "ENV TOKENIZERS_PARALLELISM=false MAX_TOKENS=512 SECRETARY=anna",
  "RUN --mount=type=secret,id=npm,env=NPM_TOKEN npm ci",
  "RUN wget https://example.com:8080/a@b",
])("%s gives nothing away", (line) => {
  expect(secretsIn(line)).toEqual([]);
});

it.each([
  ["ENV DB_PASSWORD=hunter2 MODE=a", "ENV DB_PASSWORD=*** MODE=a"],
  ["RUN TOKEN='a b' deploy --password=\"x\";ls", "RUN TOKEN=*** deploy --password=***;ls"],
  [
    "RUN pip install --index-url https://me:abc@packages.example/simple",
    "RUN pip install --index-url https://me:***@packages.example/simple",
  ],
  ["RUN |1 NPM_TOKEN=abc /bin/bash -c npm ci", "RUN |1 NPM_TOKEN=*** /bin/bash -c npm ci"],
  ["RUN TOKEN=$(cat /run/secrets/token) deploy", "RUN TOKEN=$(cat /run/secrets/token) deploy"],
])("%s is shown as %s", (line, shown) => {
  expect(withoutSecrets(line)).toBe(shown);
});

it("takes no time for a long line", () => {
  const start = performance.now();
  for (const line of ["A_".repeat(50_000), "://a".repeat(50_000), `${"TOKEN".repeat(50_000)}x`]) {
    expect(secretsIn(line)).toEqual([]);
    expect(withoutSecrets(line)).toBe(line);
  }
  expect(performance.now() - start).toBeLessThan(2_000);
});

it("knows credentials by their path, and examples of them", () => {
  const paths = [".env", "app/.env.production", "root/.aws/credentials", "home/a/.ssh/id_ed25519", "root/.npmrc"];
  expect(paths.filter((path) => !isCredentialsPath(path))).toEqual([]);
  const others = [".env.example", "app/.environment", "root/.aws/config", "home/a/.ssh/id_rsa.pub", "usr/bin/env", "npmrc"];
  expect(others.filter(isCredentialsPath)).toEqual([]);
});

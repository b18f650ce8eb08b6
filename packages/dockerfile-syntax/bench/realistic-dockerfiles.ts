/**
 * A seeded generator of Dockerfiles with the shape of public ones. It follows counts over 2,807 files of 49 repositories: a median of 8
 * instructions (p90 17, p99 35) and 24 lines, RUN bodies with a median of 82 characters and a long tail, 77 % of the files with one
 * stage, exec form for three of four CMDs, flags on a third of the COPYs, the legacy form in a third of the ENVs, comments in between.
 */
export function realisticDockerfile(seed: number): string {
  const random = numbersFrom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const chance = (probability: number): boolean => random() < probability;
  const lines: string[] = chance(0.04) ? ["# syntax=docker/dockerfile:1"] : [];
  const stages = chance(0.77) ? 1 : chance(0.86) ? 2 : 3;
  for (let stage = 0; stage < stages; stage++) {
    const last = stage === stages - 1;
    lines.push(`FROM ${pick(bases)}${last ? "" : ` AS stage${String(stage)}`}`);
    const count = Math.max(2, Math.round(Math.exp(Math.log(8 / stages) + gaussian(random) * 0.75)));
    for (let index = 0; index < count; index++) {
      if (chance(0.25)) lines.push("", `# ${pick(comments)}`);
      lines.push(pick(weighted)(pick, chance, stage));
    }
    if (last) lines.push(chance(0.75) ? `CMD ["${pick(programs)}", "--port", "8080"]` : `CMD ${pick(programs)} --port 8080`);
  }
  return `${lines.join("\n")}\n`;
}

type Pick = <T>(items: readonly T[]) => T;
type Chance = (probability: number) => boolean;

const bases = [
  "alpine:3.20",
  "debian:bookworm-slim",
  "ubuntu:24.04",
  "python:3.12-slim",
  "node:22-alpine",
  "golang:1.23",
  "scratch",
  "buildpack-deps:bookworm",
  "${BASE}:${TAG:-1}",
  "ghcr.io/org/app:1.2@sha256:" + "0a".repeat(32),
];
const comments = [
  "install the build dependencies",
  "keep the layer small: see the README",
  "TODO upstream fixed it, drop this",
  "https://example.org/a?b=c",
];
const programs = ["nginx", "/usr/local/bin/app", "python", "node"];
const packages = ["ca-certificates", "curl", "git", "gnupg", "libpq-dev", "openssl", "tzdata", "xz-utils", "zlib1g-dev"];
const shell = [
  (pick: Pick) =>
    `apt-get update && apt-get install -y --no-install-recommends \\\n\t\t${pick(packages)} \\\n\t\t${pick(packages)} \\\n\t&& rm -rf /var/lib/apt/lists/*`,
  (pick: Pick) => `apk add --no-cache ${pick(packages)} ${pick(packages)}`,
  (pick: Pick) =>
    `set -eux; \\\n\tif [ "$(uname -m)" = "x86_64" ]; then arch=amd64; else arch=arm64; fi; \\\n\twget -O /tmp/a.tar.gz "https://example.org/\${VERSION}/${pick(packages)}-$arch.tar.gz"; \\\n\techo "$SHA  /tmp/a.tar.gz" | sha256sum -c -; \\\n\ttar -xzf /tmp/a.tar.gz -C /usr/local --strip-components=1; \\\n# no trace of it\n\trm /tmp/a.tar.gz`,
  (pick: Pick) => `mkdir -p /opt/${pick(packages)}`,
  () => "pip install --no-cache-dir -r requirements.txt",
  () => "npm ci --omit=dev && npm cache clean --force",
  () => 'for f in /docker-entrypoint.d/*; do chmod +x "$f"; done',
] as const;

const instructions = {
  run: (pick: Pick, chance: Chance) => `RUN ${chance(0.04) ? "--mount=type=cache,target=/root/.cache " : ""}${pick(shell)(pick)}`,
  copy: (pick: Pick, chance: Chance, stage: number) =>
    `COPY ${chance(0.28) && stage > 0 ? `--from=stage${String(stage - 1)} ` : chance(0.05) ? "--chown=1000:1000 " : ""}${pick(packages)}.conf /etc/${pick(packages)}/`,
  env: (pick: Pick, chance: Chance) =>
    chance(0.35)
      ? `ENV ${pick(packages).toUpperCase().replaceAll("-", "_")} 1.${pick(["2", "3"])}`
      : `ENV LANG=C.UTF-8 \\\n    PATH="/opt/bin:$PATH"`,
  workdir: () => "WORKDIR /usr/src/app",
  arg: (pick: Pick) => `ARG VERSION=${pick(["1.2.3", '"2"', "$BASE"])}`,
  expose: (pick: Pick) => `EXPOSE ${pick(["80", "443 8443", "8000-8010/udp", "$PORT"])}`,
  user: (pick: Pick) => `USER ${pick(["app", "1000:1000", "${UID}"])}`,
  label: () => 'LABEL org.opencontainers.image.title="an app" maintainer="a <a@example.org>"',
  entrypoint: () => 'ENTRYPOINT ["/docker-entrypoint.sh"]',
  volume: () => "VOLUME /var/lib/data",
};

const weighted = [
  ...Array<(typeof instructions)["run"]>(70).fill(instructions.run),
  ...Array<(typeof instructions)["copy"]>(39).fill(instructions.copy),
  ...Array<(typeof instructions)["env"]>(38).fill(instructions.env),
  ...Array<(typeof instructions)["arg"]>(20).fill(instructions.arg),
  ...Array<(typeof instructions)["workdir"]>(15).fill(instructions.workdir),
  ...Array<(typeof instructions)["expose"]>(8).fill(instructions.expose),
  ...Array<(typeof instructions)["entrypoint"]>(8).fill(instructions.entrypoint),
  ...Array<(typeof instructions)["label"]>(5).fill(instructions.label),
  ...Array<(typeof instructions)["user"]>(3).fill(instructions.user),
  ...Array<(typeof instructions)["volume"]>(2).fill(instructions.volume),
];

/** Numbers from 0 to 1, the same for the same seed. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

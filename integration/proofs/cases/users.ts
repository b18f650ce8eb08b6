import { bullseye, debian, python, scratch } from "../bases.js";
import type { ProofCase } from "../proof-case.js";

const getSudo = "apt-get update && apt-get install -y --no-install-recommends sudo && rm -rf /var/lib/apt/lists/*";

export default [
  {
    rule: "no-host-network",
    repair: "suggestion",
    before: `${python}RUN --network=host touch /a\n`,
    effect: { mends: "network.host is not allowed" },
  },
  { rule: "no-sudo", repair: "suggestion", about: "with sudo", before: `${debian}RUN ${getSudo}\nRUN sudo touch /a\n`, effect: {} },
  {
    rule: "no-sudo",
    repair: "suggestion",
    about: "without sudo",
    before: `${debian}RUN sudo touch /a\n`,
    effect: { mends: "exit code 127" },
  },
  {
    rule: "no-useradd-high-uid",
    repair: "fix",
    about: "Debian 12",
    before: `${debian}RUN useradd -u 200000 app\n`,
    effect: {},
  },
  {
    rule: "no-useradd-high-uid",
    repair: "fix",
    about: "Debian 11",
    before: `${bullseye}RUN useradd -u 200000 app\n`,
    effect: { changed: ["var/log/faillog", "var/log/lastlog"], smaller: true },
  },
  {
    rule: "no-world-writable",
    repair: "suggestion",
    about: "chmod",
    before: `${python}RUN touch /a && chmod 777 /a\n`,
    effect: { changed: ["a"] },
  },
  {
    rule: "no-world-writable",
    repair: "suggestion",
    about: "COPY",
    before: `${scratch}COPY --chmod=666 a.txt /\n`,
    files: { "a.txt": "a\n" },
    effect: { changed: ["a.txt"] },
  },
] satisfies ProofCase[];

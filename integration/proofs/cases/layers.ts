import { debian, python, scratch } from "../bases.js";
import type { ProofCase } from "../proof-case.js";

export default [
  {
    rule: "no-consecutive-copy",
    repair: "suggestion",
    before: `${scratch}COPY a.txt /d/\nCOPY b.txt /d/\n`,
    files: { "a.txt": "a\n", "b.txt": "b\n" },
    effect: { layers: -1 },
  },
  { rule: "no-consecutive-run", repair: "suggestion", before: `${python}RUN touch /a\nRUN touch /b\n`, effect: { layers: -1 } },
  {
    rule: "prefer-workdir-over-cd",
    repair: "suggestion",
    before: `${python}RUN cd /home && touch a\n`,
    effect: { config: { WorkingDir: "/home" }, layers: 1 },
  },
  {
    rule: "prefer-shell-instruction",
    repair: "suggestion",
    before: `${debian}RUN ln -sf /bin/bash /bin/sh\n`,
    effect: { changed: ["usr/bin/sh"], config: { Shell: ["/bin/bash", "-c"] }, layers: -1 },
  },
] satisfies ProofCase[];

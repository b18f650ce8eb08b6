import { python, scratch } from "../bases.js";
import type { ProofCase } from "../proof-case.js";

const files = { "a.txt": "a\n", "b.txt": "b\n", "folder/c.txt": "c\n" };

export default [
  { rule: "prefer-copy-over-add", repair: "fix", before: `${scratch}ADD a.txt b.txt /d/\n`, files, effect: {} },
  { rule: "prefer-copy-over-add", repair: "suggestion", before: `${scratch}ADD folder /d/\n`, files, effect: {} },
  {
    rule: "require-copy-destination-slash",
    repair: "fix",
    about: "a folder that is there",
    before: `${python}COPY a.txt b.txt /home\n`,
    files,
    effect: {},
  },
  {
    // BuildKit writes one file over the other; the first builder refuses.
    rule: "require-copy-destination-slash",
    repair: "fix",
    about: "no such folder",
    before: `${scratch}COPY a.txt b.txt /d\n`,
    files,
    effect: { added: ["d/a.txt", "d/b.txt"], changed: ["d"] },
  },
  {
    rule: "prefer-copy-chmod-chown",
    repair: "suggestion",
    before: `${python}COPY a.txt /a.txt\nRUN chmod 755 /a.txt\n`,
    files,
    effect: { layers: -1, smaller: true },
  },
  { rule: "prefer-copy-link", repair: "suggestion", before: `${python}COPY a.txt /srv/\n`, files, effect: {} },
] satisfies ProofCase[];

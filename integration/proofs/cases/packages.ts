import { python } from "../bases.js";
import type { ProofCase } from "../proof-case.js";

export default [
  {
    rule: "require-pip-no-cache-dir",
    repair: "fix",
    before: `${python}RUN pip install --no-compile six==1.17.0\n`,
    effect: { removed: ["root/.cache/"], smaller: true },
  },
] satisfies ProofCase[];

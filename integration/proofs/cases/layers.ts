import { debian } from "../bases.js";
import type { ProofCase } from "../proof-case.js";

export default [
  { rule: "no-consecutive-run", repair: "suggestion", before: `${debian}RUN touch /a\nRUN touch /b\n`, effect: { layers: -1 } },
] satisfies ProofCase[];

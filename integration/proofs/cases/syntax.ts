import { debian } from "../bases.js";
import type { ProofCase } from "../proof-case.js";

export default [
  { rule: "no-empty-continuation", repair: "fix", before: `${debian}RUN touch /a && \\\n\n  touch /b\n`, effect: {} },
] satisfies ProofCase[];

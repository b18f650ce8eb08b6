import { debian, python, scratch } from "../bases.js";
import type { ProofCase } from "../proof-case.js";

const files = { "a.txt": "a\n" };

export default [
  { rule: "continuation-indent", repair: "fix", before: `${python}RUN touch /a \\\n/b && \\\ntouch /c\n`, effect: {} },
  { rule: "instruction-indent", repair: "fix", before: `${scratch}  COPY a.txt \\\n  /\n`, files, effect: {} },
  { rule: "key-value-quotes", repair: "fix", before: `${scratch}COPY a.txt /\nENV A='b c' D="e"\nLABEL f='g'\n`, files, effect: {} },
  {
    rule: "max-packages-per-line",
    repair: "fix",
    before: `${debian}RUN apt-get update && apt-get install -y --no-install-recommends ed hello less tree xxd && rm -rf /var/lib/apt/lists/*\n`,
    effect: {},
  },
  { rule: "no-continuation-trailing-spaces", repair: "fix", before: `${python}RUN touch /a && \\  \n  touch /b\n`, effect: {} },
  { rule: "operator-linebreak", repair: "fix", before: `${python}RUN touch /a && \\\n    touch /b\n`, effect: {} },
  {
    rule: "prefer-heredoc",
    repair: "suggestion",
    before: `${python}RUN touch /a && mkdir /b && cd /b && touch \\\n    c\n`,
    effect: {},
  },
  {
    rule: "sort-packages",
    repair: "suggestion",
    before: `${debian}RUN apt-get update && apt-get install -y --no-install-recommends tree hello ed && rm -rf /var/lib/apt/lists/*\n`,
    effect: {},
  },
] satisfies ProofCase[];

import rule from "../../src/rules/require-apt-lists-cleanup.js";
import { ruleTester } from "../rule-tester.js";

const fix = (output: string) => [{ messageId: "remove" as const, output }];
const at = (line: number, column: number, endColumn: number, command = "apt-get") => ({
  messageId: "left" as const,
  data: { command },
  line,
  column,
  endLine: line,
  endColumn,
});

ruleTester.run("require-apt-lists-cleanup", rule, {
  valid: [
    'FROM a:1\nENV LISTS=/var/lib/apt/lists\nRUN apt-get update && rm -rf "${LISTS:?}"/*\n',
    "FROM a:1\nRUN apt-get update && cd /var/lib/apt/lists && rm -rf *\n",
    "FROM a:1\nRUN apt-get update && apt-get install -y b && rm -rf /var/lib/apt/lists/*\n",
    "FROM a:1\nRUN apt-get update && apt-get install -y b && rm -f /var/lib/apt/lists/*_*\n",
    "FROM a:1\nRUN apt-get update; apt-get install -y b; rm -r /var/lib/apt/lists\n",
    "FROM a:1\nRUN apt-get update && rm -fr -- /var/lib/apt\n",
    "FROM a:1\nRUN apt-get update && find /var/lib/apt/lists -mindepth 1 -delete\n",
    "FROM a:1\nRUN apt-get update && find /var/lib/apt/lists/* -exec rm -r {} +\n",
    "FROM a:1\nRUN --mount=type=cache,target=/var/lib/apt/lists apt-get update\n",
    "FROM a:1\nRUN --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update\n",
    "FROM a:1\nRUN apt-get install -y b\n",
    "FROM a:1\nRUN <<EOF\napt-get update\napt-get install -y b\nrm -rf /var/lib/apt/lists/*\nEOF\n",
    "FROM a:1 AS build\nRUN apt-get update\nFROM scratch\nCOPY --from=build /b /b\n",
    "FROM a:1\nRUN echo apt-get update\n",
    "FROM a:1\nRUN yum update\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nRUN apt-get update && apt-get install -y b\n",
      errors: [
        { ...at(2, 5, 19), suggestions: fix("FROM a:1\nRUN apt-get update && apt-get install -y b && rm -rf /var/lib/apt/lists/*\n") },
      ],
    },
    {
      code: "from a:1\r\nrun apt update \\\r\n  && apt install -y b\r\n",
      errors: [
        {
          ...at(2, 5, 15, "apt"),
          suggestions: fix("from a:1\r\nrun apt update \\\r\n  && apt install -y b && rm -rf /var/lib/apt/lists/*\r\n"),
        },
      ],
    },
    // Something else is removed, or the lists before they are there.
    { code: "FROM a:1\nRUN rm -rf /var/lib/apt/lists/*; apt-get update; rm -rf /tmp/*\n", errors: [at(2, 34, 48)] },
    {
      code: "FROM a:1\nRUN apt-get update\nRUN rm -rf /var/lib/apt/lists/*\n",
      errors: [
        {
          ...at(2, 5, 19),
          suggestions: fix("FROM a:1\nRUN apt-get update && rm -rf /var/lib/apt/lists/*\nRUN rm -rf /var/lib/apt/lists/*\n"),
        },
      ],
    },
    // What is appended would not run, or not only where all went well.
    { code: "FROM a:1\nRUN apt-get update;\n", errors: [at(2, 5, 19)] },
    { code: "FROM a:1\nRUN apt-get update # b\n", errors: [at(2, 5, 19)] },
    { code: "FROM a:1\nRUN apt-get update &\n", errors: [at(2, 5, 19)] },
    {
      code: "FROM a:1\nRUN apt-get update \\\n  # b\n  && c > d \\\n  # e\n",
      errors: [
        {
          ...at(2, 5, 19),
          suggestions: fix("FROM a:1\nRUN apt-get update \\\n  # b\n  && c > d && rm -rf /var/lib/apt/lists/* \\\n  # e\n"),
        },
      ],
    },
    { code: "FROM a:1\nRUN <<EOF\napt-get update\nEOF\n", errors: [at(3, 1, 15)] },
    { code: 'FROM a:1\nRUN ["apt-get", "update"]\n', errors: [at(2, 6, 25)] },
    { code: "FROM a:1 AS base\nRUN if true; then aptitude update; fi\nFROM base\n", errors: [at(2, 19, 34, "aptitude")] },
    {
      code: "FROM a:1\nONBUILD RUN apt-get update\n",
      errors: [{ ...at(2, 13, 27), suggestions: fix("FROM a:1\nONBUILD RUN apt-get update && rm -rf /var/lib/apt/lists/*\n") }],
    },
    {
      code: "FROM a:1\nRUN --mount=type=cache,target=/var/cache/apt apt-get update\n",
      errors: [
        {
          ...at(2, 46, 60),
          suggestions: fix("FROM a:1\nRUN --mount=type=cache,target=/var/cache/apt apt-get update && rm -rf /var/lib/apt/lists/*\n"),
        },
      ],
    },
  ],
});

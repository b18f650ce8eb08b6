import rule from "../../src/rules/require-apk-no-cache.js";
import { ruleTester } from "../rule-tester.js";

const at = (line: number, column: number) => ({ messageId: "missing", line, column, endLine: line, endColumn: column + 3 }) as const;

ruleTester.run("require-apk-no-cache", rule, {
  valid: [
    "FROM a:1\nRUN apk add --no-cache b\n",
    "FROM a:1\nRUN apk --no-cache add b\n",
    "FROM a:1\nRUN apk update\n",
    "FROM a:1\nRUN apk del b && apk info\n",
    "FROM a:1\nRUN apk $ARGS add b\n",
    "FROM a:1\nRUN --mount=type=cache,target=/var/cache/apk apk add b\n",
    "FROM a:1\nRUN --mount=type=tmpfs,target=/var/cache apk add b\n",
    "FROM a:1\nRUN apk add b && rm -rf /var/cache/apk/*\n",
    "FROM a:1\nRUN apk add b; rm -r /var/cache\n",
    "FROM a:1\nRUN apk add b && find /var/cache/apk -type f -delete\n",
    "FROM a:1\nRUN echo apk add b\n",
    'FROM a:1\nRUN ["apk", "add", "--no-cache", "b"]\n',
    "FROM a:1\nRUN <<EOF\napk add --no-cache b\nEOF\n",
    'FROM a:1\nSHELL ["powershell"]\nRUN apk add b\n',
    "FROM a:1\nCMD apk add b\n",
    "",
  ],
  invalid: [
    { code: "FROM a:1\nRUN apk add b\n", output: "FROM a:1\nRUN apk add --no-cache b\n", errors: [at(2, 9)] },
    { code: "from a:1\r\nrun apk add \\\r\n  b\r\n", output: "from a:1\r\nrun apk add --no-cache \\\r\n  b\r\n", errors: [at(2, 9)] },
    {
      code: 'FROM a:1\nRUN ["apk", "add", "b"]\n',
      output: 'FROM a:1\nRUN ["apk", "add", "--no-cache", "b"]\n',
      errors: [{ ...at(2, 13), endColumn: 18, column: 13 }],
    },
    {
      code: "FROM a:1\nRUN <<EOF\napk update\napk add b\nEOF\n",
      output: "FROM a:1\nRUN <<EOF\napk update\napk add --no-cache b\nEOF\n",
      errors: [at(4, 5)],
    },
    { code: "FROM a:1\nONBUILD RUN apk add b\n", output: "FROM a:1\nONBUILD RUN apk add --no-cache b\n", errors: [at(2, 17)] },
    // Before it is there, nothing can be removed.
    {
      code: "FROM a:1\nRUN rm -rf /var/cache/apk/* && apk add b\n",
      output: "FROM a:1\nRUN rm -rf /var/cache/apk/* && apk add --no-cache b\n",
      errors: [at(2, 36)],
    },
    {
      code: "FROM a:1\nRUN apk add b && rm -rf /tmp/*\n",
      output: "FROM a:1\nRUN apk add --no-cache b && rm -rf /tmp/*\n",
      errors: [at(2, 9)],
    },
    {
      code: "FROM a:1\nRUN apk add b && rm -rf /var/cache/apk/*\n",
      options: [{ allowCleanup: false }],
      output: "FROM a:1\nRUN apk add --no-cache b && rm -rf /var/cache/apk/*\n",
      errors: [at(2, 9)],
    },
    {
      code: "FROM a:1 AS b\nRUN sudo apk -U add c\nFROM b\nRUN (apk add d)\n",
      output: "FROM a:1 AS b\nRUN sudo apk -U add --no-cache c\nFROM b\nRUN (apk add --no-cache d)\n",
      errors: [at(2, 17), at(4, 10)],
    },
  ],
});

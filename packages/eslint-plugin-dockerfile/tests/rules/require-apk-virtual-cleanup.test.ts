import rule from "../../src/rules/require-apk-virtual-cleanup.js";
import { ruleTester } from "../rule-tester.js";

const at = (line: number, column: number, endColumn: number, name = ".deps") => ({
  messageId: "left" as const,
  data: { name },
  line,
  column,
  endLine: line,
  endColumn,
});
const fix = (output: string, name = ".deps") => [{ messageId: "remove" as const, data: { name }, output }];

ruleTester.run("require-apk-virtual-cleanup", rule, {
  valid: [
    "FROM a:1\nRUN apk add --no-cache --virtual .deps gcc && make && apk del .deps\n",
    "FROM a:1\nRUN apk add -t .deps gcc; make; apk del --no-network .deps\n",
    "FROM a:1\nRUN apk add --virtual=.deps gcc && apk del .deps\n",
    "FROM a:1\nRUN apk add --virtual $NAME gcc && apk del $NAME\n",
    "FROM a:1\nRUN apk add --virtual .deps gcc && apk del $DEPS\n",
    "FROM a:1\nRUN apk add --no-cache gcc\n",
    "FROM a:1 AS build\nRUN apk add --virtual .deps gcc\nFROM scratch\nCOPY --from=build /b /b\n",
    "FROM a:1\nRUN <<EOF\napk add --virtual .deps gcc\napk del .deps\nEOF\n",
    "FROM a:1\nRUN echo apk add --virtual .deps gcc\n",
    "FROM a:1\nRUN apt-get install -t .deps gcc\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nRUN apk add --virtual .deps gcc && make\n",
      errors: [{ ...at(2, 13, 22), suggestions: fix("FROM a:1\nRUN apk add --virtual .deps gcc && make && apk del .deps\n") }],
    },
    {
      code: "from a:1\r\nrun apk add -t .deps gcc \\\r\n  && make\r\n",
      errors: [{ ...at(2, 13, 15), suggestions: fix("from a:1\r\nrun apk add -t .deps gcc \\\r\n  && make && apk del .deps\r\n") }],
    },
    { code: "FROM a:1\nRUN apk del .deps; apk add --virtual .deps gcc\n", errors: [at(2, 28, 37)] },
    {
      code: "FROM a:1\nRUN apk add --virtual .deps gcc && apk del .other\nRUN apk del .deps\n",
      errors: [
        {
          ...at(2, 13, 22),
          suggestions: fix("FROM a:1\nRUN apk add --virtual .deps gcc && apk del .other && apk del .deps\nRUN apk del .deps\n"),
        },
      ],
    },
    { code: "FROM a:1\nRUN <<EOF\napk add --virtual .deps gcc\nEOF\n", errors: [at(3, 9, 18)] },
    { code: 'FROM a:1 AS b\nRUN ["apk", "add", "--virtual", ".deps", "gcc"]\nFROM b\n', errors: [at(2, 20, 31)] },
    {
      code: "FROM a:1\nONBUILD RUN apk add -t x gcc\n",
      errors: [{ ...at(2, 21, 23, "x"), suggestions: fix("FROM a:1\nONBUILD RUN apk add -t x gcc && apk del x\n", "x") }],
    },
  ],
});

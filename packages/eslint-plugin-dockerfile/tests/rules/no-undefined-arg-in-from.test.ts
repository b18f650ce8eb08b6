import rule from "../../src/rules/no-undefined-arg-in-from.js";
import { ruleTester } from "../rule-tester.js";

const undefinedName = (name: string, line: number, column: number, endColumn: number) => ({
  messageId: "undefined",
  data: { name },
  line,
  column,
  endLine: line,
  endColumn,
});

ruleTester.run("no-undefined-arg-in-from", rule, {
  valid: [
    "FROM a:1\n",
    "ARG TAG\nFROM a:$TAG\n",
    "ARG TAG=1\nFROM a:${TAG}\n",
    "arg TAG=1\r\nfrom a:$TAG\r\n",
    "ARG A=a TAG=1\nFROM $A:${TAG:-2}\n",
    "ARG TAG\nFROM a:1\nFROM b:$TAG\n",
    "FROM --platform=$BUILDPLATFORM a:$TARGETARCH-$TARGETSTAGE\n",
    "ARG P\nFROM --platform=$P a:1\n",
    "FROM a\\$X\n",
    "FROM a:1\nRUN echo $X\n",
    "FROM a:1\nRUN <<EOF\nFROM $X\nEOF\n",
    "FROM a:1\nCOPY --from=$X a b\n",
    "FROM\n",
  ],
  invalid: [
    {
      code: "ARG \0VERSION=1\nFROM a:${VERSION}\n",
      errors: [{ messageId: "undefined", data: { name: "VERSION" }, line: 2, column: 8, endLine: 2, endColumn: 18 }],
    },
    { code: "FROM $A\n", errors: [undefinedName("A", 1, 6, 8)] },
    {
      code: "ARG TAG\r\nfrom a:${tag}\r\n",
      errors: [
        {
          ...undefinedName("tag", 2, 8, 14),
          suggestions: [{ messageId: "useNearest", data: { nearest: "TAG" }, output: "ARG TAG\r\nfrom a:${TAG}\r\n" }],
        },
      ],
    },
    { code: "FROM a:1\nARG TAG=1\nFROM \\\n  b:$TAG\nONBUILD RUN b\n", errors: [undefinedName("TAG", 4, 5, 9)] },
    { code: "FROM a:${A:-$B}\n", errors: [undefinedName("A", 1, 8, 16), undefinedName("B", 1, 13, 15)] },
    { code: "FROM $A/$A:$A\n", errors: [undefinedName("A", 1, 6, 8)] },
    { code: "FROM --platform=$P $A\n", errors: [undefinedName("P", 1, 17, 19), undefinedName("A", 1, 20, 22)] },
    { code: "FROM a:$HTTP_PROXY\n", errors: [undefinedName("HTTP_PROXY", 1, 8, 19)] },
  ],
});

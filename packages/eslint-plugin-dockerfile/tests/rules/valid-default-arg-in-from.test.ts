import rule from "../../src/rules/valid-default-arg-in-from.js";
import { ruleTester } from "../rule-tester.js";

const invalid = (image: string, line: number, column: number, endColumn: number) => ({
  messageId: "invalid",
  data: { image },
  line,
  column,
  endLine: line,
  endColumn,
});

ruleTester.run("valid-default-arg-in-from", rule, {
  valid: [
    "FROM a:1\n",
    "ARG TAG=1\nFROM a:$TAG\n",
    "FROM a:${TAG:-1}\n",
    "FROM a:${TAG-1}\n",
    "FROM a${TAG:+:1}\n",
    "ARG VARIANT\nFROM a:stable$VARIANT\n",
    "ARG A\nARG B=x:1$A\nFROM $B\n",
    "ARG A=x\nARG B=$A:1\r\nFROM $B\r\n",
    "ARG A='b:1'\nFROM ${A}\n",
    "FROM a:${TARGETOS}-$BUILDARCH\n",
    "FROM a:1$TARGETVARIANT\n",
    "FROM a:1 AS b\nFROM ${X:-b}\n",
    "ARG V=3.9\nFROM p:${V%.*}\n",
    "FROM A:b:c\n",
    "FROM\n",
    "FROM a:1\nRUN <<EOF\nFROM $X\nEOF\n",
  ],
  invalid: [
    { code: "ARG TAG\nFROM a:$TAG\n", errors: [invalid("a:", 2, 6, 12)] },
    { code: "from $A\r\n", errors: [invalid("", 1, 6, 8)] },
    { code: "ARG TAG=\nFROM \\\n  a:${TAG-1}\nONBUILD RUN b\n", errors: [invalid("a:", 3, 3, 13)] },
    { code: "ARG A=Python\nFROM $A:3\n", errors: [invalid("Python:3", 2, 6, 10)] },
    { code: "ARG R\nFROM ${R}/a:1\n", errors: [invalid("/a:1", 2, 6, 14)] },
    { code: "FROM a:$TARGETVARIANT\n", errors: [invalid("a:", 1, 6, 22)] },
    { code: "FROM a:1 AS b\nARG TAG=1\nFROM a:$TAG\n", errors: [invalid("a:", 3, 6, 12)] },
    { code: 'ARG A="a b"\nFROM $A\n', errors: [invalid("a b", 2, 6, 8)] },
  ],
});

import rule from "../../src/rules/no-undefined-var.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-undefined-var", rule, {
  valid: [
    "FROM scratch\nENV A=1\nCOPY $A /\n",
    "FROM scratch\nARG A\nENV B=$A\n",
    "FROM scratch\nARG --a=$B c\n",
    // The name of an ARG is taken as it is written.
    "FROM scratch\nARG $X=1\n",
    "FROM scratch\nARG A$X\n",
    "FROM a:1\nENV X=$ANYTHING\n",
    "FROM $BASE\nENV X=$ANYTHING\n",
    "FROM scratch\nENV PATH=/x:$PATH\n",
    "FROM scratch\nRUN echo $X\nCMD echo $X\nENTRYPOINT $X\nHEALTHCHECK CMD $X\n",
    "FROM scratch\nEXPOSE $X\n",
    "FROM scratch\nCOPY --exclude=$X --from=$X --link=$X a /b\nADD --unpack=$X a /b\nRUN --network=$X --device=$X a\n",
    "FROM scratch\nLABEL a='$x' b=\\$x c=\"\\$x\"\n",
    'FROM scratch\nCOPY <<"EOF" /a\n$X\nEOF\n',
    "FROM scratch\nRUN <<EOF\n$X\nEOF\n",
    "FROM scratch AS a\nENV A=1\nARG B\nFROM a AS b\nFROM b\nCOPY $A $B /x/\n",
    "FROM scratch\nARG A=1 B=$A\n",
    "FROM scratch AS a\nONBUILD ARG A\nONBUILD ENV B=1\nFROM a AS b\nCOPY $A $B /x/\nFROM b\nCOPY $A $B /x/\n",
    "FROM scratch\nONBUILD COPY $X /\n",
    "FROM python:3.13\nENV V=$PYTHON_VERSION\n",
    "FROM docker.io/library/node:22\nLABEL v=$NODE_VERSION\n",
    "FROM reg.example.com/python:3\nENV V=$X\n",
    "FROM nvidia/cuda:12\nENV LD_LIBRARY_PATH=/x:$LD_LIBRARY_PATH\n",
    "FROM scratch\nARG TARGETARCH\nCOPY bin-$TARGETARCH /\n",
    "FROM a:1\nARG APP\nENV X=$MAPPED\n",
    "FROM a:1\nARG UID\nENV X=$GID\n",
  ],
  invalid: [
    {
      code: "FROM scratch\nCOPY $foo /x\n",
      errors: [{ messageId: "undefined", data: { name: "foo" }, line: 2, column: 6, endLine: 2, endColumn: 10 }],
    },
    {
      code: "from alpine:3\r\ncopy ${foo:-x} /x\r\n",
      errors: [{ messageId: "undefined", data: { name: "foo" }, line: 2, column: 6, endLine: 2, endColumn: 15 }],
    },
    {
      code: "FROM a:1\nARG VERSION=1\nLABEL v=$VERSOIN w=$VERISON x=${VERSIO}\n",
      errors: [
        {
          messageId: "misspelt",
          data: { name: "VERSIO", nearest: "VERSION" },
          line: 3,
          column: 31,
          endLine: 3,
          endColumn: 40,
          suggestions: [
            {
              messageId: "useNearest",
              data: { nearest: "VERSION" },
              output: "FROM a:1\nARG VERSION=1\nLABEL v=$VERSOIN w=$VERISON x=${VERSION}\n",
            },
          ],
        },
      ],
    },
    {
      code: "FROM debian:12\nARG APP_VERSION=1\nLABEL v=${APP_VERSOIN:-1}\n",
      errors: [
        {
          messageId: "misspelt",
          data: { name: "APP_VERSOIN", nearest: "APP_VERSION" },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 26,
          suggestions: [
            {
              messageId: "useNearest",
              data: { nearest: "APP_VERSION" },
              output: "FROM debian:12\nARG APP_VERSION=1\nLABEL v=${APP_VERSION:-1}\n",
            },
          ],
        },
      ],
    },
    {
      code: "FROM a:1\nARG version=1\nLABEL v=$VERSION\n",
      errors: [
        {
          messageId: "misspelt",
          data: { name: "VERSION", nearest: "version" },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 17,
          suggestions: [{ messageId: "useNearest", data: { nearest: "version" }, output: "FROM a:1\nARG version=1\nLABEL v=$version\n" }],
        },
      ],
    },
    {
      code: "ARG A=1\nFROM scratch\nENV B=$A\n",
      errors: [{ messageId: "undefined", data: { name: "A" }, line: 3, column: 7, endLine: 3, endColumn: 9 }],
    },
    {
      code: "FROM scratch\nARG A=$A\nENV C=1 D=$C\n",
      errors: [
        { messageId: "undefined", data: { name: "A" }, line: 2, column: 7, endLine: 2, endColumn: 9 },
        { messageId: "undefined", data: { name: "C" }, line: 3, column: 11, endLine: 3, endColumn: 13 },
      ],
    },
    {
      code: "FROM scratch\nENV X=${A:-$B}\n",
      errors: [
        { messageId: "undefined", data: { name: "A" }, line: 2, column: 7, endLine: 2, endColumn: 15 },
        { messageId: "undefined", data: { name: "B" }, line: 2, column: 12, endLine: 2, endColumn: 14 },
      ],
    },
    {
      code: "FROM scratch\nCOPY <<EOF /a\n$G \\$I\nEOF\n",
      errors: [{ messageId: "undefined", data: { name: "G" }, line: 3, column: 1, endLine: 4, endColumn: 4 }],
    },
    {
      code: "FROM scratch\nRUN --mount=type=cache,target=/$E x\n",
      errors: [{ messageId: "undefined", data: { name: "E" }, line: 2, column: 32, endLine: 2, endColumn: 34 }],
    },
    {
      code: "FROM scratch\nCOPY --chown=$O --chmod=$M a b\nADD --checksum=$C https://a/b /c\n",
      errors: [
        { messageId: "undefined", data: { name: "O" }, line: 2, column: 14, endLine: 2, endColumn: 16 },
        { messageId: "undefined", data: { name: "M" }, line: 2, column: 25, endLine: 2, endColumn: 27 },
        { messageId: "undefined", data: { name: "C" }, line: 3, column: 16, endLine: 3, endColumn: 18 },
      ],
    },
    {
      code: 'FROM scratch\nVOLUME ["/$V"]\nWORKDIR /$W\nUSER $U\nSTOPSIGNAL $S\n',
      errors: [
        { messageId: "undefined", data: { name: "V" }, line: 2, column: 11, endLine: 2, endColumn: 13 },
        { messageId: "undefined", data: { name: "W" }, line: 3, column: 10, endLine: 3, endColumn: 12 },
        { messageId: "undefined", data: { name: "U" }, line: 4, column: 6, endLine: 4, endColumn: 8 },
        { messageId: "undefined", data: { name: "S" }, line: 5, column: 12, endLine: 5, endColumn: 14 },
      ],
    },
    {
      code: "FROM scratch AS a\nFROM a\nENV HTTP=$HTTP_PROXY\n",
      errors: [{ messageId: "undefined", data: { name: "HTTP_PROXY" }, line: 3, column: 10, endLine: 3, endColumn: 21 }],
    },
    {
      code: "FROM scratch\nLABEL a=$x \\\n  b=$y\n",
      errors: [
        { messageId: "undefined", data: { name: "x" }, line: 2, column: 9, endLine: 2, endColumn: 11 },
        { messageId: "undefined", data: { name: "y" }, line: 3, column: 5, endLine: 3, endColumn: 7 },
      ],
    },
  ],
});

import rule from "../../src/rules/no-deprecated-base-image.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-deprecated-base-image", rule, {
  valid: [
    "FROM eclipse-temurin:21\n",
    "FROM acme/openjdk:21\n",
    "FROM quay.io/centos/centos:stream9\n",
    "FROM debian:12 AS openjdk\nFROM scratch AS openjdk\n",
    "FROM debian:12 AS centos\nFROM centos\n",
    "ARG I\nFROM $I\n",
    "FROM constructor\n",
    "FROM scratch\n",
    "FROM vault/x:1\n",
    "FROM a:1\nCOPY --from=openjdk:8 /b /b\n",
    "FROM a:1\nONBUILD RUN openjdk\n",
    "FROM a:1\nRUN <<EOF\nopenjdk\nEOF\n",
    "# escape=`\nFROM mcr.microsoft.com/openjdk/jdk:21-windows\n",
    "FROM\n",
    "",
  ],
  invalid: [
    {
      code: "FROM openjdk:17\n",
      errors: [
        { messageId: "replaced", data: { image: "openjdk", successor: "eclipse-temurin" }, line: 1, column: 6, endLine: 1, endColumn: 16 },
      ],
    },
    {
      code: "from \\\r\n  docker.io/library/centos:7 as a\r\n",
      errors: [{ messageId: "replaced", data: { image: "centos", successor: "almalinux" }, line: 2, column: 3, endLine: 2, endColumn: 29 }],
    },
    {
      code: "ARG J=java\nFROM $J:8 AS b\nFROM hipache\nCOPY --from=b /c /c\n",
      errors: [
        { messageId: "replaced", data: { image: "java", successor: "eclipse-temurin" }, line: 2, column: 6, endLine: 2, endColumn: 10 },
        { messageId: "abandoned", data: { image: "hipache" }, line: 3, column: 6, endLine: 3, endColumn: 13 },
      ],
    },
    {
      code: 'FROM jenkins@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\nONBUILD COPY ["a", "/"]\n',
      errors: [
        { messageId: "replaced", data: { image: "jenkins", successor: "jenkins/jenkins" }, line: 1, column: 6, endLine: 1, endColumn: 85 },
      ],
    },
  ],
});

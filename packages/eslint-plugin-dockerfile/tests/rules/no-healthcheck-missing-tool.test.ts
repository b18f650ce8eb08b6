import rule from "../../src/rules/no-healthcheck-missing-tool.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-healthcheck-missing-tool", rule, {
  valid: [
    "FROM nginx:1.27\nHEALTHCHECK CMD curl -f http://localhost/ || exit 1\n",
    "FROM alpine:3.20\nRUN apk add --no-cache curl\nHEALTHCHECK CMD curl -f http://localhost/ || exit 1\n",
    "FROM python:3.13-slim\nRUN apt-get update && apt-get install -y curl=8.0 && rm -rf /var/lib/apt/lists/*\nHEALTHCHECK CMD curl -f http://localhost/ || exit 1\n",
    "FROM alpine:3.20\nHEALTHCHECK CMD wget -qO- http://localhost/\n",
    "FROM python:3.13\nHEALTHCHECK CMD curl -f http://localhost/ || exit 1\n",
    "FROM alpine:3.20\nARG P\nRUN apk add $P\nHEALTHCHECK CMD curl -f http://localhost/ || exit 1\n",
    "FROM debian:12\nCOPY --from=b/curl:1 /curl /usr/local/bin/\nHEALTHCHECK CMD curl -f http://localhost/ || exit 1\n",
    "FROM debian:12\nCOPY setup.sh /\nRUN /setup.sh\nHEALTHCHECK CMD curl -f http://localhost/ || exit 1\n",
    "FROM alpine:3.20 AS b\nRUN apk add curl\nFROM b\nHEALTHCHECK CMD curl -f http://localhost/ || exit 1\n",
    "ARG I\nFROM $I\nHEALTHCHECK CMD curl -f http://localhost/ || exit 1\n",
    "FROM debian:12\nHEALTHCHECK NONE\n",
    'FROM debian:12\nHEALTHCHECK CMD ["python", "-c", "curl"]\n',
    "FROM debian:12\nHEALTHCHECK CMD curl -f http://localhost/ || exit 1\nHEALTHCHECK NONE\n",
    "FROM debian:12\nCMD curl b\n",
    "FROM debian:12\nONBUILD HEALTHCHECK CMD curl b\n",
    "FROM debian:12\nRUN <<EOF\nset -e\napt-get install -y curl\nEOF\nHEALTHCHECK CMD curl -f http://localhost/ || exit 1\n",
    '# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2022\nSHELL ["powershell"]\nHEALTHCHECK CMD curl -f http://localhost/ || exit 1\n',
    "FROM debian:12\nRUN apt-get install -y netcat-openbsd\nHEALTHCHECK CMD nc -z localhost 80\n",
    "",
  ],
  invalid: [
    {
      code: "FROM alpine:3.20\nHEALTHCHECK CMD curl -f http://localhost/ || exit 1\n",
      errors: [{ messageId: "missing", data: { tool: "curl" }, line: 2, column: 17, endLine: 2, endColumn: 42 }],
    },
    {
      code: 'from python:3.13-slim-bookworm\r\nrun pip install flask\r\nhealthcheck --interval=5s \\\r\n  CMD ["curl", "-f", "http://localhost/"]\r\n',
      errors: [{ messageId: "missing", data: { tool: "curl" }, line: 4, column: 8, endLine: 4, endColumn: 41 }],
    },
    {
      code: "FROM debian:12 AS b\nRUN apt-get install -y nginx\nFROM b\nHEALTHCHECK CMD sh -c 'wget -q http://localhost/ && nc -z localhost 80'\n",
      errors: [
        { messageId: "missing", data: { tool: "wget" }, line: 4, column: 24, endLine: 4, endColumn: 49 },
        { messageId: "missing", data: { tool: "nc" }, line: 4, column: 53, endLine: 4, endColumn: 71 },
      ],
    },
    {
      code: 'ARG V=3.13\nFROM python:$V-alpine\nHEALTHCHECK CMD ["sh", "-c", "curl -f localhost"]\n',
      errors: [{ messageId: "missing", data: { tool: "curl" }, line: 3, column: 31, endLine: 3, endColumn: 48 }],
    },
    {
      code: 'FROM gcr.io/distroless/static-debian12:nonroot\nCOPY app /app\nHEALTHCHECK CMD ["/usr/bin/curl", "localhost"]\n',
      errors: [{ messageId: "missing", data: { tool: "curl" }, line: 3, column: 18, endLine: 3, endColumn: 46 }],
    },
    {
      code: 'FROM node:22.1-alpine\nRUN <<EOF\nset -e\napk add git\nEOF\nHEALTHCHECK CMD test "$(curl localhost)" = ok\n',
      errors: [{ messageId: "missing", data: { tool: "curl" }, line: 6, column: 25, endLine: 6, endColumn: 39 }],
    },
  ],
});

import rule from "../../src/rules/no-build-tools-in-final-stage.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-build-tools-in-final-stage", rule, {
  valid: [
    "FROM a:1\nRUN apk add --no-cache curl\n",
    "FROM a:1 AS b\nRUN apk add --no-cache gcc\nFROM c:1\nCOPY --from=b /d /d\n",
    "FROM a:1\nRUN apk add --no-cache --virtual .deps gcc musl-dev && make && apk del .deps\n",
    "FROM a:1\nRUN apt-get update && apt-get install -y gcc && make && apt-get purge -y gcc\n",
    "FROM a:1\nRUN D='gcc make' && apt-get install -y $D && apt-get purge $D\n",
    "FROM a:1\nRUN savedAptMark=\"$(apt-mark showmanual)\" && apt-get install -y gcc && apt-mark auto '.*' && apt-get purge -y --auto-remove\n",
    "FROM a:1\nRUN npm install gcc\n",
    "FROM a:1\nRUN echo apk add gcc\n",
    "FROM a:1\nARG P\nRUN apk add $P\n",
    "FROM a:1\nRUN git clone b && make\n",
    "FROM a:1\nCMD apk add gcc\n",
    '# escape=`\nFROM a:1\nSHELL ["powershell"]\nRUN apk add gcc\n',
    "FROM a:1\nCOPY <<EOF /b\napk add gcc\nEOF\n",
    { code: "FROM a:1\nRUN apk add gcc\n", options: [{ packages: ["curl"] }] },
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nRUN apk add --no-cache curl gcc make\n",
      errors: [{ messageId: "kept", data: { package: "gcc" }, line: 2, column: 29, endLine: 2, endColumn: 32 }],
    },
    {
      code: "from a:1\r\nrun apt-get update && \\\r\n  apt-get install -y \\\r\n  libpq-dev=1.2 c\r\n",
      errors: [{ messageId: "kept", data: { package: "libpq-dev" }, line: 4, column: 3, endLine: 4, endColumn: 16 }],
    },
    {
      code: 'FROM a:1 AS b\nRUN ["dnf", "install", "-y", "openssl-devel"]\nFROM b\nRUN <<EOF\nset -e\nzypper install git\nEOF\n',
      errors: [
        { messageId: "kept", data: { package: "openssl-devel" }, line: 2, column: 30, endLine: 2, endColumn: 45 },
        { messageId: "kept", data: { package: "git" }, line: 6, column: 16, endLine: 6, endColumn: 19 },
      ],
    },
    {
      code: "FROM a:1\nONBUILD RUN apk add build-base\n",
      errors: [{ messageId: "kept", data: { package: "build-base" }, line: 2, column: 21, endLine: 2, endColumn: 31 }],
    },
    {
      code: "FROM a:1\nRUN apk add --no-cache --virtual .deps gcc && make\nRUN apk del .deps\n",
      errors: [{ messageId: "kept", data: { package: "gcc" }, line: 2, column: 40, endLine: 2, endColumn: 43 }],
    },
    {
      code: "ARG V=1\nFROM a:1\nRUN apt-get install -y gcc make && apt-get purge -y gcc\n",
      errors: [{ messageId: "kept", data: { package: "make" }, line: 3, column: 28, endLine: 3, endColumn: 32 }],
    },
    {
      code: "FROM a:1\nRUN apk add curl\n",
      options: [{ packages: ["c*l"] }],
      errors: [{ messageId: "kept", data: { package: "curl" }, line: 2, column: 13, endLine: 2, endColumn: 17 }],
    },
  ],
});

import rule from "../../src/rules/no-update-without-install.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-update-without-install", rule, {
  valid: [
    "FROM a:1\nRUN apt-get update && apt-get install -y b\n",
    "FROM a:1\nRUN apt-get -qq update; apt-get upgrade -y\n",
    "FROM a:1\nRUN apk update && apk add b\n",
    "FROM a:1\nRUN apk add --no-cache b\n",
    "FROM a:1\nRUN yum update -y\n",
    "FROM a:1\nRUN dnf -y update\n",
    "FROM a:1\nRUN zypper update -y\n",
    "FROM a:1\nRUN apt-get update && ./install.sh\n",
    "FROM a:1\nRUN apt-get update && install_packages b\n",
    "FROM a:1\nRUN apt-get update && apt-cache policy b\n",
    "FROM a:1\nRUN --mount=type=cache,target=/var/lib/apt/lists apt-get update\n",
    "FROM a:1\nRUN for i in 1 2; do apt-get update && break; done && apt-get install -y b\n",
    "FROM a:1\nRUN <<EOF\nset -e\napt-get update\napt-get install -y b\nEOF\n",
    "FROM a:1\nRUN apt-get update && $INSTALL b\n",
    "FROM a:1\nRUN echo apt-get update\n",
    "FROM a:1\nRUN conda update -y b && npm update\n",
    'FROM a:1\nSHELL ["powershell"]\nRUN apt-get update\n',
    "FROM a:1\nCMD apt-get update\n",
    "FROM a:1\nRUN apt-get update && npx playwright install-deps\n",
    "FROM a:1\nRUN apt-get install -y b\n",
    "FROM a:1\nRUN cat <<EOF > /b\napt-get update\nEOF\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nRUN apt-get update\nRUN apt-get install -y b\n",
      errors: [
        {
          messageId: "alone",
          data: { command: "apt-get update" },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 19,
          suggestions: [{ messageId: "join", output: "FROM a:1\nRUN apt-get update \\\n    && apt-get install -y b\n" }],
        },
      ],
    },
    {
      code: "from a:1\r\nrun apt-get \\\r\n  -q update\r\n# why\r\nrun apt-get install -y b && rm -rf /var/lib/apt/lists/*\r\n",
      errors: [
        {
          messageId: "alone",
          data: { command: "apt-get update" },
          line: 2,
          column: 5,
          endLine: 3,
          endColumn: 12,
          suggestions: [
            {
              messageId: "join",
              output:
                "from a:1\r\nrun apt-get \\\r\n  -q update \\\r\n# why\r\n    && apt-get install -y b && rm -rf /var/lib/apt/lists/*\r\n",
            },
          ],
        },
      ],
    },
    {
      code: "FROM a:1\nRUN apk update\nCOPY b /\nRUN apk add b\n",
      errors: [{ messageId: "alone", data: { command: "apk update" }, line: 2, column: 5, endLine: 2, endColumn: 15 }],
    },
    {
      code: 'FROM a:1\nRUN ["apt", "update"]\n',
      errors: [{ messageId: "alone", data: { command: "apt update" }, line: 2, column: 6, endLine: 2, endColumn: 21 }],
    },
    {
      code: "FROM a:1\nRUN <<EOF\nset -e\napt-get update\necho done\nEOF\n",
      errors: [{ messageId: "alone", data: { command: "apt-get update" }, line: 4, column: 1, endLine: 4, endColumn: 15 }],
    },
    {
      code: "FROM a:1\nONBUILD RUN apt-get update && apt-get clean\nONBUILD RUN apt-get install b\n",
      errors: [{ messageId: "alone", data: { command: "apt-get update" }, line: 2, column: 13, endLine: 2, endColumn: 27 }],
    },
    {
      code: "FROM a:1 AS b\nRUN sudo apt-get update -y && rm -rf /var/lib/apt/lists/*\nFROM b\nRUN dnf makecache && mkdir /c\n",
      errors: [
        { messageId: "alone", data: { command: "apt-get update" }, line: 2, column: 5, endLine: 2, endColumn: 27 },
        { messageId: "alone", data: { command: "dnf makecache" }, line: 4, column: 5, endLine: 4, endColumn: 18 },
      ],
    },
    {
      code: "ARG P=b\nFROM a:1\nRUN zypper --non-interactive refresh\nRUN zypper install -y $P || true\n",
      errors: [{ messageId: "alone", data: { command: "zypper refresh" }, line: 3, column: 5, endLine: 3, endColumn: 37 }],
    },
    {
      code: "FROM a:1\nRUN apt-get install -y b && apt-get update\nRUN --network=none apt-get install -y c\n",
      errors: [{ messageId: "alone", data: { command: "apt-get update" }, line: 2, column: 29, endLine: 2, endColumn: 43 }],
    },
    {
      code: "FROM a:1\nRUN apt-get update\nRUN apt-get update && apt-get install -y c\n",
      errors: [
        {
          messageId: "alone",
          data: { command: "apt-get update" },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 19,
          suggestions: [{ messageId: "join", output: "FROM a:1\nRUN apt-get update \\\n    && apt-get update && apt-get install -y c\n" }],
        },
      ],
    },
  ],
});

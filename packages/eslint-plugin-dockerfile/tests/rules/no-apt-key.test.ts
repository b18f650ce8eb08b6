import rule from "../../src/rules/no-apt-key.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-apt-key", rule, {
  valid: [
    "FROM a:1\nRUN apt-key list\n",
    "FROM a:1\nRUN curl -o /etc/apt/keyrings/a.asc https://a\n",
    "FROM a:1\nRUN rm /etc/apt/trusted.gpg.d/a.gpg\n",
    "FROM a:1\nRUN echo apt-key add\n",
    "FROM a:1\nCOPY a.asc /etc/apt/keyrings/\n",
    "FROM a:1\nCOPY a /etc/apt/trusted.gpg.data\n",
    'FROM a:1\nSHELL ["powershell"]\nRUN apt-key add a\n',
    "FROM a:1\nRUN cat $F\n",
    "FROM a:1\nCOPY $F $G\n",
    "",
  ],
  invalid: [
    { code: "FROM a:1\nRUN apt-key add a.gpg\n", errors: [{ messageId: "aptKey", line: 2, column: 5, endLine: 2, endColumn: 22 }] },
    {
      code: "from a:1\r\nrun curl https://a \\\r\n  | apt-key add -\r\n",
      errors: [{ messageId: "aptKey", line: 3, column: 5, endLine: 3, endColumn: 18 }],
    },
    {
      code: "FROM a:1\nRUN apt-key adv --keyserver a --recv-keys b\n",
      errors: [{ messageId: "aptKey", line: 2, column: 5, endLine: 2, endColumn: 44 }],
    },
    { code: 'FROM a:1\nRUN ["apt-key", "add", "a"]\n', errors: [{ messageId: "aptKey", line: 2, column: 6, endLine: 2, endColumn: 27 }] },
    {
      code: "FROM a:1\nRUN <<EOF\ncurl https://a | gpg --dearmor > /etc/apt/trusted.gpg.d/a.gpg\nEOF\n",
      errors: [{ messageId: "trusted", data: { path: "/etc/apt/trusted.gpg.d/a.gpg" }, line: 3, column: 34, endLine: 3, endColumn: 62 }],
    },
    {
      code: "ARG V\nFROM a:$V AS s\nRUN curl -fsSLo /etc/apt/trusted.gpg.d/$V.gpg https://a\nFROM s\nCOPY a.gpg /etc/apt/trusted.gpg.d/\n",
      errors: [
        { messageId: "trusted", data: { path: "/etc/apt/trusted.gpg.d/$V.gpg" }, line: 3, column: 17, endLine: 3, endColumn: 46 },
        { messageId: "trusted", data: { path: "/etc/apt/trusted.gpg.d/" }, line: 5, column: 12, endLine: 5, endColumn: 35 },
      ],
    },
    { code: "FROM a:1\nONBUILD RUN apt-key add a\n", errors: [{ messageId: "aptKey", line: 2, column: 13, endLine: 2, endColumn: 26 }] },
    {
      code: "FROM a:1\nADD https://a /etc/apt/trusted.gpg\n",
      errors: [{ messageId: "trusted", data: { path: "/etc/apt/trusted.gpg" }, line: 2, column: 15, endLine: 2, endColumn: 35 }],
    },
  ],
});

import rule from "../../src/rules/prefer-add-for-remote.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("prefer-add-for-remote", rule, {
  valid: [
    "FROM a:1\nRUN curl https://a\n",
    "FROM a:1\nRUN curl -H b:c -o /d https://a\n",
    "FROM a:1\nRUN curl -o - https://a\n",
    "FROM a:1\nRUN wget -O- https://a\n",
    "FROM a:1\nRUN curl -fsSL https://a | sh\n",
    "FROM a:1\nRUN curl -o /b $U\n",
    "FROM a:1\nRUN curl -o /b https://a && tar xf /b && rm /b\n",
    "FROM a:1\nRUN a && curl -o /b https://a && c\n",
    "FROM a:1\nRUN if a; then curl -o /b https://c; fi\n",
    "FROM a:1\nRUN curl -o /b https://a https://c\n",
    "FROM a:1\nRUN a || curl -o /b https://a\n",
    "FROM a:1\nRUN curl -d x -o /b https://a\n",
    "FROM a:1\nRUN echo curl -o /b https://a\n",
    'FROM a:1\nSHELL ["powershell"]\nRUN curl -o /b https://a\n',
    "FROM a:1\nRUN <<EOF\ncurl -o /b https://a\nEOF\n",
    "FROM a:1\nRUN curl -o /b ftp://a\n",
    "FROM a:1\nRUN curl https://a > /b 2>/c\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nRUN curl -o /b https://a\n",
      errors: [{ messageId: "download", data: { command: "curl", url: "https://a" }, line: 2, column: 5, endLine: 2, endColumn: 25 }],
    },
    {
      code: "from a:1\r\nrun curl -fsSL --retry 3 \\\r\n  https://a -o /b \\\r\n  && chmod +x /b\r\n",
      errors: [{ messageId: "download", data: { command: "curl", url: "https://a" }, line: 2, column: 5, endLine: 3, endColumn: 18 }],
    },
    {
      code: 'FROM a:1\nRUN ["wget", "-q", "https://a"]\n',
      errors: [{ messageId: "download", data: { command: "wget", url: "https://a" }, line: 2, column: 6, endLine: 2, endColumn: 31 }],
    },
    {
      code: "FROM a:1\nRUN mkdir /b && wget -qO /b/c https://a\n",
      errors: [{ messageId: "download", data: { command: "wget", url: "https://a" }, line: 2, column: 17, endLine: 2, endColumn: 40 }],
    },
    {
      code: "ARG V\nFROM a:$V AS s\nARG U=1\nRUN curl -LO https://a/$U.tgz\nFROM s\nONBUILD RUN curl https://a > /b\n",
      errors: [
        { messageId: "download", data: { command: "curl", url: "https://a/1.tgz" }, line: 4, column: 5, endLine: 4, endColumn: 30 },
        { messageId: "download", data: { command: "curl", url: "https://a" }, line: 6, column: 13, endLine: 6, endColumn: 32 },
      ],
    },
  ],
});

import rule from "../../src/rules/prefer-shallow-git-clone.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("prefer-shallow-git-clone", rule, {
  valid: [
    "FROM a:1\nRUN git clone --depth 1 https://a/b\n",
    "FROM a:1\nRUN git clone --depth=1 https://a/b\n",
    "FROM a:1\nRUN git clone --filter=blob:none https://a/b\n",
    "FROM a:1\nRUN git clone --shallow-since=1 https://a/b\n",
    "FROM a:1\nRUN git clone https://a/b && cd b && git checkout abc\n",
    "FROM a:1\nRUN git clone https://a/b && git -C b describe\n",
    "FROM a:1\nRUN git clone $OPTS https://a/b\n",
    "FROM a:1\nRUN git clone ./a b\n",
    "FROM a:1\nRUN git init\n",
    'FROM a:1\nSHELL ["powershell"]\nRUN git clone https://a/b\n',
    "FROM a:1\nRUN git clone --mirror https://a/b\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nRUN git clone https://a/b\n",
      errors: [
        {
          messageId: "history",
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 26,
          suggestions: [{ messageId: "add", output: "FROM a:1\nRUN git clone --depth 1 https://a/b\n" }],
        },
      ],
    },
    {
      code: "from a:1\r\nrun git clone \\\r\n  -b v1 https://a/b \\\r\n  && c\r\n",
      errors: [
        {
          messageId: "history",
          line: 2,
          column: 5,
          endLine: 3,
          endColumn: 20,
          suggestions: [{ messageId: "add", output: "from a:1\r\nrun git clone --depth 1 \\\r\n  -b v1 https://a/b \\\r\n  && c\r\n" }],
        },
      ],
    },
    {
      code: 'FROM a:1\nRUN ["git", "clone", "https://a/b"]\n',
      errors: [
        {
          messageId: "history",
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 35,
          suggestions: [{ messageId: "add", output: 'FROM a:1\nRUN ["git", "clone", "--depth", "1", "https://a/b"]\n' }],
        },
      ],
    },
    {
      code: "FROM a:1\nRUN <<EOF\ngit clone https://a/b\ngit -C b submodule update --init\nEOF\n",
      errors: [
        {
          messageId: "history",
          line: 3,
          column: 1,
          endLine: 3,
          endColumn: 22,
          suggestions: [
            { messageId: "add", output: "FROM a:1\nRUN <<EOF\ngit clone --depth 1 https://a/b\ngit -C b submodule update --init\nEOF\n" },
          ],
        },
      ],
    },
    {
      code: "ARG V\nFROM a:$V AS s\nRUN git clone -b $V https://a/b\nFROM s\nONBUILD RUN git clone https://a/c\n",
      errors: [
        {
          messageId: "history",
          line: 5,
          column: 13,
          endLine: 5,
          endColumn: 34,
          suggestions: [
            {
              messageId: "add",
              output: "ARG V\nFROM a:$V AS s\nRUN git clone -b $V https://a/b\nFROM s\nONBUILD RUN git clone --depth 1 https://a/c\n",
            },
          ],
        },
      ],
    },
    {
      code: "FROM a:1\nRUN sh -c 'git clone https://a/b'\n",
      errors: [
        {
          messageId: "history",
          line: 2,
          column: 12,
          endLine: 2,
          endColumn: 33,
          suggestions: [{ messageId: "add", output: "FROM a:1\nRUN sh -c 'git clone --depth 1 https://a/b'\n" }],
        },
      ],
    },
    {
      code: 'FROM a:1\nRUN ["sh", "-c", "git clone https://a/b"]\n',
      errors: [{ messageId: "history", line: 2, column: 19, endLine: 2, endColumn: 40 }],
    },
  ],
});

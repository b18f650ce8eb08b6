import rule from "../../src/rules/require-git-clone-ref.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("require-git-clone-ref", rule, {
  valid: [
    "FROM a:1\nRUN git clone -b v1 https://a/b\n",
    "FROM a:1\nRUN git clone --branch=v1.2 https://a/b\n",
    "FROM a:1\nRUN git clone --revision=1 https://a/b\n",
    "FROM a:1\nRUN git clone https://a/b && cd b && git checkout abc\n",
    "FROM a:1\nRUN git clone https://a/b\nRUN git -C b reset --hard abc\n",
    "FROM a:1\nRUN git clone -b $V https://a/b\n",
    "FROM a:1\nRUN git clone $OPTS https://a/b\n",
    "FROM a:1\nRUN git clone /a b\n",
    "FROM a:1\nRUN git clone $URL\n",
    "FROM a:1\nRUN echo git clone https://a/b\n",
    'FROM a:1\nSHELL ["powershell"]\nRUN git clone https://a/b\n',
    "FROM a:1\nRUN git pull\n",
    "FROM a:1\nRUN git\n",
    "FROM a:1\nRUN <<EOF\ngit clone https://a/b\ngit -C b checkout abc\nEOF\n",
    "",
  ],
  invalid: [
    { code: "FROM a:1\nRUN git clone https://a/b\n", errors: [{ messageId: "missing", line: 2, column: 5, endLine: 2, endColumn: 26 }] },
    {
      code: "from a:1\r\nrun git clone \\\r\n  --depth 1 git@a:b.git c\r\n",
      errors: [{ messageId: "missing", line: 2, column: 5, endLine: 3, endColumn: 26 }],
    },
    {
      code: 'FROM a:1\nRUN ["git", "clone", "ssh://a/b"]\n',
      errors: [{ messageId: "missing", line: 2, column: 6, endLine: 2, endColumn: 33 }],
    },
    {
      code: "FROM a:1\nRUN git clone -b main https://a/b && cd b && make\n",
      errors: [{ messageId: "branch", data: { branch: "main" }, line: 2, column: 5, endLine: 2, endColumn: 34 }],
    },
    {
      code: "FROM a:1\nRUN <<EOF\ngit clone https://a/b\nEOF\n",
      errors: [{ messageId: "missing", line: 3, column: 1, endLine: 3, endColumn: 22 }],
    },
    {
      code: 'ARG V=1\nFROM a:$V AS s\nRUN git -c x=y clone "https://$V/b"\nFROM s\nRUN git checkout c\n',
      errors: [{ messageId: "missing", line: 3, column: 5, endLine: 3, endColumn: 36 }],
    },
    {
      code: "FROM a:1\nONBUILD RUN git clone https://a/b\n",
      errors: [{ messageId: "missing", line: 2, column: 13, endLine: 2, endColumn: 34 }],
    },
    {
      code: "FROM a:1\nRUN git checkout a && git clone https://a/b\n",
      errors: [{ messageId: "missing", line: 2, column: 23, endLine: 2, endColumn: 44 }],
    },
  ],
});

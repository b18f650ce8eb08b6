import rule from "../../src/rules/require-cargo-locked.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("require-cargo-locked", rule, {
  valid: [
    "FROM a:1\nRUN cargo install --locked a\n",
    "FROM a:1\nRUN cargo install a --frozen\n",
    "FROM a:1\nRUN cargo install --list\n",
    "FROM a:1\nRUN cargo build\n",
    "FROM a:1\nRUN cargo install $A\n",
    "FROM a:1\nRUN cargo install $A b --$C\n",
    "FROM a:1\nRUN cargo install\n",
    "FROM a:1\nRUN echo cargo install a\n",
    'FROM a:1\nSHELL ["powershell"]\nRUN cargo install a\n',
    "FROM a:1\nCMD cargo install a\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nRUN cargo install a\n",
      errors: [{ messageId: "missing", data: { crate: "a" }, line: 2, column: 5, endLine: 2, endColumn: 20 }],
    },
    {
      code: "from a:1\r\nrun cargo install \\\r\n  --version 1.2 a\r\n",
      errors: [{ messageId: "missing", data: { crate: "a" }, line: 2, column: 5, endLine: 3, endColumn: 18 }],
    },
    {
      code: 'FROM a:1\nRUN ["cargo", "install", "--path", "."]\n',
      errors: [{ messageId: "missing", data: { crate: "." }, line: 2, column: 6, endLine: 2, endColumn: 39 }],
    },
    {
      code: "FROM a:1\nRUN <<EOF\ncargo install --git https://a/b\nEOF\n",
      errors: [{ messageId: "missing", data: { crate: "https://a/b" }, line: 3, column: 1, endLine: 3, endColumn: 32 }],
    },
    {
      code: "ARG V\nFROM a:$V AS b\nRUN cargo install a@$V\nFROM b\nONBUILD RUN cargo install c\n",
      errors: [
        { messageId: "missing", data: { crate: "a@$V" }, line: 3, column: 5, endLine: 3, endColumn: 23 },
        { messageId: "missing", data: { crate: "c" }, line: 5, column: 13, endLine: 5, endColumn: 28 },
      ],
    },
  ],
});

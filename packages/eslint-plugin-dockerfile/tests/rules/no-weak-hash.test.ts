import rule from "../../src/rules/no-weak-hash.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-weak-hash", rule, {
  valid: [
    "FROM a:1\nRUN echo '0  b' | sha256sum -c -\n",
    "FROM a:1\nRUN shasum -a 256 b\n",
    "FROM a:1\nRUN shasum -a256 -c b && shasum --algorithm=512 c\n",
    "FROM a:1\nRUN openssl dgst -sha256 b\n",
    "FROM a:1\nRUN openssl genrsa 2048\n",
    "FROM a:1\nRUN echo md5sum\n",
    "FROM a:1\nRUN shasum $ARGS b\n",
    "FROM a:1\nRUN openssl $X b\n",
    "FROM a:1\nRUN openssl\n",
    "FROM a:1\nCMD md5sum b\n",
    '# escape=`\nFROM a:1\nSHELL ["powershell"]\nRUN md5sum b\n',
    "FROM a:1\nCOPY <<EOF /b\nmd5sum\nEOF\n",
    "ADD --checksum=sha256:0 b /c\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nRUN echo '0  b' | md5sum -c -\n",
      errors: [{ messageId: "weak", data: { command: "md5sum" }, line: 2, column: 19, endLine: 2, endColumn: 30 }],
    },
    {
      code: "from a:1\r\nrun curl b && \\\r\n  sha1sum \\\r\n  -c d\r\n",
      errors: [{ messageId: "weak", data: { command: "sha1sum" }, line: 3, column: 3, endLine: 4, endColumn: 7 }],
    },
    {
      code: 'FROM a:1\nRUN ["shasum", "b"]\n',
      errors: [{ messageId: "weak", data: { command: "shasum" }, line: 2, column: 6, endLine: 2, endColumn: 19 }],
    },
    {
      code: "FROM a:1\nONBUILD RUN shasum -a 1 b\n",
      errors: [{ messageId: "weak", data: { command: "shasum" }, line: 2, column: 13, endLine: 2, endColumn: 26 }],
    },
    {
      code: 'FROM a:1 AS b\nRUN <<EOF\nset -e\nopenssl md5 c\nEOF\nFROM b\nRUN test "$(openssl dgst -sha1 c)" = d\n',
      errors: [
        { messageId: "weak", data: { command: "openssl md5" }, line: 4, column: 1, endLine: 4, endColumn: 14 },
        { messageId: "weak", data: { command: "openssl sha1" }, line: 7, column: 13, endLine: 7, endColumn: 33 },
      ],
    },
    {
      code: "ARG F\nFROM a:1\nARG F\nRUN md5sum $F\n",
      errors: [{ messageId: "weak", data: { command: "md5sum" }, line: 4, column: 5, endLine: 4, endColumn: 14 }],
    },
  ],
});

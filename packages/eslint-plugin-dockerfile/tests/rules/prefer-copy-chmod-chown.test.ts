import rule from "../../src/rules/prefer-copy-chmod-chown.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("prefer-copy-chmod-chown", rule, {
  valid: [
    "FROM a:1\nCOPY --chmod=755 a.sh /b/\n",
    "FROM a:1\nCOPY a.sh /b/\nRUN chmod 755 /c/a.sh\n",
    "FROM a:1\nCOPY a.sh b.sh /b/\nRUN chmod 755 /b/a.sh\n",
    "FROM a:1\nCOPY a /b\nRUN chmod 755 /b\n",
    "FROM a:1\nCOPY a/ /b/\nRUN chmod 755 /b\n",
    "FROM a:1\nCOPY a/ /b/\nRUN c && chown -R 1 /b\n",
    "FROM a:1\nCOPY a/ /b/\nRUN c\nRUN chown -R 1 /b\n",
    "FROM a:1\nCOPY $A /b/\nRUN chmod 755 /b/a.sh\n",
    "FROM a:1\nCOPY a.sh /b/\nRUN chmod 755 /b/*.sh\n",
    "FROM a:1\nCOPY a.sh /b/\nRUN if c; then chmod 755 /b/a.sh; fi\n",
    "FROM a AS s\nCOPY a.sh /b/\nRUN chmod 755 /b/a.sh\nFROM c\n",
    "FROM a:1\nRUN chmod 755 /b/a.sh\nCOPY a.sh /b/\n",
    "FROM a:1\nCOPY a.sh b/\nRUN chmod 755 b/a.sh\n",
    'FROM a:1\nSHELL ["powershell"]\nCOPY a.sh /b/\nRUN chmod 755 /b/a.sh\n',
    "FROM a:1\nCOPY a.sh /b/\nRUN chmod 755 $F\n",
    "FROM a:1\nCOPY <<a.sh /b/\nx\na.sh\nRUN chmod 755 /b/a.sh\n",
    "FROM a:1\nONBUILD COPY a.sh /b/\nRUN chmod 755 /b/a.sh\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nCOPY a.sh /b/\nRUN chmod 755 /b/a.sh\n",
      errors: [
        {
          messageId: "later",
          data: { flag: "chmod", line: "2", path: "/b/a.sh", keyword: "COPY", value: "755" },
          line: 3,
          column: 5,
          endLine: 3,
          endColumn: 22,
          suggestions: [
            { messageId: "move", data: { keyword: "COPY", flag: "chmod", value: "755" }, output: "FROM a:1\nCOPY --chmod=755 a.sh /b/\n" },
          ],
        },
      ],
    },
    {
      code: 'from a:1\r\ncopy --from=x y.sh /b.sh\r\nrun chmod \\\r\n  0755 /b.sh\r\ncmd ["c"]\r\n',
      errors: [
        {
          messageId: "later",
          data: { flag: "chmod", line: "2", path: "/b.sh", keyword: "COPY", value: "0755" },
          line: 3,
          column: 5,
          endLine: 4,
          endColumn: 13,
          suggestions: [
            {
              messageId: "move",
              data: { keyword: "COPY", flag: "chmod", value: "0755" },
              output: 'from a:1\r\ncopy --chmod=0755 --from=x y.sh /b.sh\r\ncmd ["c"]\r\n',
            },
          ],
        },
      ],
    },
    {
      code: 'FROM a:1\nCOPY ["a.sh", "/b/"]\nRUN chmod +x /b/a.sh\n',
      errors: [
        {
          messageId: "later",
          data: { flag: "chmod", line: "2", path: "/b/a.sh", keyword: "COPY", value: "+x" },
          line: 3,
          column: 5,
          endLine: 3,
          endColumn: 21,
        },
      ],
    },
    {
      code: "FROM a:1\nCOPY a /usr/local/bin/a\nRUN c && chmod 755 /usr/local/bin/a\n",
      errors: [
        {
          messageId: "later",
          data: { flag: "chmod", line: "2", path: "/usr/local/bin/a", keyword: "COPY", value: "755" },
          line: 3,
          column: 10,
          endLine: 3,
          endColumn: 36,
        },
      ],
    },
    {
      code: "FROM a:1\nCOPY a /b\nRUN chown -R 1:1 /b\n",
      errors: [
        {
          messageId: "later",
          data: { flag: "chown", line: "2", path: "/b", keyword: "COPY", value: "1:1" },
          line: 3,
          column: 5,
          endLine: 3,
          endColumn: 20,
        },
      ],
    },
    {
      code: "FROM a:1\nCOPY a/ /b/\nRUN useradd -u 1 c && chown -R c:c /b/\n",
      errors: [
        {
          messageId: "later",
          data: { flag: "chown", line: "2", path: "/b", keyword: "COPY", value: "c:c" },
          line: 3,
          column: 23,
          endLine: 3,
          endColumn: 39,
        },
      ],
    },
    {
      code: "ARG V=1\nFROM a:$V AS s\nADD a.sh /b/\nFROM s\nCOPY c.sh /d/\nWORKDIR /d\nRUN chown 1 /d/c.sh\n",
      errors: [
        {
          messageId: "later",
          data: { flag: "chown", line: "5", path: "/d/c.sh", keyword: "COPY", value: "1" },
          line: 7,
          column: 5,
          endLine: 7,
          endColumn: 20,
        },
      ],
    },
    {
      code: "FROM a:1\nCOPY --chmod=644 a.sh /b/\nRUN chmod 755 /b/a.sh\n",
      errors: [
        {
          messageId: "later",
          data: { flag: "chmod", line: "2", path: "/b/a.sh", keyword: "COPY", value: "755" },
          line: 3,
          column: 5,
          endLine: 3,
          endColumn: 22,
        },
      ],
    },
  ],
});

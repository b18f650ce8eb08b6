import rule from "../../src/rules/no-persistent-debian-frontend.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-persistent-debian-frontend", rule, {
  valid: [
    "FROM a:1\nARG DEBIAN_FRONTEND=noninteractive\n",
    "FROM a:1\nRUN DEBIAN_FRONTEND=noninteractive apt-get install -y b\n",
    "FROM a:1\nENV DEBIAN_FRONTEND=noninteractive\nENV DEBIAN_FRONTEND=dialog\n",
    "FROM a:1\nENV DEBIAN_FRONTEND=\n",
    "FROM a:1 AS b\nENV DEBIAN_FRONTEND=noninteractive\nFROM c:1\nCOPY --from=b /d /d\n",
    "FROM a:1\nONBUILD ENV DEBIAN_FRONTEND=noninteractive\n",
    "ARG F\nFROM a:1\nARG F\nENV DEBIAN_FRONTEND=$F\n",
    "FROM a:1\nENV A=DEBIAN_FRONTEND=noninteractive\n",
    "FROM a:1\nRUN export DEBIAN_FRONTEND=noninteractive\n",
    "FROM a:1\nCOPY <<EOF /b\nENV DEBIAN_FRONTEND=noninteractive\nEOF\n",
    'FROM a:1\nCMD ["env", "DEBIAN_FRONTEND=noninteractive"]\n',
    '# escape=`\nFROM a:1\nSHELL ["powershell"]\nRUN $env:DEBIAN_FRONTEND\n',
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nENV DEBIAN_FRONTEND=noninteractive\n",
      errors: [
        {
          messageId: "persistent",
          data: { value: "noninteractive" },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 35,
          suggestions: [{ messageId: "useArg", output: "FROM a:1\nARG DEBIAN_FRONTEND=noninteractive\n" }],
        },
      ],
    },
    {
      code: "from a:1\r\nenv DEBIAN_FRONTEND noninteractive\r\n",
      errors: [
        {
          messageId: "persistent",
          data: { value: "noninteractive" },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 35,
          suggestions: [{ messageId: "useArg", output: "from a:1\r\narg DEBIAN_FRONTEND=noninteractive\r\n" }],
        },
      ],
    },
    {
      code: "FROM a:1\nENV A=1 \\\n  DEBIAN_FRONTEND=noninteractive\n",
      errors: [{ messageId: "persistent", data: { value: "noninteractive" }, line: 3, column: 3, endLine: 3, endColumn: 33 }],
    },
    {
      code: 'FROM a:1 AS b\nENV  DEBIAN_FRONTEND="noninteractive"\nFROM b\nRUN c\n',
      errors: [
        {
          messageId: "persistent",
          data: { value: "noninteractive" },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 38,
          suggestions: [{ messageId: "useArg", output: 'FROM a:1 AS b\nARG DEBIAN_FRONTEND="noninteractive"\nFROM b\nRUN c\n' }],
        },
      ],
    },
    {
      code: "FROM a:1\nENV \\\n DEBIAN_FRONTEND=teletype\n",
      errors: [{ messageId: "persistent", data: { value: "teletype" }, line: 3, column: 2, endLine: 3, endColumn: 26 }],
    },
    {
      code: "FROM a:1\nARG F=noninteractive\nENV DEBIAN_FRONTEND=$F\n",
      errors: [
        {
          messageId: "persistent",
          data: { value: "noninteractive" },
          line: 3,
          column: 5,
          endLine: 3,
          endColumn: 23,
          suggestions: [{ messageId: "useArg", output: "FROM a:1\nARG F=noninteractive\nARG DEBIAN_FRONTEND=$F\n" }],
        },
      ],
    },
  ],
});

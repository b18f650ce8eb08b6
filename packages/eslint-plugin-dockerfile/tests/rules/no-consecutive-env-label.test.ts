import rule from "../../src/rules/no-consecutive-env-label.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-consecutive-env-label", rule, {
  valid: [
    "FROM a:1\nENV A=b\nENV C=d\nENV E=f\n",
    "FROM a:1\nENV A=b C=d E=f G=h\n",
    "FROM a:1\nENV A=b\nENV C=d\nLABEL e=f\nENV G=h\n",
    "FROM a:1\nENV A=b\nENV C=$A\nENV E=f\nENV G=h\n",
    "FROM a:1\nENV A=b\nENV C=d\n# for g\nENV E=f\nENV G=h\n",
    "FROM a:1\nARG A=b\nARG C=d\nARG E=f\nARG G=h\n",
    "FROM a:1\nONBUILD ENV A=b\nONBUILD ENV C=d\nONBUILD ENV E=f\nONBUILD ENV G=h\n",
    "FROM a:1\nRUN <<EOF\nENV A=b\nENV A=b\nENV A=b\nENV A=b\nEOF\n",
    "FROM a:1\nENV A=b\nENV C=d\nFROM a:1\nENV E=f\nENV G=h\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nENV A=b\nENV C=d\nENV E=f\nENV G=h\n",
      errors: [{ messageId: "consecutive", data: { count: "4", keyword: "ENV", max: "3" }, line: 2, column: 1, endLine: 5, endColumn: 8 }],
    },
    {
      code: "from a:1\r\nlabel a=b\r\nlabel c=d \\\r\n  x=y\r\nlabel e=$a\r\nlabel g=h\r\nrun i\r\n",
      errors: [
        { messageId: "consecutive", data: { count: "4", keyword: "LABEL", max: "3" }, line: 2, column: 1, endLine: 6, endColumn: 10 },
      ],
    },
    {
      code: "FROM a:1\nENV A=b\nENV C=$A\nENV E=f\nENV G=h\nENV I=j\n",
      errors: [{ messageId: "consecutive", data: { count: "4", keyword: "ENV", max: "3" }, line: 3, column: 1, endLine: 6, endColumn: 8 }],
    },
    {
      code: "FROM a:1\nENV A=b\nENV C=d\n",
      options: [{ max: 1 }],
      errors: [{ messageId: "consecutive", data: { count: "2", keyword: "ENV", max: "1" }, line: 2, column: 1, endLine: 3, endColumn: 8 }],
    },
    {
      code: "FROM a:1 AS s\nENV A b\n\nENV C d\nENV E f\nENV G h\nFROM s\n",
      errors: [{ messageId: "consecutive", data: { count: "4", keyword: "ENV", max: "3" }, line: 2, column: 1, endLine: 6, endColumn: 8 }],
    },
  ],
});

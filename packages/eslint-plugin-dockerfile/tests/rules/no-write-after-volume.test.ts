import rule from "../../src/rules/no-write-after-volume.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-write-after-volume", rule, {
  valid: [
    "FROM a:1\nRUN mkdir /b && chown c /b\nVOLUME /b\n",
    "FROM a:1\nVOLUME /b\nCOPY c /d/\n",
    "FROM a:1\nVOLUME /b\nCOPY c /bc\n",
    "FROM a:1\nVOLUME /b\nRUN ls /b && cp /b/c /d\n",
    "FROM a:1\nVOLUME /b\nCOPY c d\n",
    "FROM a:1\nVOLUME $D\nCOPY c /b\n",
    "FROM a:1 AS e\nVOLUME /b\nFROM c:1\nCOPY d /b\n",
    "FROM a:1\nVOLUME /b\nWORKDIR /b\n",
    "FROM a:1\nVOLUME /b\nRUN mkdir $D/b\n",
    "FROM a:1\nVOLUME /b\nCMD touch /b/c\n",
    "FROM a:1\nVOLUME /b\nRUN cat < /b/c\n",
    "FROM a:1\nVOLUME /b\nONBUILD COPY c /b/\n",
    '# escape=`\nFROM a:1\nSHELL ["powershell"]\nVOLUME C:\\b\nRUN mkdir C:\\b\n',
    "FROM a:1\nVOLUME\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nVOLUME /b\nCOPY c /b/\n",
      errors: [{ messageId: "discarded", data: { volume: "/b", line: "2" }, line: 3, column: 8, endLine: 3, endColumn: 11 }],
    },
    {
      code: 'from a:1\r\nvolume ["/b", \\\r\n  "/c/"]\r\nrun mkdir -p /c/d && \\\r\n  chown e:e /b\r\n',
      errors: [
        { messageId: "discarded", data: { volume: "/c", line: "2" }, line: 4, column: 14, endLine: 4, endColumn: 18 },
        { messageId: "discarded", data: { volume: "/b", line: "2" }, line: 5, column: 13, endLine: 5, endColumn: 15 },
      ],
    },
    {
      code: 'FROM a:1\nVOLUME /b\nWORKDIR /b\nCOPY ["c", "d"]\nRUN ["touch", "e"]\n',
      errors: [
        { messageId: "discarded", data: { volume: "/b", line: "2" }, line: 4, column: 12, endLine: 4, endColumn: 15 },
        { messageId: "discarded", data: { volume: "/b", line: "2" }, line: 5, column: 15, endLine: 5, endColumn: 18 },
      ],
    },
    {
      code: "FROM a:1\nARG D=/b\nVOLUME $D\nRUN <<EOF\nset -e\necho c > /b/d\ncp /e ${D}/e\nEOF\n",
      errors: [
        { messageId: "discarded", data: { volume: "/b", line: "3" }, line: 6, column: 10, endLine: 6, endColumn: 14 },
        { messageId: "discarded", data: { volume: "/b", line: "3" }, line: 7, column: 7, endLine: 7, endColumn: 13 },
      ],
    },
    {
      code: "FROM a:1 AS e\nVOLUME /b\nADD c /b\nFROM e\nVOLUME /d\nRUN sh -c 'touch /d/e'\n",
      errors: [
        { messageId: "discarded", data: { volume: "/b", line: "2" }, line: 3, column: 7, endLine: 3, endColumn: 9 },
        { messageId: "discarded", data: { volume: "/d", line: "5" }, line: 6, column: 18, endLine: 6, endColumn: 22 },
      ],
    },
  ],
});

import rule from "../../src/rules/no-early-volatile-arg.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-early-volatile-arg", rule, {
  valid: [
    "FROM a:1\nRUN apk add b\nARG GIT_SHA\n",
    "FROM a:1\nARG GIT_SHA\nRUN echo $GIT_SHA > /v && apk add b\n",
    "FROM a:1\nARG VERSION\nRUN apk add b\n",
    "FROM a:1\nARG GIT_SHA\nRUN make\n",
    "FROM a:1\nARG CACHEBUST\nRUN echo $CACHEBUST\nRUN apk add b\n",
    "ARG GIT_SHA\nFROM a\nRUN apk add b\n",
    "FROM a:1\nARG BUILD_DATE\nCOPY a b\nLABEL c=$BUILD_DATE\n",
    'FROM a:1\nSHELL ["powershell"]\nARG GIT_SHA\nRUN apk add b\n',
    "FROM a:1\nARG GIT_SHA\nONBUILD RUN apk add b\n",
    "FROM a AS b\nARG GIT_SHA\nFROM c\nRUN apk add b\n",
    "FROM a:1\nLABEL GIT_SHA=b\nRUN apk add c\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nARG GIT_SHA\nRUN apk add b\n",
      errors: [{ messageId: "early", data: { name: "GIT_SHA", line: "3" }, line: 2, column: 5, endLine: 2, endColumn: 12 }],
    },
    {
      code: "from a:1\r\narg b=c \\\r\n  BUILD_DATE=d\r\nrun <<EOF\r\npip install e\r\nEOF\r\n",
      errors: [{ messageId: "early", data: { name: "BUILD_DATE", line: "4" }, line: 3, column: 3, endLine: 3, endColumn: 15 }],
    },
    {
      code: 'FROM a:1\nARG VCS_REF\nLABEL r=$VCS_REF\nRUN ["npm", "ci"]\n',
      errors: [{ messageId: "early", data: { name: "VCS_REF", line: "4" }, line: 2, column: 5, endLine: 2, endColumn: 12 }],
    },
    {
      code: "FROM a:1\nENV COMMIT_SHA=1\nRUN make && npm ci\n",
      errors: [{ messageId: "early", data: { name: "COMMIT_SHA", line: "3" }, line: 2, column: 5, endLine: 2, endColumn: 17 }],
    },
    {
      code: "ARG COMMIT\nFROM a:1 AS b\nARG COMMIT\nENV C=$COMMIT\nRUN apk add c\nFROM b\n",
      errors: [{ messageId: "early", data: { name: "COMMIT", line: "5" }, line: 3, column: 5, endLine: 3, endColumn: 11 }],
    },
    {
      code: "FROM a:1\nARG CI_COMMIT_SHA\nRUN apk add b\nRUN echo $CI_COMMIT_SHA\n",
      errors: [{ messageId: "early", data: { name: "CI_COMMIT_SHA", line: "3" }, line: 2, column: 5, endLine: 2, endColumn: 18 }],
    },
  ],
});

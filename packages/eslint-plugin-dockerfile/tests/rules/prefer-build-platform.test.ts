import rule from "../../src/rules/prefer-build-platform.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("prefer-build-platform", rule, {
  valid: [
    "FROM --platform=$BUILDPLATFORM a AS b\nARG TARGETARCH\nRUN GOARCH=$TARGETARCH go build\nFROM c\n",
    "FROM a:1\nARG TARGETARCH\nRUN GOARCH=$TARGETARCH go build\n",
    "FROM a AS b\nRUN GOARCH=arm64 go build\nFROM c\n",
    "FROM a AS b\nARG TARGETARCH\nRUN curl https://x/$TARGETARCH\nFROM c\n",
    "FROM --platform=$BUILDPLATFORM a AS b\nFROM b AS c\nARG TARGETOS\nRUN GOOS=$TARGETOS go build\nFROM d\n",
    "FROM $A AS b\nARG TARGETARCH\nRUN GOARCH=$TARGETARCH go build\nFROM c\n",
    "FROM a AS b\nARG TARGETARCH\nRUN echo GOARCH=$TARGETARCH\nFROM c\n",
    'FROM a AS b\nSHELL ["powershell"]\nRUN GOARCH=$TARGETARCH go build\nFROM c\n',
    "",
  ],
  invalid: [
    {
      code: "FROM a AS b\nARG TARGETARCH\nRUN GOARCH=$TARGETARCH go build\nFROM c\n",
      errors: [{ messageId: "emulated", line: 1, column: 6, endLine: 1, endColumn: 7 }],
    },
    {
      code: "from a as b\r\narg TARGETOS\r\nrun CGO_ENABLED=0 \\\r\n  GOOS=${TARGETOS} go build\r\nfrom c\r\n",
      errors: [{ messageId: "emulated", line: 1, column: 6, endLine: 1, endColumn: 7 }],
    },
    {
      code: "FROM a AS b\nARG TARGETARCH\nENV GOARCH=$TARGETARCH\nFROM c\n",
      errors: [{ messageId: "emulated", line: 1, column: 6, endLine: 1, endColumn: 7 }],
    },
    {
      code: "ARG V=1\nFROM a:$V AS b\nRUN <<EOF\nexport GOARCH=$TARGETARCH\ngo build\nEOF\nFROM c\n",
      errors: [{ messageId: "emulated", line: 2, column: 6, endLine: 2, endColumn: 10 }],
    },
    {
      code: "FROM a AS b\nRUN dotnet publish -a $TARGETARCH\nFROM c\n",
      errors: [{ messageId: "emulated", line: 1, column: 6, endLine: 1, endColumn: 7 }],
    },
    {
      code: "FROM a AS b\nRUN env GOOS=$TARGETOS go build\nFROM c\n",
      errors: [{ messageId: "emulated", line: 1, column: 6, endLine: 1, endColumn: 7 }],
    },
    {
      code: "FROM a AS b\nONBUILD RUN GOARCH=$TARGETARCH go build\nFROM c\n",
      errors: [{ messageId: "emulated", line: 1, column: 6, endLine: 1, endColumn: 7 }],
    },
  ],
});

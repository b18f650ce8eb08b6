import rule from "../../src/rules/valid-mount-options.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("valid-mount-options", rule, {
  valid: [
    "FROM a\nRUN --mount=type=$T b\n",
    "FROM a\nRUN --mount=type=ssh b\n",
    "FROM a\nRUN --mount=target=/b,ro c\n",
    // It is attached to the working directory.
    "FROM a\nWORKDIR /b\nRUN --mount=type=cache c\n",
    "FROM a\nRUN --mount=type=tmpfs,target=/b,size=64m c\n",
    // Where the base image starts is not known.
    "FROM a\nRUN --mount=target=. b\n",
    "FROM scratch\nWORKDIR /a\nRUN --mount=target=. b\n",
    "FROM scratch\nWORKDIR $A\nRUN --mount=target=. b\n",
    "FROM scratch\nRUN --mount=target=$A b\n",
    "FROM scratch\nRUN --mount=type=secret,id=a b\n",
    "FROM scratch\nRUN --mount=type=secret,target=. b\n",
    "FROM scratch\nRUN --mount=type=cache,target=/. b\n",
    "FROM scratch AS a\nWORKDIR /b\nFROM a\nRUN --mount=target=. c\n",
  ],
  invalid: [
    {
      code: "FROM a\nRUN --mount=type=cach,target=/b c\n",
      errors: [
        {
          messageId: "bad-mount",
          data: { message: "'cach' is no type of mount. Did you mean 'cache'? Use one of bind, cache, secret, ssh, tmpfs." },
          line: 2,
          column: 13,
          endLine: 2,
          endColumn: 22,
          suggestions: [{ messageId: "replace", data: { text: "cache" }, output: "FROM a\nRUN --mount=type=cache,target=/b c\n" }],
        },
      ],
    },
    {
      code: "from a\r\nrun --mount=type=cache,target=/ b\r\n",
      errors: [
        {
          messageId: "bad-mount",
          data: { message: "A cache mount cannot have the root as its target." },
          line: 2,
          column: 24,
          endLine: 2,
          endColumn: 32,
        },
      ],
    },
    {
      code: "FROM a\nRUN --mount=type=bind,target=/b,mode=0755 c\n",
      errors: [
        {
          messageId: "bad-mount",
          data: { message: "The mount option 'mode' does not go with type 'bind', only with cache, secret, ssh." },
          line: 2,
          column: 33,
          endLine: 2,
          endColumn: 42,
        },
      ],
    },
    {
      code: "FROM a\nWORKDIR /\nRUN --mount=type=bind,target=. b\n",
      errors: [{ messageId: "root", data: { directory: "/", type: "bind" }, line: 3, column: 23, endLine: 3, endColumn: 31 }],
    },
    {
      code: "from scratch as a\r\narg B=/b\r\nworkdir $B\r\nfrom a\r\nrun --mount=type=TMPFS,dst=.. \\\r\n  --mount=target=c,target=../b/.. d\r\n",
      errors: [
        { messageId: "root", data: { directory: "/b", type: "tmpfs" }, line: 5, column: 24, endLine: 5, endColumn: 30 },
        { messageId: "root", data: { directory: "/b", type: "bind" }, line: 6, column: 20, endLine: 6, endColumn: 34 },
      ],
    },
    {
      code: "FROM scratch\nRUN --mount=type=cache <<EOF\nb\nEOF\n",
      errors: [{ messageId: "root", data: { directory: "/", type: "cache" }, line: 2, column: 5, endLine: 2, endColumn: 23 }],
    },
  ],
});

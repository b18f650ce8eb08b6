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
  ],
});

import { existsSync, writeFileSync } from "node:fs";
import { packageFolder } from "./rule-files.js";

/** `npm run new-rule name` writes a rule, its page and its test to start from. */
const name = process.argv[2] ?? "";
if (!/^[a-z]+(?:-[a-z]+)+$/.test(name)) {
  console.error(
    "Name the rule in words: npm run new-rule no-something (or prefer-, require-, valid-, max-, pin-, sort-, ...-casing, a noun).",
  );
  process.exit(2);
}

const files = {
  [`src/rules/${name}.ts`]: `import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Describe what ${name} asks for",
      category: "best-practice",
      presets: {},
      aliases: [],
    },
    messages: {
      found: "Say what is wrong with '{{what}}', then what to do.",
    },
  },
  create(context) {
    return {
      Maintainer(node) {
        context.report({ node, messageId: "found", data: { what: node.keyword } });
      },
    };
  },
});
`,
  [`docs/rules/${name}.md`]: `<!-- begin header -->

<!-- end header -->

Say why.

## Bad

\`\`\`dockerfile bad
FROM alpine:3.20
MAINTAINER someone
\`\`\`

## Good

\`\`\`dockerfile good
FROM alpine:3.20
\`\`\`
`,
  [`tests/rules/${name}.test.ts`]: `import rule from "../../src/rules/${name}.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("${name}", rule, {
  valid: ["FROM alpine:3.20\\n"],
  invalid: [
    {
      code: "FROM alpine:3.20\\nMAINTAINER someone\\n",
      errors: [{ messageId: "found", data: { what: "MAINTAINER" }, line: 2, column: 1, endLine: 2, endColumn: 19 }],
    },
  ],
});
`,
};

const taken = Object.keys(files).find((path) => existsSync(packageFolder + path));
if (taken !== undefined) {
  console.error(`${taken} is there already. Choose another name, or remove it first.`);
  process.exit(2);
}
for (const [path, text] of Object.entries(files)) writeFileSync(packageFolder + path, text);
console.log(`Wrote ${Object.keys(files).join(", ")}.\nDescribe the rule in it, then run: npm run generate`);
